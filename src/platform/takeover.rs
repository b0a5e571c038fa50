//! Taking over from the document that the page carries for readers without scripts.
//!
//! The document moves, closed, into `<details id="record">` behind the app, so that whoever saves
//! the page keeps every claim whatever their saver strips.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the document out of `#app`; the element the app mounts into.
///
/// # Panics
/// If the page has no `#app`: it is not Sayso's page then.
pub fn take_over() -> HtmlElement {
    let app = document()
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .expect("the page is built with an element #app");
    if document().get_element_by_id("record").is_none() {
        // Creating elements by a constant name and moving nodes that exist cannot fail.
        drop(keep_record(&app));
    }
    app
}

fn keep_record(app: &HtmlElement) -> Result<(), wasm_bindgen::JsValue> {
    let record = document().create_element("details")?;
    record.set_id("record");
    let summary = document().create_element("summary")?;
    summary.set_text_content(Some("The whole record as plain text"));
    record.append_child(&summary)?;
    while let Some(node) = app.first_child() {
        record.append_child(&node)?;
    }
    app.after_with_node_1(&record)
}

/// Says on `<html>` that the app has taken over.
pub fn ready() {
    if let Some(html) = document().document_element() {
        drop(html.set_attribute("data-ready", "true"));
    }
}
