//! Sentences about relations as voices tell them.

use super::labels;
use super::numbers::counted;
use super::sentences::{does, speaker_name};
use crate::model::{ActorIx, ClaimIx, Dataset};
use crate::query::{Agreement, Between, Index, Stance, Told, ToldRelation, VoiceRole, stance};
use rustc_hash::FxHashSet;

/// How two voices stand to one another in a relation, in words: "only Mike Pompeo speaks of it".
pub fn between_name(first: &str, second: &str, between: Between) -> String {
    match between {
        Between::Oppose => "they oppose each other".to_owned(),
        Between::Agree => "both say so, or both deny it".to_owned(),
        Between::Beside => "both speak of it, neither with nor against each other".to_owned(),
        Between::First => format!("only {first} speaks of it"),
        Between::Second => format!("only {second} speaks of it"),
    }
}

/// The same with what they make of it: "only Mike Pompeo speaks of it: said".
pub fn between_words(first: &str, second: &str, between: Between, told: Told) -> String {
    match between {
        Between::Agree if told == Told::Denied => "both deny it".to_owned(),
        Between::Agree => "both say so".to_owned(),
        Between::First | Between::Second => {
            format!("{}: {}", between_name(first, second, between), own_state(told))
        }
        other => between_name(first, second, other),
    }
}

/// What stands on the line of a relation: its predicate, after what is done with it where nobody
/// at hand says it: "promises not: shelters".
pub fn edge_words(dataset: &Dataset, index: &Index, relation: &ToldRelation) -> String {
    let predicate = &dataset.predicate(index.relation(relation.ix).key.predicate).label;
    let mut ways: Vec<String> = Vec::new();
    for claim in relation.claims.iter().map(|ix| dataset.claim(*ix)) {
        let way = does(claim);
        if way == labels::stance(Stance::Says) {
            return predicate.clone();
        }
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    match &ways[..] {
        [one] => format!("{one}: {predicate}"),
        _ => format!("not said outright: {predicate}"),
    }
}

/// Tellers of a relation that are named; the others are counted.
const MOST_TELLERS: usize = 12;

/// Who tells something, and how: "Mike Pompeo denies; An unnamed outlet itself says".
pub fn tellers(dataset: &Dataset, claims: &[ClaimIx]) -> String {
    let mut ways = FxHashSet::default();
    let mut tellers: Vec<String> = Vec::new();
    for claim in claims.iter().map(|ix| dataset.claim(*ix)) {
        if ways.insert((
            claim.root().actor,
            dataset.voices(claim).is_empty(),
            stance(claim),
            claim.polarity,
        )) {
            tellers.push(format!("{} {}", speaker_name(dataset, claim), does(claim)));
        }
    }
    tellers.sort_unstable();
    let more = tellers.len().saturating_sub(MOST_TELLERS);
    tellers.truncate(MOST_TELLERS);
    tellers.extend((more > 0).then(|| format!("and {}", counted(more, "other"))));
    tellers.join("; ")
}

/// How one voice tells a relation.
pub const fn own_state(told: Told) -> &'static str {
    match told {
        Told::BothWays => "tells it both ways",
        other => labels::told(other),
    }
}

/// What voices tell, in one sentence: "They agree on 2 relations and oppose each other on 1; 9
/// only the Defense Intelligence Agency speaks of". Where only the relations `around` somebody are
/// told, it says so; without voices, everyone tells.
pub fn voices_sentence(
    dataset: &Dataset,
    voices: &[ActorIx],
    role: VoiceRole,
    around: Option<&str>,
    relations: &[ToldRelation],
) -> String {
    let name = |actor: &ActorIx| dataset.actor(*actor).name.as_str();
    let how = if role == VoiceRole::Root { "speaks" } else { "speaks, or passes on word," };
    let told = match voices {
        [] => counted(relations.len(), "relation"),
        [one] => format!("{} {how} of {}", name(one), counted(relations.len(), "relation")),
        [first, second, ..] => compared(name(first), name(second), &Agreement::of(relations)),
    };
    match around {
        Some(actor) => format!("Around {actor}: {told}"),
        None => told,
    }
}

/// How two voices stand to one another, in one sentence.
fn compared(first: &str, second: &str, agreement: &Agreement) -> String {
    let count = |between| agreement.count(between);
    let mut parts = vec![format!(
        "{first} and {second}: they agree on {} and oppose each other on {}",
        counted(count(Between::Agree), "relation"),
        count(Between::Oppose),
    )];
    for (between, voice) in [(Between::First, first), (Between::Second, second)] {
        if count(between) > 0 {
            parts.push(format!("{} only {voice} speaks of", count(between)));
        }
    }
    if count(Between::Beside) > 0 {
        parts.push(format!(
            "of {} both speak, neither with nor against each other",
            count(Between::Beside)
        ));
    }
    parts.join("; ")
}
