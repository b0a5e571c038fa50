//! Words on screen for every value of every closed list.

use super::cite::CiteForm;
use crate::model::{
    ActorKind, Aspect, Basis, ClaimKind, Comparator, Confidence, Dataset, EvidenceFlag, Likelihood,
    LinkAuthor, LinkKind, Mode, Polarity, PredicateGroup, SourceKind, Weight,
};
use crate::query::{Clock, Contested, Facet, Stance, Told, View};

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
        Contested::Yes => Some("said both ways here"),
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
        Facet::Subject => "Subject",
        Facet::Object => "Object",
        Facet::Predicate => "What is said",
        Facet::Topic => "Topic",
        Facet::Stance => "What the speaker does",
        Facet::Kind => "Kind of claim",
        Facet::Polarity => "Said or denied",
        Facet::Contested => "Said both ways",
        Facet::Likelihood => "Likelihood in ICD 203 terms",
        Facet::Confidence => "Confidence of the speaker",
        Facet::Source => "Text",
        Facet::Depth => "Speakers between outlet and root",
        Facet::Weight => "Weight",
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

/// The name of a value of a facet. An id that the dataset does not know is its own name.
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
            dataset.actors.get(place).map(|actor| &actor.name)
        }
        Facet::Predicate => dataset.predicates.get(place).map(|predicate| &predicate.label),
        Facet::Topic => dataset.topics.get(place).map(|topic| &topic.label),
        Facet::Source => dataset.sources.get(place).map(|source| &source.title),
        Facet::Depth => return depth(id),
        _ => return closed(facet, id).unwrap_or_else(|| id.to_owned()),
    };
    name.map_or_else(|| id.to_owned(), String::clone)
}

fn closed(facet: Facet, id: &str) -> Option<String> {
    let word = match facet {
        Facet::Stance => self::stance(Stance::from_id(id)?),
        Facet::Kind => kind(ClaimKind::from_id(id)?),
        Facet::Polarity => polarity(Polarity::from_id(id)?),
        Facet::Contested => {
            self::contested(Contested::from_id(id)?).unwrap_or("not contested here")
        }
        Facet::Likelihood => likelihood(Likelihood::from_id(id)?),
        Facet::Confidence => confidence(Confidence::from_id(id)?),
        Facet::Weight => weight(Weight::from_id(id)?),
        _ => basis(Basis::from_id(id)?),
    };
    Some(word.to_owned())
}

/// A depth in words.
pub fn depth(id: &str) -> String {
    match id {
        "0" => "0, the outlet by itself".to_owned(),
        "1" => "1, one voice behind the outlet".to_owned(),
        "2" => "2, through one relay".to_owned(),
        "3" => "3, through two relays".to_owned(),
        _ => id.to_owned(),
    }
}

/// What a kind of claim is called.
pub const fn kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Assertion => "assertion",
        ClaimKind::Assessment => "assessment",
        ClaimKind::Estimate => "estimate",
        ClaimKind::Forecast => "forecast",
        ClaimKind::Scenario => "scenario",
        ClaimKind::Pledge => "pledge",
        ClaimKind::Denial => "denial",
        ClaimKind::Event => "event",
        ClaimKind::Opinion => "opinion",
    }
}

const fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Affirm => "affirmed",
        Polarity::Negate => "negated",
    }
}

/// An ICD 203 term.
pub const fn likelihood(likelihood: Likelihood) -> &'static str {
    match likelihood {
        Likelihood::AlmostNoChance => "almost no chance",
        Likelihood::VeryUnlikely => "very unlikely",
        Likelihood::Unlikely => "unlikely",
        Likelihood::EvenChance => "roughly even chance",
        Likelihood::Likely => "likely",
        Likelihood::VeryLikely => "very likely",
        Likelihood::AlmostCertain => "almost certain",
    }
}

/// A degree of confidence.
pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Moderate => "moderate",
        Confidence::Low => "low",
    }
}

const fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Core => "core: a reader would miss it",
        Weight::Supporting => "supporting",
        Weight::Background => "background",
    }
}

/// Where something is known from.
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated in the text",
        Basis::Computed => "computed from stated dates",
        Basis::Inferred => "inferred: the text forces it",
        Basis::External => "from outside the text",
        Basis::None => "not known",
    }
}

