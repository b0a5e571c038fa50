//! A claim as it stands in every list: speaker before statement, chain small.

use crate::document::{
    claim_contested_words, coded_relation, labels, passed_on, speaker_name, speaks,
};
use crate::model::{Basis, ClaimIx};
use crate::query::{Clock, Selection, Stance, stance};
use crate::views::context::Context;
use crate::views::el::{El, dynamic, el, nothing};
use crate::views::highlight::highlight;

/// Whether an element is the one that carries a claim's handle. A claim shown twice in a view
/// (in two groups) carries it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// It is.
    Carries,
    /// Another element on the page does.
    Elsewhere,
}

/// How much of a claim is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Speaker, statement and chain.
    Short,
    /// What was coded, how contested, and when, too.
    Full,
}

/// A claim in a list.
pub fn said(context: Context, ix: ClaimIx, telling: Telling, handle: Handle) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let id = claim.id.to_string();
    let selection = Selection::Claim(id.clone());
    let selected = context.is_selected(selection.clone());
    let stance = stance(claim);
    let counts = matches!(stance, Stance::Says | Stance::Denies);
    let unfirm = if counts { "" } else { " said-unfirm" };
    let class = format!("said said-{}{unfirm}", stance.id());
    let link = el("a")
        .live("href", move || Some(context.link_select(selection.clone())))
        .live("aria-current", move || selected.get().then(|| "true".to_owned()))
        .child(highlight(context, claim.statement.clone()));
    let who = el("b").child(highlight(context, speaker_name(dataset, claim)));
    el("article")
        .class_if(&class, "is-selected", move || selected.get())
        .maybe("data-claim", (handle == Handle::Carries).then_some(id))
        .child(el("p.said-who").child(who).child(" ").child(speaks(claim)))
        .child(el("p.said-what").child(link))
        .child(el("p.said-through").child(highlight(context, passed_on(dataset, claim))))
        .child((telling == Telling::Full).then(|| more(context, ix)))
}

/// What was coded, how contested, and when.
fn more(context: Context, ix: ClaimIx) -> Vec<El> {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let about = Clock::About.dated(dataset, claim);
    let when = about.date.as_ref().map(|date| {
        let outside = match about.basis {
            Basis::Stated => String::new(),
            basis => format!(" ({})", labels::basis(basis)),
        };
        format!("about: {}{outside}", date.words())
    });
    let hedge = claim.certainty.hedge.as_ref().map(|hedge| format!("hedged: “{hedge}”"));
    let contested = dynamic(move || {
        let loaded = context.loaded();
        let reading = context.reading.get();
        match claim_contested_words(&loaded.dataset, &loaded.index, &reading, ix) {
            Some(words) => el("span.tag").child(words),
            None => nothing(),
        }
    });
    let coded = highlight(context, coded_relation(dataset, claim));
    let parts: Vec<String> = [hedge, when].into_iter().flatten().collect();
    let mut lines = vec![el("p.said-coded").child(el("span.coded").child(coded)).child(contested)];
    if !parts.is_empty() {
        lines.push(el("p.said-when").child(parts.join("; ")));
    }
    lines
}
