//! Disputes, origins, pledges and what falls silent, in words. No statement stands here; where a
//! claim is meant, its speaker is named.

use super::grammar::{conjugated, number_of};
use super::labels;
use super::linking::author_number;
use super::numbers::counted;
use super::sentences::{
    coded_relation, does, does_alone, relation_phrase, speaker_name, speaks, who_speaks, within,
};
use super::standing::origin_words;
use crate::model::{ActorIx, Claim, ClaimIx, Dataset, Link};
use crate::query::{
    Clock, Dispute, DisputeKind, Footed, Gap, Index, Origin, Outcome, RelationIx, Repledged,
    Retold, Times, Unsaid,
};
use std::borrow::Cow;

/// A relation with who tells it and how, by some of its claims: "Mike Pompeo says: Taliban has
/// broken with al-Qaeda". Up to three tellers are named.
pub fn relation_told(
    dataset: &Dataset,
    index: &Index,
    ix: RelationIx,
    claims: &[ClaimIx],
) -> String {
    let key = index.relation(ix).key;
    let mut tellers: Vec<String> = Vec::new();
    let mut told: Vec<String> = Vec::new();
    let claims = || claims.iter().map(|ix| dataset.claim(*ix));
    // One of each way to tell it comes first, so that no side is left out for being named late.
    let first = claims().filter(|claim| {
        let way = does_alone(claim);
        let is_new = !told.contains(&way);
        told.extend(is_new.then_some(way));
        is_new
    });
    let first: Vec<&Claim> = first.collect();
    for claim in first.into_iter().chain(claims()) {
        let teller = format!("{} {}", speaker_name(dataset, claim), does(dataset, claim));
        if tellers.contains(&teller) {
            continue;
        }
        if tellers.len() == 3 {
            tellers.push("others too".to_owned());
            break;
        }
        tellers.push(teller);
    }
    if tellers.is_empty() {
        tellers.push("Nobody any more".to_owned());
    }
    format!("{}: {}", tellers.join(", "), relation_phrase(dataset, key))
}

/// What a dispute is called: its relation, or whose claims stand against one another.
pub fn dispute_name(dataset: &Dataset, index: &Index, dispute: &Dispute) -> String {
    let all: Vec<ClaimIx> = dispute.claims().collect();
    let claim = |side: usize| dataset.claim(dispute.sides[side][0]);
    let root = |side| speaker_name(dataset, claim(side));
    match (dispute.link, root(0), root(1)) {
        (None, _, _) => relation_told(dataset, index, dispute.relations[0], &all),
        (_, a, b) => {
            // Who does something else is not to be read as doing the same.
            let alike = speaks(dataset, claim(0)) == speaks(dataset, claim(1));
            let other = match (a == b, alike) {
                (true, true) => " here, and another there".to_owned(),
                (true, false) => format!(" here, and {} another there", speaks(dataset, claim(1))),
                (false, true) => format!(", {} another", within(b)),
                (false, false) => format!(", {} another", within(who_speaks(dataset, claim(1)))),
            };
            let about = in_common(dataset, claim(0), claim(1));
            format!("{about}{} one thing{other}", who_speaks(dataset, claim(0)))
        }
    }
}

/// Of whom two claims speak both, as a name begins with it: "Taliban and al-Qaeda: "; empty where
/// that is nobody, or more than two.
fn in_common(dataset: &Dataset, claim: &Claim, other: &Claim) -> String {
    let spoken_of = |claim: &Claim| -> Vec<ActorIx> {
        claim.subject.iter().chain(&claim.object.actors).copied().collect()
    };
    let theirs = spoken_of(other);
    let mut shared = spoken_of(claim);
    shared.retain(|actor| theirs.contains(actor));
    match shared[..] {
        [one] => format!("{}: ", dataset.actor(one).told()),
        [one, two] => format!("{} and {}: ", dataset.actor(one).told(), dataset.actor(two).told()),
        _ => String::new(),
    }
}

