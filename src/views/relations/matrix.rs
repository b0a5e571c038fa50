//! The relations as a matrix: subjects down, objects across, ordered so that clusters show; each
//! cell tells how many claims there are and how they tell it.

use crate::document::counted;
use crate::layout::{
    GraphWish, MatrixCell, MatrixHead, MatrixLayout, PlacedCell, Point, lay_out_matrix,
};
use crate::query::{Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::derived::Derived;
use crate::views::el::{El, all, dynamic, el, nothing, scrolling};
use crate::views::relations::table::{Relations, relation_words, style_of_all};
use crate::views::relations::walking::{Places, next_place, walked};
use std::sync::Arc;

/// Relations of a cell that are named; the others are counted.
const MOST_NAMED: usize = 6;

/// The matrix. Its twin with a row for each relation stands beside it.
pub fn matrix(context: Context, relations: Relations, wish: Derived<GraphWish>) -> El {
    let matrix = Derived::always(move || {
        let loaded = context.loaded();
        let (dataset, index) = (&loaded.dataset, &loaded.index);
        Arc::new(relations.with(|relations| lay_out_matrix(dataset, index, relations, &wish.get())))
    });
    dynamic(move || {
        let (matrix, relations) = (matrix.get(), relations.get());
        let out = matrix.left_out;
        let note = (out > 0).then(|| {
            el("p.left-out").child(format!(
                "{out} relations are not in the matrix: those with places or with voices that \
                 nobody names are drawn when asked for; the table lists all."
            ))
        });
        let table = scrolling("Relations as a matrix", table(context, &matrix, &relations));
        let note = note.unwrap_or_else(nothing);
        all(vec![table.class("table-scroll matrix-frame"), note])
    })
}

/// A cell of the matrix, for its legend.
pub fn cell_sample(style: &str) -> El {
    el("span").class(&format!("cell cell-{style}")).attr("aria-hidden", "true").child("3")
}

fn table(context: Context, matrix: &MatrixLayout, relations: &[ToldRelation]) -> El {
    // Cells by where they stand, for arrow keys to walk.
    let place =
        |cell: &PlacedCell| (cell_id(&cell.ends), Point::new(cell.column as f64, cell.row as f64));
    let places: Places = Arc::new(matrix.cells.iter().map(place).collect());
    let head = |head: &MatrixHead| {
        let words = el("span.matrix-name").child(head.label.as_str());
        el("th.matrix-object[scope=col]").child(words)
    };
    let corner = el("th.matrix-corner[scope=col]").child("of whom ↓, to whom →");
    let heads: El = matrix.columns.iter().map(head).collect();
    let mut first = true;
    let mut rows = Vec::new();
    for (at, subject) in matrix.rows.iter().enumerate() {
        let mut row = el("tr").child(el("th[scope=row]").child(subject.label.as_str()));
        for column in 0..matrix.columns.len() {
            let view = matrix.cell(at, column).map(|found| {
                cell(context, found, relations, std::mem::take(&mut first), places.clone())
            });
            row = row.child(el("td").child(view));
        }
        rows.push(row);
    }
    el("table.matrix")
        .child(el("caption.view-caption").text(move || context.sentence()))
        .child(el("thead").child(el("tr").child(corner).child(heads)))
        .child(el("tbody").child(rows))
}

fn cell_id(ends: &MatrixCell) -> String {
    format!("cell-{}-{}", ends.subject.0, ends.object.0)
}

/// A cell: how many claims, and by its line how they tell it. Choosing it opens the most disputed
/// of its relations, which names the others.
fn cell(
    context: Context,
    cell: &PlacedCell,
    relations: &[ToldRelation],
    first: bool,
    places: Places,
) -> El {
    let loaded = context.loaded();
    let named = cell.relations.iter().take(MOST_NAMED);
    let mut words: Vec<String> = named.map(|at| relation_words(context, &relations[*at])).collect();
    let more = cell.relations.len().saturating_sub(MOST_NAMED);
    words.extend((more > 0).then(|| format!("And {}", counted(more, "more relation"))));
    let count = cell.ends.weight;
    let words = format!("{}. {}", counted(count as usize, "claim"), words.join(". "));
    let inside: Vec<&ToldRelation> = cell.relations.iter().map(|at| &relations[*at]).collect();
    let strongest = inside[0];
    let selection =
        Selection::Relation(loaded.index.relation(strongest.ix).key.id(&loaded.dataset));
    let selected = context.is_selected(selection.clone());
    let id = cell_id(&cell.ends);
    let own = id.clone();
    let next = move |heading| next_place(&places, &own, heading);
    let mark = el("button[type=button]")
        .class_if(&format!("cell cell-{}", style_of_all(&inside)), "is-selected", move || {
            selected.get()
        })
        .attr("aria-label", words.as_str())
        .attr("title", words)
        .child(count.to_string());
    walked(mark, id, first, move || context.select(selection.clone()), next)
}
