//! Writing the page as a file that opens without a network.

use super::boot;
use super::files::Picked;
use wasm_bindgen::JsValue;

/// Which file a saved page takes its dataset from; `None`: the one it has embedded.
pub fn carry(file: Option<&Picked>) {
    match file {
        Some(file) => boot::carry(file.as_js()),
        None => boot::carry(&JsValue::UNDEFINED),
    }
}

/// Hands the reader the page with its dataset, view and theme: by the share sheet on phones that
/// have one, as a download elsewhere. How it went is told as [`super::takeover::on_told`] says.
/// The record (HTML), title and description of the dataset, and the hash that shows the view of it,
/// count where one is carried.
pub fn save(record: &str, title: &str, description: &str, view: &str) {
    boot::save(record, title, description, view);
}
