//! The addresses of the things of a dataset: those of the page where it has one that leads others
//! there, else a UUID of their own.

use crate::exchange::shown::Shown;
use crate::exchange::uuid::uuid;
use crate::model::{ActorIx, Claim, Dataset, Link, PredicateIx, Source};

/// Names the things of a dataset.
pub struct Iris<'a> {
    dataset: &'a Dataset,
    page: Option<&'a str>,
}

impl<'a> Iris<'a> {
    /// Of the dataset that is shown.
    pub fn of(shown: &Shown<'a>) -> Self {
        Self { dataset: shown.dataset, page: shown.page }
    }

    /// The dataset.
    pub fn dataset(&self) -> String {
        self.page.map_or_else(|| self.unique("dataset", ""), str::to_owned)
    }

    /// A claim: where it stands on the page.
    pub fn claim(&self, claim: &Claim) -> String {
        self.on_page(&format!("#{}", claim.id), "claim", claim.id.as_str())
    }

    /// An actor: who that is on the page.
    pub fn actor(&self, actor: ActorIx) -> String {
        let id = self.dataset.actor(actor).id.as_str();
        self.on_page(&format!("#/actors?select=actor:{id}"), "actor", id)
    }

    /// A predicate: all that is said with it on the page.
    pub fn predicate(&self, predicate: PredicateIx) -> String {
        let id = self.dataset.predicate(predicate).id.as_str();
        self.on_page(&format!("#/claims?predicate={id}"), "predicate", id)
    }

    /// A source: its own address.
    pub fn source(&self, source: &Source) -> String {
        let known = source.url.as_deref().map(plain);
        known.unwrap_or_else(|| self.unique("source", source.id.as_str()))
    }

    /// A link.
    pub fn link(&self, link: &Link) -> String {
        let end = |claim| self.dataset.claim(claim).id.as_str();
        let ends = format!("{}~{}~{}", end(link.from), link.kind.id(), end(link.to));
        self.unique("link", &ends)
    }

    /// Something that is on no page.
    pub fn unique(&self, kind: &str, id: &str) -> String {
        format!("urn:uuid:{}", uuid(&[&self.dataset.title, kind, id]))
    }

    fn on_page(&self, hash: &str, kind: &str, id: &str) -> String {
        match self.page {
            Some(page) => plain(&format!("{page}{hash}")),
            None => self.unique(kind, id),
        }
    }
}

/// An address without the characters that no IRI has (RFC 3987; Turtle's `IRIREF`).
fn plain(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            c if c <= ' ' || "<>\"{}|^`\\".contains(c) => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}
