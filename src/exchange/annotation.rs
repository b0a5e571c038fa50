//! The pointers of claims as W3C Web Annotations: each is a note, with its speaker, on a place of a
//! text.
//!
//! A place is a key phrase (`TextQuoteSelector`). A phrase is unique in its paragraph, not in its
//! text; so that it is found at the right place the paragraph, counted from 1 over lines that are
//! not empty, stands beside it, and with it the hash of the text that was coded.

use super::json::{Json, Object, by_lines, texts};
use super::rdf::{Iris, PREFIXES};
use super::shown::Shown;
use crate::document::cite::claim_sentence;
use crate::model::{Claim, Evidence};

/// An annotation page with one annotation for each pointer of the claims shown.
pub fn write(shown: &Shown<'_>) -> String {
    let iris = Iris::of(shown);
    let annotations = shown.claims().flat_map(|(_, claim)| {
        let pointers = claim.evidence.iter().enumerate();
        pointers
            .map(|(at, evidence)| annotation(shown, &iris, claim, at, evidence))
            .collect::<Vec<_>>()
    });
    let own = PREFIXES.iter().filter(|(prefix, _)| *prefix == "sayso");
    let own = own.fold(Object::default(), |terms, (prefix, iri)| {
        let term = |name: &str| format!("{iri}{name}");
        ["paragraph", "sha256", "flag"]
            .into_iter()
            .fold(terms.with(*prefix, *iri), |terms, name| terms.with(name, term(name)))
    });
    let context = vec!["http://www.w3.org/ns/anno.jsonld".into(), Json::Object(own)];
    let head = Object::default()
        .with("@context", context)
        .with("id", iris.unique("annotations", shown.hash))
        .with("type", "AnnotationPage")
        .with("label", format!("{}: {}", shown.dataset.title, shown.sentence))
        .with("startIndex", 0_u32);
    by_lines(&head, &[("items", annotations.collect())])
}

fn annotation(
    shown: &Shown<'_>,
    iris: &Iris<'_>,
    claim: &Claim,
    at: usize,
    evidence: &Evidence,
) -> Object {
    let source = shown.dataset.source(evidence.source);
    let body = Object::default()
        .with("type", "TextualBody")
        .with("purpose", "describing")
        .with("format", "text/plain")
        .with("value", claim_sentence(shown.dataset, claim));
    let selector = evidence
        .quote
        .as_ref()
        .map(|quote| Object::default().with("type", "TextQuoteSelector").with("exact", quote));
    let target = Object::default()
        .with("source", iris.source(source))
        .maybe("selector", selector)
        .maybe("paragraph", evidence.paragraph)
        .maybe("sha256", source.sha256.as_ref())
        .list("flag", texts(evidence.flags.iter().map(|flag| flag.id())));
    Object::default()
        .with("id", iris.unique("annotation", &format!("{}~{}", claim.id, at + 1)))
        .with("type", "Annotation")
        .with("motivation", "describing")
        .with("canonical", iris.claim(claim))
        .with("body", body)
        .with("target", target)
}
