//! A claim looked at closely: speaker before statement, the chain as a path, the three clocks,
//! how sure, where it says this, and what stands against it.

use crate::document::{
    GlossaryTerm, chain_sentence, claim_contested_words, coded_relation, hop_words, labels,
    likelihood_band, speaker_name, speaks,
};
use crate::model::{Basis, Claim, ClaimIx, Dataset, Hop, isolated};
use crate::query::{Clock, Contested, Selection, View, Voice};
use crate::views::context::Context;
use crate::views::detail::beside::links_of;
use crate::views::detail::cite::copy_claim;
use crate::views::detail::evidence::{evidence, other_codings};
use crate::views::detail::facts::fact;
use crate::views::detail::ways::reading_without;
use crate::views::explained::explained;
use crate::views::export::share::{ShareButtons, Shared};
use crate::views::links::select_link;
use leptos::prelude::*;

/// A claim.
#[component]
pub fn ClaimDetail(context: Context, ix: ClaimIx) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let id = claim.id.to_string();
    let carries = Memo::new(move |_| !listed(context, ix));
    let note = claim
        .note
        .clone()
        .map(|note| section("Note by the compiler", view! { <p>{note}</p> }.into_any()));
    view! {
        <article class="closely" data-claim=move || carries.get().then(|| id.clone())>
            {move || filtered_out(context, ix)}
            <h2 class="said-who"><b>{speaker_name(dataset, claim)}</b> " " {speaks(dataset, claim)}</h2>
            <p class="said-what">{claim.statement.clone()}</p>
            <p class="said-through">{chain_sentence(dataset, claim)}</p>
            <p class="said-coded">
                <span class="coded">{coded_relation(dataset, claim)}</span>
            </p>
            {move || contested(context, ix)}
            {section("On whose word", chain(context, dataset, claim))}
            {section("When", clocks(dataset, claim))}
            {section("How sure it sounds", certainty(claim))}
            {section("Where to look", evidence(context, dataset, claim))}
            {move || links(context, ix)}
            {note}
            {alternatives(dataset, claim)}
            {copy_claim(context, ix)}
            <ShareButtons context what=Shared::Claim(ix)/>
            <p class="claim-id">{format!("Claim {}", claim.id)}</p>
        </article>
    }
    .into_any()
}

fn section(heading: &'static str, body: AnyView) -> AnyView {
    view! { <section><h3>{heading}</h3> {body}</section> }.into_any()
}

/// What others say of the same; nothing where nobody links to it.
fn links(context: Context, ix: ClaimIx) -> Option<AnyView> {
    let items = links_of(context, ix);
    if items.is_empty() {
        return None;
    }
    let list = view! { <ul class="links">{items}</ul> }.into_any();
    Some(section("What stands beside it", list))
}

/// Says so where the filters leave the claim out.
fn filtered_out(context: Context, ix: ClaimIx) -> Option<AnyView> {
    if context.matches.with(|m| m.contains(ix)) {
        return None;
    }
    let is_read = context.reading.with(|r| r.claims.contains(ix.get()));
    let words = match is_read {
        true => "Outside of what the filters show.",
        false => "Not said here: a voice that it comes through is left out.",
    };
    Some(view! { <p class="outside">{words}</p> }.into_any())
}

fn contested(context: Context, ix: ClaimIx) -> Option<AnyView> {
    let (loaded, reading) = (context.loaded(), context.reading.get());
    let words = claim_contested_words(&loaded.dataset, &loaded.index, &reading, ix)?;
    let questioned = reading.claim(ix) == Contested::Questioned;
    let term = questioned.then(|| explained(GlossaryTerm::Questioned));
    Some(view! { <p><span class="tag">{words}</span> {term}</p> }.into_any())
}

/// Whether the view shows the claim itself, and so carries its handle.
fn listed(context: Context, ix: ClaimIx) -> bool {
    let in_list = matches!(context.view.get(), View::Claims | View::Timeline);
    let undated = context.matches.with(|m| m.undated().binary_search(&ix).is_ok());
    (in_list && context.matches.with(|m| m.contains(ix)))
        || (undated && !matches!(context.view.get(), View::Front | View::About | View::Sources))
        || (context.view.get() == View::Front && on_front(context, ix))
        || (context.view.get() == View::Disputes && context.plan.with(|plan| plan.shows(ix)))
}

