//! Keys that work anywhere on the page.

use super::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// The code of a key that an input method takes (UI Events, "legacy keyboard event attributes").
const COMPOSING: u32 = 229;

/// Calls back with each key pressed outside of a text field, for as long as what is returned lives;
/// `Escape` is reported from text fields too. Keys with Ctrl, Alt or Meta are the browser's.
pub fn on_key(pressed: impl Fn(&str) + 'static) -> impl Sized + 'static {
    // Without this the browser would not let a key be kept from what it does by itself.
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    gloo::events::EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        // Keys of a composition belong to it; one browser tells the last of them by its code alone.
        if event.is_composing() || event.key_code() == COMPOSING {
            return;
        }
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
            return;
        }
        let key = event.key();
        if key == "Escape" || !is_typing() {
            if key == "/" {
                event.prevent_default();
            }
            pressed(&key);
        }
    })
}

/// Whether what has focus moves by arrow keys itself: a picture, or what scrolls.
pub fn moves_by_arrows() -> bool {
    let own = "svg, [tabindex='0'], [role='slider'], input, select, textarea";
    document().active_element().is_some_and(|e| matches!(e.closest(own), Ok(Some(_))))
}

fn is_typing() -> bool {
    let element = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.is_content_editable()
    })
}
