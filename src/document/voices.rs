//! Sentences about relations as voices tell them.

use super::grammar::{GrammaticalNumber, number_of, with_verb};
use super::labels;
use super::linking::link_between_words;
use super::numbers::counted;
use super::sentences::{does, does_alone, speaker_name, within};
use super::standing::footing_words;
use crate::model::{Actor, ActorIx, ClaimIx, Dataset, DynSort, LinkIx};
use crate::query::{
    Between, Comparison, Index, Reading, Stance, Told, ToldRelation, VoiceRole, origins, stance,
};
use rustc_hash::FxHashSet;

/// How two voices stand to one another in a relation, in words: "only Mike Pompeo speaks of it".
pub fn between_name(first: &Actor, second: &Actor, between: Between) -> String {
    match between {
        Between::Oppose => "they oppose each other".to_owned(),
        Between::Agree => "both say so, or both deny it".to_owned(),
        Between::Beside => "both speak of it, neither with nor against each other".to_owned(),
        Between::First => format!("only {} it", with_verb(first, "speaks of")),
        Between::Second => format!("only {} it", with_verb(second, "speaks of")),
    }
}

/// The same with what they make of it: "only Mike Pompeo speaks of it: said".
pub fn between_words(first: &Actor, second: &Actor, between: Between, told: Told) -> String {
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
    let predicate = dataset.predicate(index.relation(relation.ix).key.predicate).told();
    let mut ways: Vec<String> = Vec::new();
    for claim in relation.claims.iter().map(|ix| dataset.claim(*ix)) {
        let way = does_alone(claim);
        if way == labels::stance(Stance::Says) {
            return predicate.into_owned();
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

/// As [`edge_words`], with who denies it where some do, and on how many voices each side rests:
/// "maintains ties with · 2 voices"; "directs · said: 1 voice, denied: outlet only".
pub fn open_edge_words(
    dataset: &Dataset,
    index: &Index,
    reading: &Reading,
    relation: &ToldRelation,
) -> String {
    let words = edge_words(dataset, index, relation);
    let on = |wanted: Option<Stance>| {
        let claims = relation.claims.iter().map(|ix| dataset.claim(*ix));
        let of = claims.filter(|claim| wanted.is_none_or(|wanted| stance(claim) == Some(wanted)));
        footing_words(&origins(dataset, reading, of))
    };
    match relation_sides(dataset, &relation.claims) {
        (true, true) => {
            let (says, denies) = (on(Some(Stance::Says)), on(Some(Stance::Denies)));
            format!("{words} · said: {says}, denied: {denies}")
        }
        _ => format!("{words} · {}", on(None)),
    }
}

/// Whether some of these claims say, and whether some deny.
fn relation_sides(dataset: &Dataset, claims: &[ClaimIx]) -> (bool, bool) {
    let any = |wanted: Stance| claims.iter().any(|ix| stance(dataset.claim(*ix)) == Some(wanted));
    (any(Stance::Says), any(Stance::Denies))
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
            tellers.push(format!("{} {}", speaker_name(dataset, claim), does(dataset, claim)));
        }
    }
    tellers.dyn_sort();
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

/// What voices tell, in one sentence: "They agree on 2 relations and oppose each other on 1; only
/// the Defense Intelligence Agency speaks of 9 relations". Where only the relations `around` somebody are
/// told, it says so; without voices, everyone tells. `compared`: where two are.
pub fn voices_sentence(
    dataset: &Dataset,
    voices: &[ActorIx],
    role: VoiceRole,
    around: Option<&str>,
    relations: usize,
    compared: Option<&Comparison>,
) -> String {
    let actor = |ix: &ActorIx| dataset.actor(*ix);
    let how = if role == VoiceRole::Root { "speaks" } else { "speaks, or passes on word," };
    let told = match (voices, compared) {
        ([first, second, ..], Some(compared)) => {
            comparison_words(dataset, [actor(first), actor(second)], compared)
        }
        ([one, ..], _) => {
            let relations = counted(relations, "relation");
            match number_of(actor(one)) {
                GrammaticalNumber::Singular => {
                    format!("{} {how} of {relations}", actor(one).told())
                }
                GrammaticalNumber::Plural => {
                    let how = how.replace("speaks", "speak").replace("passes", "pass");
                    format!("{} {how} of {relations}", actor(one).told())
                }
            }
        }
        ([], _) => counted(relations, "relation"),
    };
    match around {
        Some(actor) => format!("Around {actor}: {told}"),
        None => told,
    }
}

/// How many of the claims shown are those of the voices asked for.
pub fn share_words(claims: usize, shown: usize, role: VoiceRole, voices: usize) -> String {
    let how = match role {
        VoiceRole::Root => "back to",
        VoiceRole::Speaker => "from or through",
    };
    let them = if voices == 1 { "this voice" } else { "these two" };
    let verb = match (role, claims) {
        (VoiceRole::Root, 1) => "traces",
        (VoiceRole::Root, _) => "trace",
        (VoiceRole::Speaker, 1) => "comes",
        (VoiceRole::Speaker, _) => "come",
    };
    format!("{claims} of {} {verb} {how} {them}", counted(shown, "claim"))
}

/// How two voices stand to one another, in one sentence. What is not there is not counted, and
/// that one is silent is told last: it is no difference.
fn comparison_words(dataset: &Dataset, voices: [&Actor; 2], compared: &Comparison) -> String {
    let on = |between| counted(compared.count(between), "relation");
    let mut parts: Vec<String> = Vec::new();
    parts.extend(alike(compared));
    parts.extend(linked(dataset, &compared.links));
    if compared.count(Between::Beside) > 0 {
        let both = on(Between::Beside);
        parts.push(format!("of {both} both speak, neither with nor against each other"));
    }
    for (carrier, claims) in compared.passed_on.into_iter().enumerate().filter(|(_, n)| *n > 0) {
        let carries = with_verb(voices[carrier], "passes on");
        let other = voices[1 - carrier].told_within();
        parts.push(format!("{carries} {} of {other}", counted(claims, "claim")));
    }
    if parts.is_empty() {
        parts.push(
            "nobody here links what they say, and they speak of no relation alike".to_owned(),
        );
    }
    for (between, voice) in [Between::First, Between::Second].into_iter().zip(voices) {
        if compared.count(between) > 0 {
            parts.push(format!("only {} {}", with_verb(voice, "speaks of"), on(between)));
        }
    }
    format!("{} and {}: {}", voices[0].told(), voices[1].told_within(), parts.join("; "))
}

/// On how many relations they agree, and oppose each other, where there are any.
fn alike(compared: &Comparison) -> Option<String> {
    let on = |between| counted(compared.count(between), "relation");
    match (compared.count(Between::Agree), compared.count(Between::Oppose)) {
        (0, 0) => None,
        (_, 0) => Some(format!("they agree on {}", on(Between::Agree))),
        (0, _) => Some(format!("they oppose each other on {}", on(Between::Oppose))),
        (_, oppose) => {
            let agree = on(Between::Agree);
            Some(format!("they agree on {agree} and oppose each other on {oppose}"))
        }
    }
}

/// Links between two voices: one or two in full, more as a number. Links told alike are told once.
fn linked(dataset: &Dataset, links: &[LinkIx]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for link in links.iter().map(|ix| dataset.link(*ix)) {
        let words = within(link_between_words(dataset, link));
        if !told.contains(&words) {
            told.push(words);
        }
        if told.len() > 2 {
            return vec![format!("{} join their claims", counted(links.len(), "link"))];
        }
    }
    told
}
