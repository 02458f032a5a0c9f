//! The fast layout of small answers: one load, without a slot.

use crate::base::slice::nth_fast;

/// The codes that have a class.
pub(crate) const CODES: usize = 500;

/// An answer for each code from 100 to 599, and one for every other number.
pub(crate) struct ByCode<T> {
    answers: [T; CODES],
    other: T,
}

impl<T: Copy> ByCode<T> {
    pub(crate) const fn new(answers: [T; CODES], other: T) -> Self {
        Self { answers, other }
    }

    /// The answer for any number.
    #[inline(always)]
    pub(crate) const fn get(&self, code: u32) -> T {
        match nth_fast(&self.answers, code.wrapping_sub(100) as usize) {
            Some(answer) => *answer,
            None => self.other,
        }
    }
}

/// Builds a [`ByCode`] at compile time from an expression that answers for any `code`.
macro_rules! by_code {
    ($code:ident => $answer:expr) => {{
        let other = {
            let $code = 0_u32;
            $answer
        };
        let (mut answers, mut i) = ([other; $crate::table::by_code::CODES], 0_u32);
        while i < $crate::table::by_code::CODES as u32 {
            let $code = i.wrapping_add(100);
            #[allow(clippy::indexing_slicing)] // only the compiler runs it
            {
                answers[i as usize] = $answer;
            }
            i = i.wrapping_add(1);
        }
        $crate::table::by_code::ByCode::new(answers, other)
    }};
}
pub(crate) use by_code;

#[cfg(test)]
mod tests {
    use super::ByCode;
    use crate::base::reach::FAR;

    #[test]
    fn every_number_has_its_answer() {
        static LAST_DIGIT: ByCode<u32> = by_code!(code => if code == 0 { 77 } else { code.wrapping_rem(10) });
        for code in (0..=FAR).chain(u32::MAX - FAR..=u32::MAX) {
            let want = if (100..=599).contains(&code) { code % 10 } else { 77 };
            assert_eq!(LAST_DIGIT.get(code), want, "{code}");
        }
    }
}
