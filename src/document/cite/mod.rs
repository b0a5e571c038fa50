//! Claims as they are copied: one attributed sentence, Markdown, BibTeX (in BibLaTeX's dialect)
//! and CSL-JSON. Every form carries the speaker, the chain, the dates with how they are known, the
//! pointers and a link.
//!
//! Pure text in, text out. What is cited is the text that was read, at the place where it says
//! this; the claim is the annotation.

mod bibtex;
mod csl;
mod markdown;
mod told;
mod written;

pub use told::claim_sentence;
pub use written::{fragment_link, original_link};

use crate::model::{ClaimIx, Dataset, vocabulary};
use crate::query::Reading;

vocabulary! {
    /// In what form claims are copied.
    CiteForm {
        /// One attributed sentence a claim.
        Sentence = "sentence",
        Markdown = "markdown",
        /// With the fields and dates of BibLaTeX, which are EDTF.
        Bibtex = "bibtex",
        Csl = "csl-json",
    }
}

impl CiteForm {
    /// What the form is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sentence => "a sentence",
            Self::Markdown => "Markdown",
            Self::Bibtex => "BibTeX",
            Self::Csl => "CSL-JSON",
        }
    }
}

/// The most claims that are copied at once.
pub const MOST_CITED: usize = 500;

/// Where claims are copied from.
pub struct Citing<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// What of it is read.
    pub reading: &'a Reading,
    /// The address of this page without its hash, where it leads others to the same claims.
    pub page: Option<&'a str>,
}

/// Several claims that are copied together, and what they are together.
pub struct Selected<'a> {
    /// What they are together, in a sentence.
    pub heading: &'a str,
    /// The hash that shows them.
    pub hash: &'a str,
    /// The first of the claims, in order: at most [`MOST_CITED`] are copied.
    pub claims: &'a [ClaimIx],
    /// How many claims there are.
    pub all: usize,
}

impl Citing<'_> {
    /// One claim.
    pub fn claim(&self, form: CiteForm, claim: ClaimIx) -> String {
        self.written(form, None, &[claim])
    }

    /// Several claims, below what they are together. CSL-JSON has no place for that.
    pub fn selected(&self, form: CiteForm, selected: &Selected<'_>) -> String {
        let copied = selected.claims.len().min(MOST_CITED);
        let mut heading = selected.heading.to_owned();
        if copied < selected.all {
            heading.push_str(&format!("; here are the first {copied}"));
        }
        let place = self.page.map(|page| format!("{page}{}", selected.hash));
        self.written(form, Some((&heading, place)), &selected.claims[..copied])
    }

    fn written(&self, form: CiteForm, head: Head<'_>, claims: &[ClaimIx]) -> String {
        let (before, between, after) = match form {
            CiteForm::Sentence => (String::new(), "\n", "\n"),
            CiteForm::Markdown => (markdown::head(head), "\n", ""),
            CiteForm::Bibtex => (bibtex::head(head), "\n", ""),
            CiteForm::Csl => ("[\n".to_owned(), ",\n", "\n]\n"),
        };
        let mut out = before;
        for (at, ix) in claims.iter().enumerate() {
            if at > 0 {
                out.push_str(between);
            }
            out.push_str(&match form {
                CiteForm::Sentence => claim_sentence(self.dataset, self.dataset.claim(*ix)),
                CiteForm::Markdown => markdown::claim(self, *ix),
                CiteForm::Bibtex => bibtex::claim(self, *ix),
                CiteForm::Csl => csl::claim(self, *ix),
            });
        }
        out.push_str(after);
        out
    }
}

/// What several claims are together, and the address that shows them.
type Head<'a> = Option<(&'a str, Option<String>)>;
