//! What a person wants to know, by the form of what was typed.

use httpstatus_core::{RetryAfter, StatusCode};

/// A question.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Question<'a> {
    Nothing,
    Code(StatusCode),
    /// Three digits that are not a status code.
    Number(&'a str),
    /// A status line, well-formed or not.
    Line(&'a str),
    /// The value of Retry-After, well-formed or not.
    RetryAfter(&'a str),
    /// Words that are no phrase or name.
    Words(&'a str),
}

impl<'a> Question<'a> {
    pub(crate) fn of(typed: &'a str, now: i64) -> Self {
        let text = typed.trim();
        if text.is_empty() {
            return Self::Nothing;
        }
        if let Ok(code) = StatusCode::from_bytes(text.as_bytes()) {
            return Self::Code(code);
        }
        if text.len() == 3 && text.bytes().all(|digit| digit.is_ascii_digit()) {
            return Self::Number(text);
        }
        if without(text, "HTTP/").is_some() {
            // Untrimmed: white space before and behind is part of a line.
            return Self::Line(typed.trim_matches(['\r', '\n']));
        }
        if let Some(value) = without(text, "Retry-After:") {
            return Self::RetryAfter(value.trim());
        }
        if let Some(code) =
            StatusCode::from_reason(text.as_bytes()).or(StatusCode::from_name(text.as_bytes()))
        {
            return Self::Code(code);
        }
        if RetryAfter::parse(text.as_bytes(), Some(now)).is_ok() {
            Self::RetryAfter(text)
        } else {
            Self::Words(text)
        }
    }
}

/// What follows a prefix in any letter case.
fn without<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use httpstatus_core::StatusCode;

    use super::Question;

    #[test]
    fn the_form_decides() {
        let of = |typed| Question::of(typed, 0);
        assert_eq!(of(" \n"), Question::Nothing);
        assert_eq!(of(" 404 "), Question::Code(StatusCode::NOT_FOUND));
        assert_eq!(of("not found"), Question::Code(StatusCode::NOT_FOUND));
        assert_eq!(of("Request-URI Too Long"), Question::Code(StatusCode::URI_TOO_LONG));
        assert_eq!(of("moved_temporarily"), Question::Code(StatusCode::FOUND));
        assert_eq!(of("099"), Question::Number("099"));
        assert_eq!(of("http/1.1 200 OK"), Question::Line("http/1.1 200 OK"));
        assert_eq!(of(" HTTP/1.1 200 OK\r\n"), Question::Line(" HTTP/1.1 200 OK"));
        assert_eq!(of("retry-after: soon"), Question::RetryAfter("soon"));
        assert_eq!(of("1200"), Question::RetryAfter("1200"));
        assert_eq!(
            of("Sun, 06 Nov 1994 08:49:37 GMT"),
            Question::RetryAfter("Sun, 06 Nov 1994 08:49:37 GMT")
        );
        assert_eq!(of("time"), Question::Words("time"));
        assert_eq!(of("ﬁ"), Question::Words("ﬁ"));
    }
}
