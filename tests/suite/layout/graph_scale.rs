//! What the graph costs, and what it leaves out where there is too much.

use super::graphs::{dense, net};
use sayso::layout::graph::{LeftOut, lay_out_graph};
use sayso::model::ActorIx;

#[test]
fn the_most_connected_actors_go_first_and_the_rest_is_counted() {
    // Actor 0 has four relations, 1 to 4 one each with it, 5 and 6 one with each other.
    let mut request = net(7, &[(0, 1), (0, 2), (3, 0), (4, 0), (1, 2), (5, 6)], 800.0);
    request.metrics.max_nodes = 3;
    let layout = lay_out_graph(&request);
    let keys: Vec<ActorIx> = layout.nodes.iter().map(|node| node.key).collect();
    assert_eq!(keys, [ActorIx(0), ActorIx(1), ActorIx(2)]);
    assert_eq!(layout.left_out, LeftOut { nodes: 4, edges: 3 });
}

#[test]
fn what_is_cut_keeps_what_is_connected() {
    // Every one of 61 subjects with every one of 61 objects.
    let pairs: Vec<(u32, u32)> = (0..61).flat_map(|s| (61..122).map(move |o| (s, o))).collect();
    let layout = lay_out_graph(&net(122, &pairs, 1000.0));
    assert_eq!(layout.nodes.len(), 60);
    let drawn = layout.edges.len();
    assert!(drawn > 300, "{drawn}");
    assert_eq!(layout.left_out.edges, pairs.len() - drawn);
    // A hundred stars that nothing joins.
    let stars: Vec<(u32, u32)> =
        (0..100).flat_map(|hub| (1..10).map(move |leaf| (hub * 10, hub * 10 + leaf))).collect();
    let layout = lay_out_graph(&net(1000, &stars, 1000.0));
    for node in &layout.nodes {
        let joined = layout.edges.iter().any(|e| e.from == node.key || e.to == node.key);
        assert!(joined, "{:?}", node.key);
    }
    assert_eq!(layout.nodes.len(), 60);
}

#[test]
fn each_actor_keeps_a_relation_where_not_all_can_be_drawn() {
    let mut pairs = vec![(0, 1); 5];
    pairs.extend([(0, 2), (0, 3)]);
    let mut request = net(4, &pairs, 800.0);
    for edge in &mut request.edges[..5] {
        edge.weight = 9;
    }
    request.metrics.max_edges = 4;
    let layout = lay_out_graph(&request);
    let keys: Vec<usize> = layout.edges.iter().map(|edge| edge.key).collect();
    assert_eq!((keys, layout.left_out.edges), (vec![0, 1, 5, 6], 3));
}

#[test]
fn an_opened_pair_of_three_thousand_relations_is_as_high_as_its_heaviest_forty() {
    let mut request = net(2, &[(0, 1); 3000], 1000.0);
    request.metrics.max_edges = 10_000;
    request.open_pair = Some((ActorIx(0), ActorIx(1)));
    request.edges[2999].weight = 2;
    let layout = lay_out_graph(&request);
    assert!(layout.height_px < 1200.0, "{}", layout.height_px);
    assert_eq!((layout.edges.len(), layout.left_out.edges), (40, 2960));
    assert_eq!(layout.edges[39].key, 2999);
}

#[test]
fn the_heaviest_relations_go_first() {
    let mut request = net(3, &[(0, 1), (1, 2), (2, 0)], 800.0);
    request.edges[1].weight = 5;
    request.metrics.max_edges = 1;
    let layout = lay_out_graph(&request);
    assert_eq!((layout.edges[0].key, layout.left_out.edges), (1, 2));
}

#[test]
fn a_relation_of_somebody_who_is_not_there_is_left_out() {
    let layout = lay_out_graph(&net(2, &[(0, 1), (0, 7)], 800.0));
    assert_eq!((layout.edges.len(), layout.left_out.edges), (1, 1));
}

#[test]
fn by_default_a_large_net_is_cut_to_what_can_be_told_apart() {
    let layout = lay_out_graph(&dense(500, 5000, 1000.0));
    assert_eq!((layout.nodes.len(), layout.left_out.nodes), (60, 440));
    assert!(layout.steps < 8_000_000, "{}", layout.steps);
}

#[test]
fn sixty_actors_and_four_hundred_relations_cost_a_few_million_steps() {
    let layout = lay_out_graph(&dense(60, 400, 1000.0));
    assert!(layout.steps < 4_000_000, "{}", layout.steps);
    assert_eq!(layout.left_out, LeftOut::default());
}

#[test]
fn five_hundred_actors_and_five_thousand_relations_cost_less_than_a_hundred_million_steps() {
    let mut request = dense(500, 5000, 1000.0);
    request.metrics.max_nodes = 500;
    request.metrics.max_edges = 5000;
    let layout = lay_out_graph(&request);
    assert!(layout.steps < 100_000_000, "{}", layout.steps);
    // Of thousands of lines, some may find no room even for a letter: they are counted.
    assert!(layout.edges.len() > 4980, "{}", layout.edges.len());
    assert_eq!(layout.edges.len() + layout.left_out.edges, 5000);
    assert_eq!(layout.left_out.nodes, 0);
}
