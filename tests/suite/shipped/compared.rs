//! Every pair of voices of the dataset in `data/`, compared.

use super::SHIPPED;
use sayso::document::{link_between_words, voices_sentence};
use sayso::model::{ActorIx, LinkKind};
use sayso::query::{Between, Comparison, Query, VoiceRole, heard, spoken_by};

/// The comparison of two voices, with its sentence.
fn compare(voices: [ActorIx; 2], role: VoiceRole) -> (Comparison, String) {
    let (dataset, index) = (&SHIPPED.dataset, &SHIPPED.index);
    let reading = SHIPPED.reading(&Query::default());
    let claims: Vec<_> = dataset.claim_ixs().collect();
    let told = heard(dataset, index.relations(), &reading, &claims, &voices, role);
    let compared = Comparison::new(dataset, &reading, &claims, voices, role, &told);
    let sentence = voices_sentence(dataset, &voices, role, None, told.len(), Some(&compared));
    (compared, sentence)
}

fn actor(id: &str) -> ActorIx {
    SHIPPED.dataset.actor_by_id(id).expect("the dataset has the actor")
}

#[test]
fn pompeo_beside_the_dia_is_told_by_the_link_between_their_claims() {
    let (compared, sentence) = compare([actor("mike-pompeo"), actor("dia")], VoiceRole::Speaker);
    assert_eq!(compared.links.len(), 1);
    let told = "the compiler of this dataset takes what Defense Intelligence Agency says to \
                update what Mike Pompeo says";
    assert!(sentence.contains(told), "{sentence}");
}

#[test]
fn an_outlet_and_the_voice_it_sets_itself_against_oppose_each_other() {
    let pair = [actor("code-and-dagger"), actor("mike-pompeo")];
    let (compared, sentence) = compare(pair, VoiceRole::Speaker);
    assert!(compared.count(Between::Oppose) > 0, "{sentence}");
    let dataset = &SHIPPED.dataset;
    let contradicts = compared.links.iter().map(|ix| dataset.link(*ix));
    let words: Vec<String> = contradicts
        .filter(|link| link.kind == LinkKind::Contradicts)
        .map(|link| link_between_words(dataset, link))
        .collect();
    assert_eq!(
        words,
        ["Code and Dagger sets what Code and Dagger itself says against what Mike Pompeo says"]
    );
}

#[test]
fn no_pair_of_voices_is_told_by_what_is_not_there() {
    let dataset = &SHIPPED.dataset;
    let claims: Vec<_> = dataset.claim_ixs().collect();
    for role in [VoiceRole::Speaker, VoiceRole::Root] {
        let speaks = |ix: &ActorIx| !spoken_by(dataset, &claims, *ix, role).is_empty();
        let voices: Vec<ActorIx> =
            (0..dataset.actors.len() as u32).map(ActorIx).filter(speaks).collect();
        for (at, first) in voices.iter().enumerate() {
            for second in &voices[at + 1..] {
                let (compared, sentence) = compare([*first, *second], role);
                let (there, back) = (compared, compare([*second, *first], role).0);
                assert!(!sentence.contains(" 0"), "{sentence}");
                assert_eq!(there.links, back.links, "{sentence}");
                assert_eq!(there.count(Between::Oppose), back.count(Between::Oppose));
                let told = there.links.len() + there.count(Between::Oppose);
                assert!(told == 0 || !sentence.contains("nobody here links"), "{sentence}");
            }
        }
    }
}
