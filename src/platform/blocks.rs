//! The blocks of text that the page carries beside the app: its dataset and its view.

use super::document;
use js_sys::{JSON, Reflect};

/// The embedded dataset's JSON, empty if the page carries none.
pub fn embedded_dataset() -> String {
    text_of("dataset")
}

/// The hash that the page was saved with; empty: none. It stands in the view block as a JSON
/// string, so that a saved page opens where it was left.
pub fn saved_hash() -> String {
    let view = JSON::parse(&text_of("view")).unwrap_or_default();
    Reflect::get(&view, &"query".into())
        .ok()
        .and_then(|query| query.as_string())
        .unwrap_or_default()
}

/// Writes the hash into the view block, so that whoever saves the page saves it too.
pub fn keep_hash(hash: &str) {
    let Some(block) = document().get_element_by_id("view") else { return };
    if let Ok(query) = JSON::stringify(&hash.into()) {
        // `<` would end the block when a saved page is parsed again.
        let query = String::from(query).replace('<', "\\u003c");
        block.set_text_content(Some(&format!("{{\"query\":{query}}}")));
    }
}

fn text_of(id: &str) -> String {
    document().get_element_by_id(id).and_then(|block| block.text_content()).unwrap_or_default()
}
