//! The actors view: everyone who says, is spoken of or relays, among the claims shown.

use super::context::Context;
use super::coverage::{empty, undated};
use super::derived::Derived;
use super::el::{El, Item, el, keyed, scrolling};
use super::highlight::highlight;
use crate::document::labels;
use crate::model::{ActorIx, sort_by};
use crate::platform::hash::Entry;
use crate::query::{ActorLedger, Selection, Sort, SortKey, actor_ledgers, compare_names};
use leptos::prelude::*;

/// An actor's row.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    actor: ActorIx,
    says: usize,
    spoken_of: usize,
    relays: usize,
}

/// The table of actors.
pub fn actors(context: Context) -> El {
    let lines = Derived::new(move || lines(context));
    let is_empty = Derived::new(move || lines.with(Vec::is_empty));
    el("div")
        .attr("data-view", "actors")
        .child(undated(context))
        .dynamic(move || if is_empty.get() { empty(context) } else { table(context, lines) })
}

/// A row for every actor with a claim among those shown, in order.
fn lines(context: Context) -> Vec<Line> {
    let loaded = context.loaded();
    let claims = context.matches.get();
    let ledgers = actor_ledgers(&loaded.dataset, &loaded.index, claims.claims());
    let line = |(at, ledger): (usize, &ActorLedger)| Line {
        actor: ActorIx(at as u32),
        says: ledger.says.len(),
        spoken_of: ledger.spoken_of.len(),
        relays: ledger.relays.len(),
    };
    let present = ledgers.iter().enumerate().filter(|(_, ledger)| !ledger.is_empty());
    let mut lines: Vec<Line> = present.map(line).collect();
    let name = |line: &Line| &loaded.dataset.actor(line.actor).name;
    sort_by(&mut lines, |a, b| compare_names(name(a), name(b)));
    if let Some(Sort { key, descending }) = context.query.with(|q| q.sort) {
        let count = |line: &Line| match key {
            SortKey::Says => line.says,
            SortKey::SpokenOf => line.spoken_of,
            SortKey::Relays => line.relays,
            _ => 0,
        };
        sort_by(&mut lines, |a, b| count(b).cmp(&count(a)));
        if descending {
            lines.reverse();
        }
    }
    lines
}

fn table(context: Context, lines: Derived<Vec<Line>>) -> AnyView {
    let heads = el("tr")
        .child(sort_head(context, None, "Actor"))
        .child(el("th").attr("scope", "col").child("Kind"))
        .child(sort_head(context, Some(SortKey::Says), "Says"))
        .child(sort_head(context, Some(SortKey::SpokenOf), "Is spoken of"))
        .child(sort_head(context, Some(SortKey::Relays), "Relays"));
    let rows = keyed(move || {
        let item = |line: Line| {
            let key = format!("{} {} {} {}", line.actor.0, line.says, line.spoken_of, line.relays);
            Item::new(key, move || row(context, &line).view())
        };
        lines.get().into_iter().map(item).collect()
    });
    let table = el("table")
        .class("actor-table")
        .child(el("caption").child(
            "Counts are claims among those shown. They measure how the texts were split into \
             sentences, not weight.",
        ))
        .child(el("thead").child(heads))
        .child(el("tbody").child(rows));
    scrolling("Actors", table).view()
}

/// A column's head that sorts by it.
fn sort_head(context: Context, key: Option<SortKey>, words: &'static str) -> El {
    let here = Derived::new(move || {
        context.query.with(|q| match q.sort {
            Some(Sort { key: sorted, .. }) if counts(sorted) => key == Some(sorted),
            _ => key.is_none(),
        })
    });
    let way = if key.is_none() { "ascending" } else { "descending" };
    let mark = move || if here.get() { " ↓" } else { "" }.to_owned();
    let button = el("button")
        .class("sort-head")
        .attr("type", "button")
        .on("click", move |_| {
            let sort = key.map(|key| Sort { key, descending: false });
            context.change(Entry::Push, |query| query.sort = sort);
        })
        .child(words)
        .child(el("span").attr("aria-hidden", "true").text(mark));
    el("th")
        .attr("scope", "col")
        .live("aria-sort", move || here.get().then(|| way.to_owned()))
        .child(button)
}

const fn counts(key: SortKey) -> bool {
    matches!(key, SortKey::Says | SortKey::SpokenOf | SortKey::Relays)
}

fn row(context: Context, line: &Line) -> El {
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(line.actor);
    let id = actor.id.to_string();
    let selection = Selection::Actor(id.clone());
    let selected = context.is_selected(selection.clone());
    let chosen = selection.clone();
    let link = el("a")
        .live("href", move || Some(context.link_select(selection.clone())))
        .child(highlight(context, actor.name.clone()));
    let number = |count: usize| el("td").class("number").child(count.to_string());
    el("tr")
        .attr("data-actor", id)
        .live("class", move || selected.get().then(|| "is-selected".to_owned()))
        .on("click", move |_| context.select(chosen.clone()))
        .child(el("th").attr("scope", "row").child(link))
        .child(el("td").child(labels::actor_kind(actor.kind)))
        .child(number(line.says))
        .child(number(line.spoken_of))
        .child(number(line.relays))
}
