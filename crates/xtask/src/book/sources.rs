//! The chapters, and the files of the repository that they link to, copied as they lie.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result};
use httpstatus_dist::workspace::root;
use xshell::{Shell, cmd};

/// The list of chapters, with links as in `docs`.
const SUMMARY: &str = "docs/SUMMARY.md";

/// Writes everything that mdBook needs to a folder.
pub(super) fn gather(sh: &Shell, to: &Path) -> Result<()> {
    let _in_root = sh.push_dir(root());
    let files = cmd!(sh, "git ls-files --cached --others --exclude-standard").quiet().read()?;
    let files: BTreeSet<PathBuf> =
        files.lines().map(PathBuf::from).filter(|file| root().join(file).is_file()).collect();
    let mut book = Book { files, chapters: BTreeSet::new(), copied: BTreeSet::new() };
    let summary = read(Path::new(SUMMARY))?;
    let summary = linked(&summary, |link| {
        let chapter = resolved(Path::new("docs"), link);
        book.chapters.insert(chapter.clone());
        chapter.display().to_string()
    });
    put(&to.join("SUMMARY.md"), &summary)?;
    for chapter in &book.chapters.clone() {
        let folder = chapter.parent().unwrap_or(Path::new(""));
        let text = linked(&read(chapter)?, |link| book.follow(folder, link));
        put(&to.join(chapter), &text)?;
    }
    for path in &book.copied {
        book.copy(path, to)?;
    }
    Ok(())
}

struct Book {
    /// The files of the repository.
    files: BTreeSet<PathBuf>,
    chapters: BTreeSet<PathBuf>,
    /// The files and folders that chapters link to.
    copied: BTreeSet<PathBuf>,
}

impl Book {
    /// Where a link of a chapter leads in the book: a folder's README if that is a chapter, else a list of its files.
    fn follow(&mut self, folder: &Path, link: &str) -> String {
        let (path, anchor) = link.split_at(link.find('#').unwrap_or(link.len()));
        let target = resolved(folder, path);
        if path.is_empty() || path.contains(':') {
            return link.to_owned();
        }
        if self.chapters.contains(&target) {
            // mdBook makes a README the page of its folder, but leaves links to it alone.
            return path
                .strip_suffix("README.md")
                .map_or(link.to_owned(), |path| format!("{path}index.html{anchor}"));
        }
        if self.files.contains(&target) {
            self.copied.insert(target);
            return link.to_owned();
        }
        if self.inside(&target).next().is_none() {
            return link.to_owned(); // part of the book, or dead
        }
        if self.chapters.contains(&target.join("README.md")) {
            return format!("{}/index.html{anchor}", path.trim_end_matches('/'));
        }
        self.copied.insert(target);
        format!("{}/index.html", path.trim_end_matches('/'))
    }

    fn inside<'a>(&'a self, folder: &'a Path) -> impl Iterator<Item = &'a PathBuf> {
        self.files.iter().filter(move |file| file.starts_with(folder))
    }

    /// Copies a file; or a folder, with a list of its files as its page.
    fn copy(&self, path: &Path, to: &Path) -> Result<()> {
        if self.files.contains(path) {
            return put_bytes(&to.join(path), &fs::read(root().join(path))?);
        }
        let title = path.display();
        let mut page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><h1>{title}</h1><ul>\n"
        );
        for file in self.inside(path).filter(|file| !self.chapters.contains(*file)) {
            let name = file.strip_prefix(path)?.display();
            writeln!(page, "<li><a href=\"{name}\">{name}</a></li>")?;
            // mdBook leaves out files that end in .md and are no chapters.
            if file.extension().is_none_or(|ending| ending != "md") {
                put_bytes(&to.join(file), &fs::read(root().join(file))?)?;
            }
        }
        put(&to.join(path).join("index.html"), &(page + "</ul></html>\n"))
    }
}

/// A text with the targets of its Markdown links replaced.
fn linked(text: &str, mut replace: impl FnMut(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        let Some((link, after)) = after.split_once(')') else { break };
        write!(out, "{before}]({})", replace(link)).expect("writes to a string");
        rest = after;
    }
    out + rest
}

/// A link's path from the repository's folder.
fn resolved(folder: &Path, link: &str) -> PathBuf {
    let mut path = PathBuf::new();
    for part in folder.join(link).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::CurDir => {}
            part => path.push(part),
        }
    }
    path
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(root().join(path))
        .with_context(|| format!("{SUMMARY}: cannot read {}", path.display()))
}

fn put(path: &Path, text: &str) -> Result<()> {
    put_bytes(path, text.as_bytes())
}

fn put_bytes(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::{Book, linked, resolved};

    #[test]
    fn links_are_replaced_where_they_are() {
        assert_eq!(linked("a [b](c) ![d](e) f](", |link| link.to_uppercase()), "a [b](C) ![d](E) f](");
    }

    #[test]
    fn a_link_leads_to_a_chapter_a_file_or_a_list_of_files() {
        let set = |paths: &[&str]| paths.iter().map(PathBuf::from).collect::<BTreeSet<_>>();
        let mut book = Book {
            files: set(&["README.md", "docs/a.md", "include/x.h", "tests/README.md", "c/main.c"]),
            chapters: set(&["README.md", "docs/a.md", "tests/README.md"]),
            copied: BTreeSet::new(),
        };
        let mut follow = |link| book.follow(Path::new("docs"), link);
        assert_eq!(follow("https://example.com/"), "https://example.com/");
        assert_eq!(follow("../README.md#cost"), "../index.html#cost");
        assert_eq!(follow("a.md"), "a.md");
        assert_eq!(follow("../tests"), "../tests/index.html");
        assert_eq!(follow("../include/x.h"), "../include/x.h");
        assert_eq!(follow("../c"), "../c/index.html");
        assert_eq!(follow("../ask.html"), "../ask.html");
        assert_eq!(book.copied, set(&["c", "include/x.h"]));
    }

    #[test]
    fn paths_start_at_the_repository() {
        assert_eq!(resolved(Path::new("docs"), "../tests/./c"), Path::new("tests/c"));
    }
}
