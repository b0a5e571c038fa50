//! The texts: what each is, paragraph by paragraph how many claims point there, and what was left
//! uncoded.

use super::context::Context;
use super::coverage::{empty, undated};
use super::derived::Derived;
use super::el::{El, all, dynamic, el, nothing, scrolling};
use crate::document::{labels, speaker_name, text_sentence};
use crate::model::{ActorKind, Claim, ClaimIx, Dataset, Source, SourceIx};
use crate::query::Selection;
use leptos::prelude::*;

/// The texts of the dataset, with the claims shown.
pub fn sources(context: Context) -> El {
    let loaded = context.loaded();
    let count = loaded.dataset.sources.len() as u32;
    let sources: Vec<El> = (0..count).map(|at| text(context, SourceIx(at))).collect();
    let is_empty = Derived::new(move || context.matches.with(|m| m.is_empty()));
    el("div")
        .attr("data-view", "sources")
        .child(undated(context))
        .dynamic(move || if is_empty.get() { empty(context) } else { nothing() })
        .child(sources)
}

fn text(context: Context, ix: SourceIx) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let source = dataset.source(ix);
    let author = match source.author {
        Some(author) => format!("By {}.", dataset.actor(author).name),
        None => String::new(),
    };
    let kind = labels::source_kind(source.kind);
    let line = format!("{kind}. {} {author}", text_sentence(dataset, ix));
    el("section")
        .class("source")
        .attr("data-source", source.id.to_string())
        .child(el("h2").child(source.title.as_str()))
        .child(el("p").child(line))
        .child(found_at(source))
        .child(source.note.as_deref().map(|note| el("p").child(note)))
        .child(el("p").text(move || habits(context, ix)))
        .child(paragraphs(context, ix, source.paragraphs))
}

fn found_at(source: &Source) -> Option<El> {
    source.url.as_deref().map(|url| {
        let link = el("a").attr("href", url).attr("rel", "noreferrer").child(url);
        let basis = format!(" ({})", labels::basis(source.url_basis));
        el("p").child("Found at ").child(link).child(basis)
    })
}

fn paragraphs(context: Context, ix: SourceIx, count: u32) -> El {
    let head = |words: &str| el("th").attr("scope", "col").child(words);
    let title = context.loaded().dataset.source(ix).title.clone();
    let heads = el("tr")
        .child(head("Paragraph"))
        .child(head("Claims that point there"))
        .child(head("Left uncoded"));
    let rows: Vec<El> = (1..=count).map(|number| paragraph(context, ix, number)).collect();
    let caption = "Paragraph by paragraph, the claims shown that point there";
    let table = el("table")
        .class("paragraphs")
        .child(el("caption").child(caption))
        .child(el("thead").child(heads))
        .child(el("tbody").child(rows));
    scrolling(format!("Paragraph by paragraph: {title}"), table)
}

/// How a text speaks, in counts of the claims shown.
fn habits(context: Context, ix: SourceIx) -> String {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claims = context.matches.get();
    let own = || claims.claims().iter().map(|c| dataset.claim(*c)).filter(|c| c.source() == ix);
    let unnamed = |claim: &&Claim| {
        claim.depth() > 0 && dataset.actor(claim.root().actor).kind == ActorKind::Unnamed
    };
    let outlet = own().filter(|claim| claim.depth() == 0).count();
    let nobody = own().filter(unnamed).count();
    let hedged = own().filter(|claim| claim.certainty.hedge.is_some()).count();
    let all = own().count();
    format!(
        "{all} claims shown: {} trace back to a named voice behind the outlet, {nobody} to nobody \
         named, {outlet} to the outlet by itself; {hedged} are hedged.",
        all - outlet - nobody,
    )
}

fn paragraph(context: Context, ix: SourceIx, number: u32) -> El {
    let uncoded = uncoded_words(&context.loaded().dataset, ix, number);
    let pointing = Derived::new(move || pointing(context, ix, number));
    let links = dynamic(move || {
        let mut links = Vec::new();
        for claim in pointing.get() {
            links.push(pointer(context, claim).view());
            links.push(" ".to_owned().into_any());
        }
        all(links)
    });
    el("tr")
        .child(el("th").attr("scope", "row").class("number").child(number.to_string()))
        .child(el("td").class("pointers").child(links))
        .child(el("td").child(uncoded))
}

/// The claims shown that point at a paragraph.
fn pointing(context: Context, ix: SourceIx, number: u32) -> Vec<ClaimIx> {
    let loaded = context.loaded();
    let here = |claim: &&ClaimIx| {
        let evidence = &loaded.dataset.claim(**claim).evidence;
        evidence.iter().any(|e| e.source == ix && e.paragraph == number)
    };
    context.matches.with(|matches| matches.claims().iter().filter(here).copied().collect())
}

fn pointer(context: Context, ix: ClaimIx) -> El {
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(ix);
    let id = claim.id.to_string();
    let selection = Selection::Claim(id.clone());
    let speaker = speaker_name(&loaded.dataset, claim);
    let label = format!("{id}: {speaker} says: {}", claim.statement);
    el("a")
        .live("href", move || Some(context.link_select(selection.clone())))
        .attr("aria-label", label.as_str())
        .attr("title", label)
        .child(id)
}

fn uncoded_words(dataset: &Dataset, ix: SourceIx, number: u32) -> String {
    let entries = dataset.source(ix).uncoded.iter().filter(|entry| entry.paragraph == number);
    let words: Vec<String> = entries
        .map(|entry| match &entry.quote {
            Some(quote) => format!("at “{quote}”: {}", entry.reason),
            None => entry.reason.clone(),
        })
        .collect();
    words.join("; ")
}
