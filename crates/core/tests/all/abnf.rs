//! A reader of ABNF (RFC 5234): from the text of a grammar, as an RFC prints it, to a recogniser and a generator of
//! sentences. Neither knows anything of the library, so that the text of the RFC is what the library is held to.
//!
//! It reads concatenation, alternation, groups, options, repetition, strings, `%s"..."` (RFC 7405), `%x41`, `%x41-5A`,
//! `<words>` and comments; a line that begins with the name of a rule and `=` begins that rule, every other one continues it.
//! What it does not know it refuses.

use std::collections::HashMap;

/// Appendix B.1 of RFC 5234, those of its rules that HTTP uses for texts.
pub(crate) const CORE_RULES: &str = r#"
    CR    = %x0D
    LF    = %x0A
    DIGIT = %x30-39
    HTAB  = %x09
    SP    = %x20
    VCHAR = %x21-7E
"#;

/// What stands on the right of a rule.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// One byte, from the first to the last of these.
    Range(u8, u8),
    /// These bytes; letters of either case when the flag is set.
    Text(Vec<u8>, bool),
    Rule(String),
    /// `<in words>`: nothing to read, but a condition on what follows it, which the reader of the rules has to know.
    Words(String),
    All(Vec<Node>),
    OneOf(Vec<Node>),
    /// At least and at most so often.
    Repeat(usize, usize, Box<Node>),
}

/// The rules of a text, by their names.
#[derive(Clone, Debug)]
pub(crate) struct Grammar(pub(crate) HashMap<String, Node>);

impl Grammar {
    /// Reads the rules of all texts; a name without a rule is an error of the test, as is anything unknown.
    pub(crate) fn read(texts: &[&str]) -> Self {
        let mut rules: Vec<(String, String)> = Vec::new();
        for line in texts.iter().flat_map(|text| text.lines()) {
            let line = line.split(" ;").next().unwrap().trim();
            let (name, right) = line.split_once('=').unwrap_or(("", ""));
            let name = name.trim();
            if line.starts_with(';') {
                continue;
            } else if is_name(name) {
                rules.push((name.to_owned(), right.to_owned()));
            } else if let Some((_, rule)) = rules.last_mut() {
                rule.push(' ');
                rule.push_str(line);
            } else {
                assert!(line.is_empty(), "{line:?} belongs to no rule");
            }
        }
        let grammar = Self(rules.iter().map(|(name, right)| (name.clone(), Reader::whole(right))).collect());
        assert_eq!(grammar.0.len(), rules.len(), "a rule is there twice");
        grammar.0.values().for_each(|node| grammar.check(node));
        grammar
    }

    pub(crate) fn rule(&self, name: &str) -> &Node {
        self.0.get(name).unwrap_or_else(|| panic!("no rule {name:?}"))
    }

    fn check(&self, node: &Node) {
        match node {
            Node::Range(..) | Node::Text(..) | Node::Words(_) => {}
            Node::Rule(name) => drop(self.rule(name)),
            Node::All(nodes) | Node::OneOf(nodes) => nodes.iter().for_each(|node| self.check(node)),
            Node::Repeat(_, _, node) => self.check(node),
        }
    }

    /// Whether the bytes, fewer than 128, are a sentence of this rule.
    pub(crate) fn has(&self, rule: &str, bytes: &[u8]) -> bool {
        assert!(bytes.len() < 128);
        self.ends(self.rule(rule), bytes, 1) >> bytes.len() == 1
    }

    /// Where what the node stands for can end when it begins at one of these places, one bit each: all of them, so that
    /// no choice of an alternative or of a length is ever wrong.
    fn ends(&self, node: &Node, bytes: &[u8], starts: u128) -> u128 {
        if starts == 0 {
            return 0;
        }
        let moved = |len: usize, fits: &dyn Fn(&[u8]) -> bool| {
            let (mut left, mut ends) = (starts, 0);
            while left != 0 {
                let at = left.trailing_zeros() as usize;
                left &= left - 1;
                if bytes.get(at..at + len).is_some_and(fits) {
                    ends |= 1 << (at + len);
                }
            }
            ends
        };
        match node {
            Node::Range(first, last) => moved(1, &|byte| (*first..=*last).contains(&byte[0])),
            Node::Text(text, false) => moved(text.len(), &|part| part == text.as_slice()),
            Node::Text(text, true) => moved(text.len(), &|part| part.eq_ignore_ascii_case(text)),
            Node::Rule(name) => self.ends(self.rule(name), bytes, starts),
            Node::Words(words) => panic!("<{words}> cannot be recognised"),
            Node::All(nodes) => nodes.iter().fold(starts, |starts, node| self.ends(node, bytes, starts)),
            Node::OneOf(nodes) => nodes.iter().fold(0, |ends, node| ends | self.ends(node, bytes, starts)),
            Node::Repeat(least, most, node) => {
                let (mut here, mut all, mut times) = (starts, 0, 0);
                while times < *most && (times < *least || here & !all != 0) {
                    if times >= *least {
                        all |= here;
                    }
                    (here, times) = (self.ends(node, bytes, here), times + 1);
                }
                all | here
            }
        }
    }

    /// A sentence for every choice between alternatives. Of the bytes of a range it is `pick` that chooses one, and a
    /// repetition without an upper limit is taken as often as it must be and once more.
    pub(crate) fn sentences(&self, rule: &str, pick: &mut dyn FnMut(u8, u8) -> u8) -> Vec<Vec<u8>> {
        self.spell(self.rule(rule), pick)
    }

