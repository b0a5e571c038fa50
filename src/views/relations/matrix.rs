//! The relations as a matrix: subjects down, objects across, ordered so that clusters show; each
//! cell tells how many claims there are and how they tell it.

use crate::document::counted;
use crate::layout::{GraphWish, MatrixCell, MatrixOrder, Point, order_matrix};
use crate::model::{ActorIx, DynSort};
use crate::query::{Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::relations::told::{ToldRelations, relation_words, style_of_all};
use crate::views::relations::walking::{Places, next_place, walked};
use crate::views::scrolling::Scrolling;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::sync::Arc;

/// Most rows, and most columns: the actors with most claims.
const MOST: usize = 60;

/// What is said of one actor towards another.
#[derive(Clone, Debug, PartialEq)]
struct Filled {
    ends: MatrixCell,
    /// The relations, by position, the most disputed first.
    relations: Vec<usize>,
}

/// The cells, their order, and how many relations stand outside.
#[derive(Clone, Debug, Default, PartialEq)]
struct Arranged {
    cells: Vec<Filled>,
    order: MatrixOrder,
    left_out: usize,
}

/// The matrix. Its twin with a row for each relation stands beside it.
#[component]
pub fn Matrix(context: Context, relations: ToldRelations, wish: Memo<GraphWish>) -> impl IntoView {
    let arranged = Memo::new(move |_| {
        Arc::new(relations.with(|relations| arranged(context, relations, &wish.get())))
    });
    view! {
        <Scrolling name="Relations as a matrix" class:matrix-frame=true>
            <table class="matrix">
                <caption class="view-caption">{move || context.sentence()}</caption>
                {move || rows(context, &arranged.get(), &relations.get())}
            </table>
        </Scrolling>
        {move || left_out(arranged.with(|matrix| matrix.left_out))}
    }
    .into_any()
}

/// Says how many relations are not in the matrix.
fn left_out(relations: usize) -> Option<AnyView> {
    let words = format!(
        "{relations} relations are not in the matrix: those with places or with voices that nobody \
         names are drawn when asked for; the table lists all."
    );
    (relations > 0).then(|| view! { <p class="left-out">{words}</p> }.into_any())
}

fn arranged(context: Context, relations: &[ToldRelation], wish: &GraphWish) -> Arranged {
    let loaded = context.loaded();
    let mut cells: Vec<Filled> = Vec::new();
    let mut left_out = 0;
    for (at, relation) in relations.iter().enumerate() {
        let key = loaded.index.relation(relation.ix).key;
        let (subject, object) = (key.subject, key.object);
        if !wish.draws(&loaded.dataset, subject) || !wish.draws(&loaded.dataset, object) {
            left_out += 1;
            continue;
        }
        let weight = relation.claims.len() as u32;
        let same = |cell: &&mut Filled| (cell.ends.subject, cell.ends.object) == (subject, object);
        match cells.iter_mut().rev().take(MOST * MOST).find(same) {
            Some(cell) => {
                cell.relations.push(at);
                cell.ends.weight += weight;
            }
            None => cells
                .push(Filled { ends: MatrixCell { subject, object, weight }, relations: vec![at] }),
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
    Arranged { cells, order: order_matrix(&ends), left_out }
}

/// Whether an actor is on a list, which takes it in while there is room.
fn stands(list: &mut Vec<ActorIx>, actor: ActorIx) -> bool {
    let known = list.contains(&actor);
    if !known && list.len() < MOST {
        list.push(actor);
    }
    known || list.last() == Some(&actor)
}

/// The head and the body of the table.
fn rows(context: Context, matrix: &Arranged, relations: &[ToldRelation]) -> AnyView {
    let loaded = context.loaded();
    let name = |actor: &ActorIx| loaded.dataset.actor(*actor).name.clone();
    let places = places(matrix);
    let heads = matrix.order.objects.iter().map(|object| {
        view! {
            <th class="matrix-object" scope="col"><span class="matrix-name">{name(object)}</span></th>
        }
        .into_any()
    });
    let heads = heads.collect_view();
    let mut first = true;
    let rows = matrix.order.subjects.iter().map(|subject| {
        let cells = matrix.order.objects.iter().map(|object| {
            let here =
                |cell: &&Filled| (cell.ends.subject, cell.ends.object) == (*subject, *object);
            let cell = matrix.cells.iter().find(here).map(|found| {
                let first = std::mem::take(&mut first);
                let relations = found.relations.iter().map(|at| relations[*at].clone()).collect();
                let (ends, places) = (found.ends, places.clone());
                view! { <Cell context ends relations first places/> }.into_any()
            });
            view! { <td>{cell}</td> }.into_any()
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{name(subject)}</th> {cells}</tr> }.into_any()
    });
    let rows = rows.collect_view();
    view! {
        <thead>
            <tr>
                <th class="matrix-corner" scope="col">"of whom ↓, to whom →"</th>
                {heads}
            </tr>
        </thead>
        <tbody>{rows}</tbody>
    }
    .into_any()
}

/// Cells by where they stand, for arrow keys to walk.
fn places(matrix: &Arranged) -> Places {
    let place = |list: &[ActorIx], actor| list.iter().position(|other| *other == actor);
    let cell_place = |cell: &Filled| {
        let row = place(&matrix.order.subjects, cell.ends.subject)?;
        let column = place(&matrix.order.objects, cell.ends.object)?;
        Some((cell_id(&cell.ends), Point::new(column as f64, row as f64)))
    };
    Arc::new(matrix.cells.iter().filter_map(cell_place).collect())
}

fn cell_id(ends: &MatrixCell) -> String {
    format!("cell-{}-{}", ends.subject.0, ends.object.0)
}

/// A cell: how many claims, and by its line how they tell it. Choosing it opens the most disputed
/// of its relations, the first, which names the others.
#[component]
fn Cell(
    context: Context,
    ends: MatrixCell,
    relations: Vec<ToldRelation>,
    first: bool,
    places: Places,
) -> impl IntoView {
    let loaded = context.loaded();
    let count = ends.weight;
    let class = format!("cell cell-{}", style_of_all(&relations));
    let strongest = loaded.index.relation(relations[0].ix).key.id(&loaded.dataset);
    let selection = Selection::Relation(strongest);
    let selected = context.is_selected(selection.clone());
    let words = Memo::new(move |_| {
        let words: Vec<String> = relations.iter().map(|r| relation_words(context, r)).collect();
        format!("{}. {}", counted(count as usize, "claim"), words.join(". "))
    });
    let id = cell_id(&ends);
    let own = id.clone();
    let choose = move || context.select(selection.clone());
    let next = move |heading| next_place(&places, &own, heading);
    view! {
        <button
            class=class
            class:is-selected=move || selected.get()
            id=id
            type="button"
            aria-label=move || words.get()
            title=move || words.get()
            {..walked(first, choose, next)}
        >
            {count.to_string()}
        </button>
    }
    .into_any()
}
