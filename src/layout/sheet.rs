//! Words set in lines on a sheet: the head and foot of a picture that leaves the page, and a claim
//! as a card. Nothing is cut: what is too long for a line goes on in the next, within a word if it
//! must.
//!
//! Knows no markup and nothing of what the words say.

use super::text::TextSize;

/// What words on a sheet are, which decides how they are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetRole {
    /// What the sheet is.
    Title,
    /// Who says it.
    Speaker,
    /// What is said.
    Statement,
    /// What is told beside it.
    Plain,
    /// Where it is from.
    Small,
}

impl SheetRole {
    /// The type that such words are set in. Wider by a tenth for bold and serif letters.
    pub const fn size(self) -> TextSize {
        match self {
            Self::Title => TextSize::bold(20.0),
            Self::Speaker => TextSize::bold(16.0),
            Self::Statement => TextSize { font_px: 22.0, line_px: 30.0, widen: 1.1 },
            Self::Plain => TextSize { line_px: 20.0, ..TextSize::sans(14.0) },
            Self::Small => TextSize { line_px: 17.0, ..TextSize::sans(12.0) },
        }
    }

    /// Room in px above a paragraph that another stands over.
    const fn above_px(self) -> f64 {
        match self {
            Self::Title | Self::Speaker => 10.0,
            Self::Statement => 6.0,
            Self::Plain => 8.0,
            Self::Small => 4.0,
        }
    }
}

/// Words that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What they are.
    pub role: SheetRole,
    /// The words.
    pub words: String,
}

impl Paragraph {
    /// Words of a role.
    pub fn new(role: SheetRole, words: impl Into<String>) -> Self {
        Self { role, words: words.into() }
    }
}

/// A line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetLine {
    /// What they are.
    pub role: SheetRole,
    /// Where their baseline is, in px from the top of the column.
    pub baseline_px: f64,
    /// The words.
    pub words: String,
}

/// Paragraphs one below the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// The lines, from top to bottom.
    pub lines: Vec<SheetLine>,
    /// The height of them all in px.
    pub height_px: f64,
}

impl Column {
    /// Sets paragraphs in a column of this width; those without words take no room.
    pub fn new(paragraphs: &[Paragraph], width_px: f64) -> Self {
        let mut column = Self::default();
        for Paragraph { role, words } in paragraphs {
            if words.trim().is_empty() {
                continue;
            }
            if !column.lines.is_empty() {
                column.height_px += role.above_px();
            }
            let size = role.size();
            for words in size.filled(words, width_px) {
                let baseline_px = column.height_px + size.line_px / 2.0 + size.font_px * 0.35;
                column.lines.push(SheetLine { role: *role, baseline_px, words });
                column.height_px += size.line_px;
            }
        }
        column
    }
}
