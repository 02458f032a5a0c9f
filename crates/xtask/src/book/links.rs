//! Whether every link of the book leads somewhere in the book.

use std::path::Path;

use anyhow::{Result, bail};
use httpstatus_tests::cc;
use xshell::{Shell, cmd};

/// Fails if a link or an anchor is dead. Returns what the checker counted.
pub(super) fn check(sh: &Shell, book: &Path) -> Result<String> {
    let checked = cmd!(sh, "hyperlink --check-anchors {book}").quiet().ignore_status().output()?;
    let said = cc::text(&checked.stdout);
    let (dead, links) = dead(&said);
    if !dead.is_empty() {
        bail!("the book has dead links:\n{}", dead.join("\n"));
    }
    if !checked.status.success() && links == 0 {
        bail!("hyperlink: {}\n{said}\n{}", checked.status, cc::text(&checked.stderr));
    }
    let first: Vec<&str> =
        said.lines().take_while(|line| !line.is_empty() && !line.starts_with('/')).collect();
    Ok(first.join("; "))
}

/// The dead links, each after its page, and how many links were reported in all.
fn dead(said: &str) -> (Vec<String>, usize) {
    let (mut page, mut dead, mut links) = ("", Vec::new(), 0);
    for line in said.lines() {
        if let Some(link) = line.trim_start().strip_prefix("error: bad link ") {
            links += 1;
            if !is_for_a_script(page, link) {
                dead.push(format!("{page}: {link}"));
            }
        } else if !line.is_empty() {
            page = line;
        }
    }
    (dead, links)
}

/// Whether it is a link that a script gives a meaning: a question to the page to ask; in rustdoc's pages a range of lines in
/// a source, or the way back from the settings.
fn is_for_a_script(page: &str, link: &str) -> bool {
    let is_way_back = link == "/rust" && (page.ends_with("/settings.html") || page.ends_with("/help.html"));
    let lines = link.strip_prefix("/rust/src/").and_then(|link| link.rsplit_once(".rs.html#"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    link.starts_with("/ask.html#")
        || is_way_back
        || lines
            .and_then(|(_, lines)| lines.split_once('-'))
            .is_some_and(|(a, b)| is_number(a) && is_number(b))
}

#[cfg(test)]
mod tests {
    use super::dead;

    #[test]
    fn dead_links_are_told_from_those_of_scripts() {
        let said = "/b/rust/x.html\n  error: bad link /rust/src/x/y.rs.html#12-14\n  error: bad link /rust/y.html\n\n\
            /b/rust/help.html\n  error: bad link /rust\n\n/b/docs/a.html\n  error: bad link /docs/b.html#c\n\nFound 4 bad links\n";
        let expected = ["/b/rust/x.html: /rust/y.html", "/b/docs/a.html: /docs/b.html#c"];
        assert_eq!(dead(said), (expected.map(str::to_owned).to_vec(), 4));
    }
}
