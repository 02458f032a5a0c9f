//! The rows of the registry and the defaults of each class. Evaluated at compile time only: nothing here is
//! linked into a program.
#![allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, clippy::panic)]

use crate::table::registry::registry;
use crate::vocabulary::action::Action;
use crate::vocabulary::fault::Fault;
use crate::vocabulary::field::{Field, Level};
use crate::vocabulary::redirect::Redirect;
use crate::vocabulary::retry::Retry;
use crate::vocabulary::state::State;

/// What the code alone lets a cache do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cache {
    /// Storable under heuristic freshness (RFC 9110 section 15.1, RFC 7725 section 3).
    Heuristic,
    /// Storable with explicit freshness only (RFC 9111 section 3).
    Explicit,
    /// Never stored (interim: RFC 9111 section 3; 428, 429, 431, 511: RFC 6585).
    Never,
}

/// One row, complete.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    pub(crate) code: u16,
    pub(crate) name: &'static str,
    pub(crate) phrase: &'static str,
    pub(crate) reference: &'static str,
    pub(crate) description: &'static str,
    /// A caveat for the documentation; not linked into any program.
    pub(crate) note: &'static str,
    /// Older phrases that had their own constant name, parallel to `old_names`.
    pub(crate) old_phrases: &'static [&'static str],
    pub(crate) old_names: &'static [&'static str],
    /// Other phrases that servers send or once sent.
    pub(crate) others: &'static [&'static str],
    /// The wording of 2014 where it differs; one of `old_phrases`.
    pub(crate) rfc7231: &'static str,
    pub(crate) state: State,
    pub(crate) cache: Cache,
    pub(crate) redirect: Option<Redirect>,
    pub(crate) retry: Retry,
    pub(crate) fault: Option<Fault>,
    /// What a client does next, if that does not follow from `redirect` and `retry`.
    pub(crate) action: Option<Action>,
    pub(crate) fields: &'static [(Field, Level)],
}

impl Row {
    /// A row with the defaults of its class.
    pub(crate) const fn of(code: u16) -> Self {
        Self {
            code,
            name: "",
            phrase: "",
            reference: "",
            description: "",
            note: "",
            old_phrases: &[],
            old_names: &[],
            others: &[],
            rfc7231: "",
            state: State::Assigned,
            cache: if code < 200 { Cache::Never } else { Cache::Explicit },
            redirect: None,
            retry: Retry::Never,
            fault: match code / 100 {
                4 => Some(Fault::Client),
                5 => Some(Fault::Server),
                _ => None,
            },
            action: None,
            fields: &[],
        }
    }

    /// What a client does next: the row's `action` if set, otherwise what class, redirect and retry imply.
    pub(crate) const fn action(&self) -> Action {
        match (self.action, self.code / 100, self.redirect, self.retry) {
            (Some(own), _, _, _) => own,
            (None, 1, _, _) => Action::Wait,
            (None, 2, _, _) => Action::Accept,
            (None, 3, None, _) => Action::GiveUp,
            (None, 3, _, _) => Action::Follow,
            (None, _, _, Retry::ChangedRequest) => Action::ChangeRequest,
            (None, _, _, Retry::SameRequest | Retry::OtherConnection) => Action::Reconnect,
            (None, _, _, Retry::AfterDelay | Retry::NotInEarlyData | Retry::Transient) => Action::RetryLater,
            (None, _, _, Retry::Never | Retry::UserAction) => Action::GiveUp,
        }
    }

    /// Whether the row has all its texts.
    #[allow(dead_code)] // used in `const _`, which Rust 1.86 does not count
    pub(crate) const fn is_complete(&self) -> bool {
        !self.phrase.is_empty() && !self.description.is_empty() && !self.name.is_empty()
    }
}