/// A clock's name.
pub const fn clock(clock: Clock) -> &'static str {
    match clock {
        Clock::About => "About",
        Clock::Said => "Said",
        Clock::Published => "Published",
    }
}

/// How a hop passes a statement on.
pub const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Outlet => "the outlet",
        Mode::Quoted => "quoted",
        Mode::Paraphrased => "paraphrased",
        Mode::Carried => "quotation carried on without a name",
        Mode::Heading => "named only in a heading",
    }
}

/// What sort of actor.
pub const fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::ArmedGroup => "armed group",
        ActorKind::State => "state",
        ActorKind::GovernmentBody => "government body",
        ActorKind::Agency => "agency",
        ActorKind::InternationalOrganization => "international organization",
        ActorKind::Media => "outlet",
        ActorKind::Person => "person",
        ActorKind::Document => "document",
        ActorKind::Group => "group",
        ActorKind::Unnamed => "nobody named",
        ActorKind::Place => "place",
    }
}

/// What sort of publication.
pub const fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsArticle => "news article",
        SourceKind::Opinion => "opinion piece",
        SourceKind::Report => "report",
        SourceKind::Transcript => "transcript",
        SourceKind::Post => "post",
        SourceKind::Other => "text",
    }
}

/// What a group of predicates is about.
pub const fn predicate_group(group: PredicateGroup) -> &'static str {
    match group {
        PredicateGroup::Cooperation => "cooperation",
        PredicateGroup::Support => "support",
        PredicateGroup::Protection => "protection",
        PredicateGroup::Control => "control",
        PredicateGroup::Membership => "membership",
        PredicateGroup::Conflict => "conflict",
        PredicateGroup::Communication => "communication",
        PredicateGroup::Pledge => "pledges",
        PredicateGroup::Assessment => "assessment",
        PredicateGroup::Other => "other",
    }
}

/// The name of a kind of link: "broken pledge".
pub const fn link_name(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Contradicts => "contradiction",
        LinkKind::Undermines => "undermines",
        LinkKind::Qualifies => "qualifies",
        LinkKind::Corroborates => "corroborates",
        LinkKind::Restates => "restates",
        LinkKind::Breaks => "pledge said to be broken",
        LinkKind::Keeps => "pledge said to be kept",
        LinkKind::Updates => "updates",
        LinkKind::Alternative => "competing scenario",
    }
}

/// In what respect two claims differ.
pub const fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Negation => "one affirms what the other denies",
        Aspect::Degree => "they differ in degree",
        Aspect::Quantity => "they differ in number",
        Aspect::Scope => "they differ in scope",
        Aspect::Direction => "they differ in who acts on whom",
        Aspect::Time => "they speak of different times",
        Aspect::PledgeConduct => "a pledge and later conduct",
        Aspect::HeadlineBody => "headline against body",
    }
}

/// Who drew a link.
pub fn link_author(dataset: &Dataset, author: LinkAuthor) -> String {
    match author {
        LinkAuthor::Compiler => "the compiler of this dataset".to_owned(),
        LinkAuthor::Actor(actor) => dataset.actor(actor).name.clone(),
    }
}

/// A remark on a pointer.
pub const fn flag(flag: EvidenceFlag) -> &'static str {
    match flag {
        EvidenceFlag::Headline => "headline",
        EvidenceFlag::Heading => "heading",
        EvidenceFlag::Caption => "caption",
        EvidenceFlag::Presupposed => "presupposed, not said outright",
        EvidenceFlag::Truncated => "the text is cut off here",
        EvidenceFlag::Sic => "misprint in the text",
        EvidenceFlag::Restated => "said again here",
    }
}

/// How a figure bounds what it counts.
pub const fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::About => "about",
        Comparator::AtLeast => "at least",
        Comparator::AtMost => "at most",
        Comparator::Over => "over",
        Comparator::Exactly => "exactly",
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
        Told::Questioned => "questioned here",
        Told::Said => "said",
        Told::Denied => "denied",
        Told::Open => "only promised, expected or considered",
    }
}

/// The name of a form in which claims are copied.
pub const fn cite_form(form: CiteForm) -> &'static str {
    match form {
        CiteForm::Sentence => "a sentence",
        CiteForm::Markdown => "Markdown",
        CiteForm::Bibtex => "BibTeX",
        CiteForm::Csl => "CSL-JSON",
    }
}
