//! The relations as a matrix: which subjects and objects have a row and a column, and what is in
//! each cell.
//!
//! Knows who stands with whom; in which order is decided in `matrix_order`. Draws nothing.

use super::matrix_order::{MatrixCell, MatrixOrder, order_matrix};
use super::requests::GraphWish;
use super::text::TextSize;
use crate::model::{ActorIx, Dataset, DynSort};
use crate::query::{Index, RelationKey, ToldRelation};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// Most rows, and most columns: the actors with most claims.
const MOST: usize = 60;

/// The type of the heads, and how wide they are at most before they are cut, in px.
const HEAD_TEXT: TextSize = TextSize::bold(13.0);
const HEAD_PX: f64 = 160.0;
const HEAD_LINES: usize = 3;

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixHead {
    /// Whose it is.
    pub actor: ActorIx,
    /// The name, cut where it is too long.
    pub label: String,
}

/// What is said of one actor towards another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedCell {
    /// Its row, from 0.
    pub row: usize,
    /// Its column, from 0.
    pub column: usize,
    /// Of whom, towards whom, and in how many claims; a claim counts once for each relation.
    pub ends: MatrixCell,
    /// The relations, by position, the most disputed first; never empty.
    pub relations: Vec<usize>,
}

/// The matrix laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixLayout {
    /// The subjects, from top to bottom.
    pub rows: Vec<MatrixHead>,
    /// The objects, from left to right.
    pub columns: Vec<MatrixHead>,
    /// The cells with something in them, row by row.
    pub cells: Vec<PlacedCell>,
    /// How many relations stand in no cell.
    pub left_out: usize,
}

impl MatrixLayout {
    /// The cell at a place, where something is in it.
    pub fn cell(&self, row: usize, column: usize) -> Option<&PlacedCell> {
        let found = self.cells.binary_search_by_key(&(row, column), |cell| (cell.row, cell.column));
        found.ok().map(|at| &self.cells[at])
    }
}

/// Lays out the matrix of some relations. Costs a few steps for each, however many there are.
pub fn lay_out_matrix(
    dataset: &Dataset,
    index: &Index,
    relations: &[ToldRelation],
    wish: &GraphWish,
) -> MatrixLayout {
    let draws =
        |key: &RelationKey| wish.draws(dataset, key.subject) && wish.draws(dataset, key.object);
    let drawn = relations.iter().enumerate().filter_map(|(at, relation)| {
        let key = index.relation(relation.ix).key;
        draws(&key).then_some((at, (key.subject, key.object)))
    });
    let drawn: Vec<(usize, (ActorIx, ActorIx))> = drawn.collect();
    let mut weights: FxHashMap<(ActorIx, ActorIx), u32> = FxHashMap::default();
    for (at, ends) in &drawn {
        *weights.entry(*ends).or_default() += relations[*at].claims.len() as u32;
    }
    let cells = heaviest(weights);
    let order = order_matrix(&cells);
    let mut cells = placed(&order, cells);
    let mut left_out = relations.len() - drawn.len();
    for (at, (subject, object)) in drawn {
        match cells.get_mut(&(subject, object)) {
            Some(cell) => cell.relations.push(at),
            None => left_out += 1,
        }
    }
    let mut cells: Vec<PlacedCell> = cells.into_values().collect();
    cells.dyn_sort_by_key(|cell| (cell.row, cell.column));
    for cell in &mut cells {
        cell.relations.dyn_sort_by_key(|at| (relations[*at].between, relations[*at].told));
    }
    let heads = |actors: Vec<ActorIx>| actors.into_iter().map(|actor| head(dataset, actor));
    MatrixLayout {
        rows: heads(order.subjects).collect(),
        columns: heads(order.objects).collect(),
        cells,
        left_out,
    }
}

/// The cells of the actors that have a row and a column: the heaviest cells choose them.
fn heaviest(weights: FxHashMap<(ActorIx, ActorIx), u32>) -> Vec<MatrixCell> {
    let cell = |((subject, object), weight)| MatrixCell { subject, object, weight };
    let mut cells: Vec<MatrixCell> = weights.into_iter().map(cell).collect();
    cells.dyn_sort_by_key(|cell| (Reverse(cell.weight), cell.subject, cell.object));
    let (mut rows, mut columns) = (FxHashSet::default(), FxHashSet::default());
    cells.retain(|cell| {
        let has_room =
            |taken: &FxHashSet<ActorIx>, actor| taken.len() < MOST || taken.contains(actor);
        let stands = has_room(&rows, &cell.subject) && has_room(&columns, &cell.object);
        if stands {
            rows.insert(cell.subject);
            columns.insert(cell.object);
        }
        stands
    });
    cells
}

/// The cells by their ends, each with its place and nothing in it.
fn placed(
    order: &MatrixOrder,
    cells: Vec<MatrixCell>,
) -> FxHashMap<(ActorIx, ActorIx), PlacedCell> {
    let places = |actors: &[ActorIx]| -> FxHashMap<ActorIx, usize> {
        actors.iter().copied().zip(0..).collect()
    };
    let (rows, columns) = (places(&order.subjects), places(&order.objects));
    let cell = |ends: MatrixCell| {
        let (row, column) = (rows[&ends.subject], columns[&ends.object]);
        ((ends.subject, ends.object), PlacedCell { row, column, ends, relations: Vec::new() })
    };
    cells.into_iter().map(cell).collect()
}

fn head(dataset: &Dataset, actor: ActorIx) -> MatrixHead {
    let lines = HEAD_TEXT.wrapped(&dataset.actor(actor).told(), HEAD_PX, HEAD_LINES, HEAD_PX);
    MatrixHead { actor, label: lines.join(" ") }
}
