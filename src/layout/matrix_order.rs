//! Seriation: the order of rows and columns of a subjects × objects matrix, so that clusters show.
//!
//! Knows who stands with whom and how strongly; draws nothing and drops nothing.

use crate::model::{ActorIx, DynSort};

/// One filled cell: what is said of a subject towards an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    /// The row.
    pub subject: ActorIx,
    /// The column.
    pub object: ActorIx,
    /// How strongly the two pull together, for instance the number of relations; 0 counts as 1.
    pub weight: u32,
}

/// Rows from top to bottom and columns from left to right, each actor once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixOrder {
    /// The rows.
    pub subjects: Vec<ActorIx>,
    /// The columns.
    pub objects: Vec<ActorIx>,
}

/// How often rows and columns are put in order by one another.
const ROUNDS: usize = 12;

/// Orders the matrix of these cells by repeated barycentres (Sugiyama's heuristic): the row or
/// column with most relations starts, and each then moves towards the middle of what it meets.
///
/// Does not depend on the order of the cells; ties go by weight, then by actor. Costs a fixed
/// number of passes over the cells.
pub fn order_matrix(cells: &[MatrixCell]) -> MatrixOrder {
    let mut rows = Side::of(cells, |cell| cell.subject);
    let mut columns = Side::of(cells, |cell| cell.object);
    for _ in 0..ROUNDS {
        columns.follow(&rows, cells, |cell| (cell.object, cell.subject));
        rows.follow(&columns, cells, |cell| (cell.subject, cell.object));
    }
    MatrixOrder { subjects: rows.order, objects: columns.order }
}

/// One side of the matrix while it is being ordered.
struct Side {
    order: Vec<ActorIx>,
    /// By actor index: summed weight of its cells.
    strength: Vec<u64>,
}

impl Side {
    fn of(cells: &[MatrixCell], end: fn(&MatrixCell) -> ActorIx) -> Self {
        let actors = cells.iter().map(|cell| end(cell).get() + 1).max().unwrap_or(0);
        let mut strength = vec![0_u64; actors];
        for cell in cells {
            strength[end(cell).get()] += u64::from(cell.weight.max(1));
        }
        let mut order: Vec<ActorIx> =
            (0..actors as u32).map(ActorIx).filter(|actor| strength[actor.get()] > 0).collect();
        order.dyn_sort_by_key(|actor| (std::cmp::Reverse(strength[actor.get()]), *actor));
        Self { order, strength }
    }

    /// Sorts this side by the weighted mean place of what each of its actors meets on the other.
    fn follow(
        &mut self,
        other: &Side,
        cells: &[MatrixCell],
        ends: fn(&MatrixCell) -> (ActorIx, ActorIx),
    ) {
        let mut place = vec![0_u64; other.strength.len()];
        for (at, actor) in other.order.iter().enumerate() {
            place[actor.get()] = at as u64;
        }
        let mut pull = vec![0_u64; self.strength.len()];
        for cell in cells {
            let (own, met) = ends(cell);
            pull[own.get()] += place[met.get()] * u64::from(cell.weight.max(1));
        }
        // Fractions are compared by cross multiplication: exact, so the order is the same everywhere.
        self.order.dyn_sort_by(|a, b| {
            let (a_ix, b_ix) = (a.get(), b.get());
            let left = u128::from(pull[a_ix]) * u128::from(self.strength[b_ix]);
            let right = u128::from(pull[b_ix]) * u128::from(self.strength[a_ix]);
            left.cmp(&right).then(self.strength[b_ix].cmp(&self.strength[a_ix])).then(a.cmp(b))
        });
    }
}
