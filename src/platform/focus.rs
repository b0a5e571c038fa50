//! Moving focus into a panel and back to where it was.

use super::document;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

thread_local! {
    static CAME_FROM: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Focuses the element with this id, and remembers what had focus before, unless that was inside
/// the same panel.
pub fn enter(id: &str, panel_id: &str) {
    let panel = document().get_element_by_id(panel_id);
    let before = document().active_element().map(focusable);
    if let Some(before) = before
        && !panel.is_some_and(|panel| panel.contains(Some(&before)))
    {
        CAME_FROM.with(|from| from.replace(Some(before)));
    }
    soon(id);
}

/// Focuses what had focus before [`enter`], if it is still on the page.
pub fn back() {
    let before = CAME_FROM.with(|from| from.take());
    if let Some(before) = before.filter(|element| element.is_connected()) {
        // An element that cannot be focused any more leaves focus where it is.
        drop(before.focus());
    }
}

/// Focuses the element with this id, if there is one.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        drop(focusable(element).focus());
    }
}

/// An element as one that can be focused. Those of SVG can be as those of HTML, by a method of the
/// same name, though they are no `HtmlElement`.
fn focusable(element: Element) -> HtmlElement {
    element.unchecked_into()
}

/// Focuses the element with this id once what is under way has been drawn.
pub fn soon(id: &str) {
    let id = id.to_owned();
    gloo::timers::callback::Timeout::new(0, move || focus(&id)).forget();
}

/// The id of what has focus, if it has one.
pub fn focused_id() -> Option<String> {
    document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}
