//! The nodes of the page: made, put in their place and taken away; attributes, fields, and what
//! happens in them.

use super::events::Event;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement};

pub use web_sys::{Element, Node};

/// The namespace of pictures.
const SVG: &str = "http://www.w3.org/2000/svg";

thread_local! {
    static DOCUMENT: Document = super::document();
}

/// A new element of this name; `svg:` before it, and names that only pictures have, make it one of
/// a picture.
#[inline(never)]
pub fn element(tag: &str) -> Element {
    let namespace = match tag {
        "svg" | "g" | "path" | "rect" | "circle" | "line" | "text" | "tspan" | "defs"
        | "pattern" | "svg:title" => Some(SVG),
        _ => None,
    };
    let name = tag.strip_prefix("svg:").unwrap_or(tag);
    let element = DOCUMENT.with(|document| match namespace {
        None => document.create_element(name),
        svg => document.create_element_ns(svg, name),
    });
    element.expect("the names of elements are the program's own, and valid")
}

/// A new text.
pub fn text(words: &str) -> Node {
    DOCUMENT.with(|document| document.create_text_node(words)).into()
}

/// A new node that is not seen, and keeps a place.
pub fn placeholder() -> Node {
    DOCUMENT.with(|document| document.create_comment("")).into()
}

/// Changes a text.
pub fn set_text(text: &Node, words: &str) {
    text.set_node_value(Some(words));
}

/// Puts a node into another, before one of its children or at its end.
#[inline(never)]
pub fn put(parent: &Node, node: &Node, before: Option<&Node>) {
    // Fails only for a node within itself, which is never asked for.
    drop(parent.insert_before(node, before));
}

/// Takes a node out of the page.
pub fn remove(node: &Node) {
    // What can stand among children can be removed, as an element can.
    node.unchecked_ref::<Element>().remove();
}

/// Whether this is no attribute but what a field holds, or whether a box is ticked: the reader may
/// have made something else of it.
pub fn is_field(name: &str) -> bool {
    matches!(name, "value" | "checked")
}

/// Sets an attribute, or takes it away; or what a field holds or a box shows now.
#[inline(never)]
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    let field: &HtmlInputElement = element.unchecked_ref();
    match (name, value) {
        ("value", text) => field.set_value(text.unwrap_or_default()),
        ("checked", ticked) => field.set_checked(ticked.is_some()),
        // The names are the program's own, and valid: neither can fail.
        (_, Some(value)) => drop(element.set_attribute(name, value)),
        (_, None) => drop(element.remove_attribute(name)),
    }
}

/// What is called back on an event. A trait of its own: the closures' own would bring a second
/// function for each of them into the program.
pub trait Hear: 'static {
    /// Takes notice of an event.
    fn hear(&mut self, event: Event);
}

impl<F: FnMut(Event) + 'static> Hear for F {
    fn hear(&mut self, event: Event) {
        self(event);
    }
}

/// Calls back on an event for as long as it lives.
pub struct Listener(#[expect(dead_code, reason = "it listens until it is dropped")] EventListener);

/// Listens to an element.
pub fn listen(element: &Element, event: &'static str, mut call: Box<dyn Hear>) -> Listener {
    // Without this the browser would not let an event be kept from what it does by itself.
    let options = EventListenerOptions::enable_prevent_default();
    let call = move |event: &Event| call.hear(event.clone());
    Listener(EventListener::new_with_options(element, event, options, call))
}
