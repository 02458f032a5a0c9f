//! What the page's script calls. The script writes a question where [`ask_question`] says, calls [`ask`], and reads the
//! answer where [`ask_answer`] says.

use core::fmt;
use core::sync::atomic::{AtomicU8, Ordering::Relaxed};

// Every function of `httpstatus.h` is exported, too.
use httpstatus_ffi as _;

// Atomics because they need no `unsafe`. There is one thread, for which they compile to loads and stores.
static QUESTION: [AtomicU8; 1024] = [const { AtomicU8::new(0) }; 1024];
static ANSWER: [AtomicU8; 32768] = [const { AtomicU8::new(0) }; 32768];

/// Returns the address of the question.
#[unsafe(no_mangle)]
extern "C" fn ask_question() -> *const AtomicU8 {
    QUESTION.as_ptr()
}

/// Returns how many bytes a question may have.
#[unsafe(no_mangle)]
extern "C" fn ask_room() -> usize {
    QUESTION.len()
}

/// Returns the address of the answer.
#[unsafe(no_mangle)]
extern "C" fn ask_answer() -> *const AtomicU8 {
    ANSWER.as_ptr()
}

/// Answers the question of `len` bytes, asked at `now`. Returns the length of the answer, UTF-8 like the question.
#[unsafe(no_mangle)]
extern "C" fn ask(len: usize, now: i64) -> usize {
    let mut bytes = [0; QUESTION.len()];
    for (to, from) in bytes.iter_mut().zip(&QUESTION) {
        *to = from.load(Relaxed);
    }
    let typed = bytes.get(..len).and_then(|typed| core::str::from_utf8(typed).ok());
    let mut out = Out { used: 0 };
    crate::answer(typed.unwrap_or_default(), now, &mut out);
    out.used
}

/// Writes to [`ANSWER`].
struct Out {
    used: usize,
}

impl fmt::Write for Out {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = ANSWER.get(self.used..).ok_or(fmt::Error)?;
        if text.len() > room.len() {
            return Err(fmt::Error);
        }
        for (to, from) in room.iter().zip(text.bytes()) {
            to.store(from, Relaxed);
        }
        self.used += text.len();
        Ok(())
    }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
