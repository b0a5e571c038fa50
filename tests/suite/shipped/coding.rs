//! The codebook's "what must hold", as far as it needs no text.

use super::super::world::query;
use super::{NOBODY, SHIPPED, claims_where};
use sayso::model::{ClaimIx, ClaimKind, Likelihood, Link, LinkAuthor, LinkKind};
use sayso::query::share_origin;

/// Links of which something does not hold, as `from~kind~to`.
fn links_where(fails: impl Fn(&Link) -> bool) -> Vec<String> {
    let links = SHIPPED.dataset.links.iter().filter(|link| fails(link));
    links
        .map(|link| {
            let id = |ix| &SHIPPED.dataset.claim(ix).id;
            format!("{}~{}~{}", id(link.from), link.kind.id(), id(link.to))
        })
        .collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn every_chain_begins_with_the_publisher_of_its_source() {
    let data = &SHIPPED.dataset;
    let foreign = claims_where(|claim| {
        claim
            .evidence
            .iter()
            .any(|e| data.source(e.source).publisher != Some(claim.attribution[0].actor))
    });
    assert_eq!(foreign, NOBODY);
}

#[test]
fn every_pledge_has_a_link_or_a_note() {
    let links = &SHIPPED.dataset.links;
    let linked = |ix: ClaimIx| links.iter().any(|link| link.from == ix || link.to == ix);
    let bare: Vec<String> = SHIPPED
        .dataset
        .claim_ixs()
        .filter(|ix| SHIPPED.dataset.claim(*ix).kind == Some(ClaimKind::Pledge) && !linked(*ix))
        .filter(|ix| SHIPPED.dataset.claim(*ix).note.is_none())
        .map(|ix| SHIPPED.dataset.claim(ix).id.to_string())
        .collect();
    assert_eq!(bare, NOBODY);
}

#[test]
fn only_different_roots_corroborate() {
    let (data, reading) = (&SHIPPED.dataset, SHIPPED.reading(&query("")));
    let same = links_where(|link| {
        let (from, to) = (data.claim(link.from), data.claim(link.to));
        link.kind == LinkKind::Corroborates
            && (from.root().actor == to.root().actor || share_origin(data, &reading, from, to))
    });
    assert_eq!(same, NOBODY);
}

#[test]
fn what_breaks_or_keeps_leads_to_a_pledge() {
    let astray = links_where(|link| {
        matches!(link.kind, LinkKind::Breaks | LinkKind::Keeps)
            && SHIPPED.dataset.claim(link.to).kind != Some(ClaimKind::Pledge)
    });
    assert_eq!(astray, NOBODY);
}

/// The terms of ICD 203 for each band.
fn terms(likelihood: Likelihood) -> &'static [&'static str] {
    match likelihood {
        Likelihood::AlmostNoChance => &["almost no chance", "remote"],
        Likelihood::VeryUnlikely => &["very unlikely", "highly improbable"],
        Likelihood::Unlikely => &["unlikely", "improbable"],
        Likelihood::EvenChance => &["roughly even chance", "roughly even odds"],
        Likelihood::Likely => &["likely", "probable", "probably"],
        Likelihood::VeryLikely => &["very likely", "highly probable"],
        Likelihood::AlmostCertain => &["almost certain", "almost certainly", "nearly certain"],
    }
}

#[test]
fn a_likelihood_stands_only_where_the_hedge_holds_its_term() {
    let loose = claims_where(|claim| {
        let Some(likelihood) = claim.certainty.likelihood else {
            return false;
        };
        let hedge = claim.certainty.hedge.as_deref().unwrap_or_default().to_lowercase();
        let spaced = format!(" {hedge} ");
        !terms(likelihood).iter().any(|term| spaced.contains(&format!(" {term} ")))
    });
    assert_eq!(loose, NOBODY);
}

#[test]
fn a_link_by_an_actor_names_a_claim_on_whose_chain_the_actor_stands() {
    let unnamed = links_where(|link| match (link.author, link.claim) {
        (LinkAuthor::Compiler, _) => false,
        (LinkAuthor::Actor(_), None) => true,
        (LinkAuthor::Actor(actor), Some(claim)) => {
            SHIPPED.dataset.claim(claim).attribution.iter().all(|hop| hop.actor != actor)
        }
    });
    assert_eq!(unnamed, NOBODY);
}

#[test]
fn every_link_has_a_rationale_and_stands_once() {
    assert_eq!(links_where(|link| words(&link.rationale) < 3), NOBODY);
    let same = |a: &Link, b: &Link| (a.from, a.to, a.kind) == (b.from, b.to, b.kind);
    let twice = links_where(|link| {
        SHIPPED.dataset.links.iter().filter(|other| same(link, other)).count() > 1
    });
    assert_eq!(twice, NOBODY);
}

#[test]
fn quotes_hedges_verbs_and_parts_are_short() {
    let long = claims_where(|claim| {
        let parts = [&claim.subject_part, &claim.object.part, &claim.certainty.hedge];
        claim.evidence.iter().any(|e| e.quote.as_ref().is_some_and(|quote| words(quote) > 8))
            || parts.into_iter().flatten().any(|text| words(text) > 5)
            || claim.attribution.iter().flat_map(|hop| &hop.verb).any(|verb| words(verb) > 3)
    });
    assert_eq!(long, NOBODY);
}

#[test]
fn every_claim_has_one_to_three_topics_of_at_most_twelve() {
    assert_eq!(claims_where(|claim| !(1..=3).contains(&claim.topics.len())), NOBODY);
    assert!(SHIPPED.dataset.topics.len() <= 12);
}

#[test]
fn statements_are_sentences_of_their_own_and_none_stands_twice() {
    let data = &SHIPPED.dataset;
    let root = |claim: &sayso::model::Claim| claim.root().actor;
    let twice = claims_where(|claim| {
        let same = |other: &&sayso::model::Claim| {
            other.statement == claim.statement && root(other) == root(claim)
        };
        data.claims.iter().filter(same).count() > 1
    });
    assert_eq!(twice, NOBODY);
}

#[test]
fn every_actor_has_one_sentence_and_every_predicate_a_definition() {
    let data = &SHIPPED.dataset;
    let silent = data.actors.iter().filter(|actor| actor.description.is_none());
    assert_eq!(silent.map(|actor| actor.id.as_str()).collect::<Vec<_>>(), NOBODY);
    let vague = data.predicates.iter().filter(|p| p.definition.is_none() || p.inverse.is_none());
    assert_eq!(vague.map(|predicate| predicate.id.as_str()).collect::<Vec<_>>(), NOBODY);
}