/// Whether exactly one row has this code, that row follows all smaller codes, and the code is 100..=599.
#[allow(dead_code)] // used in `const _`, which Rust 1.86 does not count
pub(crate) const fn in_order(rows: &[Row], code: u16) -> bool {
    let mut seen = 0;
    let mut i = 0;
    while i < rows.len() {
        if rows[i].code == code {
            seen += 1;
            if i > 0 && rows[i - 1].code >= code {
                return false;
            }
        }
        i += 1;
    }
    seen == 1 && code >= 100 && code <= 599
}

/// The section a row cites, as text.
macro_rules! reference {
    (rfc $rfc:literal $section:literal) => {
        concat!("RFC ", $rfc, ", Section ", $section)
    };
    (draft $draft:literal $section:literal) => {
        concat!($draft, ", Section ", $section)
    };
}
pub(crate) use reference;

/// Turns the rows into `ROWS`.
macro_rules! rows {
    (snapshot $date:literal;
     $($code:literal $name:ident $phrase:literal ($($source:tt)+)
        $(was [$($old:ident $old_phrase:literal),+])?
        $description:literal $(note $note:literal)? { $($field:ident : $value:expr),* $(,)? })+) => {
        /// The date of the IANA registry that the rows were compared with.
        pub(crate) const SNAPSHOT: &str = $date;
        /// How many codes are registered.
        pub(crate) const COUNT: usize = [$($code),+].len();
        /// All rows, in code order.
        pub(crate) static ROWS: [Row; COUNT] = [$(Row {
            name: stringify!($name),
            phrase: $phrase,
            reference: reference!($($source)+),
            description: $description,
            $(note: $note,)?
            $(old_phrases: &[$($old_phrase),+], old_names: &[$(stringify!($old)),+],)?
            $($field: $value,)*
            ..Row::of($code)
        }),+];
        $(const _: () = {
            assert!(in_order(&ROWS, $code), concat!("registry: row ", $code, " ", stringify!($name),
                " is a duplicate, out of code order or outside 100..=599; keep one row per code, in code order"));
            assert!(Row { phrase: $phrase, description: $description, name: stringify!($name), ..Row::of($code) }
                .is_complete(), concat!("registry: row ", $code, " ", stringify!($name),
                " has an empty phrase or description; write what the document says"));
        };)+
    };
}
registry!(rows);

#[cfg(test)]
mod tests {
    use super::{Action, Cache, Fault, Redirect, Retry, Row, in_order};

    #[test]
    fn a_class_answers_where_its_row_is_silent() {
        let actions = [100, 200, 300, 400, 500].map(|code| Row::of(code).action());
        assert_eq!(actions, [Action::Wait, Action::Accept, Action::GiveUp, Action::GiveUp, Action::GiveUp]);
        assert_eq!(Row { redirect: Some(Redirect::ToGet), ..Row::of(303) }.action(), Action::Follow);
        let retries = [Retry::ChangedRequest, Retry::SameRequest, Retry::Transient, Retry::UserAction];
        let actions = retries.map(|retry| Row { retry, ..Row::of(400) }.action());
        assert_eq!(actions, [Action::ChangeRequest, Action::Reconnect, Action::RetryLater, Action::GiveUp]);
        assert_eq!(Row { action: Some(Action::Follow), ..Row::of(500) }.action(), Action::Follow);
        assert!(Row::of(199).cache == Cache::Never && Row::of(200).cache == Cache::Explicit);
        assert_eq!(
            [399, 499, 500].map(|code| Row::of(code).fault),
            [None, Some(Fault::Client), Some(Fault::Server)]
        );
    }

    #[test]
    fn incomplete_and_misplaced_rows_are_told() {
        let row = Row { phrase: "a", description: "b", name: "c", ..Row::of(200) };
        assert!(row.is_complete());
        for spoilt in [Row { phrase: "", ..row }, Row { description: "", ..row }, Row { name: "", ..row }] {
            assert!(!spoilt.is_complete());
        }
        let rows = [100, 200, 200, 400, 300, 600].map(Row::of);
        assert_eq!(
            [100, 200, 300, 400, 600, 99].map(|code| in_order(&rows, code)),
            [true, false, false, true, false, false]
        );
    }
}
