//! How the graph draws relations: fans, bundles, loops, arrow heads, labels.

use super::graphs::{hubs, net};
use sayso::layout::graph::{Direction, GraphLayout, PlacedEdge, Set, lay_out_graph};
use sayso::layout::{Point, Rect};
use sayso::model::ActorIx;

fn pair(edges: usize) -> GraphLayout {
    lay_out_graph(&net(2, &vec![(0, 1); edges], 600.0))
}

fn node_at(layout: &GraphLayout, actor: ActorIx) -> Point {
    layout.node(actor).unwrap().at
}

#[test]
fn up_to_six_parallel_relations_are_drawn_singly_and_more_as_one_with_a_count() {
    assert_eq!((pair(6).edges.len(), pair(6).bundles.len()), (6, 0));
    let many = pair(7);
    assert_eq!((many.edges.len(), many.bundles.len()), (0, 1));
    assert_eq!(many.bundles[0].edges, [0, 1, 2, 3, 4, 5, 6]);
}

#[test]
fn parallel_lines_keep_their_distance_in_the_middle() {
    let layout = pair(5);
    let mut middles: Vec<f64> = layout.edges.iter().map(|edge| edge.middle.y).collect();
    middles.sort_by(f64::total_cmp);
    assert!(middles.windows(2).all(|two| two[1] - two[0] > 13.0), "{middles:?}");
}

#[test]
fn relations_in_both_directions_share_a_fan_and_point_both_ways() {
    let layout = lay_out_graph(&net(2, &[(0, 1), (1, 0)], 600.0));
    let [there, back] = layout.edges.as_slice() else { panic!("two edges") };
    assert!(there.middle.distance(back.middle) > 13.0);
    let nearest =
        |edge: &PlacedEdge, actor| edge.arrow.unwrap().tip.distance(node_at(&layout, actor)) < 14.0;
    assert!(nearest(there, ActorIx(1)) && nearest(back, ActorIx(0)));
    let many = lay_out_graph(&net(2, &[[(0, 1); 4], [(1, 0); 4]].concat(), 600.0));
    assert!(many.bundles[0].arrow_a.is_some() && many.bundles[0].arrow_b.is_some());
}

#[test]
fn a_symmetric_relation_has_no_arrow_head() {
    let mut request = net(2, &[(0, 1)], 600.0);
    request.edges[0].direction = Direction::Mutual;
    assert_eq!(lay_out_graph(&request).edges[0].arrow, None);
}

#[test]
fn lines_run_from_border_to_border_and_arrow_heads_point_at_the_node() {
    let layout = lay_out_graph(&hubs(1000.0));
    for edge in layout.edges.iter().filter(|edge| edge.from != edge.to) {
        for (end, actor) in [(edge.curve.from, edge.from), (edge.curve.to, edge.to)] {
            let away = end.distance(node_at(&layout, actor));
            assert!((9.0..14.0).contains(&away), "{away} {edge:?}");
        }
        let arrow = edge.arrow.unwrap();
        let inward = (node_at(&layout, edge.to) - arrow.tip).unit();
        let along = arrow.direction.x * inward.x + arrow.direction.y * inward.y;
        assert!(along > 0.5, "{along} {edge:?}");
    }
}

#[test]
fn a_relation_with_itself_is_a_loop_over_the_node() {
    let layout = lay_out_graph(&net(2, &[(0, 0), (0, 0), (0, 1)], 600.0));
    let node = layout.node(ActorIx(0)).unwrap();
    for edge in layout.edges.iter().filter(|edge| edge.from == edge.to) {
        let top: [Point; 9] = edge.curve.sampled();
        assert!(top.iter().any(|point| point.distance(node.at) > 25.0));
        assert!(top.iter().all(|point| !node.label.rect.contains(*point)));
    }
}

#[test]
fn many_loops_become_a_bundle() {
    let layout = lay_out_graph(&net(1, &[(0, 0); 9], 600.0));
    assert_eq!((layout.edges.len(), layout.bundles[0].edges.len()), (0, 9));
}

