//! Words beside the cells of the plane, clear of other cells and of the diagonal.
//!
//! Knows cells and the width of text; what is said is made elsewhere.

use super::mark_words::MarkWords;
use super::plane::{Cell, Plane};
use super::word_rows::WordRow;
use super::words::{PlacedWords, is_level, pieces};
use crate::layout::curve::Cubic;
use crate::layout::geometry::Rect;
use crate::layout::text::TextSize;
use std::collections::BTreeMap;

/// The words of the cells that have room for them, in the order of the cells; those of one claim
/// choose first, in the order given.
pub fn place_plane_words(
    plane: &Plane,
    text: &TextSize,
    words: &dyn Fn(&Cell) -> MarkWords,
) -> Vec<Option<PlacedWords>> {
    let line = plane.diagonal.map(|(from, to)| pieces(&Cubic::bowed(from, to, 0.0)));
    let line: Vec<Rect> = line.unwrap_or_default();
    let mut rows: BTreeMap<i64, WordRow> = BTreeMap::new();
    let key = |cell: &Cell| cell.rect.y.round() as i64;
    for cell in &plane.cells {
        let row = rows.entry(key(cell)).or_insert_with(|| {
            let mut row = WordRow::new((0.0, plane.said.width_px));
            for piece in line.iter().filter(|piece| is_level(piece, &cell.rect)) {
                row.take(piece.x, piece.right());
            }
            row
        });
        row.take(cell.rect.x, cell.rect.right());
    }
    let mut placed: Vec<Option<PlacedWords>> = vec![None; plane.cells.len()];
    for alone in [true, false] {
        for (at, cell) in plane.cells.iter().enumerate() {
            let Some(row) = rows.get_mut(&key(cell)) else { continue };
            if (cell.claims.len() == 1) == alone {
                let found = row.place_beside(&cell.rect, &words(cell), text);
                placed[at] = found.map(|(lines, rect)| PlacedWords { lines, rect });
            }
        }
    }
    placed
}
