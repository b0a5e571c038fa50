//! Words on screen for every value that a claim, a link, an actor or a source can be coded with.

use crate::model::{
    ActorKind, Aspect, Basis, ClaimKind, Comparator, Confidence, Dataset, EvidenceFlag, Likelihood,
    LinkAuthor, LinkKind, Mode, Polarity, PredicateGroup, SourceKind, Weight,
};
use crate::query::Clock;

/// What stands for what the makers of a dataset did not code.
pub const NOT_CODED: &str = "not coded";

/// A word for a coded value, or that it is not coded.
pub fn coded<T>(value: Option<T>, word: fn(T) -> &'static str) -> &'static str {
    value.map_or(NOT_CODED, word)
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

/// Whether the claim affirms what it says of subject and object, or negates it.
pub const fn polarity(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Affirm => "as so",
        Polarity::Negate => "as not so",
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

/// How much a reader would miss the claim.
pub const fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Core => "core: would be missed first",
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
        ActorKind::Thing => "thing",
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
        Aspect::Negation => "they differ on whether it is so",
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
        LinkAuthor::Actor(actor) => dataset.actor(actor).told_within().into_owned(),
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
