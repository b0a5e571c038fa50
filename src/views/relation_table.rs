//! Relations as a table: the picture's twin, with the same rows.

use super::context::context;
use super::highlight::Highlight;
use crate::document::{labels, origin_words, speaker_name};
use crate::platform::hash::Entry;
use crate::query::{Selection, ToldRelation};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Rows shown at first, and added each time.
const PAGE: usize = 200;

/// The table.
#[component]
pub fn RelationTable(
    /// The relations, in order.
    relations: Memo<Arc<Vec<ToldRelation>>>,
    /// Positions of those whose handle the picture carries.
    drawn: Memo<BTreeSet<usize>>,
) -> impl IntoView {
    let context = context();
    let pages = RwSignal::new(1_usize);
    let rows = move || {
        let relations = relations.get();
        let shown = relations.iter().cloned().enumerate().take(pages.get() * PAGE);
        shown
            .map(|(at, relation)| {
                let carries = Memo::new(move |_| !drawn.with(|drawn| drawn.contains(&at)));
                view! { <Row relation carries/> }
            })
            .collect::<Vec<_>>()
    };
    let rest = move || relations.with(|r| r.len().saturating_sub(pages.get() * PAGE));
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Relations as a table">
            <table class="relation-table">
                <caption class="view-caption">{move || context.sentence()}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Of whom"</th>
                        <th scope="col">"what is said"</th>
                        <th scope="col">"of whom"</th>
                        <th scope="col">"By whom, and how"</th>
                        <th scope="col">"State here"</th>
                        <th scope="col">"Rests on"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {move || (rest() > 0).then(|| view! {
            <button class="button" type="button" on:click=move |_| pages.update(|n| *n += 1)>
                {move || format!("Show more of {} further relations", rest())}
            </button>
        })}
    }
}

#[component]
fn Row(relation: ToldRelation, carries: Memo<bool>) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let key = loaded.index.relation(relation.ix).key;
    let id = key.id(dataset);
    let name = |ix| dataset.actor(ix).name.clone();
    let mut tellers: Vec<String> = relation
        .claims
        .iter()
        .map(|ix| {
            let claim = dataset.claim(*ix);
            let stance = labels::stance(crate::query::stance(claim));
            format!("{} {stance}", speaker_name(dataset, claim))
        })
        .collect();
    tellers.sort();
    tellers.dedup();
    let selection = Selection::Relation(id.clone());
    let selected = {
        let selection = selection.clone();
        Memo::new(move |_| context.selection.with(|s| s.as_ref() == Some(&selection)))
    };
    let href = {
        let selection = selection.clone();
        move || context.link_select(selection.clone())
    };
    let choose = move |_| {
        let selection = selection.clone();
        context.change(Entry::Push, |query| query.select = Some(selection));
    };
    view! {
        <tr data-relation=move || carries.get().then(|| id.clone()) class:is-selected=selected
            on:click=choose>
            <td><Highlight text=name(key.subject)/></td>
            <th scope="row">
                <a href=href>
                    <Highlight text=dataset.predicate(key.predicate).label.clone()/>
                </a>
            </th>
            <td><Highlight text=name(key.object)/></td>
            <td>{tellers.join("; ")}</td>
            <td>{labels::told(relation.told)}</td>
            <td>{origin_words(relation.origins)}</td>
        </tr>
    }
}
