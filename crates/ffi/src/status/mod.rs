//! Questions about a single code.

mod action;
mod class;
mod fields;
mod framing;
mod meaning;
mod method;
mod redirect;
mod retry;
mod reverse;
mod text;

pub use action::*;
pub use class::*;
pub use fields::*;
pub use framing::*;
pub use meaning::*;
pub use method::*;
pub use redirect::*;
pub use retry::*;
pub use reverse::*;
pub use text::*;
