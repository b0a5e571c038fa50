//! Relations as a table: the picture's twin, with the same rows.

use super::context::Context;
use super::derived::Derived;
use super::el::{El, all, dynamic, el, nothing, scrolling};
use super::highlight::highlight;
use crate::document::{labels, origin_words, speaker_name};
use crate::model::sort_by;
use crate::query::{Bits, Selection, ToldRelation, stance};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows shown at first, and added each time.
const PAGE: usize = 200;

/// The table. `drawn`: positions of those relations whose handle the picture carries.
pub fn relation_table(
    context: Context,
    relations: Derived<Arc<Vec<ToldRelation>>>,
    drawn: Derived<Bits>,
) -> AnyView {
    let pages = RwSignal::new(1_usize);
    let rows = move || {
        let relations = relations.get();
        let shown = relations.iter().enumerate().take(pages.get() * PAGE);
        all(shown.map(|(at, relation)| row(context, relation, at, drawn).view()).collect())
    };
    let rest = Derived::new(move || relations.with(|r| r.len().saturating_sub(pages.get() * PAGE)));
    let heads =
        ["Of whom", "what is said", "of whom", "By whom, and how", "State here", "Rests on"];
    let table = el("table")
        .class("relation-table")
        .child(el("caption").class("view-caption").text(move || context.sentence()))
        .child(table_head(&heads))
        .child(el("tbody").dynamic(rows));
    let scrolled = scrolling("Relations as a table", table);
    all(vec![scrolled.view(), more_button(rest, "relations", pages)])
}

/// The head of a table.
pub fn table_head(names: &[&str]) -> El {
    let name = |name: &&str| el("th").attr("scope", "col").child(*name);
    el("thead").child(el("tr").child(names.iter().map(name).collect::<Vec<_>>()))
}

/// Offers the rows that are not shown yet, where there are any. The button stays the same while
/// there are, and keeps its focus.
pub fn more_button(rest: Derived<usize>, what: &'static str, pages: RwSignal<usize>) -> AnyView {
    let any = Derived::new(move || rest.get() > 0);
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        el("button")
            .class("button")
            .attr("type", "button")
            .on("click", move |_| pages.update(|n| *n += 1))
            .text(move || format!("Show more of {} further {what}", rest.get()))
            .view()
    })
}

fn row(context: Context, relation: &ToldRelation, at: usize, drawn: Derived<Bits>) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let key = loaded.index.relation(relation.ix).key;
    let id = key.id(dataset);
    let actor = |ix| highlight(context, dataset.actor(ix).name.clone());
    let selection = Selection::Relation(id.clone());
    let selected = context.is_selected(selection.clone());
    let chosen = selection.clone();
    let carries = Derived::new(move || !drawn.with(|drawn| drawn.contains(at)));
    let link = el("a")
        .live("href", move || Some(context.link_select(selection.clone())))
        .child(highlight(context, dataset.predicate(key.predicate).label.clone()));
    let cell = |words: String| el("td").child(words);
    el("tr")
        .live("class", move || selected.get().then(|| "is-selected".to_owned()))
        .live("data-relation", move || carries.get().then(|| id.clone()))
        .on("click", move |_| context.select(chosen.clone()))
        .child(el("td").child(actor(key.subject)))
        .child(el("th").attr("scope", "row").child(link))
        .child(el("td").child(actor(key.object)))
        .child(cell(tellers(context, relation)))
        .child(cell(labels::told(relation.told).to_owned()))
        .child(cell(origin_words(relation.origins)))
}

/// Who tells a relation, and how.
fn tellers(context: Context, relation: &ToldRelation) -> String {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let teller =
        |claim| format!("{} {}", speaker_name(dataset, claim), labels::stance(stance(claim)));
    let mut tellers: Vec<String> =
        relation.claims.iter().map(|ix| teller(dataset.claim(*ix))).collect();
    sort_by(&mut tellers, String::cmp);
    tellers.dedup();
    tellers.join("; ")
}

/// What a relation is, in words, with who tells it.
pub fn relation_words(context: Context, relation: &ToldRelation) -> String {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let key = loaded.index.relation(relation.ix).key;
    let speakers = relation.claims.iter().map(|ix| {
        let claim = dataset.claim(*ix);
        format!("{} {}", speaker_name(dataset, claim), labels::stance(stance(claim)))
    });
    let mut speakers: Vec<String> = speakers.collect();
    speakers.dedup();
    format!(
        "{}; as told here ({}): {} {} {}",
        speakers.join(", "),
        labels::told(relation.told),
        dataset.actor(key.subject).name,
        dataset.predicate(key.predicate).label,
        dataset.actor(key.object).name,
    )
}
