//! The system's share sheet, where there is one.

use super::window;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FilePropertyBag, ShareData};

/// Whether the browser has a share sheet.
pub fn is_there() -> bool {
    Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}

/// Hands a text to the share sheet, with the address of what it speaks of, and with a PNG of this
/// name where it takes files. A reader who closes it again is told nothing.
pub async fn share(title: &str, text: &str, address: Option<&str>, png: Option<(String, Blob)>) {
    let sheet = ShareData::new();
    sheet.set_title(title);
    sheet.set_text(text);
    if let Some(address) = address {
        sheet.set_url(address);
    }
    let navigator = window().navigator();
    if let Some(file) = png.and_then(|(name, content)| file(&name, &content)) {
        sheet.set_files(&Array::of1(&file));
        if !navigator.can_share_with_data(&sheet) {
            // Nothing but the words, then.
            drop(Reflect::delete_property(
                sheet.unchecked_ref::<js_sys::Object>(),
                &"files".into(),
            ));
        }
    }
    drop(JsFuture::from(navigator.share_with_data(&sheet)).await);
}

fn file(name: &str, content: &Blob) -> Option<JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(&content.type_());
    let parts = Array::of1(content);
    File::new_with_blob_sequence_and_options(&parts, name, &options).ok().map(JsValue::from)
}
