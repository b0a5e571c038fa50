//! The actors view: everyone who says, is spoken of or relays, among the claims shown.

use super::context::context;
use super::coverage::{Empty, Undated};
use super::highlight::Highlight;
use crate::document::labels;
use crate::model::ActorIx;
use crate::platform::hash::Entry;
use crate::query::{ActorLedger, Selection, Sort, SortKey, actor_ledgers};
use leptos::prelude::*;
use std::cmp::Reverse;

/// An actor's row.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    actor: ActorIx,
    says: usize,
    spoken_of: usize,
    relays: usize,
}

/// The table of actors.
#[component]
pub fn Actors() -> impl IntoView {
    let context = context();
    let lines = Memo::new(move |_| {
        let loaded = context.loaded();
        let claims = context.matches.get();
        let ledgers = actor_ledgers(&loaded.dataset, &loaded.index, claims.claims());
        let line = |(at, ledger): (usize, &ActorLedger)| Line {
            actor: ActorIx(at as u32),
            says: ledger.says.len(),
            spoken_of: ledger.spoken_of.len(),
            relays: ledger.relays.len(),
        };
        let present = ledgers
            .iter()
            .enumerate()
            .filter(|(_, ledger)| !ledger.is_empty());
        let mut lines: Vec<Line> = present.map(line).collect();
        let name = |line: &Line| loaded.dataset.actor(line.actor).name.to_lowercase();
        lines.sort_by_cached_key(name);
        let sort = context.query.with(|q| q.sort);
        if let Some(Sort { key, descending }) = sort {
            match key {
                SortKey::Says => lines.sort_by_key(|line| Reverse(line.says)),
                SortKey::SpokenOf => lines.sort_by_key(|line| Reverse(line.spoken_of)),
                SortKey::Relays => lines.sort_by_key(|line| Reverse(line.relays)),
                _ => {}
            }
            if descending {
                lines.reverse();
            }
        }
        lines
    });
    let empty = Memo::new(move |_| lines.with(Vec::is_empty));
    let rows = move || lines.get();
    view! {
        <div data-view="actors">
            <Undated/>
            {move || if empty.get() { view! { <Empty/> }.into_any() } else { view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label="Actors">
                    <table class="actor-table">
                        <caption>
                            "Counts are claims among those shown. They measure how the texts were \
                             split into sentences, not weight."
                        </caption>
                        <thead>
                            <tr>
                                <SortHead key=None words="Actor"/>
                                <th scope="col">"Kind"</th>
                                <SortHead key=Some(SortKey::Says) words="Says"/>
                                <SortHead key=Some(SortKey::SpokenOf) words="Is spoken of"/>
                                <SortHead key=Some(SortKey::Relays) words="Relays"/>
                            </tr>
                        </thead>
                        <tbody>
                            <For each=rows key=|line| (line.actor.0, line.says, line.spoken_of, line.relays) let:line>
                                <Row line/>
                            </For>
                        </tbody>
                    </table>
                </div>
            }.into_any() }}
        </div>
    }
}

/// A column's head that sorts by it.
#[component]
fn SortHead(key: Option<SortKey>, words: &'static str) -> impl IntoView {
    let context = context();
    let here = Memo::new(move |_| {
        context.query.with(|q| match q.sort {
            Some(Sort { key: sorted, .. }) if counts(sorted) => key == Some(sorted),
            _ => key.is_none(),
        })
    });
    let order = move || {
        let way = if key.is_none() {
            "ascending"
        } else {
            "descending"
        };
        here.get().then_some(way)
    };
    let choose = move |_| {
        let sort = key.map(|key| Sort {
            key,
            descending: false,
        });
        context.change(Entry::Push, |query| query.sort = sort);
    };
    view! {
        <th scope="col" aria-sort=order>
            <button class="sort-head" type="button" on:click=choose>
                {words}<span aria-hidden="true">{move || if here.get() { " ↓" } else { "" }}</span>
            </button>
        </th>
    }
}

const fn counts(key: SortKey) -> bool {
    matches!(key, SortKey::Says | SortKey::SpokenOf | SortKey::Relays)
}

#[component]
fn Row(line: Line) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(line.actor);
    let id = actor.id.to_string();
    let selection = Selection::Actor(id.clone());
    let selected = {
        let selection = selection.clone();
        Memo::new(move |_| context.selection.with(|s| s.as_ref() == Some(&selection)))
    };
    let choose = {
        let selection = selection.clone();
        move |_| {
            let selection = selection.clone();
            context.change(Entry::Push, |query| query.select = Some(selection));
        }
    };
    let href = move || context.link_select(selection.clone());
    view! {
        <tr data-actor=id class:is-selected=selected on:click=choose>
            <th scope="row"><a href=href><Highlight text=actor.name.clone()/></a></th>
            <td>{labels::actor_kind(actor.kind)}</td>
            <td class="number">{line.says}</td>
            <td class="number">{line.spoken_of}</td>
            <td class="number">{line.relays}</td>
        </tr>
    }
}
