//! Putting texts and pictures on the clipboard.

use super::window;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Clipboard};

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

/// Asks the browser to copy a picture that is still being made, and tells whether it did.
pub fn copy_png(
    picture: impl Future<Output = Option<Blob>> + 'static,
    done: impl FnOnce(bool) + 'static,
) {
    // The browser asks for the picture when it pleases: what it is given is a promise of one.
    let promised = wasm_bindgen_futures::future_to_promise(async move {
        picture.await.map(JsValue::from).ok_or(JsValue::NULL)
    });
    wasm_bindgen_futures::spawn_local(async move {
        done(write_png(&promised).await.is_ok());
    });
}

async fn write_png(promised: &Promise) -> Result<(), JsValue> {
    let navigator = window().navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?.dyn_into::<Clipboard>()?;
    let kinds = Object::new();
    Reflect::set(&kinds, &"image/png".into(), promised)?;
    let constructor = Reflect::get(&window(), &"ClipboardItem".into())?;
    let item = Reflect::construct(&constructor.dyn_into::<Function>()?, &Array::of1(&kinds))?;
    JsFuture::from(clipboard.write(&Array::of1(&item))).await.map(drop)
}