/// What each side of a dispute is.
pub const fn side_names(kind: DisputeKind) -> [&'static str; 2] {
    match kind {
        DisputeKind::BothWays => ["Who says so", "Who denies it"],
        DisputeKind::Contradicts => ["What is said", "What is set against it"],
        DisputeKind::Undermines => ["What is said", "What is held to undermine it"],
        DisputeKind::Headline => ["What the headline or heading says", "What the text says"],
    }
}

/// Who drew a dispute: somebody in the text, the compiler, or nobody.
pub fn drawn_words(dataset: &Dataset, dispute: &Dispute) -> String {
    let Some(link) = dispute.link.map(|ix| dataset.link(ix)) else {
        return "Nobody draws this line: it follows from what separate roots say and deny"
            .to_owned();
    };
    drawn_by(dataset, link)
}

/// Who drew a link, with the hedge of the claim that draws it.
pub fn drawn_by(dataset: &Dataset, link: &Link) -> String {
    let author = labels::link_author(dataset, link.author);
    let hedge = link.claim.and_then(|ix| dataset.claim(ix).certainty.hedge.as_deref());
    match (link.claim, hedge) {
        (None, _) => format!("Drawn by {author}; the text does not draw it"),
        (_, Some(hedge)) => format!("Drawn in the text, by {author}, hedged: “{hedge}”"),
        _ => format!("Drawn in the text, by {author}"),
    }
}

/// How the times of both sides compare, with the times; a difference is said first.
pub fn times_words(dataset: &Dataset, dispute: &Dispute) -> String {
    let date = |clock: Clock, ix: ClaimIx| {
        let dated = clock.dated(dataset, dataset.claim(ix));
        dated.date.map_or_else(|| "no stated time".to_owned(), |date| date.words())
    };
    let both = |clock: Clock| {
        let [a, b] = [0, 1].map(|side| date(clock, dispute.sides[side][0]));
        format!("{a}, and {b}")
    };
    match dispute.times(dataset) {
        Times::Apart => format!("They speak of different times: {}", both(Clock::About)),
        Times::SaidApart => format!("They were said at different times: {}", both(Clock::Said)),
        Times::Together if dispute.link.is_some() => {
            format!("They may speak of the same time: {}", both(Clock::About))
        }
        Times::Together => "They may speak of the same time".to_owned(),
        Times::Untold => "At least one of them speaks of no stated time".to_owned(),
    }
}

/// What a closed origin holds beside its first claim.
pub fn origin_rest(dataset: &Dataset, origin: &Origin) -> String {
    let mut roots: Vec<Cow<'_, str>> = Vec::new();
    for claim in origin.claims.iter().map(|ix| dataset.claim(*ix)) {
        let root = dataset.actor(claim.root().actor).told();
        if !roots.contains(&root) && roots.len() < 3 {
            roots.push(root);
        }
    }
    let more = origin.claims.len() - 1;
    format!("{more} more of the same voice: {}", roots.join(", "))
}

/// What became of a pledge, as a heading has it.
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Broken => "said to be broken",
        Outcome::Doubted => "doubted",
        Outcome::Kept => "said to be kept",
    }
}

/// What became of a pledge, all told.
pub fn outcomes(outcomes: &[Outcome]) -> String {
    if outcomes.is_empty() {
        return "nothing in these texts says what became of it".to_owned();
    }
    outcomes.iter().map(|one| outcome(*one)).collect::<Vec<_>>().join(" and ")
}

/// On whose word a pledge had an outcome: "Code and Dagger holds what Code and Dagger itself says
/// against it".
pub fn followed_words(dataset: &Dataset, link: &Link, claim: &Claim, outcome: Outcome) -> String {
    let author = labels::link_author(dataset, link.author);
    let number = author_number(dataset, link.author);
    let (says, holds) = (conjugated("says", number), conjugated("holds", number));
    let says_other = conjugated("says", number_of(dataset.actor(claim.root().actor)));
    let other = format!("{} {says_other}", speaker_name(dataset, claim));
    match outcome {
        Outcome::Broken => format!("{author} {says} it was broken, by what {other}"),
        Outcome::Doubted => format!("{author} {holds} against it what {other}"),
        Outcome::Kept => format!("{author} {says} it was kept, by what {other}"),
    }
}

