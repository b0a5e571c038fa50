//! Sentences about claims: who says it and through whom, what was coded, when, and what a view
//! shows. No statement is ever written here without its speaker.

use super::labels;
use super::numbers::number_word;
use crate::model::{
    ActorIx, Claim, Dataset, Dated, Evidence, Hop, Likelihood, Link, LinkAuthor, LinkKind, Mode,
    Polarity, Source, isolated,
};
use crate::query::{Contested, Matches, Query, Reading, Stance, stance};
use std::borrow::Cow;

/// The one whose word it is, as the row of a claim opens: the root's name, or at depth 0 the
/// outlet "itself".
pub fn speaker_name(dataset: &Dataset, claim: &Claim) -> String {
    let name = dataset.actor(claim.root().actor).told();
    if dataset.voices(claim).is_empty() { format!("{name} itself") } else { name.into_owned() }
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
    let name = |actor: ActorIx| dataset.actor(actor).told();
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
    let root = dataset.actor(claim.root().actor).told();
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

/// What the root of a claim does with what was coded: "says", "promises not"; "speaks of" where it
/// is not coded what it does.
pub fn does(claim: &Claim) -> String {
    let Some(stance) = stance(claim) else { return "speaks of".to_owned() };
    let not = claim.polarity == Some(Polarity::Negate) && stance != Stance::Denies;
    format!("{}{}", labels::stance(stance), if not { " not" } else { "" })
}

/// The root of a claim with what it does: "Taliban promises".
pub fn who_speaks(dataset: &Dataset, claim: &Claim) -> String {
    format!("{} {}", speaker_name(dataset, claim), speaks(claim))
}

/// Words that begin with a name, as they stand in the middle of a sentence: an article begins small.
pub(super) fn within(mut words: String) -> String {
    if ["An ", "A ", "The compiler "].iter().any(|article| words.starts_with(article)) {
        words[..1].make_ascii_lowercase();
    }
    words
}

/// A claim as one line: its root, what that does with it, and the statement.
pub fn told(dataset: &Dataset, claim: &Claim) -> String {
    format!("{}: {}", who_speaks(dataset, claim), isolated(&claim.statement))
}

/// The word between a speaker and a statement. A statement has its own "not" and its own "likely",
/// but not that it is promised, expected or only considered possible.
pub fn speaks(claim: &Claim) -> &'static str {
    match stance(claim) {
        Some(kept @ (Stance::Promises | Stance::Expects | Stance::ConsidersPossible)) => {
            labels::stance(kept)
        }
        _ => labels::stance(Stance::Says),
    }
}

/// What was coded, with what the root does with it: "denies: Taliban maintains ties with
/// al-Qaeda". A negated pledge "promises not: …"; a negated claim that is expected, or called
/// likely, says "not" in the same place. Where no subject and no predicate is coded: "not coded".
pub fn coded_relation(dataset: &Dataset, claim: &Claim) -> String {
    if claim.subject.is_empty() && claim.predicate.is_none() {
        return labels::NOT_CODED.to_owned();
    }
    let mut words = vec![format!("{}:", does(claim))];
    if !claim.subject.is_empty() {
        words.push(party(dataset, &claim.subject, claim.subject_part.as_deref()));
    }
    words.extend(claim.predicate.map(|predicate| dataset.predicate(predicate).told().into_owned()));
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

/// A link in words, as read at one of its ends: "Code and Dagger sets this against what Mike
/// Pompeo says". Where the claim that draws it is hedged, the hedge follows.
pub fn link_words(dataset: &Dataset, link: &Link, end: LinkEnd) -> String {
    link_told(dataset, link, end, "this")
}

/// A link with the voices of both its ends: "The compiler of this dataset takes what Defense
/// Intelligence Agency says to update what Mike Pompeo says".
pub fn link_between_words(dataset: &Dataset, link: &Link) -> String {
    let this = format!("what {}", within(who_speaks(dataset, dataset.claim(link.from))));
    link_told(dataset, link, LinkEnd::From, &this)
}

/// A link as read at one of its ends, which is called `this`.
fn link_told(dataset: &Dataset, link: &Link, end: LinkEnd, this: &str) -> String {
    let author = author_name(dataset, link.author);
    let other = dataset.claim(match end {
        LinkEnd::From => link.to,
        LinkEnd::To => link.from,
    });
    let (forward, backward) = link_templates(link.kind);
    let template = if end == LinkEnd::From { forward } else { backward };
    let other = within(who_speaks(dataset, other));
    let (before, after) = template.split_once('…').unwrap_or((template, ""));
    let words = format!("{}{other}{}", before.replace("this", this), after.replace("this", this));
    let hedge = link.claim.and_then(|ix| dataset.claim(ix).certainty.hedge.as_deref());
    match hedge {
        Some(hedge) => format!("{author} {words} (hedged: “{}”)", isolated(hedge)),
        None => format!("{author} {words}"),
    }
}

/// Who draws a link, as a sentence begins.
pub(super) fn author_name(dataset: &Dataset, author: LinkAuthor) -> String {
    match author {
        LinkAuthor::Compiler => "The compiler of this dataset".to_owned(),
        LinkAuthor::Actor(actor) => dataset.actor(actor).told().into_owned(),
    }
}

/// Which end of a link a reader stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkEnd {
    /// At the claim it starts from.
    From,
    /// At the claim it points to.
    To,
}

/// A link read from the claim it starts at, and from the claim it points to; `…` stands for the
/// root of the other and what it does.
const fn link_templates(kind: LinkKind) -> (&'static str, &'static str) {
    match kind {
        LinkKind::Contradicts => ("sets this against what …", "sets this against what …"),
        LinkKind::Undermines => {
            ("holds this to undermine what …", "holds what … to undermine this")
        }
        LinkKind::Qualifies => ("takes this to qualify what …", "takes what … to qualify this"),
        LinkKind::Corroborates => (
            "puts this beside what …, from another root",
            "puts this beside what …, from another root",
        ),
        LinkKind::Restates => ("takes this to restate what …", "takes what … to restate this"),
        LinkKind::Breaks => ("holds this to break what …", "holds what … to break this promise"),
        LinkKind::Keeps => ("holds this to keep what …", "holds what … to keep this promise"),
        LinkKind::Updates => ("takes this to update what …", "takes what … to update this"),
        LinkKind::Alternative => (
            "sets this beside what …, as another possibility",
            "sets this beside what …, as another possibility",
        ),
    }
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
