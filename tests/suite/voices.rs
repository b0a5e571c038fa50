//! Relations as one voice tells them, two voices beside one another, and neighbourhoods.

use super::world::{World, query};
use sayso::document::{tellers, voices_sentence};
use sayso::model::ActorIx;
use sayso::query::{Comparison, Told, ToldRelation, VoiceRole, heard, near};

/// What voices tell: `as=root` or `as=speaker`, and a relation a line.
struct Telling {
    world: World,
    relations: Vec<ToldRelation>,
    sentence: String,
}

fn telling(lines: &str, voices: &[&str], role: VoiceRole) -> Telling {
    let world = World::new(lines);
    let ixs: Vec<_> = voices
        .iter()
        .map(|id| world.dataset.actor_by_id(id).expect("the fixture has the actor"))
        .collect();
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    let reading = world.reading(&query(""));
    let relations = heard(&world.dataset, world.index.relations(), &reading, &claims, &ixs, role);
    let compared = <[ActorIx; 2]>::try_from(ixs.clone())
        .ok()
        .map(|voices| Comparison::new(&world.dataset, &reading, &claims, voices, role, &relations));
    let count = relations.len();
    let sentence = voices_sentence(&world.dataset, &ixs, role, None, count, compared.as_ref());
    Telling { world, relations, sentence }
}

