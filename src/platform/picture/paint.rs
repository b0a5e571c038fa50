//! How an element is painted, as the presentation attributes of SVG.

use super::elements::set;
use crate::platform::window;
use web_sys::{CssStyleDeclaration, Element};

/// What children take over, with what SVG starts with.
const INHERITED: [(&str, &str); 14] = [
    ("fill", "rgb(0, 0, 0)"),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-opacity", "1"),
    ("stroke-dasharray", "none"),
    ("stroke-linecap", "butt"),
    ("stroke-linejoin", "miter"),
    ("paint-order", "normal"),
    ("text-anchor", "start"),
    ("font-family", ""),
    ("font-size", ""),
    ("font-weight", ""),
    ("font-style", "normal"),
];

/// Where the fonts begin in [`INHERITED`].
const FONTS: usize = 10;

/// What children do not take over, with what it is without a word.
const OWN: [(&str, &str); 4] = [
    ("opacity", "1"),
    ("vector-effect", "none"),
    ("stop-color", "rgb(0, 0, 0)"),
    ("stop-opacity", "1"),
];

/// The computed style of an element.
pub fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok()?
}

/// A value of a style; empty: none.
pub fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// Whether a colour paints nothing.
pub fn is_clear(colour: &str) -> bool {
    matches!(colour, "none" | "transparent" | "rgba(0, 0, 0, 0)")
}

/// What is in force for the children of an element of the picture.
#[derive(Clone)]
pub struct Paint {
    values: Vec<String>,
}

impl Paint {
    /// What SVG starts with.
    pub fn initial() -> Self {
        Self { values: INHERITED.iter().map(|(_, value)| (*value).to_owned()).collect() }
    }

    /// Writes a style into an element of the picture, as far as it is not in force already. Fonts
    /// only where there are words.
    pub fn write(&self, style: &CssStyleDeclaration, to: &Element, words: bool) -> Self {
        let mut paint = self.clone();
        for (at, (name, _)) in INHERITED.iter().enumerate() {
            if at >= FONTS && !words {
                break;
            }
            let found = local(value(style, name));
            if !found.is_empty() && paint.values[at] != found {
                let written = if is_clear(&found) { "none" } else { &found };
                set(Some(to), name, Some(written));
                paint.values[at] = found;
            }
        }
        for (name, initial) in OWN {
            let found = value(style, name);
            if !found.is_empty() && found != initial {
                set(Some(to), name, Some(&found));
            }
        }
        paint
    }

    /// Whether a shape painted so would be seen.
    pub fn is_seen(&self) -> bool {
        !is_clear(&self.values[0]) || !is_clear(&self.values[2])
    }
}

/// A reference into this page as one into the picture.
fn local(value: String) -> String {
    let Some(inside) = value.strip_prefix("url(") else { return value };
    match inside.split_once('#') {
        Some((_, id)) => format!("url(#{}", id.replace(['"', '\''], "")),
        None => value,
    }
}
