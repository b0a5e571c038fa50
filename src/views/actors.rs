//! The actors view: everyone who says, is spoken of or relays, among the claims shown.

use crate::document::labels;
use crate::model::{ActorIx, DynSort};
use crate::platform::hash::Entry;
use crate::query::{ActorCounts, Selection, Sort, SortKey, actor_counts};
use crate::views::context::Context;
use crate::views::coverage::{Empty, Undated};
use crate::views::highlight::Highlight;
use crate::views::keyed::Keyed;
use crate::views::relations::table::{more_button, sort_head};
use crate::views::scrolling::Scrolling;
use leptos::prelude::*;

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

impl Line {
    /// A row that counts anything else is another one.
    fn key(&self) -> String {
        format!("{} {} {} {}", self.actor.0, self.says, self.spoken_of, self.relays)
    }
}

/// The table of actors.
#[component]
pub fn Actors(context: Context) -> impl IntoView {
    let lines = Memo::new(move |_| lines(context));
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    view! {
        <div data-view="actors">
            <Undated context/>
            {move || match is_empty.get() {
                true => view! { <Empty context/> }.into_any(),
                false => view! { <ActorTable context lines/> }.into_any(),
            }}
        </div>
    }
    .into_any()
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
    lines.dyn_sort_by_key(|line| loaded.index.name_rank(line.actor));
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
    let sort = context.sort.get()?;
    let counts = matches!(sort.key, SortKey::Says | SortKey::SpokenOf | SortKey::Relays);
    (counts || (sort.key == SortKey::Name && sort.descending)).then_some(sort)
}

#[component]
fn ActorTable(context: Context, lines: Memo<Vec<Line>>) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    let shown = move || {
        let mut shown = lines.get();
        shown.truncate(pages.get() * PAGE);
        shown
    };
    let rest = Memo::new(move |_| lines.with(|l| l.len().saturating_sub(pages.get() * PAGE)));
    view! {
        <p class="actors-note">
            "Counts are claims among those shown. They measure how the texts were split into \
             sentences, not weight."
        </p>
        <Scrolling name="Actors">
            <table class="actor-table">
                <caption class="view-caption">{move || context.sentence()}</caption>
                <thead>
                    <tr>
                        {column(context, SortKey::Name, "Actor")}
                        {column(context, SortKey::Says, "Says")}
                        {column(context, SortKey::SpokenOf, "Is spoken of")}
                        {column(context, SortKey::Relays, "Relays")}
                    </tr>
                </thead>
                <tbody>
                    <Keyed
                        each=shown
                        key=Line::key
                        children=move |line| view! { <ActorRow context line/> }.into_any()
                    />
                </tbody>
            </table>
        </Scrolling>
        {more_button(rest, "actors", pages)}
    }
    .into_any()
}

/// A column's head that sorts by it: names from their start, counts from the most.
fn column(context: Context, key: SortKey, words: &'static str) -> AnyView {
    let by_name = key == SortKey::Name;
    let here = Memo::new(move |_| match sorted(context) {
        Some(sort) => (sort.key == key).then_some(sort.descending),
        None => by_name.then_some(false),
    });
    sort_head(words, here, move || {
        let descending = here.get_untracked().map_or(!by_name, |descending| !descending);
        let sort = (!by_name || descending).then_some(Sort { key, descending });
        context.change(Entry::Push, |query| query.sort = sort);
    })
}

#[component]
fn ActorRow(context: Context, line: Line) -> impl IntoView {
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(line.actor);
    let id = actor.id.to_string();
    let selection = Selection::Actor(id.clone());
    let selected = context.is_selected(selection.clone());
    let chosen = selection.clone();
    view! {
        <tr
            class:is-selected=move || selected.get()
            data-actor=id
            on:click=move |_| context.select(chosen.clone())
        >
            <th scope="row">
                <a href=move || context.link_select(selection.clone())>
                    <Highlight context text=actor.name.clone()/>
                </a>
                <span class="actor-kind">{labels::actor_kind(actor.kind)}</span>
            </th>
            <td class="number">{line.says.to_string()}</td>
            <td class="number">{line.spoken_of.to_string()}</td>
            <td class="number">{line.relays.to_string()}</td>
        </tr>
    }
    .into_any()
}
