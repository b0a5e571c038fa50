//! A claim looked at closely: speaker before statement, the chain as a path, the three clocks,
//! how sure, where it says this, and what stands against it.

use super::context::{Context, context};
use super::said::{Handle, Said, Telling};
use crate::document::{
    LinkEnd, chain_sentence, coded_relation, hop_words, labels, likelihood_band, link_words,
    speaker_name,
};
use crate::model::{Claim, ClaimIx, Dataset, Evidence, Link};
use crate::query::{Clock, Selection, View, Voice};
use leptos::prelude::*;

/// A claim.
#[component]
pub fn ClaimDetail(ix: ClaimIx) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let id = claim.id.to_string();
    let carries = Memo::new(move |_| !listed(context, ix));
    let outside = move || {
        (!context.matches.with(|m| m.contains(ix))).then(|| {
            view! { <p class="outside">"Outside of what the filters show."</p> }
        })
    };
    let contested = move || {
        labels::contested(context.reading.get().claim(ix))
            .map(|words| view! { <p><span class="tag">{words}</span></p> })
    };
    let note = claim.note.clone().map(|note| {
        view! {
            <section><h3>"Note by the compiler"</h3><p>{note}</p></section>
        }
    });
    view! {
        <article class="closely" data-claim=move || carries.get().then(|| id.clone())>
            {outside}
            <h2 class="said-who"><b>{speaker_name(dataset, claim)}</b>" says"</h2>
            <p class="said-what">{claim.statement.clone()}</p>
            <p class="said-through">{chain_sentence(dataset, claim)}</p>
            <p class="said-coded"><span class="coded">{coded_relation(dataset, claim)}</span></p>
            {contested}
            <section><h3>"On whose word"</h3>{chain(context, dataset, claim)}</section>
            <section><h3>"When"</h3>{clocks(dataset, claim)}</section>
            <section><h3>"How sure it sounds"</h3>{certainty(claim)}</section>
            <section><h3>"Where it says this"</h3>{evidence(context, dataset, claim)}</section>
            <LinksOf ix/>
            {note}
            {alternatives(claim)}
            <p class="claim-id">{format!("Claim {}", claim.id)}</p>
        </article>
    }
}

/// Whether the view shows the claim itself, and so carries its handle.
fn listed(context: Context, ix: ClaimIx) -> bool {
    let in_list = matches!(context.view.get(), View::Claims | View::Timeline);
    let undated = context
        .matches
        .with(|m| m.undated().binary_search(&ix).is_ok());
    (in_list && context.matches.with(|m| m.contains(ix)))
        || (undated
            && !matches!(
                context.view.get(),
                View::Front | View::About | View::Sources
            ))
        || (context.view.get() == View::Front && on_front(context, ix))
        || (context.view.get() == View::Disputes && super::disputes::shows(context, ix))
}

fn on_front(context: Context, ix: ClaimIx) -> bool {
    let loaded = context.loaded();
    let lead = loaded
        .dataset
        .lead_question()
        .map(|lead| loaded.dataset.question(lead));
    lead.is_some_and(|lead| lead.sides.iter().any(|side| side.claims.contains(&ix)))
}

/// The chain from the root outwards to the outlet, each hop with its verb.
fn chain(context: Context, dataset: &Dataset, claim: &Claim) -> AnyView {
    let depth = claim.depth();
    let hops: Vec<_> = claim
        .attribution
        .iter()
        .enumerate()
        .rev()
        .map(|(at, hop)| {
            let actor = dataset.actor(hop.actor);
            let role = match at {
                _ if at == depth && depth == 0 => "nobody named beyond the outlet",
                _ if at == depth => "traces back to",
                0 => "per",
                _ => "relayed by",
            };
            let selection = Selection::Actor(actor.id.to_string());
            let href = move || context.link_select(selection.clone());
            view! {
                <li>
                    <span class="hop-role">{role}</span>" "
                    <a href=href>{actor.name.clone()}</a>
                    <span class="hop-how">{format!(" ({})", hop_words(hop))}</span>
                </li>
            }
        })
        .collect();
    let to: Vec<&str> = claim
        .to
        .iter()
        .map(|to| dataset.actor(*to).name.as_str())
        .collect();
    let to = (!to.is_empty()).then(|| view! { <p>{format!("Said to {}", to.join(", "))}</p> });
    let root = dataset.actor(claim.root().actor);
    let without = Voice::Actor(root.id.to_string());
    let href = move || {
        let voice = without.clone();
        context.link(|query| {
            query.without.insert(voice);
            query.select = None;
        })
    };
    view! {
        <ol class="chain">{hops}</ol>
        {to}
        <p class="ways"><a href=href>{format!("Read as if {} had never spoken", root.name)}</a></p>
    }
    .into_any()
}

