//! The relations as a matrix: subjects down, objects across, ordered so that clusters show; each
//! cell tells how many claims there are and how they tell it.

use crate::document::counted;
use crate::layout::{GraphWish, MatrixCell, MatrixOrder, Point, order_matrix};
use crate::model::{ActorIx, DynSort};
use crate::query::{Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::derived::Derived;
use crate::views::el::{El, all, dynamic, el, nothing, scrolling};
use crate::views::relations::table::{Relations, relation_words, style_of_all};
use crate::views::relations::walking::{Places, next_place, walked};
use std::cmp::Reverse;
use std::sync::Arc;

/// Most rows, and most columns: the actors with most claims.
const MOST: usize = 60;

/// What is said of one actor towards another.
#[derive(Clone, Debug, PartialEq)]
struct Cell {
    ends: MatrixCell,
    /// The relations, by position, the most disputed first.
    relations: Vec<usize>,
}

/// The cells, their order, and how many relations stand outside.
#[derive(Clone, Debug, Default, PartialEq)]
struct Matrix {
    cells: Vec<Cell>,
    order: MatrixOrder,
    left_out: usize,
}

/// The matrix. Its twin with a row for each relation stands beside it.
pub fn matrix(context: Context, relations: Relations, wish: Derived<GraphWish>) -> El {
    let matrix = Derived::always(move || {
        Arc::new(relations.with(|relations| arranged(context, relations, &wish.get())))
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

fn arranged(context: Context, relations: &[ToldRelation], wish: &GraphWish) -> Matrix {
    let loaded = context.loaded();
    let mut cells: Vec<Cell> = Vec::new();
    let mut left_out = 0;
    for (at, relation) in relations.iter().enumerate() {
        let key = loaded.index.relation(relation.ix).key;
        let (subject, object) = (key.subject, key.object);
        if !wish.draws(&loaded.dataset, subject) || !wish.draws(&loaded.dataset, object) {
            left_out += 1;
            continue;
        }
        let weight = relation.claims.len() as u32;
        let same = |cell: &&mut Cell| (cell.ends.subject, cell.ends.object) == (subject, object);
        match cells.iter_mut().rev().take(MOST * MOST).find(same) {
            Some(cell) => {
                cell.relations.push(at);
                cell.ends.weight += weight;
            }
            None => cells
                .push(Cell { ends: MatrixCell { subject, object, weight }, relations: vec![at] }),
        }
    }
    // The heaviest cells choose who has a row and a column.
    cells.dyn_sort_by_key(|cell| Reverse(cell.ends.weight));
    let (mut rows, mut columns): (Vec<ActorIx>, Vec<ActorIx>) = (Vec::new(), Vec::new());
    cells.retain(|cell| {
        let stands = stands(&mut rows, cell.ends.subject) && stands(&mut columns, cell.ends.object);
        left_out += if stands { 0 } else { cell.relations.len() };
        stands
    });
    for cell in &mut cells {
        cell.relations.dyn_sort_by_key(|at| (relations[*at].between, relations[*at].told));
    }
    let ends: Vec<MatrixCell> = cells.iter().map(|cell| cell.ends).collect();
    Matrix { cells, order: order_matrix(&ends), left_out }
}

/// Whether an actor is on a list, which takes it in while there is room.
fn stands(list: &mut Vec<ActorIx>, actor: ActorIx) -> bool {
    let known = list.contains(&actor);
    if !known && list.len() < MOST {
        list.push(actor);
    }
    known || list.last() == Some(&actor)
}

fn table(context: Context, matrix: &Matrix, relations: &[ToldRelation]) -> El {
    let loaded = context.loaded();
    let name = |actor: &ActorIx| loaded.dataset.actor(*actor).name.clone();
    let place = |list: &[ActorIx], actor| list.iter().position(|other| *other == actor);
    // Cells by where they stand, for arrow keys to walk.
    let places: Places = Arc::new(
        matrix
            .cells
            .iter()
            .filter_map(|cell| {
                let row = place(&matrix.order.subjects, cell.ends.subject)?;
                let column = place(&matrix.order.objects, cell.ends.object)?;
                Some((cell_id(&cell.ends), Point::new(column as f64, row as f64)))
            })
            .collect(),
    );
    let head = |actor: &ActorIx| {
        let words = el("span.matrix-name").child(name(actor));
        el("th.matrix-object[scope=col]").child(words)
    };
    let corner = el("th.matrix-corner[scope=col]").child("of whom ↓, to whom →");
    let heads: El = matrix.order.objects.iter().map(head).collect();
    let mut first = true;
    let mut rows = Vec::new();
    for subject in &matrix.order.subjects {
        let mut row = el("tr").child(el("th[scope=row]").child(name(subject)));
        for object in &matrix.order.objects {
            let here = |cell: &&Cell| (cell.ends.subject, cell.ends.object) == (*subject, *object);
            let found = matrix.cells.iter().find(here);
            let view = found.map(|found| {
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
    cell: &Cell,
    relations: &[ToldRelation],
    first: bool,
    places: Places,
) -> El {
    let loaded = context.loaded();
    let words: Vec<String> =
        cell.relations.iter().map(|at| relation_words(context, &relations[*at])).collect();
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
