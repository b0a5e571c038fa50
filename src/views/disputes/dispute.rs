//! One dispute: two sides with the speaker before the statement, where it says this, the times of
//! both, who drew it, in what respect, and why.

use crate::document::{
    contested_words, counted, date_words, dispute_name, drawn_words, labels, origins_summary,
    relation_told, side_names, times_words,
};
use crate::model::{ClaimIx, Dataset, LinkIx, isolated};
use crate::query::{Clock, Dispute, DisputeKind, RelationIx, Selection, beside};
use crate::views::context::Context;
use crate::views::detail::evidence::{evidence, other_codings};
use crate::views::detail::link_key;
use crate::views::detail::told::still_said;
use crate::views::export::share::{ShareButtons, Shared};
use crate::views::links::select_link;
use crate::views::origins::{ClosedClaims, origins};
use crate::views::plan::Entry;
use crate::views::said::{Handle, Said, Telling};
use crate::views::separate::separate;
use leptos::prelude::*;

/// A dispute as two sides.
#[component]
pub fn Pair(context: Context, entry: Entry) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let dispute = entry.dispute.clone();
    let shared = dispute.clone();
    let link = dispute.link.map(|ix| dataset.link(ix));
    let sides = [side(context, &entry, 0), side(context, &entry, 1)];
    let rationale = link.map(|link| {
        let words = format!("Why: {}", isolated(&link.rationale));
        view! { <p class="rationale">{words}</p> }.into_any()
    });
    let drawing = dispute.link.and_then(|ix| drawing(context, ix));
    view! {
        <section class="pair" data-link=link.map(|link| link_key(dataset, link))>
            <h3 class="pair-name">{dispute_name(dataset, &loaded.index, &dispute)}</h3>
            <p class="pair-times">{times_words(dataset, &dispute)}</p>
            <p class="pair-who">{respect(dataset, &dispute)}</p>
            <p class="pair-who">{drawn_words(dataset, &dispute)}</p>
            <div class="sides">{Vec::from(sides)}</div>
            {rationale}
            {drawing}
            {move || at_stake(context, &entry)}
            <ShareButtons context what=Shared::Dispute(shared)/>
        </section>
    }
    .into_any()
}

/// In what respect the sides differ, and in how many texts.
fn respect(dataset: &Dataset, dispute: &Dispute) -> String {
    let within = match dispute.within(dataset) {
        Some(ix) => format!("within one text, “{}”", isolated(&dataset.source(ix).title)),
        None => "between texts".to_owned(),
    };
    match dispute.aspect(dataset) {
        Some(aspect) => format!("In what respect: {}; {within}", labels::aspect(aspect)),
        None => format!("In what respect is not said; {within}"),
    }
}

fn side(context: Context, entry: &Entry, at: usize) -> AnyView {
    let dispute = entry.dispute.clone();
    let heading = side_names(dispute.kind)[at];
    let told = if let [ix] = dispute.sides[at][..] {
        let handle = if entry.carries.contains(&ix) { Handle::Carries } else { Handle::Elsewhere };
        let more = Memo::new(move |_| {
            let (loaded, reading) = (context.loaded(), context.reading.get());
            beside(&loaded.dataset, loaded.index.relations(), &reading, &dispute, at)
        });
        view! {
            <Said context ix telling=Telling::Full handle level=5/>
            {particulars(context, ix)}
            {move || told_alike(context, ix, more.get())}
        }
        .into_any()
    } else {
        let claims = &dispute.sides[at];
        origins(context, claims, Telling::Full, &entry.carries, Some(particulars))
    };
    view! {
        <div class="side">
            <h4 class="side-heading">{heading}</h4>
            {told}
        </div>
    }
    .into_any()
}

/// What is told the same way as a claim, with on how many origins it all rests.
fn told_alike(context: Context, ix: ClaimIx, more: Vec<ClaimIx>) -> Option<AnyView> {
    if more.is_empty() {
        return None;
    }
    let all: Vec<ClaimIx> = std::iter::once(ix).chain(more.iter().copied()).collect();
    let rests_on = origins_summary(&context.loaded().dataset, &context.reading.get(), &all);
    let words = format!("With what is told the same way, {rests_on}");
    Some(view! { <ClosedClaims context words claims=more/> {separate(context, &all)} }.into_any())
}

/// When it was said and came out, where it says this, and how it could be coded instead.
fn particulars(context: Context, ix: ClaimIx) -> AnyView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let mut times: Vec<String> = Vec::new();
    if claim.about.date.is_none() {
        times.push("about: no stated time".to_owned());
    }
    times.push(format!("said: {}", date_words(&Clock::Said.dated(dataset, claim))));
    times.push(format!("published: {}", date_words(&Clock::Published.dated(dataset, claim))));
    let codings = other_codings(dataset, claim);
    let count = codings.len();
    let codings = (count > 0).then(|| {
        view! {
            <details class="shelf">
                <summary>{counted(count, "other defensible coding")}</summary>
                <ul class="evidence">{codings}</ul>
            </details>
        }
        .into_any()
    });
    view! {
        <div class="particulars">
            <p class="said-when">{times.join("; ")}</p>
            {evidence(context, dataset, claim)}
            {codings}
        </div>
    }
    .into_any()
}

/// The claim in the text that draws a link.
fn drawing(context: Context, ix: LinkIx) -> Option<AnyView> {
    let loaded = context.loaded();
    let link = loaded.dataset.link(ix);
    let claim = link.claim.filter(|claim| *claim != link.from && *claim != link.to)?;
    let words = "The claim that draws this line".to_owned();
    Some(view! { <ClosedClaims context words claims=vec![claim]/> }.into_any())
}

/// The contested relations at stake, as links. Tracks the reading.
fn at_stake(context: Context, entry: &Entry) -> Option<AnyView> {
    let dispute = &entry.dispute;
    if dispute.relations.is_empty() || dispute.kind == DisputeKind::Headline {
        return None;
    }
    let (loaded, reading) = (context.loaded(), context.reading.get());
    let item = |ix: &RelationIx| {
        let relation = loaded.index.relation(*ix);
        let key = relation.key.id(&loaded.dataset);
        let claims = still_said(&reading, &relation.claims);
        let contested = reading.relation(*ix);
        let state = contested_words(&loaded.dataset, &reading, contested, &claims);
        let name = relation_told(&loaded.dataset, &loaded.index, *ix, &claims);
        let link = select_link(context, &name, Selection::Relation(key.clone()));
        view! {
            <li data-relation=entry.relations.contains(ix).then_some(key)>
                <span class="tag">{state.unwrap_or_default()}</span>
                " "
                {link}
            </li>
        }
        .into_any()
    };
    let items = dispute.relations.iter().map(item).collect_view();
    Some(view! { <ul class="at-stake">{items}</ul> }.into_any())
}
