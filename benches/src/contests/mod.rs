//! Every contest.

mod code;
mod layout;
mod line;
mod lookup;
mod tally;
mod text;

use crate::contest::Contest;

/// Builds them one after the other, since some have large inputs, and hands each to `run`. `all` is for measuring;
/// otherwise the arrays that take seconds to fill are left out.
pub fn each(all: bool, run: &mut dyn FnMut(Contest)) {
    code::each(run);
    lookup::each(run);
    text::each(run);
    line::each(run);
    layout::each(run);
    tally::each(all, run);
}
