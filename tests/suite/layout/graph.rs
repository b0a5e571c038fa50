//! Where the graph puts nodes and labels.

use super::graphs::{any_net, dense, hubs, net};
use crate::generated::seeded;
use proptest::prelude::*;
use sayso::layout::graph::{GraphLayout, LeftOut, PlacedEdge, PlacedNode, Set, lay_out_graph};
use sayso::layout::{Point, Rect};
use sayso::model::ActorIx;

fn disc(node: &PlacedNode) -> Rect {
    Rect::around(node.at, 2.0 * node.radius_px, 2.0 * node.radius_px)
}

/// Every promise that holds whatever the graph.
pub fn check_promises(layout: &GraphLayout) -> Result<(), TestCaseError> {
    let frame = Rect::new(0.0, 0.0, layout.width_px, layout.height_px);
    for (n, node) in layout.nodes.iter().enumerate() {
        prop_assert!(frame.holds(&disc(node)) && frame.holds(&node.label.rect), "{node:?}");
        prop_assert!(!node.label.rect.overlaps(&disc(node)), "{node:?}");
        for other in &layout.nodes[..n] {
            prop_assert!(!node.label.rect.overlaps(&other.label.rect), "{node:?} {other:?}");
            prop_assert!(!node.label.rect.overlaps(&disc(other)), "{node:?} {other:?}");
            prop_assert!(!disc(node).overlaps(&other.label.rect), "{node:?} {other:?}");
            prop_assert!(node.at.distance(other.at) >= 24.0, "{node:?} {other:?}");
        }
    }
    check_lines(layout, &frame)
}

fn check_lines(layout: &GraphLayout, frame: &Rect) -> Result<(), TestCaseError> {
    for (n, edge) in layout.edges.iter().enumerate() {
        let points: [Point; 17] = edge.curve.sampled();
        prop_assert!(points.iter().all(|p| frame.grown(1e-6).contains(*p)), "{edge:?} {frame:?}");
        check_label(layout, edge, frame)?;
        let apart = |other: &PlacedEdge| {
            edge.rooms.iter().all(|a| other.rooms.iter().all(|b| !a.overlaps(b)))
        };
        for other in &layout.edges[..n] {
            prop_assert!(apart(other), "{edge:?} {other:?}");
        }
    }
    for bundle in &layout.bundles {
        let points: [Point; 17] = bundle.curve.sampled();
        prop_assert!(points.iter().all(|p| frame.grown(1e-6).contains(*p)));
        prop_assert!(frame.holds(&bundle.count));
        prop_assert!(bundle.count.width >= 24.0 && bundle.count.height >= 24.0, "{bundle:?}");
    }
    Ok(())
}

