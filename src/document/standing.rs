//! On which voices claims rest, and what stands against them, in words.

use super::grammar::conjugated;
use super::labels;
use super::linking::{author_name, author_number, own_word};
use super::numbers::counted;
use super::sentences::{speaker_name, within};
use crate::model::{ActorIx, Claim, ClaimIx, Dataset, Link};
use crate::query::{ChainTree, Contested, Index, Origins, Reading, origins, set_against, wholes};

/// Voices, and links, that are named; the others are counted.
const MOST_NAMED: usize = 3;

/// Wholes of one actor that are named.
const MOST_WHOLES: usize = 8;

/// Origins in words: "2 separate voices (the DIA; the leader of a U.N. panel), both only through
/// Code and Dagger; 3 claims by the outlets themselves; 1 by nobody named".
pub fn origin_words(dataset: &Dataset, origins: &Origins) -> String {
    let mut parts = Vec::new();
    if !origins.voices.is_empty() {
        parts.push(format!("{}{}", voices(dataset, origins), shared(dataset, origins)));
    }
    let claims = |count: usize, first: bool| match first {
        true => counted(count, "claim"),
        false => count.to_string(),
    };
    let outlets = if origins.outlet_claims == 1 { "outlet itself" } else { "outlets themselves" };
    if origins.outlet_claims > 0 {
        parts.push(format!("{} by the {outlets}", claims(origins.outlet_claims, true)));
    }
    if origins.unnamed_claims > 0 {
        let first = origins.outlet_claims == 0;
        parts.push(format!("{} by nobody named", claims(origins.unnamed_claims, first)));
    }
    parts.join("; ")
}

/// On how many voices something rests, in few words: "2 voices"; "the outlets only"; "nobody
/// named".
pub fn footing_words(origins: &Origins) -> String {
    match (origins.voices.len(), origins.outlet_claims, origins.unnamed_claims) {
        (0, 0, 0) => "nobody".to_owned(),
        (0, 0, _) => "nobody named".to_owned(),
        (0, _, _) => "outlet only".to_owned(),
        (voices, _, _) => counted(voices, "voice"),
    }
}

/// How many voices there are, and who they are.
fn voices(dataset: &Dataset, origins: &Origins) -> String {
    let name = |actor: &ActorIx| dataset.actor(*actor).told().into_owned();
    let mut names: Vec<String> = origins.voices.iter().take(MOST_NAMED).map(name).collect();
    let more = origins.voices.len() - names.len();
    names.extend((more > 0).then(|| format!("{more} more")));
    let count = match origins.voices.len() {
        1 => "1 voice".to_owned(),
        voices => format!("{voices} separate voices"),
    };
    format!("{count} ({})", names.join("; "))
}

/// What the voices share: ", both only through Code and Dagger".
fn shared(dataset: &Dataset, origins: &Origins) -> String {
    let all = if origins.voices.len() == 2 { "both" } else { "all" };
    let names = |actors: &[ActorIx]| {
        let names = actors.iter().map(|actor| dataset.actor(*actor).told_within());
        names.collect::<Vec<_>>().join(", ")
    };
    let told = |actors: &[ActorIx], how: &str| match actors.is_empty() {
        true => String::new(),
        false => format!(", {all} {how} {}", names(actors)),
    };
    format!("{}{}", told(&origins.through, "only through"), told(&origins.wholes, "part of"))
}

/// Some claims and the voices they rest on: "5 claims: 2 separate voices (…)".
pub fn origins_summary(dataset: &Dataset, reading: &Reading, claims: &[ClaimIx]) -> String {
    let origins = origins(dataset, reading, claims.iter().map(|ix| dataset.claim(*ix)));
    format!("{}: {}", counted(claims.len(), "claim"), origin_words(dataset, &origins))
}

/// Who counts as one voice, and why, in a sentence for each voice of several actors.
pub fn one_voice_words(dataset: &Dataset, tree: &ChainTree) -> Vec<String> {
    let several = tree.voices.iter().filter(|voice| voice.len() > 1);
    let words = several.map(|voice| {
        let mut names: Vec<_> = voice.iter().map(|ix| dataset.actor(*ix).told()).collect();
        let last = names.pop().unwrap_or_default();
        let names = names.join(", ");
        format!(
            "{names} and {last} count as one voice: a part is one with its whole, and whoever \
             passes on one voice only is one with it"
        )
    });
    words.collect()
}

/// What an actor is part of, innermost first; none where it is part of nothing.
pub fn wholes_words(dataset: &Dataset, actor: ActorIx) -> Option<String> {
    let lineage = wholes(dataset, actor, MOST_WHOLES);
    let told = lineage.branches.iter().filter(|branch| !branch.again);
    let names: Vec<_> = told.map(|branch| dataset.actor(branch.actor).told_within()).collect();
    let rest = if lineage.goes_on { ", and more" } else { "" };
    (!names.is_empty()).then(|| format!("part of {}{rest}", names.join(", part of ")))
}

/// What stands against something that is so contested, by the claims that speak of it: "said both
/// ways here"; "Code and Dagger sets this against Mike Pompeo"; none where nothing does.
pub fn contested_words(
    dataset: &Dataset,
    reading: &Reading,
    state: Contested,
    claims: &[ClaimIx],
) -> Option<String> {
    if state != Contested::SetAgainst {
        return labels::contested(state).map(str::to_owned);
    }
    let links = set_against(dataset, reading, claims);
    let mut told: Vec<String> = Vec::new();
    for words in links.iter().map(|ix| set_against_words(dataset, dataset.link(*ix), claims)) {
        if !told.contains(&words) {
            told.push(words);
        }
    }
    let more = told.len().saturating_sub(MOST_NAMED);
    told.truncate(MOST_NAMED);
    told.extend((more > 0).then(|| format!("{more} more such lines")));
    let generic = || labels::contested(state).unwrap_or_default().to_owned();
    Some(if told.is_empty() { generic() } else { told.join("; ") })
}

/// The same of a claim, which is as contested as what it says of whom.
pub fn claim_contested_words(
    dataset: &Dataset,
    index: &Index,
    reading: &Reading,
    ix: ClaimIx,
) -> Option<String> {
    let related = index.relations_of(ix).iter().flat_map(|ix| &index.relation(*ix).claims);
    let claims: Vec<ClaimIx> = std::iter::once(ix).chain(related.copied()).collect();
    contested_words(dataset, reading, reading.claim(ix), &claims)
}

/// Who sets what against whom, as read at the claims that a contradiction ends at.
fn set_against_words(dataset: &Dataset, link: &Link, claims: &[ClaimIx]) -> String {
    let (from, to) = (dataset.claim(link.from), dataset.claim(link.to));
    let author = author_name(dataset, link.author);
    let sets = conjugated("sets", author_number(dataset, link.author));
    match (claims.contains(&link.from), claims.contains(&link.to)) {
        (true, true) => {
            let (from, to) =
                (within(speaker_name(dataset, from)), within(speaker_name(dataset, to)));
            format!("{author} {sets} {from} against {to} here")
        }
        (true, false) => format!("{author} {sets} {}", this_against(dataset, link, to)),
        _ => format!("{author} {sets} {}", this_against(dataset, link, from)),
    }
}

/// Whose claim stands at the other end of a link.
fn this_against(dataset: &Dataset, link: &Link, claim: &Claim) -> String {
    match own_word(dataset, link, claim) {
        Some(own_word) => format!("{own_word} against this"),
        None => format!("this against {}", within(speaker_name(dataset, claim))),
    }
}