impl Telling {
    /// `relation: state claims` for each, the comparison in the place of the state where there is
    /// one.
    fn written(&self) -> String {
        let one = |relation: &ToldRelation| {
            let key = self.world.index.relation(relation.ix).key.id(&self.world.dataset);
            let state = relation.between.map_or(relation.told.id(), |between| between.id());
            format!("{key}: {state} {}", self.world.ids(&relation.claims))
        };
        self.relations.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}

fn check(lines: &str, voices: &[&str], role: VoiceRole, expected: &str) {
    assert_eq!(telling(lines, voices, role).written(), expected, "{voices:?} {role:?}\n{lines}");
}

const BOTH_WAYS: &str = "c1: cad > dia | taliban shelters aq
     c2: cad > pompeo | taliban shelters aq | deny
     c3: cad > dia | taliban funds aq
     c4: wtn | taliban funds aq";

#[test]
fn one_voice_tells_its_own_claims_and_its_own_state() {
    check(
        BOTH_WAYS,
        &["dia"],
        VoiceRole::Root,
        "taliban~shelters~aq: said c1; taliban~funds~aq: said c3",
    );
    check(BOTH_WAYS, &["pompeo"], VoiceRole::Root, "taliban~shelters~aq: denied c2");
}

#[test]
fn a_relay_is_heard_only_where_it_is_asked_for() {
    check(BOTH_WAYS, &["cad"], VoiceRole::Root, "");
    check(
        BOTH_WAYS,
        &["cad"],
        VoiceRole::Speaker,
        "taliban~shelters~aq: both-ways c1 c2; taliban~funds~aq: said c3",
    );
}

#[test]
fn two_voices_agree_where_both_say_or_both_deny() {
    check(
        "c1: cad > dia | a ties b
         c2: wtn > un | a ties b
         c3: cad > dia | a funds b | deny
         c4: wtn > un | a funds b | deny",
        &["dia", "un"],
        VoiceRole::Root,
        "a~ties~b: agree c1 c2; a~funds~b: agree c3 c4",
    );
}

#[test]
fn two_voices_oppose_each_other_where_one_says_what_the_other_denies() {
    check(
        BOTH_WAYS,
        &["dia", "pompeo"],
        VoiceRole::Root,
        "taliban~shelters~aq: oppose c1 c2; taliban~funds~aq: first c3",
    );
}

#[test]
fn two_voices_oppose_each_other_where_a_link_sets_their_claims_against_one_another() {
    let lines = "c1: cad > dia | taliban ties aq
         c2: cad > pompeo | taliban broken-with aq
         c2 contradicts c1";
    check(
        lines,
        &["dia", "pompeo"],
        VoiceRole::Root,
        "taliban~ties~aq: oppose c1; taliban~broken-with~aq: oppose c2",
    );
    // The outlet relays both: it is set against nobody.
    check(
        lines,
        &["cad", "pompeo"],
        VoiceRole::Speaker,
        "taliban~ties~aq: first c1; taliban~broken-with~aq: second c2",
    );
}

#[test]
fn an_outlet_that_relays_a_voice_is_set_against_it_by_its_own_word() {
    check(
        "c1: cad | taliban ties aq
         c2: cad > pompeo | taliban broken-with aq
         c1 contradicts c2 by cad in c1",
        &["cad", "pompeo"],
        VoiceRole::Speaker,
        "taliban~ties~aq: oppose c1; taliban~broken-with~aq: oppose c2",
    );
}

#[test]
fn every_link_between_the_claims_of_two_voices_is_told_whatever_they_speak_of() {
    let told = telling(
        "actor dia; name Defense Intelligence Agency
         actor pompeo; name Mike Pompeo
         c1: cad > dia | taliban ties aq
         c2: cad > pompeo | taliban broken-with aq
         c3: cad > dia | taliban funds aq
         c4: wtn | taliban hosts aq
         c1 updates c2
         c4 qualifies c2",
        &["pompeo", "dia"],
        VoiceRole::Speaker,
    );
    assert_eq!(
        told.sentence,
        "Mike Pompeo and Defense Intelligence Agency: the compiler of this dataset takes what \
         Defense Intelligence Agency says to update what Mike Pompeo says; only Mike \
         Pompeo speaks of 1 relation; only Defense Intelligence Agency speaks of 2 relations"
    );
}

#[test]
fn voices_with_nothing_in_common_are_not_said_to_differ_and_a_relay_is_named_as_one() {
    let lines = "c1: cad > dia | a ties b
         c2: wtn > un | a funds b
         c3: cad > report > dia | a arms b";
    let sentence = |voices| telling(lines, voices, VoiceRole::Speaker).sentence;
    assert_eq!(
        sentence(&["dia", "un"]),
        "dia and un: nobody here links what they say, and they speak of no relation alike; only \
         dia speaks of 2 relations; only un speaks of 1 relation"
    );
    assert_eq!(
        sentence(&["report", "dia"]),
        "report and dia: report passes on 1 claim of dia; only dia speaks of 2 relations"
    );
}

#[test]
fn to_relay_a_voice_is_not_to_agree_with_it() {
    check(
        "c1: cad > dia | a ties b
         c2: cad > dia | a funds b
         c3: cad | a funds b",
        &["dia", "cad"],
        VoiceRole::Speaker,
        "a~ties~b: first c1; a~funds~b: agree c2 c3",
    );
}

#[test]
fn who_only_expects_or_tells_both_ways_stands_beside() {
    check(
        "c1: cad > dia | a ties b
         c2: wtn > un | a ties b | forecast
         c3: cad > dia | a funds b
         c4: cad > dia | a funds b | deny
         c5: wtn > un | a funds b",
        &["dia", "un"],
        VoiceRole::Root,
        "a~ties~b: beside c1 c2; a~funds~b: beside c3 c4 c5",
    );
}

#[test]
fn the_sentence_counts_what_only_one_says_and_what_both_do() {
    let lines = "actor dia; name Defense Intelligence Agency
         c1: cad > dia | a ties b
         c2: wtn > un | a ties b
         c3: cad > dia | a funds b
         c4: wtn > un | a funds b | deny
         c5: cad > dia | a arms b
         c6: cad > dia | a fights b
         c7: wtn > un | a hosts b";
    let told = telling(lines, &["dia", "un"], VoiceRole::Root);
    assert_eq!(
        told.sentence,
        "Defense Intelligence Agency and un: they agree on 1 relation and oppose each other on 1; \
         only Defense Intelligence Agency speaks of 2 relations; only un speaks of 1 relation"
    );
    let one = telling(lines, &["un"], VoiceRole::Root);
    assert_eq!(one.sentence, "un speaks of 3 relations");
    let all = telling(lines, &[], VoiceRole::Root);
    assert_eq!(all.sentence, "5 relations");
    let around = voices_sentence(&all.world.dataset, &[], VoiceRole::Root, Some("a"), 1, None);
    assert_eq!(around, "Around a: 1 relation");
}

#[test]
fn each_teller_is_named_once_and_no_more_than_a_dozen_are() {
    let mut lines = "actor pompeo; name Mike Pompeo
         c1: cad > pompeo | a ties b | deny
         c2: wtn > pompeo | a ties b | deny
         c3: cad | a ties b
         c4: cad > pompeo | a ties b"
        .to_owned();
    let told = telling(&lines, &[], VoiceRole::Speaker);
    let tellers = |told: &Telling| tellers(&told.world.dataset, &told.relations[0].claims);
    assert_eq!(tellers(&told), "Mike Pompeo denies; Mike Pompeo says; cad itself says");
    for n in 5..20 {
        lines.push_str(&format!("\nc{n}: cad > voice-{n} | a ties b"));
    }
    let told = telling(&lines, &[], VoiceRole::Speaker);
    assert!(tellers(&told).ends_with("voice-18 says; and 6 others"), "{}", tellers(&told));
}

#[test]
fn without_a_voice_everybody_tells() {
    let told = telling(BOTH_WAYS, &[], VoiceRole::Speaker);
    assert_eq!(told.relations[0].told, Told::BothWays);
    assert_eq!(told.relations.len(), 2);
}

#[test]
fn a_neighbourhood_has_the_relations_of_the_actor_and_at_two_steps_of_its_neighbours() {
    let lines = "c1: cad | a ties b
         c2: cad | c ties b
         c3: cad | c ties d
         c4: cad | e ties f";
    let near = |steps| {
        let mut told = telling(lines, &[], VoiceRole::Speaker);
        let actor = told.world.dataset.actor_by_id("a").expect("the fixture has a");
        told.relations =
            near(told.world.index.relations(), std::mem::take(&mut told.relations), actor, steps);
        told.relations.len()
    };
    assert_eq!((near(1), near(2)), (1, 2));
}
