//! The texts that complete lines and pieces are compared with, apart from those that reach for a fast path
//! (windows.rs).

use std::collections::BTreeSet;

use anyhow::Result;

use super::pieces::{Checks, Cuts};

/// Every text of up to so many bytes, one byte for each class of bytes that the lenient grammar tells apart.
pub(super) fn short(checks: &mut Checks<'_>, alphabet: &[u8], longest: usize) -> Result<()> {
    let mut text = Vec::new();
    each(alphabet, &mut text, longest, &mut |text| checks.text(text, Cuts::None))
}

/// To every state of the grammar, and from there every text of up to so many bytes.
pub(super) fn from_every_state(checks: &mut Checks<'_>, alphabet: &[u8], longest: usize) -> Result<()> {
    for (mut text, _) in ways(checks) {
        each(alphabet, &mut text, longest, &mut |text| checks.text(text, Cuts::Two))?;
    }
    Ok(())
}

/// To every state of the grammar, a byte or none, the way to any other state, and from there to the end of the line:
/// all pieces of that. A parser that begins a line while it is in the middle of one is seen here.
pub(super) fn between_all_states(checks: &mut Checks<'_>, alphabet: &[u8]) -> Result<()> {
    let ways = ways(checks);
    let bytes: Vec<&[u8]> = std::iter::once(&[][..]).chain(alphabet.chunks(1)).collect();
    for (one, _) in &ways {
        for byte in &bytes {
            for (other, end) in &ways {
                checks.text(&[&one[..], byte, other, end].concat(), Cuts::All)?;
            }
        }
    }
    Ok(())
}

/// To every state and from there to the end of the line: as a strict line does it, which is what a fast path takes, and
/// with leniencies.
fn ways(checks: &Checks<'_>) -> BTreeSet<(Vec<u8>, Vec<u8>)> {
    let ways = |plain| checks.dfa.access(plain).into_iter().zip(checks.dfa.completions(plain));
    ways(true).chain(ways(false)).collect()
}

/// Calls `visit` with the text and all that up to `more` bytes of the alphabet make of it.
fn each(
    alphabet: &[u8],
    text: &mut Vec<u8>,
    more: usize,
    visit: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    visit(text)?;
    if more > 0 {
        for byte in alphabet {
            text.push(*byte);
            each(alphabet, text, more - 1, visit)?;
            text.pop();
        }
    }
    Ok(())
}
