//! Words on screen for views, facets and their values; those of the values that are coded stand in
//! `coded`, and are called from here.

mod coded;

pub use coded::*;

use crate::model::{Basis, ClaimKind, Confidence, Dataset, Likelihood, Polarity, Weight, isolated};
use crate::query::{Contested, Facet, Stance, Told, View};
use std::borrow::Cow;

/// What a stance is called: "says", "calls likely".
pub const fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Says => "says",
        Stance::Denies => "denies",
        Stance::CallsLikely => "calls likely",
        Stance::CallsUnlikely => "calls unlikely",
        Stance::Expects => "expects",
        Stance::Promises => "promises",
        Stance::ConsidersPossible => "considers possible",
    }
}

/// How a contested thing is called; nothing for what is not.
pub const fn contested(state: Contested) -> Option<&'static str> {
    match state {
        Contested::BothWays => Some("said both ways here"),
        Contested::SetAgainst => Some("set against another claim here"),
        Contested::Questioned => Some("questioned here"),
        Contested::No => None,
    }
}

/// A facet's name.
pub const fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Speaker => "Who says or relays it",
        Facet::Root => "Whom it traces back to",
        Facet::Actor => "Who is spoken of",
        Facet::Subject => "Who is said to do or be it",
        Facet::Object => "To whom or what",
        Facet::Predicate => "What is said",
        Facet::Topic => "Topic",
        Facet::Stance => "What the speaker does",
        Facet::Kind => "Kind of claim",
        Facet::Polarity => "Put as so, or as not so",
        Facet::Contested => "What stands against it",
        Facet::Likelihood => "How likely the speaker calls it",
        Facet::Confidence => "How sure the speaker is of the basis",
        Facet::Source => "Text",
        Facet::Depth => "How many voices it came through",
        Facet::Weight => "How much a reader would miss it",
        Facet::AboutBasis => "How the time spoken of is known",
        Facet::SaidBasis => "How the time of saying is known",
        Facet::PublishedBasis => "How the publication date is known",
    }
}

/// What "has no value" is called for a facet.
pub const fn none(facet: Facet) -> &'static str {
    match facet {
        Facet::Object => "no actor as object",
        Facet::Likelihood | Facet::Confidence => "not stated",
        Facet::AboutBasis | Facet::SaidBasis | Facet::PublishedBasis => "no date",
        _ => "none",
    }
}

/// The name of a value of a facet, as it stands among other words. An id that the dataset does not know is its own name.
pub fn value(dataset: &Dataset, facet: Facet, id: &str) -> String {
    let place = match facet {
        Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
            dataset.actor_by_id(id).map(|ix| ix.get())
        }
        Facet::Predicate => dataset.predicate_by_id(id).map(|ix| ix.get()),
        Facet::Topic => dataset.topic_by_id(id).map(|ix| ix.get()),
        Facet::Source => dataset.source_by_id(id).map(|ix| ix.get()),
        _ => None,
    };
    value_at(dataset, facet, place.unwrap_or(usize::MAX), id)
}

/// As [`value`], of the value at this place of the facet's showing order: nothing is looked up.
pub fn value_at(dataset: &Dataset, facet: Facet, place: usize, id: &str) -> String {
    if id == "none" {
        return none(facet).to_owned();
    }
    let name = match facet {
        Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
            dataset.actors.get(place).map(|actor| actor.told())
        }
        Facet::Predicate => dataset.predicates.get(place).map(|predicate| predicate.told()),
        Facet::Topic => dataset.topics.get(place).map(|topic| isolated(&topic.label)),
        Facet::Source => dataset.sources.get(place).map(|source| isolated(&source.title)),
        Facet::Depth => return depth(id),
        _ => return closed(facet, id).unwrap_or_else(|| id.to_owned()),
    };
    name.map_or_else(|| id.to_owned(), Cow::into_owned)
}

fn closed(facet: Facet, id: &str) -> Option<String> {
    let word = match facet {
        Facet::Stance => self::stance(Stance::from_id(id)?),
        Facet::Kind => kind(ClaimKind::from_id(id)?),
        Facet::Polarity => polarity(Polarity::from_id(id)?),
        Facet::Contested => self::contested(Contested::from_id(id)?).unwrap_or("nothing here"),
        Facet::Likelihood => likelihood(Likelihood::from_id(id)?),
        Facet::Confidence => confidence(Confidence::from_id(id)?),
        Facet::Weight => weight(Weight::from_id(id)?),
        Facet::AboutBasis | Facet::SaidBasis | Facet::PublishedBasis => basis(Basis::from_id(id)?),
        Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
            return None;
        }
        Facet::Predicate | Facet::Topic | Facet::Source | Facet::Depth => return None,
    };
    Some(word.to_owned())
}

/// A depth in words.
pub fn depth(id: &str) -> String {
    match id {
        "0" => "the outlet by itself".to_owned(),
        "1" => "one voice behind the outlet".to_owned(),
        "2" => "a voice through one relay".to_owned(),
        "3" => "a voice through two relays".to_owned(),
        _ => match id.parse::<u32>() {
            Ok(depth) if depth > 3 => format!("a voice through {} relays", depth - 1),
            _ => id.to_owned(),
        },
    }
}

/// A view's name in the navigation.
pub const fn view(view: View) -> &'static str {
    match view {
        View::Front => "Start",
        View::Claims => "Claims",
        View::Actors => "Actors",
        View::Relations => "Relations",
        View::Timeline => "Timeline",
        View::Disputes => "Disputes",
        View::Sources => "Texts",
        View::About => "About",
    }
}

/// How a relation is told.
pub const fn told(told: Told) -> &'static str {
    match told {
        Told::BothWays => "said both ways here",
        Told::SetAgainst => "set against another claim here",
        Told::Questioned => "questioned here",
        Told::SaidAndDenied => "said and denied, not against one another",
        Told::Said => "said",
        Told::Denied => "denied",
        Told::Open => "promised, expected, or called likely, unlikely or possible",
    }
}
