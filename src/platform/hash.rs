//! The location hash and the history of it.

use super::window;
use wasm_bindgen::JsValue;

/// Whether a change of the hash is a place to come back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A new place in the history.
    Push,
    /// The same place, changed: typing and dragging.
    Replace,
}

/// Whether the location has no hash, which is the front page.
pub fn is_empty() -> bool {
    matches!(current().as_str(), "" | "#")
}

/// The hash as the address bar has it, with its `#`; empty: none.
pub fn current() -> String {
    window().location().hash().unwrap_or_default()
}

/// Sets the hash without reloading and without an event.
pub fn set(hash: &str, entry: Entry) {
    let Ok(history) = window().history() else { return };
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    let address = format!("{page}{hash}");
    if address == href {
        return;
    }
    let outcome = match entry {
        Entry::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        Entry::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    };
    // Where a browser refuses history (a sandboxed frame), the page works on without it.
    drop(outcome);
}

/// Calls back whenever the reader goes back or forward, follows a link within the page or edits
/// the address, for as long as the page lives.
pub fn on_change(changed: impl Fn() + Clone + 'static) {
    for event in ["popstate", "hashchange"] {
        let changed = changed.clone();
        gloo::events::EventListener::new(&window(), event, move |_| changed()).forget();
    }
}

/// The address of this page without its hash, where others can reach it: over http(s).
pub fn public_page() -> Option<String> {
    let href = window().location().href().ok()?;
    href.starts_with("http").then(|| href.split('#').next().unwrap_or_default().to_owned())
}

/// Whether a hash leads to a part of the plain record, and says nothing of the query.
pub fn is_record_anchor(hash: &str) -> bool {
    hash.starts_with("#part_")
}
