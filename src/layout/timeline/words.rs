//! Words beside marks: which marks carry any, how far they are shortened, and where they stand.
//!
//! Knows placed marks and the width of text; what is said is made elsewhere.

use super::lanes::TimelineLayout;
use super::packing::PlacedMark;
use crate::layout::geometry::Rect;
use crate::layout::text::TextSize;
use std::collections::BTreeMap;

/// What a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkWords {
    /// Who says it, and how: never shortened, and never without a statement.
    pub lead: String,
    /// What is said: shortened at its end, by whole words.
    pub statement: String,
    /// Words of the statement without which it would say something else, such as its "not".
    pub least_words: usize,
}

/// Words with their place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedWords {
    /// The words as they are shown, in lines; never empty.
    pub lines: Vec<String>,
    /// Their room: as high as the row of the mark or the line under it, overlapping no mark and no other words.
    pub rect: Rect,
}

/// Room between a mark's target and its words, in px.
const GAP_PX: f64 = 3.0;

/// Least room between words and what stands next in the row, in px.
const APART_PX: f64 = 10.0;

/// Widest line of words in px: what is longer is no label.
const MOST_PX: f64 = 560.0;

/// Fewest words of a statement that say anything.
const FEWEST_WORDS: usize = 3;

/// The words of the marks that have room for them beside them, in the order of
/// [`TimelineLayout::marks`]: marks of many claims choose first, then core ones,
/// then the others, from the top and the left. Words stand within the stretch of the frame between two x, under a mark that
/// has room there, else beside it.
///
/// Near linear: a search among the taken stretches of a row for each mark.
pub fn place_words(
    layout: &TimelineLayout,
    (left, right): (f64, f64),
    text: &TextSize,
    words: &dyn Fn(&PlacedMark) -> MarkWords,
) -> Vec<Option<PlacedWords>> {
    let marks: Vec<((usize, usize), &PlacedMark)> =
        layout.marks().map(|(lane, mark)| ((lane.key, mark.row), mark)).collect();
    let mut rows: BTreeMap<(usize, usize), Row> = BTreeMap::new();
    for (row, mark) in &marks {
        let frame = || Row { left, right, taken: Vec::new() };
        rows.entry(*row).or_insert_with(frame).take(mark.hit.x, mark.hit.right());
    }
    let mut placed: Vec<Option<PlacedWords>> = vec![None; marks.len()];
    let turn = |mark: &PlacedMark| if mark.count > 1 { 0 } else { 2 - u8::from(mark.core) };
    for now in 0..3 {
        for (at, (row, mark)) in marks.iter().enumerate() {
            let Some(row) = rows.get_mut(row) else { continue };
            if turn(mark) == now {
                placed[at] = match mark.under_px > 0.0 {
                    true => row.place_under(mark, &words(mark), text),
                    false => row.place(&mark.hit, &words(mark), text),
                };
            }
        }
    }
    placed
}

/// The stretches of a row that are taken, from left to right; none overlaps another.
struct Row {
    left: f64,
    right: f64,
    taken: Vec<(f64, f64)>,
}

impl Row {
    fn take(&mut self, from: f64, to: f64) {
        let at = self.taken.partition_point(|taken| taken.0 < from);
        self.taken.insert(at, (from, to));
    }

    /// Puts words under a mark, from its start or as far before it as they need.
    fn place_under(
        &self,
        mark: &PlacedMark,
        words: &MarkWords,
        text: &TextSize,
    ) -> Option<PlacedWords> {
        let most_lines = (mark.under_px / text.line_px).floor().max(1.0) as usize;
        let room_px = (self.right - self.left).min(MOST_PX);
        let lines = words.within(room_px, most_lines, text)?;
        let width = text.widest(&lines);
        let x = mark.hit.x.min(self.right - width).max(self.left);
        let rect = Rect::new(x, mark.hit.bottom(), width, mark.under_px);
        Some(PlacedWords { lines, rect })
    }

    /// Puts words beside a mark: after it if they fit there whole, else before it if they do, else
    /// shortened where there is more room.
    fn place(&mut self, mark: &Rect, words: &MarkWords, text: &TextSize) -> Option<PlacedWords> {
        let at = self.taken.partition_point(|taken| taken.0 < mark.x);
        let before = at.checked_sub(1).map_or(self.left, |n| self.taken[n].1 + APART_PX);
        let after = self.taken.get(at + 1).map_or(self.right, |next| next.0 - APART_PX);
        let room_after = (after - mark.right() - GAP_PX).min(MOST_PX);
        let room_before = (mark.x - GAP_PX - before).min(MOST_PX);
        let whole = text.width(&words.whole());
        let stands_after = whole <= room_after || whole > room_before && room_after >= room_before;
        let room_px = if stands_after { room_after } else { room_before };
        let lines = words.within(room_px, 1, text)?;
        let width = text.widest(&lines);
        let x = if stands_after { mark.right() + GAP_PX } else { mark.x - GAP_PX - width };
        self.take(x, x + width);
        Some(PlacedWords { lines, rect: Rect { x, width, ..*mark } })
    }
}

impl MarkWords {
    fn whole(&self) -> String {
        format!("{} {}", self.lead, self.statement)
    }

    /// The words in at most so many lines of a room in px, shortened by whole words; `None` where
    /// those that are needed do not fit.
    fn within(&self, room_px: f64, most_lines: usize, text: &TextSize) -> Option<Vec<String>> {
        let words: Vec<&str> = self.statement.split_whitespace().collect();
        let shown = |count: usize| {
            if count == words.len() {
                return self.whole();
            }
            let kept = words[..count].join(" ");
            format!("{} {}…", self.lead, kept.trim_end_matches([',', ';', ':', '.', '–', '-']))
        };
        let least = self.least_words.max(FEWEST_WORDS).min(words.len());
        let lines = |count: usize| filled(&shown(count), room_px, most_lines, text);
        (least..=words.len()).rev().find_map(lines)
    }
}

/// A text in lines of a room in px, each filled as far as words go; `None` where that takes more
/// lines, or a word is wider than the room.
fn filled(shown: &str, room_px: f64, most_lines: usize, text: &TextSize) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in shown.split(' ') {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| text.width(line) <= room_px) {
            Some(line) => {
                lines.pop();
                lines.push(line);
            }
            None if text.width(word) <= room_px && lines.len() < most_lines => {
                lines.push(word.to_owned());
            }
            None => return None,
        }
    }
    Some(lines)
}
