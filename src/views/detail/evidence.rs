//! Where the sources say a claim, beside the reader's own copy of them, and how else the claim
//! could be coded.

use crate::document::cite::original_link;
use crate::document::{fault_words, labels, place_in_text};
use crate::model::{Alternative, Claim, Dataset, Evidence, isolated};
use crate::query::{Facet, PointerFault, Selection, pointed_paragraph};
use crate::views::context::Context;
use crate::views::links::select_link;
use leptos::prelude::*;
use std::ops::Range;

/// Where the sources say a claim.
pub fn evidence(context: Context, dataset: &Dataset, claim: &Claim) -> AnyView {
    let item = |evidence: &Evidence| {
        let source = dataset.source(evidence.source);
        let selection = Selection::Source(source.id.to_string());
        let flags: Vec<&str> = evidence.flags.iter().map(|flag| labels::flag(*flag)).collect();
        let flags = match flags.is_empty() {
            true => String::new(),
            false => format!(" ({})", flags.join("; ")),
        };
        let language = source.foreign_language().map(str::to_owned);
        view! {
            <li>
                {evidence.quote.clone().map(|quote| {
                    view! { <q lang=language dir="auto">{quote}</q> ", " }.into_any()
                })}
                {format!("{} of ", place_in_text(evidence))}
                {select_link(context, &source.title, selection)}
                {flags}
                {source.url.as_deref().map(|url| in_the_original(url, evidence))}
                <OwnSentence context evidence=evidence.clone()/>
            </li>
        }
        .into_any()
    };
    let items = claim.evidence.iter().map(item).collect_view();
    view! { <ul class="evidence">{items}</ul> }.into_any()
}

/// A link to the text where it was found, which browsers that can lead to the key phrase.
fn in_the_original(url: &str, evidence: &Evidence) -> AnyView {
    let href = original_link(url, evidence.quote.as_deref());
    view! {
        <span>"; "</span>
        <a href=href rel="noreferrer">"look in the original"</a>
    }
    .into_any()
}

/// The paragraph of the reader's own copy of the text, where there is one, with the key phrase
/// marked.
#[component]
fn OwnSentence(context: Context, evidence: Evidence) -> impl IntoView {
    let own = Memo::new(move |_| {
        let own = context.session.with(|s| s.texts.get(&evidence.source).cloned())?;
        evidence.pointer()?;
        let found = pointed_paragraph(&own.text, &evidence);
        Some(found.map(|(paragraph, range)| (paragraph.to_owned(), range)))
    });
    let found = |found: Result<(String, Range<usize>), PointerFault>| match found {
        Err(fault) => {
            let words = format!("In your copy of the text: {}", fault_words(&fault));
            view! { <p class="bad">{words}</p> }.into_any()
        }
        Ok((text, range)) => view! {
            <p class="own-sentence">
                {text[..range.start].to_owned()}
                <mark>{text[range.clone()].to_owned()}</mark>
                {text[range.end..].to_owned()}
            </p>
        }
        .into_any(),
    };
    view! { {move || own.get().map(found)} }.into_any()
}

/// The codings of a claim that could be defended instead, as items of a list.
pub fn other_codings(dataset: &Dataset, claim: &Claim) -> Vec<AnyView> {
    let item = |other: &Alternative| {
        // A field as the facet of its values, where it has one.
        let field = match other.field.split_once('.') {
            Some((clock, "basis")) => format!("{clock}-basis"),
            Some((_, field)) => field.to_owned(),
            None => other.field.clone(),
        };
        let (field, value) = match Facet::from_id(&field) {
            Some(facet) => (labels::facet(facet), labels::value(dataset, facet, &other.value)),
            // The one field that people code otherwise and that no facet has.
            None if field == "attribution" => ("Who says it, through whom", other.value.clone()),
            None => (other.field.as_str(), other.value.clone()),
        };
        let words = format!("{field}: {value} ({})", isolated(&other.why));
        view! { <li>{words}</li> }.into_any()
    };
    claim.alternatives.iter().map(item).collect()
}