#[test]
fn an_opened_pair_shows_every_relation_with_its_label_in_one_column() {
    for width_px in [360.0, 1000.0] {
        let mut request = hubs(width_px);
        assert_eq!(lay_out_graph(&request).bundles.len(), 1);
        request.open_pair = Some((ActorIx(1), ActorIx(0)));
        let layout = lay_out_graph(&request);
        assert_eq!(layout.bundles.len(), 0);
        let opened: Vec<&PlacedEdge> = layout.edges.iter().filter(|edge| edge.key < 15).collect();
        assert_eq!(opened.len(), 15);
        assert!(opened.iter().all(|edge| edge.set == Set::Level), "at {width_px}");
    }
}

#[test]
fn a_line_bows_around_a_node_that_stands_in_its_way() {
    let mut request = net(3, &[(0, 1)], 700.0);
    request.starts = [(0, 0.2), (1, 0.8), (2, 0.5)]
        .map(|(actor, x)| (ActorIx(actor), Point::new(x, 0.3)))
        .to_vec();
    let layout = lay_out_graph(&request);
    let between = layout.node(ActorIx(2)).unwrap();
    let disc = Rect::around(between.at, 18.0, 18.0);
    let points: [Point; 33] = layout.edges[0].curve.sampled();
    assert!(points.iter().all(|point| !disc.contains(*point)));
}

#[test]
fn heavier_relations_choose_their_label_first() {
    let mut request = net(2, &[(0, 1); 6], 300.0);
    for (n, edge) in request.edges.iter_mut().enumerate() {
        edge.label = format!("is said with far too many words to be in relation {n} with");
    }
    request.edges[3].weight = 9;
    let layout = lay_out_graph(&request);
    assert_eq!(layout.edges[3].label.lines, ["A"]);
}

#[test]
fn one_letter_stands_for_the_same_words_wherever_they_find_no_room() {
    let mut request = net(2, &[(0, 1); 6], 240.0);
    for (n, edge) in request.edges.iter_mut().enumerate() {
        let words = ["is not said to have been", "is said by nobody to have been"][n % 2];
        edge.label = format!("{words} anywhere near any of the places that are spoken of");
    }
    let layout = lay_out_graph(&request);
    let letters = |n: usize| layout.edges[n].label.lines[0].as_str();
    let lettered = layout.edges.iter().filter(|edge| edge.set == Set::Letter).count();
    assert!(lettered > layout.key.len(), "{lettered}");
    for (letter, words) in &layout.key {
        let own = |n: &usize| layout.edges[*n].set == Set::Letter && letters(*n) == letter;
        assert!((0..6).filter(own).all(|n| request.edges[n].label == *words));
    }
}

#[test]
fn a_long_label_is_set_on_several_lines_or_turned_along_its_line() {
    let mut request = net(2, &[(0, 1)], 250.0);
    request.edges[0].label = "promises not: allows the country to be used against".to_owned();
    let layout = lay_out_graph(&request);
    assert!(layout.key.is_empty());
    let edge = &layout.edges[0];
    assert!(edge.label.lines.len() > 1 || matches!(edge.set, Set::Along(_)), "{edge:?}");
}

#[test]
fn a_few_relations_of_a_pair_stay_where_they_are_when_one_is_chosen() {
    let mut request = net(4, &[(0, 1), (1, 0), (1, 2), (2, 3)], 600.0);
    let before = lay_out_graph(&request);
    request.open_pair = Some((ActorIx(0), ActorIx(1)));
    assert_eq!(lay_out_graph(&request), before);
}

#[test]
fn paths_are_written_in_tenths_of_a_pixel() {
    let layout = pair(1);
    let path = &layout.edges[0].path;
    assert!(path.starts_with('M') && path.matches('C').count() == 1);
    let longest = path.split(['M', 'C', ' ']).filter_map(|n| n.split_once('.')).map(|n| n.1.len());
    assert!(longest.max().unwrap_or(0) <= 1, "{path}");
}