fn clocks(dataset: &Dataset, claim: &Claim) -> AnyView {
    let rows: Vec<_> = Clock::ALL
        .iter()
        .map(|clock| {
            let dated = clock.dated(dataset, claim);
            let words = match &dated.date {
                Some(date) => date.words(),
                None => "no date".to_owned(),
            };
            let basis = dated.date.is_some().then(|| {
                view! { <span class="basis">{format!(" {}", labels::basis(dated.basis))}</span> }
            });
            view! { <dt>{labels::clock(*clock)}</dt><dd>{words}{basis}</dd> }
        })
        .collect();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

/// Hedge, likelihood and confidence, each on its own: they are never merged.
fn certainty(claim: &Claim) -> AnyView {
    let certainty = &claim.certainty;
    let hedge = match &certainty.hedge {
        Some(hedge) => format!("“{hedge}”"),
        None => "none in the text".to_owned(),
    };
    let likelihood = certainty
        .likelihood
        .map_or_else(|| "not stated".to_owned(), likelihood_band);
    let confidence = certainty
        .confidence
        .map_or("not stated", labels::confidence);
    let quantity = claim.quantity.as_ref().map(|q| view! {
        <dt>"Figure as said"</dt>
        <dd>{format!("“{}”: {} {} {}", q.as_said, labels::comparator(q.comparator), q.value, q.unit)}</dd>
    });
    view! {
        <dl class="facts">
            <dt>"Kind"</dt><dd>{labels::kind(claim.kind)}</dd>
            <dt>"Hedge"</dt><dd>{hedge}</dd>
            <dt>"Likelihood"</dt><dd>{likelihood}</dd>
            <dt>"Confidence"</dt><dd>{confidence}</dd>
            {quantity}
        </dl>
    }
    .into_any()
}

fn evidence(context: Context, dataset: &Dataset, claim: &Claim) -> AnyView {
    let item = |evidence: &Evidence| {
        let source = dataset.source(evidence.source);
        let selection = Selection::Source(source.id.to_string());
        let href = move || context.link_select(selection.clone());
        let flags: Vec<&str> = evidence
            .flags
            .iter()
            .map(|flag| labels::flag(*flag))
            .collect();
        let flags = (!flags.is_empty()).then(|| format!(" ({})", flags.join("; ")));
        view! {
            <li>
                <q>{evidence.quote.clone()}</q>
                {format!(", paragraph {} of ", evidence.paragraph)}
                <a href=href>{source.title.clone()}</a>
                {flags}
            </li>
        }
    };
    let items: Vec<_> = claim.evidence.iter().map(item).collect();
    view! { <ul class="evidence">{items}</ul> }.into_any()
}

#[component]
fn LinksOf(ix: ClaimIx) -> impl IntoView {
    let context = context();
    move || {
        let loaded = context.loaded();
        let reading = context.reading.get();
        let links: Vec<_> = reading
            .links
            .iter()
            .map(|link| loaded.dataset.link(*link))
            .filter_map(|link| match (link.from == ix, link.to == ix) {
                (true, _) => Some((link.clone(), LinkEnd::From, link.to)),
                (_, true) => Some((link.clone(), LinkEnd::To, link.from)),
                _ => None,
            })
            .map(|(link, end, other)| view! { <LinkItem link end other/> })
            .collect();
        (!links.is_empty()).then(|| {
            view! {
                <section><h3>"What stands beside it"</h3><ul class="links">{links}</ul></section>
            }
        })
    }
}

/// A link as read at one of its ends, with the claim at the other.
#[component]
fn LinkItem(link: Link, end: LinkEnd, other: ClaimIx) -> impl IntoView {
    let loaded = context().loaded();
    let dataset = &loaded.dataset;
    let key = format!(
        "{}~{}~{}",
        dataset.claim(link.from).id,
        link.kind.id(),
        dataset.claim(link.to).id,
    );
    let aspect = link
        .aspect
        .map(|aspect| format!("{}. ", labels::aspect(aspect)));
    view! {
        <li data-detail-link=key>
            <p class="link-words">{link_words(dataset, &link, end)}</p>
            <Said ix=other telling=Telling::Short handle=Handle::Elsewhere/>
            <p class="rationale">{aspect}{link.rationale}</p>
        </li>
    }
}

fn alternatives(claim: &Claim) -> Option<AnyView> {
    let items: Vec<_> = claim
        .alternatives
        .iter()
        .map(|other| {
            view! { <li>{format!("{}: {}. {}", other.field, other.value, other.why)}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! { <section><h3>"Could also be coded"</h3><ul>{items}</ul></section> }.into_any()
    })
}
