//! The order of the matrix.

use crate::generated::seeded;
use proptest::prelude::*;
use sayso::layout::{MatrixCell, MatrixOrder, order_matrix};
use sayso::model::ActorIx;

fn cells(pairs: &[(u32, u32)]) -> Vec<MatrixCell> {
    let cell = |(subject, object): &(u32, u32)| MatrixCell {
        subject: ActorIx(*subject),
        object: ActorIx(*object),
        weight: 1,
    };
    pairs.iter().map(cell).collect()
}

fn keys(actors: &[ActorIx]) -> Vec<u32> {
    actors.iter().map(|actor| actor.0).collect()
}

#[test]
fn what_is_said_of_the_same_stands_together() {
    let order =
        order_matrix(&cells(&[(0, 10), (2, 10), (0, 12), (2, 12), (1, 11), (3, 11), (3, 13)]));
    let near = |actors: &[ActorIx], a: u32, b: u32| {
        let place = |key| keys(actors).iter().position(|actor| *actor == key).unwrap();
        place(a).abs_diff(place(b)) == 1
    };
    assert!(near(&order.subjects, 0, 2) && near(&order.subjects, 1, 3), "{order:?}");
    assert!(near(&order.objects, 10, 12) && near(&order.objects, 11, 13), "{order:?}");
}

#[test]
fn an_empty_matrix_has_no_rows() {
    assert_eq!(order_matrix(&[]), MatrixOrder::default());
}

proptest! {
    #![proptest_config(seeded(200))]

    #[test]
    fn every_actor_stands_once_whatever_the_order_of_the_cells(
        pairs in prop::collection::vec((0_u32..12, 0_u32..12), 0..40),
    ) {
        let mut turned = pairs.clone();
        turned.reverse();
        let order = order_matrix(&cells(&pairs));
        prop_assert_eq!(&order, &order_matrix(&cells(&turned)));
        let mut subjects: Vec<u32> = pairs.iter().map(|pair| pair.0).collect();
        subjects.sort_unstable();
        subjects.dedup();
        let mut rows = keys(&order.subjects);
        rows.sort_unstable();
        prop_assert_eq!(rows, subjects);
    }
}
