//! The texts: what each is, how it speaks, who never speaks in it, what points where, what was left
//! uncoded, and the reader's own check of all that. Two texts stand side by side where there is
//! room.

pub mod check;
pub mod habits;
pub mod own_text;

use crate::document::{date_words, labels, told};
use crate::model::{ClaimIx, Dataset, Dated, Source, SourceIx};
use crate::query::{Facet, Selection, Survey, Term};
use crate::views::context::Context;
use crate::views::coverage::{empty, undated};
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, div, dynamic, el, nothing};
use crate::views::relations::table::more_button;
use crate::views::sources::check::check_yourself;
use crate::views::sources::habits::{Surveyed, habits, paragraphs, silent};
use std::sync::Arc;

/// Texts shown at first, and added each time.
const PAGE: usize = 6;

/// The texts of the dataset, with the claims shown.
pub fn sources(context: Context) -> El {
    let pages = Writable::new(1_usize);
    let asked = Derived::new(move || asked(context));
    let rest = Derived::new(move || asked.with(Vec::len).saturating_sub(pages.get() * PAGE));
    let is_empty = Derived::new(move || context.matches.with(|m| m.is_empty()));
    let texts = dynamic(move || {
        let shown = asked.get().into_iter().take(pages.get() * PAGE);
        shown.map(|ix| text(context, ix)).collect()
    });
    el("div[data-view=sources]")
        .child(undated(context))
        .dynamic(move || if asked.with(|texts| texts.len() > 2) { choose_two() } else { nothing() })
        .dynamic(move || if is_empty.get() { empty(context) } else { nothing() })
        .child(div("texts-beside").child(div("text-columns").child(texts)))
        .child(more_button(rest, "texts", pages))
}

/// Says how two of many texts come to stand side by side.
fn choose_two() -> El {
    let words = "To set two texts side by side, choose them under “Text” in the filters.";
    el("p.left-out").child(words)
}

/// The texts that the filter on texts lets through: two of them, to compare two.
fn asked(context: Context) -> Vec<SourceIx> {
    let loaded = context.loaded();
    let sources = &loaded.dataset.sources;
    let clause = context.query.with(|q| q.facets.get(&Facet::Source).cloned()).unwrap_or_default();
    let passes = |source: &Source| {
        let id = Term::from_text(source.id.as_str());
        (clause.include.is_empty() || clause.include.contains(&id)) && !clause.exclude.contains(&id)
    };
    let all = sources.iter().enumerate().filter(|(_, source)| passes(source));
    all.map(|(at, _)| SourceIx(at as u32)).collect()
}

fn text(context: Context, ix: SourceIx) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let source = dataset.source(ix);
    let survey: Surveyed = Derived::always(move || {
        let loaded = context.loaded();
        let (reading, matches) = (context.reading.get(), context.matches.get());
        Arc::new(Survey::new(&loaded.dataset, &loaded.index, &reading, matches.bits(), ix))
    });
    let head = el("header")
        .child(el("h2").child(source.title.as_str()))
        .child(el("p").child(outlet(dataset, source)))
        .child(found_at(source))
        .child(source.note.as_deref().map(|note| el("p").child(note)));
    let part = |name: &str| el("section").child(el("h3").child(name));
    el("section.source")
        .attr("data-source", source.id.to_string())
        .child(head)
        .child(part("Behind it, and not read here").child(originals(context, dataset, source)))
        .child(part("Its habits").child(habits(context, ix, survey)))
        .child(part("Spoken of, and never speaking here").child(silent(context, survey)))
        .child(part("What points where").child(paragraphs(context, ix, survey)))
        .child(check_yourself(context, ix))
}

/// Who published a text, when, and what it is.
fn outlet(dataset: &Dataset, source: &Source) -> String {
    let published = Dated { date: source.published.clone(), basis: source.published_basis };
    let author = source.author.map(|author| format!("by {}", dataset.actor(author).name));
    let mut parts = vec![dataset.actor(source.publisher).name.clone(), date_words(&published)];
    parts.push(labels::source_kind(source.kind).to_owned());
    parts.extend(author);
    parts.join("; ")
}

fn found_at(source: &Source) -> Option<El> {
    source.url.as_deref().map(|url| {
        let link = el("a").attr("href", url).attr("rel", "noreferrer").child(url);
        let basis = format!(" ({})", labels::basis(source.url_basis));
        el("p").child("Found at ").child(link).child(basis)
    })
}

/// The originals behind a text that nobody here read.
fn originals(context: Context, dataset: &Dataset, source: &Source) -> El {
    let unread: Vec<El> = source
        .derived_from
        .iter()
        .filter(|original| !original.read)
        .map(|original| {
            let actor = dataset.actor(original.actor);
            let selection = Selection::Actor(actor.id.to_string());
            let link = el("a")
                .live("href", move || Some(context.link_select(selection.clone())))
                .child(actor.name.as_str());
            let basis = format!(" ({})", labels::basis(original.basis));
            el("li").child(format!("{}: ", original.how)).child(link).child(basis)
        })
        .collect();
    match unread.is_empty() {
        true => el("p").child("No original that is known of here was left unread."),
        false => el("ul.originals").child(unread),
    }
}

/// A link to a claim by its id, told with its speaker.
pub fn claim_link(context: Context, ix: ClaimIx) -> El {
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(ix);
    let id = claim.id.to_string();
    let selection = Selection::Claim(id.clone());
    let label = format!("{id}: {}", told(&loaded.dataset, claim));
    el("a")
        .live("href", move || Some(context.link_select(selection.clone())))
        .attr("aria-label", label.as_str())
        .attr("title", label)
        .child(id)
}

/// Why a paragraph, or a sentence of it, was left uncoded.
pub fn uncoded_words(dataset: &Dataset, ix: SourceIx, number: u32) -> String {
    let entries = dataset.source(ix).uncoded.iter().filter(|entry| entry.paragraph == number);
    let words: Vec<String> = entries
        .map(|entry| match &entry.quote {
            Some(quote) => format!("at “{quote}”: {}", entry.reason),
            None => entry.reason.clone(),
        })
        .collect();
    words.join("; ")
}
