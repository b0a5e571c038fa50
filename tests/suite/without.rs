//! What would no longer be said without a voice.

use super::world::{World, query};
use sayso::document::{repledged_words, unsaid_sentence};
use sayso::query::{Retold, Told, Unsaid, unsaid};

fn silent(world: &World, keys: &str) -> Unsaid {
    unsaid(&world.dataset, world.index.relations(), &world.reading(&query(keys)))
}

fn relations(world: &World, list: &[Retold]) -> String {
    let key = |retold: &Retold| world.index.relation(retold.ix).key.id(&world.dataset);
    list.iter().map(key).collect::<Vec<_>>().join(" ")
}

const WORLD: &str = "c1: cad > ig > dia | t ties q
     c2: cad > state | t ties q | deny
     c3: cad > dia | t shelters q
     c4: wtn > ig | t fights q
     c5: wtn > un | t fights q
     c6: wtn > un | t funds q
     c6 contradicts c3";

#[test]
fn with_every_voice_nothing_falls_silent() {
    let unsaid = silent(&World::new(WORLD), "");
    assert_eq!(unsaid, Unsaid::default());
}

#[test]
fn claims_relations_and_disputes_of_a_voice_fall_silent_wherever_it_stands_on_the_chain() {
    let world = World::new(WORLD);
    let unsaid = silent(&world, "without=actor:dia");
    assert_eq!(world.ids(&unsaid.claims), "c1 c3");
    assert_eq!(relations(&world, &unsaid.relations), "t~shelters~q");
    assert_eq!(unsaid.disputes.len(), 2, "said and denied, and the contradiction");
    assert_eq!(
        unsaid_sentence("dia", &unsaid),
        "Without dia, 2 claims, 1 relation and 2 disputes would no longer be said here; 2 more \
         relations would be told otherwise, or on fewer voices."
    );
    let relay = silent(&world, "without=actor:ig");
    assert_eq!(world.ids(&relay.claims), "c1 c4");
}

#[test]
fn a_relation_that_is_no_longer_contested_or_rests_on_fewer_voices_is_told_otherwise() {
    let world = World::new(WORLD);
    let unsaid = silent(&world, "without=actor:dia");
    assert_eq!(relations(&world, &unsaid.retold), "t~ties~q t~funds~q");
    let after = |at: usize| unsaid.retold[at].after.clone().expect("somebody still speaks of it");
    assert_eq!((unsaid.retold[0].before.told, after(0).told), (Told::BothWays, Told::Denied));
    assert_eq!((unsaid.retold[1].before.told, after(1).told), (Told::SetAgainst, Told::Said));
    let relay = silent(&world, "without=actor:ig");
    let fights = relay.retold.iter().find(|r| r.before.told == Told::Said).expect("it is retold");
    let after = fights.after.clone().expect("un still speaks of it");
    assert_eq!((fights.before.origins.voices.len(), after.origins.voices.len()), (2, 1));
}

#[test]
fn a_pledge_whose_outcome_nobody_draws_any_more_is_told_otherwise() {
    let world = World::new(
        "p1: cad > t | t shelters q | pledge | deny
         p2: cad > t | t ties q | pledge
         c1: cad > un | t fights q
         c1 breaks p1
         c1 keeps p2
         c1 undermines p2",
    );
    let silence = silent(&world, "without=actor:un");
    let told: Vec<String> =
        silence.pledges.iter().map(|p| repledged_words(&world.dataset, p)).collect();
    assert_eq!(
        told,
        [
            "t promises not: t shelters q (now said to be broken; then nothing in these texts says \
             what became of it)",
            "t promises: t ties q (now doubted and said to be kept; then nothing in these texts \
             says what became of it)",
        ]
    );
    assert!(unsaid_sentence("un", &silence).contains("2 pledges would be told otherwise"));
    assert_eq!(silent(&world, "without=actor:t").pledges, []);
}

#[test]
fn a_source_and_several_voices_are_left_out_together() {
    let world = World::new(WORLD);
    assert_eq!(world.ids(&silent(&world, "without=source:wtn").claims), "c4 c5 c6");
    let both = silent(&world, "without=source:wtn,actor:dia");
    assert_eq!(world.ids(&both.claims), "c1 c3 c4 c5 c6");
    assert_eq!(both.disputes.len(), 2);
}

#[test]
fn a_voice_that_says_nothing_leaves_everything_said() {
    let world = World::new(WORLD);
    let unsaid = silent(&world, "without=actor:t");
    assert_eq!(unsaid_sentence("t", &unsaid), "Without t, everything here would still be said.");
}

#[test]
fn what_is_left_out_is_what_the_reading_leaves_out() {
    let world = World::new(WORLD);
    for keys in ["without=actor:dia", "without=actor:ig,source:wtn", "without=actor:cad"] {
        let reading = world.reading(&query(keys));
        let unsaid = silent(&world, keys);
        assert_eq!(unsaid.claims.len() + reading.claims.count(), world.dataset.claims.len());
        for retold in &unsaid.relations {
            let claims = &world.index.relation(retold.ix).claims;
            assert!(claims.iter().all(|ix| unsaid.claims.contains(ix)), "{keys}");
        }
    }
}