    fn spell(&self, node: &Node, pick: &mut dyn FnMut(u8, u8) -> u8) -> Vec<Vec<u8>> {
        match node {
            Node::Range(first, last) => vec![vec![pick(*first, *last)]],
            Node::Text(text, _) => vec![text.clone()],
            Node::Rule(name) => self.spell(self.rule(name), pick),
            Node::Words(words) => panic!("<{words}> cannot be spelt"),
            Node::All(nodes) => nodes.iter().fold(vec![Vec::new()], |starts, node| {
                let next = self.spell(node, pick);
                starts.iter().flat_map(|start| next.iter().map(|end| [&start[..], end].concat())).collect()
            }),
            Node::OneOf(nodes) => nodes.iter().flat_map(|node| self.spell(node, pick)).collect(),
            Node::Repeat(least, most, node) => {
                let most = if *most == usize::MAX { least + 1 } else { *most };
                let times = |times| Node::All(vec![(**node).clone(); times]);
                (*least..=most).flat_map(|n| self.spell(&times(n), pick)).collect()
            }
        }
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The right side of a rule, what is left of it.
struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn whole(right: &str) -> Node {
        let mut reader = Reader(right);
        let node = reader.alternation();
        assert!(reader.0.is_empty(), "cannot read {:?}", reader.0);
        node
    }

    /// Whether this is next; if so, it is read.
    fn takes(&mut self, mark: &str) -> bool {
        self.0 = self.0.trim_start();
        self.0.strip_prefix(mark).map(|rest| self.0 = rest).is_some()
    }

    /// What stands before the first character that does not belong.
    fn while_is(&mut self, belongs: impl Fn(char) -> bool) -> &str {
        let (taken, rest) = self.0.split_at(self.0.find(|c| !belongs(c)).unwrap_or(self.0.len()));
        self.0 = rest;
        taken
    }

    fn alternation(&mut self) -> Node {
        let mut nodes = vec![self.concatenation()];
        while self.takes("/") {
            nodes.push(self.concatenation());
        }
        Node::OneOf(nodes)
    }

    fn concatenation(&mut self) -> Node {
        let mut nodes = Vec::new();
        while !self.0.trim_start().starts_with(['/', ')', ']']) && !self.0.trim().is_empty() {
            nodes.push(self.repetition());
        }
        assert!(!nodes.is_empty(), "nothing stands before {:?}", self.0);
        Node::All(nodes)
    }

    fn repetition(&mut self) -> Node {
        self.0 = self.0.trim_start();
        let least = self.while_is(|c| c.is_ascii_digit()).parse().ok();
        let is_range = self.0.strip_prefix('*').map(|rest| self.0 = rest).is_some();
        let most = self.while_is(|c| c.is_ascii_digit()).parse().ok();
        match (is_range, least, most) {
            (true, least, most) => self.repeated(least.unwrap_or(0), most.unwrap_or(usize::MAX)),
            (false, Some(times), _) => self.repeated(times, times),
            (false, None, _) => self.element(),
        }
    }

    fn repeated(&mut self, least: usize, most: usize) -> Node {
        Node::Repeat(least, most, Box::new(self.element()))
    }

    fn element(&mut self) -> Node {
        if self.takes("(") {
            let node = self.alternation();
            assert!(self.takes(")"), "no ) before {:?}", self.0);
            node
        } else if self.takes("[") {
            let node = self.alternation();
            assert!(self.takes("]"), "no ] before {:?}", self.0);
            Node::Repeat(0, 1, Box::new(node))
        } else if self.takes("%s\"") {
            self.string(false)
        } else if self.takes("\"") {
            self.string(true)
        } else if self.takes("<") {
            let words = self.while_is(|c| c != '>').to_owned();
            assert!(self.takes(">"), "words do not end");
            Node::Words(words)
        } else if self.takes("%x") {
            let first = self.hexadecimal();
            Node::Range(first, if self.takes("-") { self.hexadecimal() } else { first })
        } else {
            let name = self.while_is(|c| c.is_ascii_alphanumeric() || c == '-').to_owned();
            assert!(is_name(&name), "cannot read {:?}", self.0);
            Node::Rule(name)
        }
    }

    fn string(&mut self, either_case: bool) -> Node {
        let text = self.while_is(|c| c != '"').as_bytes().to_vec();
        assert!(self.takes("\""), "a string does not end");
        Node::Text(text, either_case)
    }

    fn hexadecimal(&mut self) -> u8 {
        u8::from_str_radix(self.while_is(|c| c.is_ascii_hexdigit()), 16).unwrap()
    }
}

#[test]
fn what_the_notation_means() {
    let grammar = Grammar::read(&[
        CORE_RULES,
        r#"
        ; a comment
        word = "ab" / %s"cD" ; another
             / 2DIGIT        ; and a third
        list = word *( "," SP word ) [ CR ]
        some = 1*2%x41-42 "A"
        "#,
    ]);
    for (rule, text, is_one) in [
        ("word", "ab", true),
        ("word", "Ab", true),
        ("word", "cD", true),
        ("word", "cd", false),
        ("word", "12", true),
        ("word", "1", false),
        ("word", "123", false),
        ("word", "", false),
        ("list", "ab, 12, cD", true),
        ("list", "ab,12", false),
        ("list", "ab\r", true),
        ("list", "ab\r\r", false),
        ("some", "A", false),
        ("some", "AA", true), // the first of them alone is the repetition
        ("some", "BAA", true),
        ("some", "BABA", false),
    ] {
        assert_eq!(grammar.has(rule, text.as_bytes()), is_one, "{text:?} as {rule}");
    }
    let mut sentences = grammar.sentences("list", &mut |first, _| first);
    assert!(sentences.iter().all(|sentence| grammar.has("list", sentence)));
    sentences.dedup();
    assert_eq!(sentences.len(), (3 + 3 * 3) * 2);
}
