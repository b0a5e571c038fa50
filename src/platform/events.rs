//! Events of the browser, and what they carry.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, KeyboardEvent};

pub use web_sys::Event;

/// The text of the field or the value of the choice that an event comes from.
pub fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(field) => field.value(),
        Err(target) => {
            target.dyn_into::<HtmlSelectElement>().map(|choice| choice.value()).unwrap_or_default()
        }
    }
}

/// Whether the box that an event comes from is ticked.
pub fn checked(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|field| field.checked())
}

/// The key that was pressed; empty for other events, and with Ctrl, Alt or Meta: those are the
/// browser's.
pub fn key(event: &Event) -> String {
    match event.dyn_ref::<KeyboardEvent>() {
        Some(e) if !(e.ctrl_key() || e.alt_key() || e.meta_key()) => e.key(),
        _ => String::new(),
    }
}

/// Keeps the browser from doing what it would.
pub fn prevent(event: &Event) {
    event.prevent_default();
}
