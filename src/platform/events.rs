//! Events of the browser, and what they carry.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, KeyboardEvent, Node};

pub use web_sys::Event;

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

/// Whether the focus, which an event tells of, leaves the element that listens.
pub fn leaves(event: &FocusEvent) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
    let here = event.current_target().and_then(|here| here.dyn_into::<Node>().ok());
    !here.is_some_and(|here| to.is_some() && here.contains(to.as_ref()))
}

/// Keeps the browser from doing what it would.
pub fn prevent(event: &Event) {
    event.prevent_default();
}

/// Keeps whoever listens further out from doing what they would; the browser still does its part.
pub fn keep_from_others(event: &Event) {
    event.stop_propagation();
}

/// Keeps the browser, and whoever else listens further out, from doing what they would.
pub fn keep_here(event: &Event) {
    event.prevent_default();
    event.stop_propagation();
}
