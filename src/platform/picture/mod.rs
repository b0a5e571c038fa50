//! What is drawn on the page as SVG that stands alone: every style is written into it, texts stay
//! texts, and it is light whatever the theme.
//!
//! Copies what carries `data-drawn` as it stands on screen, less what in it carries `data-undrawn`
//! (a style sheet takes that away while `data-drawing` stands on the root): SVG as it is, HTML as
//! boxes and lines of text. Knows nothing of what is drawn.

mod boxes;
mod elements;
mod lines;
mod paint;
mod png;
mod shapes;

pub use png::png;

use super::document;
use elements::{Place, all, element, set};
use paint::Paint;
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
