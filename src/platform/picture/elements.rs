//! Elements of the page and of a picture: finding, making and changing them, and where they stand.

use crate::platform::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where on screen the top left corner of the picture lies.
#[derive(Clone, Copy)]
pub struct Place {
    /// From the left edge of the window, in CSS pixels.
    pub left: f64,
    /// From its top edge, in CSS pixels.
    pub top: f64,
}

/// All elements below one that match a selector, in their order.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// A new SVG element.
pub fn element(name: &str) -> Option<Element> {
    document().create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok()
}

/// Sets an attribute, or takes it away.
pub fn set(element: Option<&Element>, name: &str, value: Option<&str>) {
    let Some(element) = element else { return };
    // The names are fixed and valid, so neither can fail.
    drop(match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    });
}

/// Sets a length in px, to a tenth.
pub fn set_px(element: &Element, name: &str, value: f64) {
    let tenths = (value * 10.0).round() as i64;
    let (sign, whole, tenth) =
        (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    set(Some(element), name, Some(&format!("{sign}{whole}.{tenth}")));
}