/// Every line has words or a letter of the key, which touches it, and nothing else but lines.
fn check_label(layout: &GraphLayout, edge: &PlacedEdge, frame: &Rect) -> Result<(), TestCaseError> {
    let words = edge.label.lines.join(" ");
    let keyed = layout.key.iter().filter(|(letter, _)| *letter == words).count();
    prop_assert_eq!(keyed, usize::from(edge.set == Set::Letter), "{:?}", edge);
    prop_assert!(!words.is_empty() && !edge.rooms.is_empty());
    let line: [Point; 257] = edge.curve.sampled();
    let near = |room: &Rect| line.iter().any(|point| room.grown(6.0).contains(*point));
    prop_assert!(edge.rooms.iter().any(near), "floats: {edge:?}");
    for room in &edge.rooms {
        prop_assert!(frame.holds(room));
        for node in &layout.nodes {
            prop_assert!(!room.overlaps(&node.label.rect) && !room.overlaps(&disc(node)));
        }
        prop_assert!(layout.bundles.iter().all(|bundle| !bundle.count.overlaps(room)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(seeded(80))]

    #[test]
    fn nothing_overlaps_and_everything_is_in_the_frame(request in any_net()) {
        check_promises(&lay_out_graph(&request))?;
    }

    #[test]
    fn the_same_request_gives_the_same_picture_in_whatever_order_it_is_asked(request in any_net()) {
        let mut turned = request.clone();
        turned.nodes.reverse();
        turned.edges.reverse();
        prop_assert_eq!(lay_out_graph(&turned), lay_out_graph(&request));
    }

    #[test]
    fn every_relation_is_drawn_once_or_counted(request in any_net()) {
        let layout = lay_out_graph(&request);
        let mut keys: Vec<usize> = layout.edges.iter().map(|edge| edge.key).collect();
        keys.extend(layout.bundles.iter().flat_map(|bundle| &bundle.edges));
        keys.sort_unstable();
        prop_assert_eq!(keys, (0..request.edges.len()).collect::<Vec<_>>());
        prop_assert_eq!(layout.left_out, LeftOut::default());
    }
}

#[test]
fn hubs_and_leaves_keep_every_promise_on_phone_and_desk() {
    for width_px in [320.0, 360.0, 720.0, 1000.0, 1440.0] {
        let mut request = hubs(width_px);
        check_promises(&lay_out_graph(&request)).unwrap();
        request.open_pair = Some((ActorIx(0), ActorIx(1)));
        check_promises(&lay_out_graph(&request)).unwrap();
    }
}

#[test]
fn dense_nets_keep_every_promise() {
    check_promises(&lay_out_graph(&dense(60, 400, 1000.0))).unwrap();
    check_promises(&lay_out_graph(&dense(60, 400, 340.0))).unwrap();
}

#[test]
fn a_single_actor_stands_in_the_middle() {
    let layout = lay_out_graph(&net(1, &[], 600.0));
    assert!((layout.nodes[0].at.x - 300.0).abs() < 1.0);
    assert!(layout.height_px < 120.0);
}

#[test]
fn without_actors_there_is_no_picture() {
    let layout = lay_out_graph(&net(0, &[], 600.0));
    assert_eq!((layout.nodes.len(), layout.height_px), (0, 0.0));
}

#[test]
fn the_two_hubs_are_level_on_a_desk_and_over_one_another_on_a_phone() {
    let way = |width_px| {
        let layout = lay_out_graph(&hubs(width_px));
        let way = layout.nodes[1].at - layout.nodes[0].at;
        (way.x.abs(), way.y.abs())
    };
    let (desk, phone) = (way(1000.0), way(340.0));
    assert!(desk.0 > 3.0 * desk.1 && phone.1 > 3.0 * phone.0, "{desk:?} {phone:?}");
}

#[test]
fn a_picture_started_from_itself_stays_as_it_is() {
    let mut request = hubs(900.0);
    let first = lay_out_graph(&request);
    request.starts = first.starts();
    let second = lay_out_graph(&request);
    for (a, b) in first.nodes.iter().zip(&second.nodes) {
        assert!(a.at.distance(b.at) < 2.0, "{a:?} {b:?}");
    }
}

#[test]
fn leaving_out_an_actor_moves_no_other_far_when_the_whole_is_the_start() {
    let whole = lay_out_graph(&hubs(900.0));
    for gone in 2..17 {
        let mut request = hubs(900.0);
        request.starts = whole.starts();
        request.nodes.retain(|node| node.key != ActorIx(gone));
        let layout = lay_out_graph(&request);
        let moved = |node: &PlacedNode| node.at - whole.node(node.key).unwrap().at;
        let all = moved(&layout.nodes[0]);
        // The picture may move as a whole, since the frame is cut to what it holds.
        for node in &layout.nodes {
            assert!(moved(node).distance(all) < 12.0, "without {gone}: {node:?} {:?}", moved(node));
        }
    }
}

#[test]
fn an_actor_without_a_start_is_placed_beside_those_with_one() {
    let whole = lay_out_graph(&hubs(900.0));
    let mut request = hubs(900.0);
    request.starts = whole.starts();
    request.starts.retain(|(actor, _)| *actor != ActorIx(5));
    check_promises(&lay_out_graph(&request)).unwrap();
}
