//! The pages with the figures, README.md and docs/cost.md.

use std::fs;

use anyhow::{Context, Result, ensure};
use httpstatus_dist::workspace::root;
use xshell::Shell;

use super::{functions, sets};
use crate::firmware::rivals;
use crate::runner::{Test, test};

const PAGE: &str = "docs/cost.md";

/// A table, and where it stands: between `<!-- name:begin -->` and `<!-- name:end -->`.
pub struct Table {
    /// The file, in the repository.
    pub file: &'static str,
    name: &'static str,
    /// As Markdown.
    pub text: String,
}

/// All tables.
pub fn tables(sh: &Shell) -> Result<Vec<Table>> {
    Ok(vec![
        Table { file: "README.md", name: "size", text: sets::table(sh)? },
        Table { file: PAGE, name: "rivals", text: rivals::table(sh)? },
        Table { file: PAGE, name: "functions", text: functions::table(sh)? },
    ])
}

/// The page about microcontrollers has the figures of its functions.
pub(super) fn tests() -> Vec<Test> {
    let rivals =
        test(format!("{PAGE} has the cycles of others"), |sh| is_current("rivals", rivals::table(sh)?));
    let ours = test(format!("{PAGE} has what every function costs"), |sh| {
        is_current("functions", functions::table(sh)?)
    });
    vec![rivals.needs(&rivals::TOOLS), ours.needs(&functions::all_tools())]
}

fn is_current(name: &'static str, text: String) -> Result<String> {
    let lines = text.lines().count();
    let page = fs::read_to_string(root().join(PAGE)).context(PAGE)?;
    let current = Table { file: PAGE, name, text }.put_into(&page)?;
    ensure!(current == page, "{PAGE} is out of date; run `cargo xtask size --write`");
    Ok(format!("{lines} lines"))
}

impl Table {
    /// The page with this table in place of the one that it has.
    pub fn put_into(&self, page: &str) -> Result<String> {
        let (begin, end) = (format!("<!-- {}:begin -->\n", self.name), format!("<!-- {}:end -->", self.name));
        let (before, rest) =
            page.split_once(&begin).with_context(|| format!("{} has no `{begin}`", self.file))?;
        let (_, after) = rest.split_once(&end).with_context(|| format!("{} has no `{end}`", self.file))?;
        Ok([before, &begin, &self.text, &end, after].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_table_takes_the_place_of_the_old_one() {
        let table = Table { file: "f", name: "n", text: "new\n".to_owned() };
        let page = "a\n<!-- n:begin -->\nold\n<!-- n:end -->\nb\n";
        assert_eq!(table.put_into(page).unwrap(), page.replace("old", "new"));
        assert!(table.put_into("a\n").is_err());
    }
}
