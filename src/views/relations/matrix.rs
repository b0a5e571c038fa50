//! The relations as a matrix: subjects down, objects across, ordered so that clusters show; each
//! cell tells how many claims there are and how they tell it.

use crate::document::counted;
use crate::layout::{
    GraphWish, MatrixCell, MatrixHead, MatrixLayout, PlacedCell, Point, lay_out_matrix,
};
use crate::query::{Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::relations::told::{ToldRelations, relation_words, style_of_all};
use crate::views::relations::walking::{Places, next_place, walked};
use crate::views::scrolling::Scrolling;
use leptos::prelude::*;
use std::sync::Arc;

/// Relations of a cell that are named; the others are counted.
const MOST_NAMED: usize = 6;

/// The matrix. Its twin with a row for each relation stands beside it.
#[component]
pub fn Matrix(context: Context, relations: ToldRelations, wish: Memo<GraphWish>) -> impl IntoView {
    let matrix = Memo::new(move |_| {
        let loaded = context.loaded();
        let (dataset, index) = (&loaded.dataset, &loaded.index);
        Arc::new(relations.with(|relations| lay_out_matrix(dataset, index, relations, &wish.get())))
    });
    view! {
        <Scrolling name="Relations as a matrix" class:matrix-frame=true>
            <table class="matrix" data-drawn="true">
                <caption class="view-caption">{move || context.sentence()}</caption>
                {move || rows(context, &matrix.get(), &relations.get())}
            </table>
        </Scrolling>
        {move || left_out(matrix.with(|matrix| matrix.left_out))}
    }
    .into_any()
}

/// Says how many relations are not in the matrix.
fn left_out(relations: usize) -> Option<AnyView> {
    let words = format!(
        "{relations} relations are not in the matrix: those with places or with voices that nobody \
         names are drawn when asked for; the table lists all."
    );
    (relations > 0).then(|| view! { <p class="left-out" data-drawn="true">{words}</p> }.into_any())
}

/// The head and the body of the table.
fn rows(context: Context, matrix: &MatrixLayout, relations: &[ToldRelation]) -> AnyView {
    // Cells by where they stand, for arrow keys to walk.
    let place =
        |cell: &PlacedCell| (cell_id(&cell.ends), Point::new(cell.column as f64, cell.row as f64));
    let places: Places = Arc::new(matrix.cells.iter().map(place).collect());
    let head = |head: &MatrixHead| {
        let label = head.label.clone();
        view! { <th class="matrix-object" scope="col"><span class="matrix-name">{label}</span></th> }
            .into_any()
    };
    let heads = matrix.columns.iter().map(head).collect_view();
    let mut first = true;
    let rows = matrix.rows.iter().enumerate().map(|(at, subject)| {
        let cells = (0..matrix.columns.len()).map(|column| {
            let cell = matrix.cell(at, column).map(|found| {
                let first = std::mem::take(&mut first);
                let relations = found.relations.iter().map(|at| relations[*at].clone()).collect();
                let (ends, places) = (found.ends, places.clone());
                view! { <Cell context ends relations first places/> }.into_any()
            });
            view! { <td>{cell}</td> }.into_any()
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{subject.label.clone()}</th> {cells}</tr> }.into_any()
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
        let named = relations.iter().take(MOST_NAMED);
        let mut words: Vec<String> = named.map(|r| relation_words(context, r)).collect();
        let more = relations.len().saturating_sub(MOST_NAMED);
        words.extend((more > 0).then(|| format!("And {}", counted(more, "more relation"))));
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
            aria-current=move || selected.get().then_some("true")
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
