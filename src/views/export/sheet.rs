//! A sheet as SVG that stands alone: columns of words, and what is drawn between them.

use crate::document::escape_xml;
use crate::layout::{Column, SheetLine, SheetRole};
use crate::platform::picture::Drawn;
use crate::views::svg::px;

/// Room around everything, in px.
pub const MARGIN_PX: f64 = 24.0;

const SANS: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const SERIF: &str = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif";

// The light colours of the page.
const PAPER: &str = "#fbfaf7";
const INK: &str = "#1c1d1f";
const SOFT: &str = "#55565a";
const ACCENT: &str = "#8a3a0e";

/// An SVG with its size in px.
#[derive(Clone, Debug, PartialEq)]
pub struct Svg {
    /// The whole document.
    pub text: String,
    /// Its width.
    pub width_px: f64,
    /// Its height.
    pub height_px: f64,
}

/// A sheet while it is written, from top to bottom.
pub struct Sheet {
    out: String,
    width_px: f64,
    top_px: f64,
}

impl Sheet {
    /// An empty sheet, as wide as this between its margins.
    pub fn new(width_px: f64) -> Self {
        Self { out: String::new(), width_px, top_px: MARGIN_PX }
    }

    /// Leaves room, in px.
    pub fn skip(&mut self, room_px: f64) {
        self.top_px += room_px;
    }

    /// Writes a column, this far in from the margin; beside it a line, if it is to have one.
    pub fn column(&mut self, column: &Column, inset_px: f64, line: Option<&Line>) {
        if let Some(Line { width_px, dashes }) = line {
            let (x, y) = (px(MARGIN_PX + width_px / 2.0), px(self.top_px));
            let (down, width) = (px(column.height_px), px(*width_px));
            self.out.push_str(&format!("<path d=\"M{x} {y}v{down}\" stroke=\"{ACCENT}\" stroke-width=\"{width}\" stroke-dasharray=\"{dashes}\"/>"));
        }
        for line in &column.lines {
            let text = self.line(line, MARGIN_PX + inset_px);
            self.out.push_str(&text);
        }
        self.top_px += column.height_px;
    }

    fn line(&self, SheetLine { role, baseline_px, words }: &SheetLine, x: f64) -> String {
        let (family, weight, colour) = match role {
            SheetRole::Title | SheetRole::Speaker => (SANS, 600, INK),
            SheetRole::Statement => (SERIF, 400, INK),
            SheetRole::Plain => (SANS, 400, INK),
            SheetRole::Small => (SANS, 400, SOFT),
        };
        let (x, y) = (px(x), px(self.top_px + baseline_px));
        let (size, words) = (px(role.size().font_px), escape_xml(words));
        format!(
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{family}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{words}</text>\n"
        )
    }

    /// Puts what was drawn on the page here.
    pub fn drawing(&mut self, drawn: &Drawn) {
        let (x, y) = (px(MARGIN_PX), px(self.top_px));
        // What the browser has written as XML is left as it is, but for what no XML can hold.
        let is_kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        let markup: String = drawn.markup.chars().filter(is_kept).collect();
        self.out.push_str(&format!("<g transform=\"translate({x} {y})\">{markup}</g>\n"));
        self.top_px += drawn.height_px;
    }

    /// The document, with what it is in words.
    pub fn finish(self, title: &str) -> Svg {
        let (width_px, height_px) =
            ((self.width_px + 2.0 * MARGIN_PX).ceil(), (self.top_px + MARGIN_PX).ceil());
        let (width, height) = (px(width_px), px(height_px));
        let (title, out) = (escape_xml(title), self.out);
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{title}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n{out}</svg>\n"
        );
        Svg { text, width_px, height_px }
    }
}

/// A line beside a column, which tells how the statement is meant.
pub struct Line {
    /// Its width in px.
    pub width_px: f64,
    /// Its dashes, as `stroke-dasharray` has them.
    pub dashes: &'static str,
}
