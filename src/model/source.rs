//! A source: a publication that was read and coded.

use super::edtf::Edtf;
use super::ix::ActorIx;
use super::slug::Slug;
use super::vocabulary;

vocabulary! {
    /// What sort of publication a source is.
    SourceKind {
        NewsArticle = "news-article", Opinion = "opinion", Report = "report",
        Transcript = "transcript", Post = "post", Other = "other",
    }
}

vocabulary! {
    /// Where a date or another detail is known from, strongest first.
    Basis {
        /// The text gives it.
        Stated = "stated",
        /// Exact arithmetic on stated dates.
        Computed = "computed",
        /// The text forces it.
        Inferred = "inferred",
        /// From outside the text; always shown as such.
        External = "external",
        /// Not known.
        None = "none",
    }
}

/// A publication that was read and coded.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// The source's id, for instance `cad`.
    pub id: Slug,
    /// Its headline.
    pub title: String,
    /// The outlet that published it; every chain from this source begins here. `None`: not coded,
    /// and chains begin with whoever is named first.
    pub publisher: Option<ActorIx>,
    /// Where the publisher's name is known from.
    pub publisher_basis: Basis,
    /// The byline, where there is one.
    pub author: Option<ActorIx>,
    /// What sort of publication it is; `None`: not coded.
    pub kind: Option<SourceKind>,
    /// BCP 47 language tag.
    pub language: String,
    /// An http(s) address of the text, where one is known.
    pub url: Option<String>,
    /// Where that address is known from.
    pub url_basis: Basis,
    /// When it came out.
    pub published: Option<Edtf>,
    /// Where the publication date is known from.
    pub published_basis: Basis,
    /// SHA-256 of the UTF-8 text that was coded, line ends as LF, in lower-case hex.
    pub sha256: Option<String>,
    /// How many paragraphs (non-empty lines) the coded text has; `None`: nobody counted.
    pub paragraphs: Option<u32>,
    /// A remark by the compiler.
    pub note: Option<String>,
    /// The originals behind it, as the text names them.
    pub derived_from: Vec<Derivation>,
    /// Paragraphs knowingly left uncoded.
    pub uncoded: Vec<Uncoded>,
}

/// An original that a source relies on.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation {
    /// The original, as an actor (a document or an outlet).
    pub actor: ActorIx,
    /// How the source uses it: "quotes", "summarises".
    pub how: String,
    /// Whether the compiler read the original.
    pub read: bool,
    /// Where this is known from.
    pub basis: Basis,
}

/// A paragraph, or one sentence of it, that no claim points to, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncoded {
    /// The paragraph, from 1.
    pub paragraph: u32,
    /// The key phrase of the one sentence meant; absent: the whole paragraph.
    pub quote: Option<String>,
    /// Why nothing was coded.
    pub reason: String,
}

impl Source {
    /// The language of the text and of what is quoted from it, where it is none of English, in which
    /// all else stands.
    pub fn foreign_language(&self) -> Option<&str> {
        let is_english = self.language == "en" || self.language.starts_with("en-");
        (!is_english && !self.language.is_empty()).then_some(self.language.as_str())
    }
}
