//! Moving focus into a panel and back to where it was.

use super::document;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

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
    // The panel is in sight wherever the page stands: what was chosen there stays where it is.
    let id = id.to_owned();
    gloo::timers::callback::Timeout::new(0, move || focus_in_place(&id)).forget();
}

/// How long a picture takes at most to be drawn anew when a panel beside it goes, in ms.
const REDRAWN_MS: u32 = 120;

/// Focuses what had focus before [`enter`], or what was drawn in its place and has its id.
pub fn back() {
    let Some(before) = CAME_FROM.with(|from| from.take()) else { return };
    let id = before.id();
    if before.is_connected() {
        // An element that cannot be focused any more leaves focus where it is.
        drop(before.focus());
    }
    // The column has another width now, so that its picture is drawn anew a moment later.
    unless_kept(id, REDRAWN_MS);
}

/// Focuses the element with this id if nothing else has focus so many milliseconds from now.
fn unless_kept(id: String, ms: u32) {
    let again = move || {
        let lost = document().active_element().is_none_or(|now| now.tag_name() == "BODY");
        if lost {
            focus_in_place(&id);
        }
    };
    gloo::timers::callback::Timeout::new(ms, again).forget();
}

/// Focuses the heading of the part of the page with this id once it has been drawn, or, where it
/// has none, the part; not while the focus is within what `aside` selects.
pub fn heading(id: &'static str, aside: &'static str) {
    let reach = move || {
        let now = document().active_element();
        let kept = now.is_some_and(|now| matches!(now.closest(aside), Ok(Some(_))));
        if kept {
            return;
        }
        match document().query_selector(&format!("#{id} h1[tabindex]")) {
            Ok(Some(heading)) => drop(focusable(heading).focus()),
            _ => focus(id),
        }
    };
    gloo::timers::callback::Timeout::new(0, reach).forget();
}

/// Focuses the element with this id, if there is one; where the page stands is decided elsewhere.
fn focus_in_place(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(focusable(element).focus_with_options(&options));
    }
}

/// Focuses the element with this id if what had focus goes with what is being drawn.
pub fn unless_left(id: &str) {
    unless_kept(id.to_owned(), 0);
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

/// Focuses the first link or button in a row of the list (`.windowed`) that an event comes from,
/// once what is under way has been drawn. `at`: the row's `data-at`.
pub fn row(event: &Event, at: usize) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(Ok(Some(list))) = target.map(|target| target.closest(".windowed")) else { return };
    let reach = move || {
        let inside = format!("[data-at='{at}'] :is(a, button)");
        if let Ok(Some(element)) = list.query_selector(&inside) {
            drop(focusable(element).focus());
        }
    };
    gloo::timers::callback::Timeout::new(0, reach).forget();
}

/// The id of what has focus, if it has one.
pub fn focused_id() -> Option<String> {
    document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}
