//! What all marks of the relation graph share: what they are drawn from, their ids, and how the
//! picture is moved so that one of them can be seen.

use crate::layout::graph::{GraphLayout, PlacedBundle, PlacedEdge};
use crate::layout::{Camera, Heading, Point, walk};
use crate::model::{ActorIx, DynSort};
use crate::query::{RelationIx, RelationKey, Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::relations::told::ToldRelations;
use leptos::prelude::*;
use std::cmp::Reverse;

/// The middle of a frame.
const MIDDLE: Point = Point::new(0.5, 0.5);

/// What all marks of a picture share. A copy is the same picture.
#[derive(Clone, Copy)]
pub struct Picture {
    /// What there is to read.
    pub context: Context,
    /// The relations. An edge's key in the layout is a position among them.
    pub relations: ToldRelations,
    /// Where everything lies.
    pub layout: Memo<GraphLayout>,
    /// What part of it is seen.
    pub camera: RwSignal<Camera>,
}

/// A relation that is drawn by a line of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnEdge {
    /// Where it lies.
    pub placed: PlacedEdge,
    /// The relation.
    pub relation: ToldRelation,
}

/// The relations of a pair that are drawn as one line.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnBundle {
    /// Where it lies.
    pub placed: PlacedBundle,
    /// The relations, the most disputed first; never empty.
    pub relations: Vec<ToldRelation>,
}

impl DrawnEdge {
    fn of(placed: &PlacedEdge, relations: &[ToldRelation]) -> Option<Self> {
        let relation = relations.get(placed.key)?.clone();
        Some(Self { placed: placed.clone(), relation })
    }
}

impl DrawnBundle {
    fn of(placed: &PlacedBundle, relations: &[ToldRelation]) -> Option<Self> {
        let inside = placed.edges.iter().filter_map(|key| relations.get(*key));
        let mut inside: Vec<ToldRelation> = inside.cloned().collect();
        inside.dyn_sort_by_key(|part| (part.between, part.told, Reverse(part.claims.len())));
        let placed = placed.clone();
        (!inside.is_empty()).then_some(Self { placed, relations: inside })
    }
}

impl Picture {
    /// The relations that are drawn singly, in order. Followed.
    pub fn edges(self) -> Vec<DrawnEdge> {
        let relations = self.relations.get();
        let edge = |placed: &PlacedEdge| DrawnEdge::of(placed, &relations);
        self.layout.with(|layout| layout.edges.iter().filter_map(edge).collect())
    }

    /// A relation that is drawn singly. Followed.
    pub fn edge(self, ix: RelationIx) -> Option<DrawnEdge> {
        let relations = self.relations.get();
        let is_it = |placed: &&PlacedEdge| relations.get(placed.key).is_some_and(|r| r.ix == ix);
        self.layout.with(|layout| DrawnEdge::of(layout.edges.iter().find(is_it)?, &relations))
    }

    /// The pairs that are drawn as one line each, by position in the layout. Followed.
    pub fn bundles(self) -> Vec<(usize, DrawnBundle)> {
        let relations = self.relations.get();
        let bundle =
            |(at, placed): (usize, &PlacedBundle)| Some((at, DrawnBundle::of(placed, &relations)?));
        self.layout.with(|layout| layout.bundles.iter().enumerate().filter_map(bundle).collect())
    }

    /// The pair that is drawn as one line at this position. Followed.
    pub fn bundle(self, at: usize) -> Option<DrawnBundle> {
        let relations = self.relations.get();
        self.layout.with(|layout| DrawnBundle::of(layout.bundles.get(at)?, &relations))
    }

    /// Moves a picture that is zoomed so that a place in it can be seen.
    pub fn show(self, at: Point) {
        let place = self.share(at);
        if !self.camera.get_untracked().is_fit() {
            self.camera.update(|camera| *camera = camera.showing(place));
        }
    }

    /// Seen so many times larger: what is looked at comes to the middle, where the picture shows it,
    /// else what is there stays there.
    pub fn zoom(self, factor: f64) {
        let place = self.looked_at().map(|at| self.share(at));
        self.camera.update(|camera| {
            *camera = match place {
                Some(place) => camera.zoomed_to(factor, place),
                None => camera.zoomed(factor, MIDDLE),
            }
        });
    }

    /// Where what is looked at lies, in px.
    fn looked_at(self) -> Option<Point> {
        let loaded = self.context.loaded();
        let dataset = &loaded.dataset;
        match self.context.selection.get_untracked()? {
            Selection::Actor(id) => {
                let actor = dataset.actor_by_id(&id)?;
                self.layout.with_untracked(|l| Some(l.node(actor)?.at))
            }
            Selection::Relation(id) => {
                let key = RelationKey::from_id(dataset, &id)?;
                let ix = loaded.index.relation_by_key(&key)?;
                untrack(|| self.middle_of(ix))
            }
            _ => None,
        }
    }

    /// The middle of the line that a relation is drawn by, or that stands for it among others.
    fn middle_of(self, ix: RelationIx) -> Option<Point> {
        let holds =
            |(_, bundle): &(usize, DrawnBundle)| bundle.relations.iter().any(|r| r.ix == ix);
        let single = self.edge(ix).map(|edge| edge.placed.middle);
        single.or_else(|| Some(self.bundles().into_iter().find(holds)?.1.placed.count.middle()))
    }

    /// A place in px as shares of the picture's width and height.
    fn share(self, at: Point) -> Point {
        let size = self.layout.with_untracked(|l| (l.width_px, l.height_px));
        Point::new(at.x / size.0.max(1.0), at.y / size.1.max(1.0))
    }

    /// The id of the node of that end of a line to which an arrow key leads from its middle.
    pub fn end_of(self, ends: [ActorIx; 2], middle: Point, heading: Heading) -> Option<String> {
        let place = |key: ActorIx| self.layout.with_untracked(|l| Some((key, l.node(key)?.at)));
        let places: Vec<(ActorIx, Point)> = ends.into_iter().filter_map(place).collect();
        Some(node_id(self.context, walk(middle, heading, &places)?))
    }
}

/// The id of the line of a relation.
pub fn edge_id(ix: RelationIx) -> String {
    format!("edge-{}", ix.0)
}

/// The id of a bundle, by its actors.
pub fn bundle_id(a: ActorIx, b: ActorIx) -> String {
    format!("pair-{}-{}", a.0, b.0)
}

/// The id of an actor's node.
pub fn node_id(context: Context, actor: ActorIx) -> String {
    format!("node-{}", context.loaded().dataset.actor(actor).id)
}
