//! Words beside marks: which marks carry any, and where they stand.
//!
//! Knows placed marks, lines that cross their rows, and the width of text; what is said is made
//! elsewhere.

use super::lanes::TimelineLayout;
use super::mark_words::MarkWords;
use super::packing::PlacedMark;
use super::rank::Rank;
use super::word_rows::WordRow;
use crate::layout::curve::Cubic;
use crate::layout::geometry::{Point, Rect};
use crate::layout::text::TextSize;
use std::collections::BTreeMap;

/// Room kept before and after a line, in px.
const LINE_ROOM_PX: f64 = 5.0;

/// Pieces in which a line is held against the rows.
const PIECES: usize = 49;

/// Words with their place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedWords {
    /// The words as they are shown, in lines; never empty.
    pub lines: Vec<String>,
    /// Their room: as high as the row of the mark or the line under it, overlapping no mark and no
    /// other words, and crossed by no line.
    pub rect: Rect,
}

/// Where words may stand.
#[derive(Clone, Copy, Debug)]
pub struct WordRoom<'a> {
    /// The x between which they do.
    pub frame: (f64, f64),
    /// Lines over the marks, which no words cross.
    pub lines: &'a [Cubic],
}

/// The words of the marks that have room for them beside them, in the order of
/// [`TimelineLayout::marks`]: joined marks and those of many claims choose first, then core ones,
/// then the others, from the top and the left. Words stand under a mark that has room there, else
/// beside it.
///
/// Costs for each mark a look at what its row holds.
pub fn place_words(
    layout: &TimelineLayout,
    room: WordRoom<'_>,
    text: &TextSize,
    words: &dyn Fn(&PlacedMark) -> MarkWords,
) -> Vec<Option<PlacedWords>> {
    let marks: Vec<(RowKey, &PlacedMark)> =
        layout.marks().map(|(lane, mark)| ((lane.key, mark.row), mark)).collect();
    let mut rows = rows(&marks, room);
    let mut placed: Vec<Option<PlacedWords>> = vec![None; marks.len()];
    let turn = |mark: &PlacedMark| match mark.rank {
        Rank::Disputed | Rank::Joined => 0,
        _ if mark.count > 1 => 0,
        Rank::Core => 1,
        Rank::Other => 2,
    };
    for now in 0..3 {
        for (at, (row, mark)) in marks.iter().enumerate() {
            let Some(row) = rows.get_mut(row).filter(|_| turn(mark) == now) else { continue };
            let found = match mark.under_px > 0.0 {
                true => row.place_under(&mark.hit, mark.under_px, &words(mark), text),
                false => row.place_beside(&mark.hit, &words(mark), text),
            };
            placed[at] = found.map(|(lines, rect)| PlacedWords { lines, rect });
        }
    }
    placed
}

/// A lane's key, and a row in it.
type RowKey = (usize, usize);

/// The rows with what marks take of them and lines cross.
fn rows(marks: &[(RowKey, &PlacedMark)], room: WordRoom<'_>) -> BTreeMap<RowKey, WordRow> {
    let pieces: Vec<Rect> = room.lines.iter().flat_map(pieces).collect();
    let mut rows: BTreeMap<RowKey, WordRow> = BTreeMap::new();
    for (key, mark) in marks {
        let row = rows.entry(*key).or_insert_with(|| {
            let mut row = WordRow::new(room.frame);
            let in_row = marks.iter().filter(|(other, _)| other == key);
            let under_px = in_row.map(|(_, mark)| mark.under_px).fold(0.0, f64::max);
            let under = Rect { y: mark.hit.bottom(), height: under_px, ..mark.hit };
            for piece in &pieces {
                if is_level(piece, &mark.hit) {
                    row.take(piece.x, piece.right());
                }
                if is_level(piece, &under) {
                    row.cross_under(piece.x, piece.right());
                }
            }
            row
        });
        row.take(mark.hit.x, mark.hit.right());
    }
    rows
}

/// Whether two share a height.
pub(super) fn is_level(a: &Rect, b: &Rect) -> bool {
    a.y < b.bottom() && b.y < a.bottom()
}

/// A line as the boxes around its pieces, with some room.
pub(super) fn pieces(line: &Cubic) -> Vec<Rect> {
    let points = line.sampled::<PIECES>();
    let piece = |pair: &[Point]| {
        let (a, b) = (pair[0], pair[1]);
        let (x, y) = (a.x.min(b.x), a.y.min(b.y));
        let (width, height) = ((a.x - b.x).abs(), (a.y - b.y).abs());
        // In the height of their row words leave room themselves.
        Rect::new(x - LINE_ROOM_PX, y - 1.0, width + 2.0 * LINE_ROOM_PX, height + 2.0)
    };
    points.windows(2).map(piece).collect()
}
