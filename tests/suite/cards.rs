//! Cards: a statement never leaves the page without its speaker, its chain and its doubt.

use super::shipped::SHIPPED;
use sayso::document::{Card, CardSource, escape_xml, who_speaks};
use sayso::query::{Query, disputes};

fn with_source(check: impl Fn(&CardSource<'_>)) {
    let reading = SHIPPED.reading(&Query::default());
    check(&CardSource { dataset: &SHIPPED.dataset, index: &SHIPPED.index, reading: &reading });
}

fn assert_attributed(card: &Card) {
    assert!(!card.claims.is_empty());
    for told in &card.claims {
        let claims = &SHIPPED.dataset.claims;
        let claim = claims.iter().find(|claim| claim.statement == told.statement);
        let claim = claim.expect("a card tells what the dataset says");
        assert_eq!(told.speaker, who_speaks(&SHIPPED.dataset, claim));
        for hop in &claim.attribution {
            let name = SHIPPED.dataset.actor(hop.actor).told_within();
            assert!(told.chain.contains(&*name), "{name} in {}", told.chain);
        }
        if let Some(hedge) = &claim.certainty.hedge {
            assert!(told.doubt.contains(hedge.as_str()), "{hedge} in {}", told.doubt);
        }
        assert!(!told.dates.is_empty());
    }
    assert!(card.foot.iter().any(|line| line.contains(&SHIPPED.dataset.title)));
}

#[test]
fn the_card_of_every_claim_has_its_speaker_chain_dates_and_hedge() {
    with_source(|source| {
        for ix in SHIPPED.dataset.claim_ixs() {
            let card = source.claim(ix);
            assert_eq!(card.claims.len(), 1);
            assert_attributed(&card);
        }
    });
}

#[test]
fn the_card_of_a_dispute_has_both_sides_and_who_set_them_so() {
    with_source(|source| {
        let all = disputes(&SHIPPED.dataset, SHIPPED.index.relations(), source.reading);
        assert!(!all.is_empty());
        for dispute in &all {
            let card = source.dispute(dispute);
            assert_attributed(&card);
            let headings = card.claims.iter().filter(|claim| !claim.heading.is_empty());
            assert_eq!(headings.count(), 2, "{card:?}");
            assert_eq!(card.remarks.len(), 2);
        }
    });
}

#[test]
fn what_has_no_room_on_the_card_of_a_relation_is_counted() {
    with_source(|source| {
        let relations = SHIPPED.index.relations();
        let ixs = (0..relations.len() as u32).map(sayso::query::RelationIx);
        let largest = ixs.max_by_key(|ix| SHIPPED.index.relation(*ix).claims.len());
        let largest = largest.expect("there are relations");
        let card = source.relation(largest, "only told", "what is told");
        assert_attributed(&card);
        let all = SHIPPED.index.relation(largest).claims.len();
        let more = all - card.claims.len();
        assert!(more > 0 && card.foot[0].starts_with(&format!("{more} more claim")), "{card:?}");
    });
}

#[test]
fn words_in_xml_are_escaped_and_lose_what_xml_cannot_hold() {
    assert_eq!(
        escape_xml("<b> & \"so\"\u{0}\u{b}\u{fffe}\u{a0}a"),
        "&lt;b&gt; &amp; &quot;so&quot;\u{a0}a"
    );
}