/// How long after a pledge something began, or was said: never more exact than its ends.
pub fn gap_words(gap: Option<Gap>) -> String {
    let Some(Gap { fewest, most, clock }) = gap else {
        return "no gap can be told: a date is missing".to_owned();
    };
    let what = if clock == Clock::Said { "said " } else { "" };
    let range = |a: i64, b: i64| {
        let unit = unit_for(b);
        // Days that are known are told to the nearest unit, a range as wide as it may be.
        let (down, up) = if a == b { (unit.1 / 2, unit.1 / 2) } else { (0, unit.1 - 1) };
        let (low, high) = (whole(a, unit, down), whole(b, unit, up));
        let high_words = counted(high as usize, unit.0);
        if low == high { high_words } else { format!("{low} to {high_words}") }
    };
    match (fewest, most) {
        (0, 0) => format!("{what}on the same day"),
        (1.., _) => format!("{what}{} later", range(fewest, most)),
        (_, ..0) => format!("{what}{} earlier", range(-most, -fewest)),
        _ => "after the promise; when is not said".to_owned(),
    }
}

/// The largest unit that fits a number of days, with its length in hundredths of a day: a month
/// is 30.44 days, a year 365.25, which is enough for words.
const fn unit_for(days: i64) -> (&'static str, i64) {
    match days {
        ..60 => ("day", 100),
        60..730 => ("month", 3_044),
        _ => ("year", 36_525),
    }
}

/// Days in whole units after so many hundredths of a day were added, for rounding.
const fn whole(days: i64, unit: (&str, i64), added: i64) -> i64 {
    (days * 100 + added) / unit.1
}

/// What would no longer be said, in one sentence.
pub fn unsaid_sentence(names: &str, unsaid: &Unsaid) -> String {
    if unsaid.claims.is_empty() {
        return format!("Without {names}, everything here would still be said.");
    }
    let mut parts = vec![counted(unsaid.claims.len(), "claim")];
    if !unsaid.relations.is_empty() {
        parts.push(counted(unsaid.relations.len(), "relation"));
    }
    if !unsaid.disputes.is_empty() {
        parts.push(counted(unsaid.disputes.len(), "dispute"));
    }
    let last = parts.pop().unwrap_or_default();
    let list = if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) };
    let otherwise = match (unsaid.retold.len(), unsaid.pledges.len()) {
        (0, 0) => None,
        (n, 0) => Some(counted(n, "more relation")),
        (0, n) => Some(counted(n, "pledge")),
        (a, b) => Some(format!("{} and {}", counted(a, "more relation"), counted(b, "pledge"))),
    };
    let retold = otherwise.map_or_else(String::new, |what| {
        format!("; {what} would be told otherwise, or on fewer voices")
    });
    format!("Without {names}, {list} would no longer be said here{retold}.")
}

/// How a relation would be told otherwise: "now said both ways here, on 2 separate voices (…); then
/// said, on 1 voice (…)".
pub fn retold_words(dataset: &Dataset, retold: &Retold) -> String {
    let words = |footed: &Footed| {
        let origins = origin_words(dataset, &footed.origins);
        format!("{}, on {origins}", labels::told(footed.told))
    };
    match &retold.after {
        Some(after) => format!("now {}; then {}", words(&retold.before), words(after)),
        None => format!("now {}; then nobody speaks of it", words(&retold.before)),
    }
}

/// How a pledge would have another outcome: "A liaison promises not: … (now said to be broken;
/// then nothing in these texts says what became of it)".
pub fn repledged_words(dataset: &Dataset, repledged: &Repledged) -> String {
    let claim = dataset.claim(repledged.claim);
    let (who, what) = (speaker_name(dataset, claim), coded_relation(dataset, claim));
    let (before, after) = (outcomes(&repledged.before), outcomes(&repledged.after));
    format!("{who} {what} (now {before}; then {after})")
}

/// Who spoke to whom.
pub fn to_words(dataset: &Dataset, claim: &Claim) -> String {
    let names: Vec<_> = claim.to.iter().map(|to| dataset.actor(*to).told_within()).collect();
    let who = speaker_name(dataset, claim);
    match names.is_empty() {
        true => format!("{who}; to whom is not said"),
        false => format!("{who}, to {}", names.join(", ")),
    }
}
