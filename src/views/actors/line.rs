//! The actors to list, with what is counted of each, in order.

use crate::model::{ActorIx, DynSort};
use crate::query::{ActorCounts, ActorRole, Sort, SortKey, actor_counts};
use crate::views::context::Context;
use leptos::prelude::*;
use std::cmp::Reverse;

/// An actor's row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Who.
    pub actor: ActorIx,
    /// Its role in all that is read, whatever is asked for.
    pub role: ActorRole,
    /// What is counted of it among the claims shown.
    pub counts: ActorCounts,
}

impl Line {
    /// A row that counts anything else is another one.
    pub fn key(&self) -> String {
        let ActorCounts { says, spoken_of, relays } = self.counts;
        format!("{} {says} {spoken_of} {relays}", self.actor.0)
    }
}

/// A row for every actor with a claim among those shown: in the order asked for, else by role and
/// within it those with most claims first. Followed.
pub fn lines(context: Context) -> Vec<Line> {
    let loaded = context.loaded();
    let (index, dataset) = (&loaded.index, &loaded.dataset);
    let read = context.reading.with(|reading| actor_counts(index, &reading.claims));
    let shown = context.matches.with(|matches| actor_counts(index, matches.bits()));
    let line = |(at, counts): (usize, &ActorCounts)| {
        let actor = ActorIx(at as u32);
        let role = ActorRole::of(dataset.actor(actor).kind, &read[at]);
        Line { actor, role, counts: *counts }
    };
    let present = shown.iter().enumerate().filter(|(_, c)| **c != ActorCounts::default());
    let mut lines: Vec<Line> = present.map(line).collect();
    lines.dyn_sort_by_key(|line| index.name_rank(line.actor));
    match sorted(context) {
        None => lines.dyn_sort_by_key(|line| (line.role, Reverse(line.role.count(&line.counts)))),
        Some(Sort { key: SortKey::Name, descending: false }) => {}
        Some(Sort { key: SortKey::Name, .. }) => lines.reverse(),
        // Equals stay in the order of their names, from either end.
        Some(Sort { key, descending }) => lines.dyn_sort_by(|a, b| {
            let (a, b) = if descending { (b, a) } else { (a, b) };
            counted(key, a).cmp(&counted(key, b))
        }),
    }
    lines
}

fn counted(key: SortKey, line: &Line) -> usize {
    match key {
        SortKey::Says => line.counts.says,
        SortKey::SpokenOf => line.counts.spoken_of,
        SortKey::Relays => line.counts.relays,
        _ => 0,
    }
}

/// The order asked for, where it is one of actors: then they stand as one list.
pub fn sorted(context: Context) -> Option<Sort> {
    let by = [SortKey::Name, SortKey::Says, SortKey::SpokenOf, SortKey::Relays];
    context.sort.get().filter(|sort| by.contains(&sort.key))
}
