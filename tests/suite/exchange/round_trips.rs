//! What leaves in a form that is read comes back as it was, as far as the form holds it.

use super::super::generated::{any_fixture, seeded};
use super::super::notation::dataset;
use super::super::shipped::SHIPPED;
use super::written::whole;
use super::{chain, imported};
use proptest::prelude::*;
use sayso::exchange::Form;
use sayso::model::{ActorIx, Claim, Dataset};

/// What a table holds of a claim: everything but ids of others and what they are beside their names.
fn told(dataset: &Dataset, claim: &Claim) -> String {
    let names = |list: &[ActorIx]| -> Vec<String> {
        list.iter().map(|ix| dataset.actor(*ix).name.clone()).collect()
    };
    let hops: Vec<_> = claim.attribution.iter().map(|hop| (&hop.verb, hop.mode)).collect();
    let evidence = claim.evidence.iter().map(|evidence| {
        let source = dataset.source(evidence.source);
        let publisher = source.publisher.map(|ix| &dataset.actor(ix).name);
        let from = (&source.title, publisher, &source.url, &source.published);
        (from, source.published_basis, evidence.paragraph, &evidence.quote, &evidence.flags)
    });
    let evidence: Vec<_> = evidence.collect();
    let topics: Vec<&str> =
        claim.topics.iter().map(|ix| dataset.topic(*ix).label.as_str()).collect();
    let predicate = claim.predicate.map(|ix| &dataset.predicate(ix).label);
    format!(
        "{} {} {} {hops:?} {:?} {:?} {:?} {predicate:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} \
         {evidence:?} {topics:?} {:?} {:?}",
        claim.id,
        claim.statement,
        chain(dataset, claim),
        names(&claim.to),
        names(&claim.subject),
        claim.subject_part,
        names(&claim.object.actors),
        claim.object.part,
        claim.object.text,
        claim.kind,
        claim.polarity,
        claim.certainty,
        claim.quantity,
        claim.about,
        claim.said,
        claim.weight,
        claim.note,
    )
}

fn check_table(before: &Dataset) {
    let (imported, after) = imported("t.csv", &whole(before, Form::Csv));
    assert_eq!(imported.left_out, []);
    for (one, other) in before.claims.iter().zip(&after.claims) {
        assert_eq!(told(before, one), told(&after, other));
    }
    assert_eq!(before.claims.len(), after.claims.len());
}

#[test]
fn the_shipped_claims_come_back_from_a_table() {
    check_table(&SHIPPED.dataset);
}

#[test]
fn the_shipped_dataset_comes_back_from_stix() {
    let (_, after) = imported("b.json", &whole(&SHIPPED.dataset, Form::Stix));
    let before = &SHIPPED.dataset;
    assert_eq!(before.claims.len(), after.claims.len());
    for claim in &before.claims {
        let other = after.claim_by_id(claim.id.as_str()).expect("every claim comes back");
        assert_eq!(told(before, claim), told(&after, after.claim(other)));
    }
    assert_eq!(before.links.len(), after.links.len());
    assert_eq!(before.questions.len(), after.questions.len());
}

#[test]
fn events_of_a_timeline_come_back_with_their_dates() {
    let before =
        dataset("c1: cad > dia | a b c | about 1996\nc2: cad | a b c | about 1997-03/2001");
    let (_, after) = imported("t.json", &whole(&before, Form::TimelineJs));
    let dates = |dataset: &Dataset| -> Vec<Option<String>> {
        let dates = dataset.claims.iter().map(|claim| claim.about.date.as_ref());
        dates.map(|date| date.map(ToString::to_string)).collect()
    };
    assert_eq!(dates(&after), dates(&before));
}

proptest! {
    #![proptest_config(seeded(60))]

    #[test]
    fn any_claims_come_back_from_a_table_and_from_stix(lines in any_fixture()) {
        let before = dataset(&lines);
        check_table(&before);
        let (_, after) = imported("b.json", &whole(&before, Form::Stix));
        prop_assert_eq!(before.claims.len(), after.claims.len());
        for claim in &before.claims {
            let other = after.claim_by_id(claim.id.as_str()).expect("every claim comes back");
            prop_assert_eq!(told(&before, claim), told(&after, after.claim(other)));
        }
    }
}

#[test]
fn figures_keep_every_digit_in_a_table_and_in_stix() {
    let digits = "1234567890123456789012345678901234567890";
    for figure in [digits, "9007199254740993", "1e400", "0.00040", "-0"] {
        let document = format!(
            r#"{{"format": "sayso/1", "title": "Figures",
                "actors": [{{"id": "a", "name": "A", "kind": "media"}}],
                "sources": [{{"id": "s", "title": "S", "publisher": "a"}}],
                "claims": [{{"id": "c", "statement": "Many", "attribution": [{{"actor": "a", "mode": "outlet"}}],
                    "quantity": {{"as_said": "many", "value": {figure}, "comparator": "exactly", "unit": "stars"}},
                    "evidence": [{{"source": "s"}}]}}]}}"#
        );
        let (_, before) = imported("figures.json", &document);
        for (name, form) in [("t.csv", Form::Csv), ("t.json", Form::Stix)] {
            let (_, after) = imported(name, &whole(&before, form));
            let value = after.claims[0].quantity.as_ref().map(|quantity| quantity.value.as_str());
            assert_eq!(value, Some(figure), "{name}");
        }
    }
}
