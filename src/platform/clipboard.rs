//! Putting text on the clipboard.

use super::window;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// Asks the browser to copy a text, and tells whether it did. A page that was not served over a
/// secure connection has no clipboard, and a reader may refuse one.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let text = text.to_owned();
    wasm_bindgen_futures::spawn_local(async move {
        let navigator = window().navigator();
        let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
        done(match clipboard.dyn_into::<Clipboard>() {
            Ok(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            Err(_) => false,
        });
    });
}
