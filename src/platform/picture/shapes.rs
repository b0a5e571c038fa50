//! SVG on the page, copied with its styles written in.

use super::elements::{Place, element, set, set_px};
use super::paint::{Paint, style_of, value};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// What says where a shape lies; all else of an element is of the page.
const KEPT: [&str; 26] = [
    "d",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "dx",
    "dy",
    "width",
    "height",
    "points",
    "transform",
    "viewBox",
    "offset",
    "patternUnits",
    "patternContentUnits",
    "patternTransform",
    "gradientUnits",
    "gradientTransform",
    "clip-path",
];

/// What only groups, or is referred to, and is there whatever it is painted like.
const KEPT_UNSEEN: [&str; 9] =
    ["g", "svg", "text", "tspan", "defs", "pattern", "linearGradient", "stop", "title"];

/// Copies an SVG of the page into a group of the picture, at its place.
pub fn copy(svg: &Element, into: &Element, place: Place, paint: &Paint) {
    let (Some(style), Some(copy)) = (style_of(svg), element("svg")) else { return };
    // One that is moved by a style is cut off at what it is moved in.
    let moved = value(&style, "transform");
    let is_moved = !matches!(moved.as_str(), "" | "none");
    let frame = svg.parent_element().filter(|_| is_moved);
    let rect = frame.as_ref().unwrap_or(svg).get_bounding_client_rect();
    set_px(&copy, "x", rect.left() - place.left);
    set_px(&copy, "y", rect.top() - place.top);
    set_px(&copy, "width", rect.width());
    set_px(&copy, "height", rect.height());
    set(Some(&copy), "viewBox", svg.get_attribute("viewBox").as_deref());
    let visible = !is_moved && value(&style, "overflow-x") == "visible";
    set(Some(&copy), "overflow", Some(if visible { "visible" } else { "hidden" }));
    let paint = paint.write(&style, &copy, false);
    let inner = match is_moved.then(|| element("g")).flatten() {
        Some(group) => {
            set(Some(&group), "transform", Some(&moved));
            append(&copy, &group);
            group
        }
        None => copy.clone(),
    };
    children(svg, &inner, &paint, false);
    append(into, &copy);
}

fn children(of: &Element, into: &Element, paint: &Paint, referred_to: bool) {
    let mut next = of.first_child();
    while let Some(node) = next {
        child(&node, into, paint, referred_to);
        next = node.next_sibling();
    }
}

fn child(node: &Node, into: &Element, paint: &Paint, referred_to: bool) {
    if node.node_type() == Node::TEXT_NODE {
        append(into, &node.clone_node().unwrap_or_else(|_| node.clone()));
    }
    let Some(original) = node.dyn_ref::<Element>() else { return };
    let name = original.local_name();
    let (Some(style), Some(copy)) = (style_of(original), element(&name)) else { return };
    if value(&style, "display") == "none" || value(&style, "visibility") == "hidden" {
        return;
    }
    for attribute in KEPT {
        if let Some(value) = original.get_attribute(attribute) {
            set(Some(&copy), attribute, Some(&value));
        }
    }
    let referred_to = referred_to || name == "defs";
    if referred_to {
        set(Some(&copy), "id", original.get_attribute("id").as_deref());
    }
    let words = matches!(name.as_str(), "text" | "tspan");
    let paint = paint.write(&style, &copy, words);
    if KEPT_UNSEEN.contains(&name.as_str()) || paint.is_seen() {
        children(original, &copy, &paint, referred_to);
        append(into, &copy);
    }
}

/// Adds a node, which stands nowhere yet, to an element of the picture.
pub fn append(to: &Element, node: &Node) {
    drop(to.append_child(node));
}
