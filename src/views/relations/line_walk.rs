//! Going along the lines of an actor by keyboard: `n` and `p` from line to line, `Escape` back to
//! the actor.
//!
//! Knows the ids of marks and who stands at their ends; not what a line stands for.

use crate::model::ActorIx;
use crate::platform::events::{self, Event};
use crate::platform::focus;
use crate::query::Selection;
use crate::views::derived::Writable;
use crate::views::relations::graph_marks::{Picture, node_id};

/// The id of the line of a relation, by its key in the layout.
pub fn edge_id(key: usize) -> String {
    format!("edge-{key}")
}

/// The id of a bundle, by its actors.
pub fn bundle_id(a: ActorIx, b: ActorIx) -> String {
    format!("pair-{}-{}", a.0, b.0)
}

/// Goes where a key leads from the actor or the line that has focus. `around`: whose lines are
/// gone along.
pub fn line_key(picture: Picture, around: Writable<Option<ActorIx>>, event: &Event) {
    let Picture { context, layout, .. } = picture;
    let Some(id) = focus::focused_id() else { return };
    let (lines, nodes) = layout.with_untracked(|layout| {
        let edges = layout.edges.iter().map(|e| (edge_id(e.key), [e.from, e.to]));
        let bundles = layout.bundles.iter().map(|b| (bundle_id(b.a, b.b), [b.a, b.b]));
        let nodes: Vec<ActorIx> = layout.nodes.iter().map(|node| node.key).collect();
        (edges.chain(bundles).collect::<Vec<_>>(), nodes)
    });
    let line = lines.iter().find(|(line, _)| *line == id);
    let actor = match line {
        Some((_, ends)) => {
            around.get_untracked().filter(|actor| ends.contains(actor)).or(Some(ends[0]))
        }
        None => nodes.into_iter().find(|node| node_id(context, *node) == id),
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
    around.set(Some(actor));
    // What loses focus takes its light along.
    let actor = context.loaded().dataset.actor(actor).id.to_string();
    context.session.update(|s| s.hovered = Some(Selection::Actor(actor)));
}
