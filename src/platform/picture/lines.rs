//! Text of HTML, copied line by line as the browser has broken it.

use super::elements::{Place, element, set, set_px};
use super::paint::{Paint, value};
use super::shapes::append;
use crate::platform::document;
use web_sys::{CssStyleDeclaration, Element, Node};

/// Where the letters of a line stand in its height, near enough for any common font.
const BASELINE: f64 = 0.8;

/// A line of text as it stands on screen.
struct Line {
    words: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Copies a text of an element that has this style. Text that runs down the page is turned by half
/// there, as heads of columns are, and so runs up.
pub fn copy(text: &Node, style: &CssStyleDeclaration, into: &Element, place: Place, paint: &Paint) {
    let upright = !value(style, "writing-mode").starts_with("vertical");
    for line in lines(text, upright) {
        let Some(copy) = element("text") else { return };
        let (left, top) = (line.left - place.left, line.top - place.top);
        let (width, height) = (line.right - line.left, line.bottom - line.top);
        if upright {
            set_px(&copy, "x", left);
            set_px(&copy, "y", top + height * BASELINE);
        } else {
            let (x, y) = ((left + width * BASELINE).round(), (top + height).round());
            set(Some(&copy), "transform", Some(&format!("translate({x} {y}) rotate(-90)")));
        }
        paint.write(style, &copy, true);
        set(Some(&copy), "fill", Some(&value(style, "color")));
        copy.set_text_content(Some(line.words.trim_end()));
        append(into, &copy);
    }
}

/// The lines of a text: words that stand side by side are one.
fn lines(text: &Node, upright: bool) -> Vec<Line> {
    let content = text.text_content().unwrap_or_default();
    let mut lines: Vec<Line> = Vec::new();
    let mut at = 0;
    for piece in content.split_inclusive(char::is_whitespace) {
        let (from, word) = (at, piece.trim_end());
        at += piece.encode_utf16().count() as u32;
        let to = from + word.encode_utf16().count() as u32;
        let Some(found) = line_of(text, from, to).filter(|_| !word.is_empty()) else {
            if let Some(line) = lines.last_mut() {
                line.words.push(' ');
            }
            continue;
        };
        let beside = |line: &Line| match upright {
            true => (line.top - found.top).abs() < 3.0,
            false => (line.left - found.left).abs() < 3.0,
        };
        match lines.last_mut().filter(|line| beside(line)) {
            Some(line) => {
                line.words.push_str(piece);
                (line.left, line.top) = (line.left.min(found.left), line.top.min(found.top));
                line.right = line.right.max(found.right);
                line.bottom = line.bottom.max(found.bottom);
            }
            None => lines.push(Line { words: piece.to_owned(), ..found }),
        }
    }
    lines
}

/// Where a stretch of a text stands, in UTF-16 units; nothing where it is not seen.
fn line_of(text: &Node, from: u32, to: u32) -> Option<Line> {
    let range = document().create_range().ok()?;
    range.set_start(text, from).ok()?;
    range.set_end(text, to).ok()?;
    let rect = range.get_bounding_client_rect();
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    let line = Line { words: String::new(), left, top, right, bottom };
    (rect.width() > 0.0 && rect.height() > 0.0).then_some(line)
}
