//! What stands out in who carries whom, in words with ways to the claims.

use crate::document::passed_on;
use crate::model::{ActorIx, ActorKind, ClaimIx, Dataset};
use crate::query::{Carriers, Facet, Selection, Term, View, Way};
use crate::views::context::Context;
use crate::views::links::{change_link, select_link};
use leptos::prelude::*;

/// Most voices and chains named in a line.
const MOST: usize = 60;

/// "claim" or "claims".
pub fn plural(claims: usize) -> &'static str {
    if claims == 1 { "claim" } else { "claims" }
}

/// A way in words: "11 claims: traces back to Defense Intelligence Agency, relayed by …".
pub fn way_words(dataset: &Dataset, way: Way, claims: usize) -> String {
    let name = |actor: ActorIx| dataset.actor(actor).told_within();
    let mut parts = Vec::new();
    let verb = if claims == 1 { "traces" } else { "trace" };
    parts.extend(way.root.map(|actor| format!("{verb} back to {}", name(actor))));
    parts.extend(way.relay.map(|actor| format!("relayed by {}", name(actor))));
    parts.extend(way.publisher.map(|actor| format!("published by {}", name(actor))));
    format!("{claims} {} {}", plural(claims), parts.join(", "))
}

/// What stands out: on whom most rests, what has no named root, the longest chains, and who is
/// spoken about without ever speaking.
pub fn findings(context: Context, flow: &Carriers) -> AnyView {
    view! {
        <ul class="findings">
            {heaviest(context, flow)}
            {rootless(context, flow)}
            {longest(context, flow)}
            {silent(context, &flow.silent)}
        </ul>
    }
    .into_any()
}

/// The voice that most claims trace back to.
fn heaviest(context: Context, flow: &Carriers) -> Option<AnyView> {
    let loaded = context.loaded();
    let (root, claims) = *flow.roots.first()?;
    let all: usize = flow.roots.iter().map(|(_, claims)| claims).sum();
    let words = format!("{claims} of {all} {}", plural(all));
    let way = Way { root: Some(root), ..Way::default() };
    let name = loaded.dataset.actor(root).told_within();
    let itself = flow.ways.iter().any(|way| way.root == root && way.is_outlet());

    let link = change_link(context, &words, move |query| {
        way.narrow(&context.loaded().dataset, query);
        query.view = View::Claims;
    });
    let rest = match itself {
        true => format!(" rest on one outlet’s own word: {name}."),
        false => format!(" trace back to one voice: {name}."),
    };
    Some(view! { <li>{link} {rest}</li> }.into_any())
}

/// The claims behind which nobody is named.
fn rootless(context: Context, flow: &Carriers) -> Option<AnyView> {
    let (outlets, unnamed) = flow.rootless;
    let all = outlets + unnamed;
    if all == 0 {
        return None;
    }
    let outlets = format!("{outlets} by the outlets themselves");
    let by_outlets = change_link(context, &outlets, |query| {
        query.change_facet(Facet::Depth, |clause| {
            clause.include = [Term::Id("0".to_owned())].into();
        });
        query.view = View::Claims;
    });
    let by_nobody = (unnamed > 0).then(|| view! { ", " {by_nobody(context, unnamed)} }.into_any());
    let words = format!("{all} {} have no named root: ", plural(all));
    Some(view! { <li>{words} {by_outlets} {by_nobody} "."</li> }.into_any())
}

/// A link to so many claims that trace back to nobody named.
fn by_nobody(context: Context, claims: usize) -> AnyView {
    change_link(context, &format!("{claims} by nobody named"), move |query| {
        let loaded = context.loaded();
        let actors = loaded.dataset.actors.iter();
        let unnamed = actors.filter(|actor| actor.kind == ActorKind::Unnamed);
        let terms = unnamed.map(|actor| Term::Id(actor.id.to_string())).collect();
        query.change_facet(Facet::Root, |clause| clause.include = terms);
        query.view = View::Claims;
    })
}

/// The longest chains, each said once, with a claim that has it.
fn longest(context: Context, flow: &Carriers) -> Option<AnyView> {
    let long = flow.longest;
    if long == 0 {
        return None;
    }
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let item = |ix: &ClaimIx| {
        let claim = dataset.claim(*ix);
        let root = dataset.actor(claim.root().actor).told();
        let words = format!("{root}, {}", passed_on(dataset, claim));
        let selection = Selection::Claim(claim.id.to_string());
        view! { <li>{select_link(context, &words, selection)}</li> }.into_any()
    };
    let items = flow.longest_chains.iter().map(item).collect_view();
    let count = flow.longest_claims;
    let voices = if long == 1 { "voice" } else { "voices" };
    let words = format!(
        "The longest chains name {long} {voices} before the outlet, in {count} {}",
        plural(count)
    );
    Some(folded(words, view! { <ul>{items}</ul> }.into_any()))
}

/// Who is spoken about and never speaks.
fn silent(context: Context, actors: &[ActorIx]) -> Option<AnyView> {
    if actors.is_empty() {
        return None;
    }
    let loaded = context.loaded();
    let words = match actors.len() {
        1 => "One actor is spoken about here without ever speaking".to_owned(),
        all => format!("{all} actors are spoken about here without ever speaking"),
    };
    let links = actors.iter().take(MOST).enumerate().map(|(at, ix)| {
        let actor = loaded.dataset.actor(*ix);
        let selection = Selection::Actor(actor.id.to_string());
        let comma = (at > 0).then_some(", ");
        view! { {comma} {select_link(context, &actor.name, selection)} }.into_any()
    });
    let links = links.collect_view();
    let more = actors.len().saturating_sub(MOST);
    let rest = (more > 0).then(|| format!(" and {more} more"));
    Some(folded(words, view! { <p>{links} {rest} "."</p> }.into_any()))
}

/// A finding that opens into what it counts.
fn folded(words: String, inside: AnyView) -> AnyView {
    view! {
        <li>
            <details>
                <summary>{words}</summary>
                {inside}
            </details>
        </li>
    }
    .into_any()
}
