//! Handing files to the reader.

use super::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a browser may take to fetch what it is offered, in ms.
const FETCH_MS: u32 = 60_000;

/// A text as the content of a file.
pub fn text_blob(text: &str, media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// Offers a file as a download; whether the browser took it.
pub fn offer(name: &str, content: &Blob) -> bool {
    let Ok(address) = Url::create_object_url_with_blob(content) else { return false };
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
        return false;
    };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let forget = move || drop(Url::revoke_object_url(&address));
    gloo::timers::callback::Timeout::new(FETCH_MS, forget).forget();
    true
}
