//! Shapes of the generated pictures.

use std::fmt::Write;

/// The colours of the classes, 1xx to 5xx, on white.
pub(super) const CLASS_COLOURS: [&str; 5] = ["#4a5a75", "#17693a", "#6a3d9e", "#94500a", "#b3261e"];

/// A picture under construction.
pub(super) struct Picture(String);

impl Picture {
    /// A white picture of this size, with a title and a description for those who cannot see it.
    pub(super) fn new(width: u32, height: u32, title: &str, about: &str) -> Self {
        let mut picture = Self(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"title about\" font-family=\"system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"about\">{}</desc>\n",
            escaped(title),
            escaped(about)
        ));
        picture.shape(&format!("<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>"));
        picture
    }

    /// Any shape.
    pub(super) fn shape(&mut self, markup: &str) {
        self.0.push_str(markup);
        self.0.push('\n');
    }

    /// A box with round corners.
    pub(super) fn card(&mut self, (x, y): (u32, u32), (width, height): (u32, u32), fill: &str, line: &str) {
        self.shape(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{fill}\" stroke=\"{line}\"/>"
        ));
    }

    /// A line of text; `style` is its attributes.
    pub(super) fn text(&mut self, (x, y): (u32, u32), style: &str, text: &str) {
        writeln!(self.0, "<text x=\"{x}\" y=\"{y}\" {style}>{}</text>", escaped(text))
            .expect("writes to a string");
    }

    /// An arrow along a path.
    pub(super) fn arrow(&mut self, path: &str) {
        self.shape(&format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"#566072\" stroke-width=\"1.5\" marker-end=\"url(#end)\"/>"
        ));
    }

    /// What [`arrow`](Self::arrow) needs once.
    pub(super) fn define_arrow(&mut self) {
        self.shape(
            "<defs><marker id=\"end\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" \
             orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#566072\"/></marker></defs>",
        );
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        self.0 + "</svg>\n"
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Words in lines of at most `width` characters; a longer word has a line of its own.
pub(super) fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn words_are_filled_into_lines() {
        assert_eq!(lines("Proxy Authentication Required", 20), ["Proxy Authentication", "Required"]);
        assert_eq!(lines("Non-Authoritative", 5), ["Non-Authoritative"]);
    }
}
