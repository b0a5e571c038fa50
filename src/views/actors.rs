//! The actors view: everyone who says, is spoken of or relays, among the claims shown.

use crate::document::labels;
use crate::model::{ActorIx, DynSort};
use crate::platform::hash::Entry;
use crate::query::{ActorCounts, Selection, Sort, SortKey, actor_counts, compare_names};
use crate::views::context::Context;
use crate::views::coverage::{empty, undated};
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, Item, all, el, keyed, scrolling};
use crate::views::highlight::highlight;
use crate::views::relations::table::{more_button, sort_head};

/// Rows shown at first, and added each time.
const PAGE: usize = 200;

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
    el("div[data-view=actors]")
        .child(undated(context))
        .dynamic(move || if is_empty.get() { empty(context) } else { table(context, lines) })
}

/// A row for every actor with a claim among those shown, in order.
fn lines(context: Context) -> Vec<Line> {
    let loaded = context.loaded();
    let set = context.matches.get();
    let counts = actor_counts(&loaded.index, set.bits());
    let line = |(at, counts): (usize, &ActorCounts)| Line {
        actor: ActorIx(at as u32),
        says: counts.says,
        spoken_of: counts.spoken_of,
        relays: counts.relays,
    };
    let present =
        counts.iter().enumerate().filter(|(_, counts)| **counts != ActorCounts::default());
    let mut lines: Vec<Line> = present.map(line).collect();
    let name = |line: &Line| &loaded.dataset.actor(line.actor).name;
    lines.dyn_sort_by(|a, b| compare_names(name(a), name(b)));
    if let Some(Sort { key, descending }) = sorted(context) {
        let count = |line: &Line| match key {
            SortKey::Says => line.says,
            SortKey::SpokenOf => line.spoken_of,
            SortKey::Relays => line.relays,
            _ => 0,
        };
        if key == SortKey::Name {
            lines.reverse();
        } else {
            // Equals stay in the order of their names, from either end.
            lines.dyn_sort_by(|a, b| {
                let (a, b) = if descending { (b, a) } else { (a, b) };
                count(a).cmp(&count(b))
            });
        }
    }
    lines
}

/// The order asked for, where it is one of actors; by name from its start is no order.
fn sorted(context: Context) -> Option<Sort> {
    let sort = context.query.with(|q| q.sort)?;
    let counts = matches!(sort.key, SortKey::Says | SortKey::SpokenOf | SortKey::Relays);
    (counts || (sort.key == SortKey::Name && sort.descending)).then_some(sort)
}

fn table(context: Context, lines: Derived<Vec<Line>>) -> El {
    let pages = Writable::new(1_usize);
    let heads = el("tr")
        .child(column(context, SortKey::Name, "Actor"))
        .child(column(context, SortKey::Says, "Says"))
        .child(column(context, SortKey::SpokenOf, "Is spoken of"))
        .child(column(context, SortKey::Relays, "Relays"));
    let rows = keyed(move || {
        let item = |line: Line| {
            let key = format!("{} {} {} {}", line.actor.0, line.says, line.spoken_of, line.relays);
            Item::new(key, move || row(context, &line))
        };
        lines.get().into_iter().take(pages.get() * PAGE).map(item).collect()
    });
    let rest = Derived::new(move || lines.with(|l| l.len().saturating_sub(pages.get() * PAGE)));
    let table = el("table.actor-table")
        .child(el("caption.view-caption").text(move || context.sentence()))
        .child(el("thead").child(heads))
        .child(el("tbody").child(rows));
    let note = el("p.actors-note").child(
        "Counts are claims among those shown. They measure how the texts were split into \
         sentences, not weight.",
    );
    all(vec![note, scrolling("Actors", table), more_button(rest, "actors", pages)])
}

/// A column's head that sorts by it: names from their start, counts from the most.
fn column(context: Context, key: SortKey, words: &'static str) -> El {
    let by_name = key == SortKey::Name;
    let here = Derived::new(move || match sorted(context) {
        Some(sort) => (sort.key == key).then_some(sort.descending),
        None => by_name.then_some(false),
    });
    sort_head(words, here, move || {
        let descending = here.get_untracked().map_or(!by_name, |descending| !descending);
        let sort = (!by_name || descending).then_some(Sort { key, descending });
        context.change(Entry::Push, |query| query.sort = sort);
    })
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
    let kind = el("span.actor-kind").child(labels::actor_kind(actor.kind));
    let number = |count: usize| el("td.number").child(count.to_string());
    el("tr")
        .attr("data-actor", id)
        .live("class", move || selected.get().then(|| "is-selected".to_owned()))
        .on("click", move |_| context.select(chosen.clone()))
        .child(el("th[scope=row]").child(link).child(kind))
        .child(number(line.says))
        .child(number(line.spoken_of))
        .child(number(line.relays))
}
