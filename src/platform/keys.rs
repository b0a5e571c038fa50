//! Keys that work anywhere on the page.

use super::{document, events, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Calls back with each key pressed outside of a text field, for as long as the page lives;
/// `Escape` is reported from text fields too. Keys with Ctrl, Alt or Meta are the browser's.
pub fn on_key(pressed: impl Fn(&str) + 'static) {
    gloo::events::EventListener::new(&window(), "keydown", move |event| {
        let key = events::key(event);
        if key.is_empty() || event.default_prevented() {
            return;
        }
        if key == "Escape" || !is_typing() {
            if key == "/" {
                event.prevent_default();
            }
            pressed(&key);
        }
    })
    .forget();
}

fn is_typing() -> bool {
    let element = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.is_content_editable()
    })
}
