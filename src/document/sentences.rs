//! Sentences about claims: who says it and through whom, what was coded, when, and what a view
//! shows. No statement is ever written here without its speaker.

use super::grammar::{GrammaticalNumber, conjugated, number_of, with_self};
use super::labels;
use super::numbers::number_word;
use crate::model::{
    ActorIx, Claim, Dataset, Dated, Evidence, Hop, Likelihood, Mode, Polarity, PredicateIx, Source,
    isolated, small_article,
};
use crate::query::{Contested, Matches, Query, Reading, RelationKey, Stance, stance};
use std::borrow::Cow;

/// The one whose word it is, as the row of a claim opens: the root's name, or at depth 0 the
/// outlet "itself".
pub fn speaker_name(dataset: &Dataset, claim: &Claim) -> String {
    let root = dataset.actor(claim.root().actor);
    if dataset.voices(claim).is_empty() { with_self(root) } else { root.told().into_owned() }
}

/// Who published a text, or that it is not coded.
pub fn publisher_name<'d>(dataset: &'d Dataset, source: &Source) -> Cow<'d, str> {
    source.publisher.map_or(NO_PUBLISHER.into(), |publisher| dataset.actor(publisher).told())
}

/// What stands for a publisher that is not coded.
const NO_PUBLISHER: &str = "publisher not coded";

/// Where in its text a source says something: "paragraph 5"; "somewhere in the text".
pub fn place_in_text(evidence: &Evidence) -> String {
    match evidence.paragraph {
        Some(paragraph) => format!("paragraph {paragraph}"),
        None => "somewhere in the text".to_owned(),
    }
}

/// How the claim reached us from its root: "as quoted in the report, per Code and Dagger"; at
/// depth 0 "nobody named beyond the outlet"; where nobody coded who published it, that.
pub fn passed_on(dataset: &Dataset, claim: &Claim) -> String {
    let voices = dataset.voices(claim);
    if voices.is_empty() {
        return "nobody named beyond the outlet".to_owned();
    }
    let name = |actor: ActorIx| dataset.actor(actor).told_within();
    let mut parts = Vec::new();
    for pair in voices.windows(2).rev() {
        let [relay, told] = pair else { continue };
        parts.push(format!("{} {}", as_passed(told.mode), name(relay.actor)));
    }
    parts.push(match dataset.outlet(claim) {
        Some(publisher) => format!("per {}", name(publisher)),
        None => NO_PUBLISHER.to_owned(),
    });
    parts.join(", ")
}

/// How an inner voice stands in an outer one.
const fn as_passed(mode: Mode) -> &'static str {
    match mode {
        Mode::Quoted | Mode::Carried => "as quoted in",
        Mode::Paraphrased => "as paraphrased in",
        Mode::Heading => "as named in a heading of",
        Mode::Outlet => "as told by",
    }
}

/// The whole chain as one phrase: "according to DIA, as quoted in the report, per Code and
/// Dagger"; at depth 0 "per Code and Dagger, nobody named beyond the outlet".
pub fn chain_sentence(dataset: &Dataset, claim: &Claim) -> String {
    let root = dataset.actor(claim.root().actor).told_within();
    let lead = if dataset.voices(claim).is_empty() { "per" } else { "according to" };
    format!("{lead} {root}, {}", passed_on(dataset, claim))
}

/// One hop of the chain in words: "according to", paraphrased.
pub fn hop_words(hop: &Hop) -> String {
    match &hop.verb {
        Some(verb) => format!("“{}”, {}", isolated(verb), labels::mode(hop.mode)),
        None => labels::mode(hop.mode).to_owned(),
    }
}

/// What the root of a claim does with what was coded, as it follows its name: "says", "promises
/// not", "expect" of many; "speaks of" where it is not coded what it does.
pub fn does(dataset: &Dataset, claim: &Claim) -> String {
    conjugated(&does_alone(claim), number_of(dataset.actor(claim.root().actor))).into_owned()
}

/// The same where no name stands before it.
pub(super) fn does_alone(claim: &Claim) -> String {
    let Some(stance) = stance(claim) else { return "speaks of".to_owned() };
    let not = claim.polarity == Some(Polarity::Negate) && stance != Stance::Denies;
    format!("{}{}", labels::stance(stance), if not { " not" } else { "" })
}

/// The root of a claim with what it does: "Taliban promises", "DIA officials expect".
pub fn who_speaks(dataset: &Dataset, claim: &Claim) -> String {
    format!("{} {}", speaker_name(dataset, claim), speaks(dataset, claim))
}

/// What a relation is, with its verb as its subject asks for: "Terrorist groups threaten Iran".
pub fn relation_phrase(dataset: &Dataset, key: RelationKey) -> String {
    let (subject, predicate) = (dataset.actor(key.subject), dataset.predicate(key.predicate));
    let label = predicate.told();
    let verb = conjugated(&label, number_of(subject));
    format!("{} {verb} {}", subject.told(), dataset.actor(key.object).told_within())
}

/// Words that begin with a name, as they stand in the middle of a sentence: an article begins small.
pub(super) fn within(words: String) -> String {
    small_article(&words).unwrap_or(words)
}

/// A claim as one line: its root, what that does with it, and the statement.
pub fn told(dataset: &Dataset, claim: &Claim) -> String {
    format!("{}: {}", who_speaks(dataset, claim), isolated(&claim.statement))
}

