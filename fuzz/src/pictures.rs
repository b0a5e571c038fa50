//! What is told and drawn of a sound dataset: bounded, finite, at a cost in proportion.

use crate::budget::within;
use crate::case::Found;
use crate::dataset::any_dataset;
use crate::opening::open;
use arbitrary::{Result, Unstructured};
use sayso::document::{edge_words, mark_words, render_indexed};
use sayso::layout::graph::lay_out_graph;
use sayso::layout::timeline::{
    MarkWords, PlacedMark, TimelineRequest, Window, WordRoom, lay_out_timeline, place_words,
};
use sayso::layout::{
    ArcEnds, GraphWish, TextSize, flow_layout, graph_request, lay_out_matrix, mark_look,
    timeline_lanes, timeline_metrics,
};
use sayso::model::{ClaimIx, Dataset, LinkKind};
use sayso::query::{Clock, Facet, Index, Reading, ToldRelation, carriers, group, told_relations};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Highest picture in px, however much there is to draw.
const HIGHEST_PX: f64 = 60_000.0;

/// Most marks, nodes or cells of a picture.
const MOST_DRAWN: usize = 4_000;

/// A dataset with what is derived from it, and the bytes it was read from.
struct World {
    dataset: Dataset,
    index: Index,
    reading: Reading,
    claims: Vec<ClaimIx>,
    bytes: usize,
}

/// Opens a dataset, then tells and draws all of it, over some width.
pub fn try_pictures(choices: &mut Unstructured<'_>) -> Result<Found> {
    let text = any_dataset(choices)?.to_string();
    let width_px = f64::from(choices.int_in_range(280_u16..=1600)?);
    Ok(try_all(&text, width_px))
}

fn try_all(text: &str, width_px: f64) -> Found {
    let bytes = text.len();
    let opened = within("opening", bytes, || open(text.as_bytes(), bytes))?;
    let dataset = opened.map_err(|told| format!("a sound dataset is refused: {}", told[0]))?;
    let index = within("indexing", bytes, || Index::new(&dataset))?;
    let reading = within("reading", bytes, || {
        Reading::new(&dataset, index.relations(), &BTreeSet::default())
    })?;
    let claims = dataset.claim_ixs().collect();
    let world = World { dataset, index, reading, claims, bytes };
    within("telling", bytes, || render_indexed(&world.dataset, &world.index))?;
    relations(&world, width_px)?;
    timeline(&world, width_px)
}

fn relations(world: &World, width_px: f64) -> Found {
    let World { dataset, index, reading, claims, bytes } = world;
    let told =
        within("relating", *bytes, || told_relations(dataset, index.relations(), reading, claims))?;
    let flow =
        within("the flow", *bytes, || flow_layout(dataset, &carriers(dataset, claims), width_px))?;
    bounded("the flow", flow.height_px, flow.bars.len() + flow.bands.len())?;
    let words = |relation: &ToldRelation| edge_words(dataset, index, relation);
    let first = told.first().map(|relation| index.relation(relation.ix).key);
    for open_pair in [None, first.map(|key| (key.subject, key.object))] {
        let wish = GraphWish { open_pair, ..GraphWish::default() };
        let graph = within("the graph", *bytes, || {
            lay_out_graph(&graph_request(dataset, index, &told, &wish, width_px, &words))
        })?;
        bounded("the graph", graph.height_px, graph.nodes.len() + graph.edges.len())?;
    }
    let matrix = within("the matrix", *bytes, || {
        lay_out_matrix(dataset, index, &told, &GraphWish::default())
    })?;
    bounded("the matrix", 0.0, matrix.cells.len())
}

fn timeline(world: &World, width_px: f64) -> Found {
    let World { dataset, index, reading, claims, bytes } = world;
    let kinds = BTreeSet::from([LinkKind::Contradicts, LinkKind::Breaks]);
    let ends = ArcEnds::new(dataset, &reading.links, &kinds);
    for clock in [Clock::About, Clock::Said, Clock::Published] {
        let look = |claim: ClaimIx| mark_look(dataset, clock, &ends, claim);
        let layout = within("the timeline", *bytes, || {
            let groups = group(index, reading, Facet::Actor, claims);
            let lanes = timeline_lanes(dataset, index, clock, &groups, false);
            let extents = lanes.iter().flat_map(|lane| lane.marks()).map(|mark| mark.extent);
            let window = Window::fit(&mut extents.collect::<Vec<_>>().into_iter());
            let request = TimelineRequest {
                window,
                width_px,
                reach_px: 0.0,
                beyond: false,
                lanes: Arc::new(lanes),
                metrics: timeline_metrics(width_px),
            };
            lay_out_timeline(&request, &look)
        })?;
        bounded("the timeline", layout.height_px, layout.marks().count())?;
        let words = |mark: &PlacedMark| {
            let (lead, statement, least_words) = mark_words(dataset, dataset.claim(mark.claim));
            MarkWords { lead, statement, least_words }
        };
        let text = TextSize::sans(12.0);
        within("words", *bytes, || {
            let room = WordRoom { frame: (0.0, width_px), lines: &[] };
            place_words(&layout, room, &text, &words)
        })?;
    }
    Ok(())
}

fn bounded(what: &str, height_px: f64, drawn: usize) -> Found {
    if !height_px.is_finite() || height_px > HIGHEST_PX || drawn > MOST_DRAWN {
        return Err(format!("{what} draws {drawn} things over {height_px} px"));
    }
    Ok(())
}
