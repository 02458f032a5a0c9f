//! Something to look at while a step takes its time.

use std::time::Duration;

use indicatif::ProgressBar;

/// A spinner that goes when it is dropped. Silent where standard error is no terminal.
pub(crate) struct Waiting(ProgressBar);

/// Shows what is being waited for.
pub(crate) fn waiting(what: String) -> Waiting {
    let spinner = ProgressBar::new_spinner().with_message(what);
    spinner.enable_steady_tick(Duration::from_millis(120));
    Waiting(spinner)
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
