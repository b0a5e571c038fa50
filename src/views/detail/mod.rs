//! What is looked at closely, beside every view.

pub mod actor;
pub mod cite;
pub mod claim;
pub mod others;

use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{RelationKey, Selection};
use crate::views::context::Context;
use crate::views::derived::outside;
use crate::views::detail::actor::actor_detail;
use crate::views::detail::claim::claim_detail;
use crate::views::detail::others::{question_detail, relation_detail, source_detail};
use crate::views::el::{El, dynamic, el, nothing};
use std::cell::RefCell;

/// Id of the panel.
const PANEL: &str = "detail";

/// The panel; nothing while nothing is selected.
pub fn detail(context: Context) -> El {
    keep_focus_in_step(context);
    dynamic(move || match context.selection.get() {
        Some(selection) => panel(context, &selection),
        None => nothing(),
    })
}

/// Moves focus into the panel when something is selected, and back when nothing is any more.
fn keep_focus_in_step(context: Context) {
    let last: RefCell<Option<Option<Selection>>> = RefCell::new(None);
    outside(move || {
        let now = context.selection.get();
        let before = last.replace(Some(now.clone()));
        match (&before, &now) {
            // A link that opens with a selection leaves focus where the browser puts it.
            (None, _) => {}
            (Some(before), Some(_)) if *before != now => focus::enter(PANEL, PANEL),
            (Some(Some(_)), None) => focus::back(),
            _ => {}
        }
    });
}

/// What is selected, in its panel. Not a part of what the front page starts with.
#[inline(never)]
fn panel(context: Context, selection: &Selection) -> El {
    let close = el("button.button.detail-close[type=button]")
        .on("click", move |_| context.change(Entry::Push, |query| query.select = None))
        .child("Close");
    let shown = shown(context, selection)
        .unwrap_or_else(|| el("p").child("This dataset has no such thing."));
    el("aside")
        .attr("id", PANEL)
        .class("detail")
        .attr("tabindex", "-1")
        .attr("aria-label", "Looked at closely")
        .child(close)
        .child(shown)
}

/// What is selected; none: the dataset has no such thing.
fn shown(context: Context, selection: &Selection) -> Option<El> {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    match selection {
        Selection::Claim(id) => dataset.claim_by_id(id).map(|ix| claim_detail(context, ix)),
        Selection::Actor(id) => dataset.actor_by_id(id).map(|ix| actor_detail(context, ix)),
        Selection::Source(id) => dataset.source_by_id(id).map(|ix| source_detail(context, ix)),
        Selection::Question(id) => {
            dataset.question_by_id(id).map(|ix| question_detail(context, ix))
        }
        Selection::Relation(id) => {
            let key = RelationKey::from_id(dataset, id)?;
            loaded.index.relation_by_key(&key).map(|ix| relation_detail(context, ix))
        }
    }
}
