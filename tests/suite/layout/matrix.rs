//! The order of the matrix.

use crate::generated::seeded;
use crate::world::{World, query};
use proptest::prelude::*;
use sayso::layout::{GraphWish, MatrixCell, MatrixHead, MatrixOrder, lay_out_matrix, order_matrix};
use sayso::model::ActorIx;
use sayso::query::told_relations;

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
fn cells_stand_where_their_row_and_column_are_and_hold_the_most_disputed_first() {
    let world = World::new(
        "actor kabul; kind place
         symmetric ties
         c1: cad > dia | taliban shelters aq
         c2: cad > dia | taliban ties aq
         c3: cad > un | taliban ties aq | deny
         c4: cad | aq funds taliban
         c5: cad | aq in kabul",
    );
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    let reading = world.reading(&query(""));
    let relations = told_relations(&world.dataset, world.index.relations(), &reading, &claims);
    let matrix = lay_out_matrix(&world.dataset, &world.index, &relations, &GraphWish::default());
    let labels = |heads: &[MatrixHead]| heads.iter().map(|h| h.label.clone()).collect::<Vec<_>>();
    let row = labels(&matrix.rows).iter().position(|row| row == "aq").expect("aq has a row");
    let cell = matrix.cell(row, 0).or(matrix.cell(row, 1)).expect("aq is a subject twice");
    let key = |at: usize| world.index.relation(relations[at].ix).key.id(&world.dataset);
    let ids: Vec<String> = cell.relations.iter().map(|at| key(*at)).collect();
    assert_eq!(ids, ["aq~ties~taliban", "aq~funds~taliban"], "said both ways comes first");
    assert_eq!((cell.ends.weight, matrix.left_out), (3, 1));
}

#[test]
fn a_name_of_any_length_is_cut_for_its_head() {
    let world = World::new(&format!("actor a; name {}\n c1: cad | a ties b", "W".repeat(400)));
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    let reading = world.reading(&query(""));
    let relations = told_relations(&world.dataset, world.index.relations(), &reading, &claims);
    let matrix = lay_out_matrix(&world.dataset, &world.index, &relations, &GraphWish::default());
    assert!(matrix.rows[0].label.ends_with('…') && matrix.rows[0].label.len() < 30);
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
