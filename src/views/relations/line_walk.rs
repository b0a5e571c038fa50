//! Going along the lines of an actor by keyboard: `n` and `p` from line to line, `Escape` back to
//! the actor.
//!
//! Knows the ids of marks and who stands at their ends; not what a line stands for.

use crate::model::ActorIx;
use crate::platform::events::{self, Event};
use crate::platform::focus;
use crate::query::Selection;
use crate::views::relations::picture::{Picture, bundle_id, edge_id, node_id};
use leptos::prelude::*;

/// Goes where a key leads from the actor or the line that has focus. `around`: whose lines are
/// gone along.
pub fn line_key(picture: Picture, around: StoredValue<Option<ActorIx>>, event: &Event) {
    let context = picture.context;
    let Some(id) = focus::focused_id() else { return };
    let lines = lines(picture);
    let line = lines.iter().find(|(line, _)| *line == id);
    let actor = match line {
        Some((_, ends)) => {
            around.get_value().filter(|actor| ends.contains(actor)).or(Some(ends[0]))
        }
        None => actor_of(picture, &id),
    };
    let Some(actor) = actor else { return };
    let own: Vec<&String> =
        lines.iter().filter(|(_, ends)| ends.contains(&actor)).map(|(id, _)| id).collect();
    let here = own.iter().position(|other| **other == id);
    let next = match events::key(event).as_str() {
        "n" => own.get(here.map_or(0, |at| at + 1)).or(own.first()).map(|id| (*id).clone()),
        "p" => {
            own.iter().take(here.unwrap_or(0)).next_back().or(own.last()).map(|id| (*id).clone())
        }
        "Escape" if line.is_some() && context.query.with_untracked(|q| q.select.is_none()) => {
            Some(node_id(context, actor))
        }
        _ => None,
    };
    let Some(next) = next else { return };
    events::prevent(event);
    focus::focus(&next);
    around.set_value(Some(actor));
    // What loses focus takes its light along.
    let actor = context.loaded().dataset.actor(actor).id.to_string();
    context.session.update(|s| s.hovered = Some(Selection::Actor(actor)));
}

/// The ids of all lines, and who stands at their ends.
fn lines(picture: Picture) -> Vec<(String, [ActorIx; 2])> {
    let relations = picture.relations.get_untracked();
    picture.layout.with_untracked(|layout| {
        let edges = layout
            .edges
            .iter()
            .filter_map(|edge| Some((edge_id(relations.get(edge.key)?.ix), [edge.from, edge.to])));
        let bundles = layout.bundles.iter().map(|b| (bundle_id(b.a, b.b), [b.a, b.b]));
        edges.chain(bundles).collect()
    })
}

/// The actor whose node has this id.
fn actor_of(picture: Picture, id: &str) -> Option<ActorIx> {
    let is_it = |actor: &ActorIx| node_id(picture.context, *actor) == id;
    picture.layout.with_untracked(|l| l.nodes.iter().map(|node| node.key).find(is_it))
}
