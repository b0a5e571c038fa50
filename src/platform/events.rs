//! Events of the browser, and what they carry.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

pub use web_sys::Event;

/// The text of the field or the value of the choice that an event comes from.
pub fn value(event: &Event) -> String {
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
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

/// The id, beginning so, of what an event happened in: one that listens may hold many that do not.
pub fn id_within(event: &Event, prefix: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let found = target.closest(&format!("[id^=\"{prefix}\"]")).ok()??;
    Some(found.id())
}

/// Keeps the browser from doing what it would.
pub fn prevent(event: &Event) {
    event.prevent_default();
}

/// Keeps the browser, and whoever else listens further out, from doing what they would.
pub fn keep_here(event: &Event) {
    event.prevent_default();
    event.stop_propagation();
}
