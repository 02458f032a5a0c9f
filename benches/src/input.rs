//! The codes that every lookup is timed with.

use httpstatus_core::StatusCode;

/// Codes in one round.
pub const ROUND: usize = 4096;

/// A random-number generator that gives the same numbers on every machine: xorshift.
pub struct Random(u32);

impl Random {
    /// Creates the generator with a fixed seed.
    #[must_use]
    pub fn new() -> Self {
        Self(2_463_534_242)
    }

    /// Returns a number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % limit
    }
}

impl Default for Random {
    fn default() -> Self {
        Self::new()
    }
}

/// Registered codes, shuffled so that no branch predictor can guess them.
#[must_use]
pub fn shuffled() -> &'static [u16] {
    let mut random = Random::new();
    let codes: Vec<u16> = StatusCode::ALL.iter().copied().map(|code| code.as_u16()).collect();
    (0..ROUND).map(|_| codes[random.below(codes.len())]).collect::<Vec<_>>().leak()
}

/// The mix of a real site: 200 91.3 %, 304 4.5 %, 404 2.1 %, 301 1.6 %, 206 0.5 %.
#[must_use]
pub fn mix() -> &'static [u16] {
    let mut random = Random::new();
    let code = |place| match place {
        0..913 => 200,
        913..958 => 304,
        958..979 => 404,
        979..995 => 301,
        _ => 206,
    };
    (0..ROUND).map(|_| code(random.below(1000))).collect::<Vec<_>>().leak()
}

/// Any 16 bits.
#[must_use]
pub fn any() -> &'static [u16] {
    let mut random = Random::new();
    (0..ROUND).map(|_| u16::try_from(random.below(1 << 16)).unwrap_or(0)).collect::<Vec<_>>().leak()
}

/// All three inputs, with their names.
#[must_use]
pub fn all() -> [(&'static str, &'static [u16]); 3] {
    [("shuffled", shuffled()), ("mix", mix()), ("any", any())]
}

/// The codes as ours; a number that is none becomes 999.
#[must_use]
pub fn ours(codes: &[u16]) -> &'static [StatusCode] {
    codes.iter().map(|code| StatusCode::from_i32_lossy(i32::from(*code))).collect::<Vec<_>>().leak()
}

/// The status line of each code, followed by the empty line that ends a header section.
#[must_use]
pub fn heads(codes: &[u16]) -> &'static [&'static str] {
    let line = |code: &StatusCode| &*format!("HTTP/1.1 {} {}\r\n\r\n", code.as_u16(), code.reason()).leak();
    ours(codes).iter().map(line).collect::<Vec<_>>().leak()
}
