//! Taking over from the document that the page carries for readers without scripts.
//!
//! The document moves, closed, into `<details id="record">` behind the app, so that whoever saves
//! the page keeps every claim whatever their saver strips.

use super::boot;
use wasm_bindgen::prelude::Closure;
use web_sys::HtmlElement;

/// An element, not shown, in which the app is built while the document stands.
pub fn stage() -> HtmlElement {
    boot::stage()
}

/// Moves the document out of `#app`, and what was built into it.
pub fn take_over(stage: &HtmlElement) {
    boot::take_over(stage);
}

/// Calls back with what the page has to tell beside the app (it was saved, a new version is
/// there), for as long as it lives.
pub fn on_told(show: impl Fn(String) + 'static) {
    let show = Closure::<dyn Fn(String)>::new(show);
    boot::listen(&show);
    show.forget();
}

/// Says on `<html>` that the app has taken over.
pub fn ready() {
    boot::ready();
}
