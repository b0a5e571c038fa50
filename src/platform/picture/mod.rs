//! What is drawn on the page as SVG that stands alone: every style is written into it, texts stay
//! texts, and it is light whatever the theme.
//!
//! Copies what carries `data-drawn` as it stands on screen, less what in it carries `data-undrawn`
//! (a style sheet takes that away while `data-drawing` stands on the root): SVG as it is, HTML as
//! boxes and lines of text. Knows nothing of what is drawn.

mod boxes;
mod lines;
mod paint;
mod png;
mod shapes;

pub use png::png;

use super::document;
use paint::Paint;
use wasm_bindgen::JsCast;
use web_sys::{Element, XmlSerializer};

/// Between two parts of a picture, in px.
const GAP_PX: f64 = 14.0;

/// What is drawn on the page, as a piece of SVG.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// One SVG element with all that is drawn, its top left corner at 0, 0.
    pub markup: String,
    /// Its width in CSS pixels.
    pub width_px: f64,
    /// Its height in CSS pixels.
    pub height_px: f64,
}

/// All parts in the first element that matches a selector, one below the other; `None` where there
/// is none, or nothing is drawn in it.
pub fn drawn(selector: &str) -> Option<Drawn> {
    let root = document().query_selector(selector).ok()??;
    let light = Light::on();
    let opened = opened(&root);
    let copied = copied(&root);
    opened.iter().for_each(|closed| drop(closed.remove_attribute("open")));
    drop(light);
    copied
}

fn copied(root: &Element) -> Option<Drawn> {
    let group = element("g")?;
    let (mut top, mut width_px) = (0.0, 0.0_f64);
    for part in all(root, "[data-drawn]") {
        let rect = part.get_bounding_client_rect();
        if rect.height() < 1.0 {
            continue;
        }
        if top > 0.0 {
            top += GAP_PX;
        }
        let place = Place { left: rect.left(), top: rect.top() - top };
        boxes::copy(&part, &group, place, &Paint::initial());
        top += rect.height();
        width_px = width_px.max(rect.width());
    }
    let markup = XmlSerializer::new().ok()?.serialize_to_string(&group).ok()?;
    let drawn = Drawn { markup, width_px, height_px: top };
    (top > 0.0).then_some(drawn)
}

/// Where on screen the top left corner of the picture lies.
#[derive(Clone, Copy)]
struct Place {
    left: f64,
    top: f64,
}

/// The page in its light colours, without what is not drawn, for as long as this lives.
/// Nothing of it is painted: styles are asked for at once.
struct Light {
    theme: Option<String>,
}

impl Light {
    fn on() -> Self {
        let root = document().document_element();
        let theme = root.as_ref().and_then(|root| root.get_attribute("data-theme"));
        set(root.as_ref(), "data-theme", Some("light"));
        set(root.as_ref(), "data-drawing", Some("true"));
        Self { theme }
    }
}

impl Drop for Light {
    fn drop(&mut self) {
        let root = document().document_element();
        set(root.as_ref(), "data-theme", self.theme.as_deref());
        set(root.as_ref(), "data-drawing", None);
    }
}

/// Opens what is folded around a part; gives what was.
fn opened(root: &Element) -> Vec<Element> {
    let closed = all(root, "details:not([open]):has(> [data-drawn])");
    closed.iter().for_each(|one| set(Some(one), "open", Some("")));
    closed
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// A new SVG element.
fn element(name: &str) -> Option<Element> {
    document().create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok()
}

/// Sets an attribute, or takes it away.
fn set(element: Option<&Element>, name: &str, value: Option<&str>) {
    let Some(element) = element else { return };
    // The names are fixed and valid, so neither can fail.
    drop(match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    });
}

/// Sets a length in px, to a tenth.
fn set_px(element: &Element, name: &str, value: f64) {
    let tenths = (value * 10.0).round() as i64;
    let (sign, whole, tenth) =
        (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    set(Some(element), name, Some(&format!("{sign}{whole}.{tenth}")));
}
