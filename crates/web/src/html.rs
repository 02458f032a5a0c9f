//! Writing HTML.

use core::fmt::{Display, Write};

/// Writes HTML to a buffer. What does not fit is left out; the tests show that every answer fits.
pub struct Html<'a>(&'a mut dyn Write);

impl<'a> Html<'a> {
    /// Writes to `out`.
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self(out)
    }

    /// Markup, as it is.
    pub fn tag(&mut self, markup: &str) -> &mut Self {
        let _ = self.0.write_str(markup);
        self
    }

    /// Text, escaped: whatever it contains, it stays text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        let mut rest = text;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            let (before, special) = rest.split_at(at);
            let (name, after) = match special.split_at(1) {
                ("&", after) => ("&amp;", after),
                ("<", after) => ("&lt;", after),
                (">", after) => ("&gt;", after),
                ("\"", after) => ("&quot;", after),
                (_, after) => ("&#39;", after),
            };
            self.tag(before).tag(name);
            rest = after;
        }
        self.tag(rest)
    }

    /// A string literal of C or Rust with this text.
    pub fn literal(&mut self, text: &str) -> &mut Self {
        self.tag("&quot;");
        for part in text.split_inclusive(['"', '\\', '\t']) {
            let plain = part.trim_end_matches(['"', '\\', '\t']);
            let special = part.get(plain.len()..).unwrap_or_default();
            self.text(plain).tag(match special {
                "\"" => "\\&quot;",
                "\\" => "\\\\",
                "\t" => "\\t",
                _ => "",
            });
        }
        self.tag("&quot;")
    }

    /// A number, or anything else that has no special character.
    pub fn show(&mut self, value: impl Display) -> &mut Self {
        let _ = write!(self.0, "{value}");
        self
    }

    /// The words of a variant's name: `PermanentMayGet` as "permanent may get".
    pub fn words(&mut self, name: &str) -> &mut Self {
        self.separated(name, ' ', |letter| letter.to_ascii_lowercase())
    }

    /// A variant's name as in a C constant: `PermanentMayGet` as "PERMANENT_MAY_GET".
    pub fn constant(&mut self, name: &str) -> &mut Self {
        self.separated(name, '_', |letter| letter.to_ascii_uppercase())
    }

    fn separated(&mut self, name: &str, separator: char, case: fn(&char) -> char) -> &mut Self {
        let mut was_small = false;
        for letter in name.chars() {
            if was_small && letter.is_ascii_uppercase() {
                let _ = self.0.write_char(separator);
            }
            was_small = letter.is_ascii_lowercase();
            let _ = self.0.write_char(case(&letter));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    fn written(write: impl for<'a, 'b> FnOnce(&'a mut Html<'b>) -> &'a mut Html<'b>) -> String {
        let mut out = String::new();
        write(&mut Html::new(&mut out));
        out
    }

    #[test]
    fn text_stays_text() {
        let escaped = written(|html| html.text("<img src=x onerror='a(\"b\")'> & ü"));
        assert_eq!(escaped, "&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; ü");
    }

    #[test]
    fn a_literal_is_escaped_twice() {
        let literal = written(|html| html.literal("a\"<\\b\t"));
        assert_eq!(literal, "&quot;a\\&quot;&lt;\\\\b\\t&quot;");
    }

    #[test]
    fn names_become_words_and_constants() {
        assert_eq!(written(|html| html.words("PermanentMayGet")), "permanent may get");
        assert_eq!(written(|html| html.constant("RetryLater")), "RETRY_LATER");
    }
}
