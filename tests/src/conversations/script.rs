//! A conversation, written down: what the client is told to do, what it has to ask, and what it is answered.

use std::time::{Duration, SystemTime};

/// How much faster than the clock the client waits.
pub(super) const SPEEDUP: u64 = 100;

/// One request that has to come, and the answer to it.
pub(super) struct Turn {
    /// On the how-manieth connection, from 1.
    pub(super) connection: usize,
    /// `GET /path`, and after a space the content.
    pub(super) request: &'static str,
    /// At least this long after the answer before, in seconds of the client.
    pub(super) after: u64,
    pub(super) answer: Answer,
}

pub(super) enum Answer {
    /// These bytes; the connection stays.
    Stay(String),
    /// These bytes, and the connection ends.
    End(String),
    /// These bytes, one by one.
    Slowly(String),
}

/// One run of the client.
pub struct Conversation {
    /// What happens in it.
    pub name: &'static str,
    /// What stands before the URL on the command line.
    pub(super) arguments: &'static [&'static str],
    pub(super) turns: Vec<Turn>,
    pub(super) exit: i32,
    /// What the client wrote to standard output.
    pub(super) content: &'static str,
    /// How its last line begins.
    pub(super) outcome: &'static str,
    /// What it also says; `|` separates alternatives.
    pub(super) says: &'static [&'static str],
}

/// A conversation about `/` that succeeds without content, until something else is said.
pub(super) fn conversation(name: &'static str, arguments: &'static [&'static str]) -> Conversation {
    Conversation { name, arguments, turns: Vec::new(), exit: 0, content: "", outcome: "done: ", says: &[] }
}

impl Conversation {
    /// The next request, on that connection, and its answer.
    pub(super) fn turn(mut self, connection: usize, request: &'static str, answer: Answer) -> Self {
        self.turns.push(Turn { connection, request, after: 0, answer });
        self
    }

    /// The turn written last has to come this many seconds after the answer before it.
    pub(super) fn after(mut self, seconds: u64) -> Self {
        self.turns.last_mut().expect("a turn").after = seconds;
        self
    }

    pub(super) fn content(mut self, content: &'static str) -> Self {
        self.content = content;
        self
    }

    pub(super) fn done(mut self, outcome: &'static str) -> Self {
        self.outcome = outcome;
        self
    }

    /// The client ends with status 1: the server's answer is final.
    pub(super) fn gives_up(mut self, outcome: &'static str) -> Self {
        (self.exit, self.outcome) = (1, outcome);
        self
    }

    /// The client ends with status 3: there is no answer.
    pub(super) fn fails(mut self, outcome: &'static str) -> Self {
        (self.exit, self.outcome) = (3, outcome);
        self
    }

    pub(super) fn says(mut self, says: &'static [&'static str]) -> Self {
        self.says = says;
        self
    }
}

/// A response with these lines, and this content with its length.
pub(super) fn response(status: &str, fields: &[&str], content: &str) -> String {
    let fields: String = fields.iter().map(|field| format!("{field}\r\n")).collect();
    format!("HTTP/1.1 {status}\r\n{fields}Content-Length: {}\r\n\r\n{content}", content.len())
}

/// The same as an answer after which the connection stays.
pub(super) fn stay(status: &str, fields: &[&str], content: &str) -> Answer {
    Answer::Stay(response(status, fields, content))
}

/// `200 OK` with this content.
pub(super) fn ok(content: &str) -> Answer {
    stay("200 OK", &[], content)
}

/// An answer with `Location`.
pub(super) fn to(status: &str, location: &str) -> Answer {
    stay(status, &[&format!("Location: {location}")], "elsewhere")
}

/// The forms of HTTP-date.
#[derive(Clone, Copy)]
pub(super) enum Form {
    ImfFixdate,
    Rfc850,
    Asctime,
}

/// A placeholder for the date that many seconds after the answer: filled in by [`fill`].
pub(super) fn date(form: Form, seconds: u64) -> String {
    let form = match form {
        Form::ImfFixdate => 'i',
        Form::Rfc850 => 'r',
        Form::Asctime => 'a',
    };
    format!("{{date {form} {seconds}}}")
}

/// Replaces `{port}`, and the placeholder of a date.
pub(super) fn fill(text: &str, port: u16) -> String {
    let text = text.replace("{port}", &port.to_string());
    let Some((before, rest)) = text.split_once("{date ") else { return text };
    let (what, after) = rest.split_once('}').expect("a whole placeholder");
    let (form, seconds) = what.split_once(' ').expect("form and seconds");
    let then = SystemTime::now() + Duration::from_secs(seconds.parse().expect("seconds"));
    format!("{before}{}{after}", written(&httpdate::fmt_http_date(then), form))
}

/// An IMF-fixdate in another form.
fn written(imf: &str, form: &str) -> String {
    let part = |from: usize, to: usize| imf.get(from..to).expect("29 bytes");
    let (weekday, day, month, year, time) = (part(0, 3), part(5, 7), part(8, 11), part(12, 16), part(17, 25));
    let rest_of_weekday = match weekday {
        "Tue" => "s",
        "Wed" => "nes",
        "Thu" => "rs",
        "Sat" => "ur",
        _ => "",
    };
    match form {
        "r" => format!("{weekday}{rest_of_weekday}day, {day}-{month}-{} {time} GMT", part(14, 16)),
        "a" => format!("{weekday} {month} {:>2} {time} {year}", day.trim_start_matches('0')),
        _ => imf.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn the_examples_of_rfc_9110_section_5_6_7() {
        let imf = "Sun, 06 Nov 1994 08:49:37 GMT";
        assert_eq!(written(imf, "i"), imf);
        assert_eq!(written(imf, "r"), "Sunday, 06-Nov-94 08:49:37 GMT");
        assert_eq!(written(imf, "a"), "Sun Nov  6 08:49:37 1994");
    }
}
