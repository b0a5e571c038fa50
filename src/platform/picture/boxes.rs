//! HTML on the page, copied as boxes and lines of text.

use super::elements::{Place, element, set, set_px};
use super::paint::{Paint, is_clear, style_of, value};
use super::shapes::append;
use super::{lines, shapes};
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, DomRect, Element, Node};

/// Copies an element with all in it that is seen.
pub fn copy(original: &Element, into: &Element, place: Place, paint: &Paint) {
    if original.local_name() == "svg" {
        return shapes::copy(original, into, place, paint);
    }
    let Some(style) = style_of(original) else { return };
    let hidden = value(&style, "display") == "none"
        || value(&style, "visibility") == "hidden"
        || !matches!(value(&style, "clip-path").as_str(), "" | "none");
    if hidden {
        return;
    }
    frame(original, &style, into, place);
    let mut next = original.first_child();
    while let Some(node) = next {
        if node.node_type() == Node::TEXT_NODE {
            lines::copy(&node, &style, into, place, paint);
        } else if let Some(child) = node.dyn_ref::<Element>() {
            copy(child, into, place, paint);
        }
        next = node.next_sibling();
    }
}

/// The ground and the edges of a box, where it has any.
fn frame(original: &Element, style: &CssStyleDeclaration, into: &Element, place: Place) {
    let rect = original.get_bounding_client_rect();
    let ground = value(style, "background-color");
    if !is_clear(&ground)
        && let Some(copy) = element("rect")
    {
        set_px(&copy, "x", rect.left() - place.left);
        set_px(&copy, "y", rect.top() - place.top);
        set_px(&copy, "width", rect.width());
        set_px(&copy, "height", rect.height());
        set(Some(&copy), "fill", Some(&ground));
        append(into, &copy);
    }
    for side in ["top", "right", "bottom", "left"] {
        edge(side, &rect, style, into, place);
    }
}

/// One edge of a box: a line in the middle of its border, two where that is double.
fn edge(side: &str, rect: &DomRect, style: &CssStyleDeclaration, into: &Element, place: Place) {
    let of = |what: &str| value(style, &format!("border-{side}-{what}"));
    let width_px = of("width").trim_end_matches("px").parse().unwrap_or(0.0);
    let (kind, colour) = (of("style"), of("color"));
    if width_px <= 0.0 || matches!(kind.as_str(), "none" | "hidden") || is_clear(&colour) {
        return;
    }
    let (at, each_px): (&[f64], f64) = match kind.as_str() {
        "double" => (&[1.0 / 6.0, 5.0 / 6.0], width_px / 3.0),
        _ => (&[0.5], width_px),
    };
    for share in at {
        let inwards = width_px * share;
        let (left, top) = (rect.left() - place.left, rect.top() - place.top);
        let (right, bottom) = (left + rect.width(), top + rect.height());
        let [x1, y1, x2, y2] = match side {
            "top" => [left, top + inwards, right, top + inwards],
            "bottom" => [left, bottom - inwards, right, bottom - inwards],
            "left" => [left + inwards, top, left + inwards, bottom],
            _ => [right - inwards, top, right - inwards, bottom],
        };
        let Some(line) = element("line") else { return };
        for (name, value) in [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)] {
            set_px(&line, name, value);
        }
        set(Some(&line), "stroke", Some(&colour));
        set_px(&line, "stroke-width", each_px);
        let dashes = match kind.as_str() {
            "dashed" => Some("4 3"),
            "dotted" => Some("1.5 2"),
            _ => None,
        };
        set(Some(&line), "stroke-dasharray", dashes);
        append(into, &line);
    }
}