fn on_front(context: Context, ix: ClaimIx) -> bool {
    let loaded = context.loaded();
    let lead = loaded.dataset.lead_question().map(|lead| loaded.dataset.question(lead));
    context.reading.with(|reading| reading.claims.contains(ix.get()))
        && lead.is_some_and(|lead| lead.sides.iter().any(|side| side.claims.contains(&ix)))
}

/// The chain from the root outwards to the outlet, each hop with its verb.
fn chain(context: Context, dataset: &Dataset, claim: &Claim) -> AnyView {
    let depth = claim.depth();
    let hops = claim.attribution.iter().enumerate().rev();
    let published = dataset.outlet(claim).is_some();
    let role = |at: usize| match at {
        0 if depth == 0 && published => ("nobody named beyond the outlet", None),
        _ if at == depth => ("traces back to", Some(GlossaryTerm::Root)),
        0 if published => ("per", None),
        _ => ("relayed by", Some(GlossaryTerm::Relay)),
    };
    let hops = hops.map(|(at, hop)| hop_item(context, dataset, hop, role(at))).collect_view();
    let to: Vec<_> = claim.to.iter().map(|to| dataset.actor(*to).told_within()).collect();
    let said_to = (!to.is_empty()).then(|| {
        let words = format!("Said to {}", to.join(", "));
        view! { <p>{words}</p> }.into_any()
    });
    let root = dataset.actor(claim.root().actor);
    let without = Voice::Actor(root.id.to_string());
    let words = format!("Read as if {} had never spoken", root.told_within());
    view! {
        <ol class="chain">{hops}</ol>
        {said_to}
        <ul class="ways">{reading_without(context, words, without)}</ul>
    }
    .into_any()
}

fn hop_item(
    context: Context,
    dataset: &Dataset,
    hop: &Hop,
    (role, term): (&'static str, Option<GlossaryTerm>),
) -> AnyView {
    let actor = dataset.actor(hop.actor);
    view! {
        <li>
            <span class="hop-role">{role}</span>
            " "
            {select_link(context, &actor.name, Selection::Actor(actor.id.to_string()))}
            <span class="hop-how">{format!(" ({})", hop_words(hop))}</span>
            {term.map(explained)}
        </li>
    }
    .into_any()
}

fn clocks(dataset: &Dataset, claim: &Claim) -> AnyView {
    let fact = |clock: &Clock| {
        let dated = clock.dated(dataset, claim);
        let words = dated.date.as_ref().map_or_else(|| "no date".to_owned(), |date| date.words());
        let basis = dated.date.is_some().then(|| {
            let basis = format!(" {}", labels::basis(dated.basis));
            view! { <span class="basis">{basis}</span> }.into_any()
        });
        let forced = (dated.basis == Basis::Inferred).then_some(GlossaryTerm::Forced);
        view! {
            <dt>{labels::clock(*clock)}</dt>
            <dd>{words} {basis} {forced.map(explained)}</dd>
        }
        .into_any()
    };
    let facts = Clock::ALL.iter().map(fact).collect_view();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}

/// Hedge, likelihood and confidence, each on its own: they are never merged.
fn certainty(claim: &Claim) -> AnyView {
    let certainty = &claim.certainty;
    let hedge = match &certainty.hedge {
        Some(hedge) => format!("“{hedge}”"),
        None => "none in the text".to_owned(),
    };
    let likelihood = certainty.likelihood.map_or_else(|| "not stated".to_owned(), likelihood_band);
    let confidence = certainty.confidence.map_or("not stated", labels::confidence);
    let quantity = claim.quantity.as_ref().map(|q| {
        let bound = labels::comparator(q.comparator);
        fact(
            "Figure as said",
            format!("“{}”: {bound} {} {}", isolated(&q.as_said), q.value, isolated(&q.unit)),
        )
    });
    view! {
        <dl class="facts">
            {fact("Kind", labels::coded(claim.kind, labels::kind))}
            {fact("Hedge", hedge)}
            <dt>"Likelihood"</dt>
            <dd>{likelihood} {explained(GlossaryTerm::Likelihood)}</dd>
            {fact("Confidence", confidence)}
            {quantity}
        </dl>
    }
    .into_any()
}

fn alternatives(dataset: &Dataset, claim: &Claim) -> Option<AnyView> {
    let items = other_codings(dataset, claim);
    if items.is_empty() {
        return None;
    }
    Some(section("Could also be coded", view! { <ul>{items}</ul> }.into_any()))
}
