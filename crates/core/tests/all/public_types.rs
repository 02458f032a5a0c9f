//! What the sources make public, so that a list of types in a test is held against it and a new type has to join.

/// The words that a text of Rust is made of, without its comments.
fn words(rust: &str) -> Vec<String> {
    let code: String =
        rust.lines().map(|line| line.split("//").next().unwrap_or("").to_owned() + "\n").collect();
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The names that a text declares behind one of these words.
fn declared(rust: &str, kinds: &[&str]) -> Vec<String> {
    let words = words(rust);
    let public = words.windows(3).filter(|three| three[0] == "pub" && kinds.contains(&three[1].as_str()));
    public.map(|three| three[2].clone()).collect()
}

/// The names of all public types, sorted.
pub(crate) fn public_types() -> Vec<String> {
    let root = include_str!("../../src/lib.rs");
    // What is for C alone is `#[doc(hidden)]`, and last.
    let (root, hidden) = root.split_once("#[doc(hidden)]").unwrap();
    assert_eq!(declared(hidden, &["mod"]), ["c"], "a module behind the hidden one");
    assert_eq!(declared(root, &["mod"]), ["vendor"], "another public module: read its types here, too");
    assert!(!root.contains("::*;"), "a glob hides what is public");

    let types = ["struct", "enum", "union", "type"];
    let mut public = declared(root, &types);
    for file in ["questions", "seen"] {
        let path = format!("{}/src/vendor/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        public.extend(declared(&std::fs::read_to_string(path).unwrap(), &types));
    }
    // Of what is exported by `pub use`, a type has a capital and a small letter: a function has no capital, a constant
    // no small letter.
    for statement in root.split("pub use ").skip(1) {
        let statement = statement.split(';').next().unwrap_or_default();
        public.extend(
            words(statement)
                .into_iter()
                .filter(|word| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)),
        );
    }
    public.sort_unstable();
    public
}
