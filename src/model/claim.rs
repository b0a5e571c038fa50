//! A claim: one atomic statement that somebody makes about the world, as found in a source.

use super::edtf::{Edtf, Extent};
use super::figure::Figure;
use super::ix::{ActorIx, PredicateIx, SourceIx, TopicIx};
use super::slug::Slug;
use super::source::Basis;
use super::vocabulary;

vocabulary! {
    /// What the speaker does with the statement.
    ClaimKind {
        Assertion = "assertion", Assessment = "assessment", Estimate = "estimate",
        Forecast = "forecast", Scenario = "scenario", Pledge = "pledge", Denial = "denial",
        Event = "event", Opinion = "opinion",
    }
}

vocabulary! {
    /// Whether subject–predicate–object is said or denied, as written.
    Polarity { Affirm = "affirm", Negate = "negate" }
}

vocabulary! {
    /// ICD 203 terms of likelihood, with their bands in percent.
    Likelihood {
        /// 1–5 %
        AlmostNoChance = "almost-no-chance",
        /// 5–20 %
        VeryUnlikely = "very-unlikely",
        /// 20–45 %
        Unlikely = "unlikely",
        /// 45–55 %
        EvenChance = "even-chance",
        /// 55–80 %
        Likely = "likely",
        /// 80–95 %
        VeryLikely = "very-likely",
        /// 95–99 %
        AlmostCertain = "almost-certain",
    }
}

impl Likelihood {
    /// The ICD 203 band in percent, both ends inclusive.
    pub const fn band(self) -> (u8, u8) {
        match self {
            Self::AlmostNoChance => (1, 5),
            Self::VeryUnlikely => (5, 20),
            Self::Unlikely => (20, 45),
            Self::EvenChance => (45, 55),
            Self::Likely => (55, 80),
            Self::VeryLikely => (80, 95),
            Self::AlmostCertain => (95, 99),
        }
    }
}

vocabulary! {
    /// How good the speaker calls their own basis.
    Confidence { High = "high", Moderate = "moderate", Low = "low" }
}

vocabulary! {
    /// How much a reader would miss the claim.
    Weight { Core = "core", Supporting = "supporting", Background = "background" }
}

vocabulary! {
    /// How a hop of the chain passes the statement on.
    Mode {
        /// The publisher itself.
        Outlet = "outlet",
        Quoted = "quoted",
        Paraphrased = "paraphrased",
        /// A quotation that goes on without naming its speaker again.
        Carried = "carried",
        /// Only a heading names this actor.
        Heading = "heading",
    }
}

vocabulary! {
    /// Remarks on a pointer.
    EvidenceFlag {
        Headline = "headline", Heading = "heading", Caption = "caption",
        Presupposed = "presupposed", Truncated = "truncated", Sic = "sic",
        Restated = "restated",
    }
}

vocabulary! {
    /// How a figure bounds what it counts.
    Comparator {
        About = "about", AtLeast = "at-least", AtMost = "at-most", Over = "over",
        Exactly = "exactly",
    }
}

/// One actor on the chain through which a claim reached us.
#[derive(Clone, Debug, PartialEq)]
pub struct Hop {
    /// The actor.
    pub actor: ActorIx,
    /// The verb as the text has it, at most three words.
    pub verb: Option<String>,
    /// How the statement was passed on.
    pub mode: Mode,
}

/// How sure the speaker sounded. The three are never merged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Certainty {
    /// Verbatim, at most five words.
    pub hedge: Option<String>,
    /// How probable the speaker calls it, where the text uses an ICD 203 term.
    pub likelihood: Option<Likelihood>,
    /// How good the speaker calls their own basis.
    pub confidence: Option<Confidence>,
}

/// A figure as said.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Verbatim.
    pub as_said: String,
    /// The number, digit for digit as the dataset writes it.
    pub value: Figure,
    /// How the number bounds the figure.
    pub comparator: Comparator,
    /// What is counted.
    pub unit: String,
}

/// A date with where it is known from. No date has basis [`Basis::None`].
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The date, where there is one.
    pub date: Option<Edtf>,
    /// Where it is known from.
    pub basis: Basis,
}

impl Dated {
    /// The days covered, where there is a date.
    pub fn extent(&self) -> Option<Extent> {
        self.date.as_ref().map(Edtf::extent)
    }
}

/// What a claim says something to, of or about beside its subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    /// The actors; may be empty.
    pub actors: Vec<ActorIx>,
    /// The part of them that is meant, at most five words.
    pub part: Option<String>,
    /// What is no actor: "an extended ceasefire".
    pub text: Option<String>,
}

/// A pointer to where a source says this; a key phrase, never a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The source.
    pub source: SourceIx,
    /// The paragraph, from 1; `None`: somewhere in the text.
    pub paragraph: Option<u32>,
    /// A verbatim key phrase of at most 8 words, unique in its paragraph; `None`: not coded.
    pub quote: Option<String>,
    /// Remarks.
    pub flags: Vec<EvidenceFlag>,
}

impl Evidence {
    /// The paragraph and the key phrase in it, where both are coded.
    pub fn pointer(&self) -> Option<(u32, &str)> {
        Some((self.paragraph?, self.quote.as_deref()?))
    }
}

/// A coding that could be defended instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// The field.
    pub field: String,
    /// Its other value.
    pub value: String,
    /// Why.
    pub why: String,
}

/// One atomic statement that somebody makes about the world.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The claim's id.
    pub id: Slug,
    /// The compiler's paraphrase: one proposition, never shown without its speaker.
    pub statement: String,
    /// The chain, outermost first; never empty; the last is the root. It begins with the publisher
    /// of its sources, where these have one.
    pub attribution: Vec<Hop>,
    /// Whom the root addressed.
    pub to: Vec<ActorIx>,
    /// Who is spoken of; empty: not coded.
    pub subject: Vec<ActorIx>,
    /// The part of the subject that is meant, at most five words.
    pub subject_part: Option<String>,
    /// What is said of the subject; `None`: not coded.
    pub predicate: Option<PredicateIx>,
    /// To whom or what.
    pub object: Object,
    /// What the speaker does; `None`: not coded.
    pub kind: Option<ClaimKind>,
    /// Said or denied, as written; `None`: not coded.
    pub polarity: Option<Polarity>,
    /// How sure.
    pub certainty: Certainty,
    /// A figure, as said.
    pub quantity: Option<Quantity>,
    /// The time the claim speaks of.
    pub about: Dated,
    /// The time its root uttered it.
    pub said: Dated,
    /// Where the sources say this; never empty.
    pub evidence: Vec<Evidence>,
    /// One to three topics.
    pub topics: Vec<TopicIx>,
    /// How much a reader would miss it.
    pub weight: Weight,
    /// A remark by the compiler.
    pub note: Option<String>,
    /// Codings that could be defended instead.
    pub alternatives: Vec<Alternative>,
}

impl Claim {
    /// The last hop of the chain: the one whose word it is.
    pub fn root(&self) -> &Hop {
        // A claim without a chain is a load error, so there is a last hop.
        self.attribution.last().expect("the loader refuses a claim without a chain")
    }

    /// Actors in the chain minus one; 0: the outlet speaks for itself.
    pub fn depth(&self) -> usize {
        self.attribution.len().saturating_sub(1)
    }

    /// The source of the first pointer, which is the text the claim was coded from.
    pub fn source(&self) -> SourceIx {
        self.evidence.first().expect("the loader refuses a claim without evidence").source
    }
}
