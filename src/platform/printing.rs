//! Printing.

use super::window;

/// Calls back whenever the page is about to be printed, for as long as what is returned lives. What
/// follows the signals that are then set is on the paper.
pub fn on_print(call: impl Fn() + 'static) -> impl Sized + 'static {
    gloo::events::EventListener::new(&window(), "beforeprint", move |_| call())
}
