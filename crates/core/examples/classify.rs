//! Reads status codes, one a line, and says what each means and what a client does next:
//!
//! ```text
//! $ printf '200\n302\n471\n1000\n' | cargo run -q -p httpstatus-core --example classify
//! 200 OK: Success, Accept
//! 302 Found: Redirection, Follow (TemporaryMayGet)
//! 471 <unknown status code>: Client Error, treated as 400 Bad Request, GiveUp
//! 1000: invalid status code
//! ```

use std::io::{self, BufRead};

use httpstatus_core::StatusCode;

fn main() -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        let line = line?;
        match line.trim().parse::<StatusCode>() {
            Ok(status) => println!("{status}: {}", meaning(status)),
            Err(error) => println!("{}: {error}", line.trim()),
        }
    }
    Ok(())
}

fn meaning(status: StatusCode) -> String {
    let mut said = status.class().map_or_else(|| "no class".to_owned(), |class| class.to_string());
    if !status.is_registered() {
        said += &format!(", treated as {}", status.effective());
    }
    said += &format!(", {}", status.action());
    if let Some(redirect) = status.redirect() {
        said += &format!(" ({redirect})");
    }
    said
}
