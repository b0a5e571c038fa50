//! The blocks of text that the page carries beside the app: its dataset and its view.

use super::document;

/// The embedded dataset's JSON, empty if the page carries none.
pub fn embedded_dataset() -> String {
    text_of("dataset")
}

/// The hash that the page was saved with; empty: none. It stands in the view block as a JSON
/// string, so that a saved page opens where it was left.
pub fn saved_hash() -> String {
    serde_json::from_str::<ViewBlock>(&text_of("view")).map(|view| view.query).unwrap_or_default()
}

/// Writes the hash into the view block, so that whoever saves the page saves it too.
pub fn keep_hash(hash: &str) {
    let Some(block) = document().get_element_by_id("view") else { return };
    let view = ViewBlock { query: hash.to_owned() };
    if let Ok(json) = serde_json::to_string(&view) {
        // `<` would end the block when a saved page is parsed again.
        block.set_text_content(Some(&json.replace('<', "\\u003c")));
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
struct ViewBlock {
    query: String,
}

fn text_of(id: &str) -> String {
    document().get_element_by_id(id).and_then(|block| block.text_content()).unwrap_or_default()
}
