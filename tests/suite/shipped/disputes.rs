//! Disputes, pledges, origins and voices left out, on the shipped dataset.

use super::super::world::query;
use super::SHIPPED;
use sayso::document::{gap_words, outcomes};
use sayso::model::{ClaimIx, LinkKind};
use sayso::query::{Contested, Footing, RelationIx, by_origin, disputes, origins, pledges, unsaid};

#[test]
fn every_contested_relation_is_at_stake_in_a_dispute() {
    let reading = SHIPPED.reading(&query(""));
    let all = disputes(&SHIPPED.dataset, SHIPPED.index.relations(), &reading);
    for at in 0..SHIPPED.index.relations().len() as u32 {
        let ix = RelationIx(at);
        let contested = reading.relation(ix) != Contested::No;
        let at_stake = all.iter().any(|dispute| dispute.relations.contains(&ix));
        let key = SHIPPED.index.relation(ix).key.id(&SHIPPED.dataset);
        assert_eq!(contested, at_stake, "{key}");
    }
}

#[test]
fn every_contradicting_or_undermining_link_is_one_dispute() {
    let reading = SHIPPED.reading(&query(""));
    let all = disputes(&SHIPPED.dataset, SHIPPED.index.relations(), &reading);
    for ix in &reading.links {
        let link = SHIPPED.dataset.link(*ix);
        if matches!(link.kind, LinkKind::Contradicts | LinkKind::Undermines) {
            let found: Vec<_> = all.iter().filter(|d| d.link == Some(*ix)).collect();
            assert_eq!(found.len(), 1, "{link:?}");
            assert_eq!(found[0].sides, [vec![link.to], vec![link.from]]);
        }
    }
}

#[test]
fn every_breaking_or_keeping_link_follows_one_pledge() {
    let reading = SHIPPED.reading(&query(""));
    let all = pledges(&SHIPPED.dataset, &reading);
    for ix in &reading.links {
        if matches!(SHIPPED.dataset.link(*ix).kind, LinkKind::Breaks | LinkKind::Keeps) {
            let followed = all.iter().flat_map(|p| &p.followed).filter(|f| f.link == *ix);
            assert_eq!(followed.count(), 1, "{:?}", SHIPPED.dataset.link(*ix));
        }
    }
}

#[test]
fn the_pledges_are_told_with_what_followed_and_after_how_long() {
    let told: Vec<String> = pledges(&SHIPPED.dataset, &SHIPPED.reading(&query("")))
        .iter()
        .map(|p| {
            let id = &SHIPPED.dataset.claim(p.claim).id;
            let gaps: Vec<String> = p.followed.iter().map(|f| gap_words(f.gap)).collect();
            format!("{id}: {} [{}]", outcomes(&p.outcomes()), gaps.join("; "))
        })
        .collect();
    assert_eq!(
        told,
        [
            "cad-027: doubted [said 1 to 14 months later]",
            "wtn-018: said to be broken and doubted [after the promise; when is not said; \
             after the promise; when is not said]",
            "wtn-020: said to be broken [after the promise; when is not said]",
            "wtn-084: doubted [no gap can be told: a date is missing; no gap can be told: a date \
             is missing]",
        ]
    );
}

#[test]
fn voices_of_every_relation_are_the_groups_that_are_shown() {
    let (dataset, reading) = (&SHIPPED.dataset, SHIPPED.reading(&query("")));
    for relation in SHIPPED.index.relations() {
        let claims = relation.claims.iter().map(|ix| dataset.claim(*ix));
        let voices = origins(dataset, &reading, claims).voices.len();
        let groups = by_origin(dataset, &reading, &relation.claims);
        let shown = groups.iter().filter(|origin| origin.footing == Footing::Voice).count();
        assert_eq!(voices, shown, "{}", relation.key.id(dataset));
    }
}

#[test]
fn military_intelligence_and_the_report_that_relays_the_dia_are_one_voice() {
    let reading = SHIPPED.reading(&query(""));
    let actor = |id| SHIPPED.dataset.actor_by_id(id).expect("the dataset has the actor");
    for other in ["ig-report", "dia-officials", "us-military-intelligence"] {
        assert!(reading.voices.are_one(actor("dia"), actor(other)), "{other}");
    }
}

#[test]
fn without_the_dia_its_claims_and_their_disputes_fall_silent() {
    let reading = SHIPPED.reading(&query("without=actor:dia,actor:dia-officials"));
    let unsaid = unsaid(&SHIPPED.dataset, SHIPPED.index.relations(), &reading);
    let speaks = |ix: &ClaimIx| {
        let hops = SHIPPED.dataset.claim(*ix).attribution.iter();
        hops.map(|hop| SHIPPED.dataset.actor(hop.actor).id.as_str())
            .any(|id| id == "dia" || id == "dia-officials")
    };
    let expected: Vec<ClaimIx> = SHIPPED.dataset.claim_ixs().filter(speaks).collect();
    assert!(!expected.is_empty());
    assert_eq!(unsaid.claims, expected);
    for dispute in &unsaid.disputes {
        let touched = dispute.claims().any(|ix| expected.contains(&ix));
        assert!(touched, "{dispute:?}");
    }
}