/// The word between a speaker and a statement. A statement has its own "not" and its own "likely",
/// but not that it is promised, expected or only considered possible.
pub fn speaks(dataset: &Dataset, claim: &Claim) -> String {
    let verb = labels::stance(match stance(claim) {
        Some(kept @ (Stance::Promises | Stance::Expects | Stance::ConsidersPossible)) => kept,
        _ => Stance::Says,
    });
    conjugated(verb, number_of(dataset.actor(claim.root().actor))).into_owned()
}

/// What was coded, with what the root does with it: "denies: Taliban maintains ties with
/// al-Qaeda". A negated pledge "promises not: …"; a negated claim that is expected, or called
/// likely, says "not" in the same place. Where no subject and no predicate is coded: "not coded".
pub fn coded_relation(dataset: &Dataset, claim: &Claim) -> String {
    if claim.subject.is_empty() && claim.predicate.is_none() {
        return labels::NOT_CODED.to_owned();
    }
    let mut words = vec![format!("{}:", does(dataset, claim))];
    if !claim.subject.is_empty() {
        words.push(party(dataset, &claim.subject, claim.subject_part.as_deref()));
    }
    let number = match &claim.subject[..] {
        [one] => number_of(dataset.actor(*one)),
        [] => GrammaticalNumber::Singular,
        _ => GrammaticalNumber::Plural,
    };
    let verb = |ix: PredicateIx| conjugated(&dataset.predicate(ix).told(), number).into_owned();
    words.extend(claim.predicate.map(verb));
    if !claim.object.actors.is_empty() {
        words.push(party(dataset, &claim.object.actors, claim.object.part.as_deref()));
    }
    if let Some(text) = &claim.object.text {
        let text = isolated(text);
        let joined =
            if claim.object.actors.is_empty() { text.into_owned() } else { format!("({text})") };
        words.push(joined);
    }
    words.join(" ")
}

fn party(dataset: &Dataset, actors: &[ActorIx], part: Option<&str>) -> String {
    let names: Vec<_> = actors.iter().map(|ix| dataset.actor(*ix).told()).collect();
    match part {
        Some(part) => format!("{} ({})", names.join(", "), isolated(part)),
        None => names.join(", "),
    }
}

/// A date with how it is known: "October to December 2020, from outside the text"; "no date".
pub fn date_words(dated: &Dated) -> String {
    match &dated.date {
        Some(date) => format!("{}, {}", date.words(), labels::basis(dated.basis)),
        None => NO_DATE.to_owned(),
    }
}

/// When a claim was said, or, where that is not known, when its text came out.
pub fn said_when(dataset: &Dataset, claim: &Claim) -> String {
    let source = dataset.source(claim.source());
    if claim.said.date.is_some() {
        return format!("said {}", date_words(&claim.said));
    }
    let published = Dated { date: source.published.clone(), basis: source.published_basis };
    match published.date {
        Some(_) => format!("published {}; when it was said is not known", date_words(&published)),
        None => "when it was said is not known".to_owned(),
    }
}

/// What stands for a date that is not known.
pub(super) const NO_DATE: &str = "no date";

/// An ICD 203 term with its band, as the standard it is.
pub fn likelihood_band(likelihood: Likelihood) -> String {
    let (low, high) = likelihood.band();
    format!(
        "“{}” is {low} to {high} % in ICD 203, a standard this speaker is not known to use",
        labels::likelihood(likelihood)
    )
}

/// The sentence of a view: how much of the whole is shown, how much of it is said both ways, and
/// what has no date where a date was asked for.
pub fn view_sentence(
    dataset: &Dataset,
    reading: &Reading,
    query: &Query,
    matches: &Matches,
) -> String {
    let total = reading.claims.count();
    let remain =
        if total < dataset.claims.len() { " that remain without the voices left out" } else { "" };
    let shown = matches.count();
    let mut parts = vec![match total {
        0 => format!("No claims{remain}"),
        1 if shown == 1 && !query.filters() => "1 claim, the only one".to_owned(),
        _ if shown == total && !query.filters() => format!("All {total} claims"),
        _ => format!("{shown} of {total} claims{remain}"),
    }];
    let state = |wanted: Contested| reading.count(wanted, matches.bits());
    for (contested, words) in [
        (Contested::BothWays, "said both ways"),
        (Contested::SetAgainst, "set against another"),
        (Contested::Questioned, "questioned"),
    ] {
        let count = state(contested);
        if count > 0 {
            parts.push(format!("{count} {words}"));
        }
    }
    if matches.possible > 0 {
        let certain = shown - matches.possible;
        parts.push(format!(
            "{certain} certainly in the time asked for, {} possibly",
            matches.possible
        ));
    }
    if !query.intervals.is_empty() && matches.undated_count() > 0 {
        parts.push(format!("{} undated and left out", matches.undated_count()));
    }
    parts.join("; ")
}

/// What a page with a dataset is called.
pub fn page_title(dataset: &Dataset) -> String {
    format!("Sayso: {}", isolated(&dataset.title))
}

/// What the page is, in one sentence.
pub fn page_sentence(dataset: &Dataset) -> String {
    let claims = match dataset.claims.len() {
        1 => "One claim".to_owned(),
        claims => format!("{claims} claims"),
    };
    let texts = match dataset.sources.len() {
        1 => "one text makes or passes on".to_owned(),
        texts => format!("{} texts make or pass on", number_word(texts).to_lowercase()),
    };
    format!("{claims} that {texts}: who says each, through whom it reached us, who says otherwise")
}

/// The fixed line that stands on every view.
pub fn page_motto(dataset: &Dataset) -> String {
    let count = dataset.sources.len();
    let texts = if count == 1 { "text" } else { "texts" };
    let number = number_word(count);
    format!("{number} {texts}. More claims means more sentences, not more truth.")
}
