//! How wide a text is, near enough to keep labels apart before a browser has drawn them.
//!
//! Widths come from a table, not from a font: the wider of DejaVu Sans and Liberation Sans
//! (metrically Arial) for each ASCII character, so that a label in a common sans serif is seldom
//! wider than is thought here. A view that has measured its font says so in [`TextSize::widen`].

use crate::model::grapheme_clusters;

/// Advance of the characters from space to tilde, in hundredths of the font size.
const ADVANCE: [u8; 95] = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 56, 102, 68, 69, 72, 77, 67, 61, 78, 75, 29, 50, 67, 57, 86, 75,
    79, 67, 79, 72, 67, 61, 73, 68, 99, 69, 67, 69, 39, 34, 39, 84, 56, 50, 61, 63, 55, 63, 62, 35,
    63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
];

/// The type a label is set in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextSize {
    /// Font size in px.
    pub font_px: f64,
    /// Distance of two baselines in px.
    pub line_px: f64,
    /// Measured width divided by the width from the table: 1 for regular sans serif, about 1.1
    /// for bold, less for a narrow font.
    pub widen: f64,
}

impl TextSize {
    /// Regular sans serif at a font size, with lines 1.25 times as high.
    pub const fn sans(font_px: f64) -> Self {
        Self { font_px, line_px: font_px * 1.25, widen: 1.0 }
    }

    /// Bold sans serif at a font size, with lines 1.25 times as high.
    pub const fn bold(font_px: f64) -> Self {
        Self { widen: 1.1, ..Self::sans(font_px) }
    }

    /// Width of a text in px on one line.
    pub fn width(&self, text: &str) -> f64 {
        f64::from(hundredths(text)) / 100.0 * self.font_px * self.widen
    }

    /// The text broken at spaces into at most `max_lines` lines of at most
    /// `max_px`, as even as they can be.
    ///
    /// Uses no more lines than needed. Lines that cannot be kept that narrow are left wider, up
    /// to `hard_px`; beyond that the line ends in "…". Never empty.
    pub fn wrapped(&self, text: &str, max_px: f64, max_lines: usize, hard_px: f64) -> Vec<String> {
        let pieces = pieces(text);
        let mut best = vec![pieces.concat()];
        for lines in 2..=max_lines.min(pieces.len()) {
            if self.widest(&best) <= max_px {
                break;
            }
            let broken = broken_evenly(&pieces, lines);
            if self.widest(&broken) < self.widest(&best) {
                best = broken;
            }
        }
        best.into_iter().map(|line| self.cut(line.trim_end(), hard_px)).collect()
    }

    /// The text in lines of at most `max_px`, each as full as can be, with nothing left out: a word
    /// that is wider alone is broken between what readers take for characters. Never empty.
    pub fn filled(&self, text: &str, max_px: f64) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut used_px = 0.0;
        for word in text.split_whitespace() {
            let (word_px, space_px) = (self.width(word), self.width(" "));
            if used_px > 0.0 && used_px + space_px + word_px <= max_px {
                lines.last_mut().into_iter().for_each(|line| line.extend([" ", word]));
                used_px += space_px + word_px;
                continue;
            }
            if used_px > 0.0 {
                lines.push(String::new());
                used_px = 0.0;
            }
            for (_, cluster) in grapheme_clusters(word) {
                let cluster_px = self.width(cluster);
                if used_px > 0.0 && used_px + cluster_px > max_px {
                    lines.push(String::new());
                    used_px = 0.0;
                }
                lines.last_mut().into_iter().for_each(|line| line.push_str(cluster));
                used_px += cluster_px;
            }
        }
        lines
    }

    /// The width of the widest line in px.
    pub fn widest(&self, lines: &[String]) -> f64 {
        lines.iter().map(|line| self.width(line.trim_end())).fold(0.0, f64::max)
    }

    fn cut(&self, line: &str, hard_px: f64) -> String {
        if self.width(line) <= hard_px {
            return line.to_owned();
        }
        let mut room = hard_px - self.width("…");
        let fits = |(_, cluster): &(usize, &str)| {
            room -= self.width(cluster);
            room >= 0.0
        };
        let kept: String = grapheme_clusters(line).take_while(fits).map(|(_, c)| c).collect();
        format!("{kept}…")
    }
}

/// The break into at most `lines` lines whose widest is narrowest.
fn broken_evenly(pieces: &[&str], lines: usize) -> Vec<String> {
    let words: Vec<Word> = pieces.iter().map(|piece| Word::of(piece)).collect();
    let fits = |limit| breaks(&words, limit).is_some_and(|breaks| breaks.len() < lines);
    let (mut least, mut most) = (0, words.iter().map(|word| word.with_space).sum());
    while least < most {
        let limit = u32::midpoint(least, most);
        if fits(limit) { most = limit } else { least = limit + 1 }
    }
    let breaks = breaks(&words, most).unwrap_or_default();
    let starts = std::iter::once(0).chain(breaks.iter().copied());
    let ends = breaks.iter().copied().chain([pieces.len()]);
    starts.zip(ends).map(|(start, end)| pieces[start..end].concat()).collect()
}

/// How wide a word is, in hundredths of the font size.
struct Word {
    with_space: u32,
    alone: u32,
}

impl Word {
    fn of(piece: &str) -> Self {
        Self { with_space: hundredths(piece), alone: hundredths(piece.trim_end()) }
    }
}

/// Where lines no wider than a limit begin, but the first: lines are filled from the last one on.
/// None if a word alone is wider.
fn breaks(words: &[Word], limit: u32) -> Option<Vec<usize>> {
    let (mut breaks, mut line) = (Vec::new(), 0);
    for (at, word) in words.iter().enumerate().rev() {
        if word.alone > limit {
            return None;
        }
        let is_last = at + 1 == words.len();
        if !is_last && word.with_space + line > limit {
            breaks.push(at + 1);
            line = word.alone;
        } else {
            line += if is_last { word.alone } else { word.with_space };
        }
    }
    breaks.reverse();
    Some(breaks)
}

/// Width of a text on one line, in hundredths of the font size.
fn hundredths(text: &str) -> u32 {
    match text.is_ascii() {
        true => text.chars().map(advance).sum(),
        false => grapheme_clusters(text).map(|(_, cluster)| cluster_advance(cluster)).sum(),
    }
}

/// Words with the space that follows them.
fn pieces(text: &str) -> Vec<&str> {
    let pieces: Vec<&str> = text.split_inclusive(' ').filter(|p| !p.trim().is_empty()).collect();
    if pieces.is_empty() { vec![text] } else { pieces }
}

/// Advance of what a reader takes for one character. Flags, and pictures joined to one or changed
/// by a skin tone, are drawn in the room of one.
fn cluster_advance(cluster: &str) -> u32 {
    let is_picture = |c: char| matches!(c, '\u{200d}' | '\u{1f1e6}'..='\u{1f1ff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{fe0f}');
    let advances = cluster.chars().map(advance);
    if cluster.contains(is_picture) { advances.max().unwrap_or(0) } else { advances.sum() }
}

fn advance(c: char) -> u32 {
    match c {
        ' '..='~' => u32::from(ADVANCE[c as usize - 32]),
        // Combining marks and what isolates a direction take no room of their own.
        '\u{300}'..='\u{36f}' | '\u{2066}'..='\u{2069}' => 0,
        '\u{80}'..='\u{24f}' => 68,
        '\u{2018}' | '\u{2019}' => 32,
        // Dashes, ellipsis, East Asian and everything else: a full em is the widest usual.
        _ => 100,
    }
}
