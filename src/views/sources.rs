//! The texts: what each is, paragraph by paragraph how many claims point there, and what was left
//! uncoded.

use super::context::{Context, context};
use super::coverage::{Empty, Undated};
use crate::document::{labels, text_sentence};
use crate::model::{Dataset, SourceIx};
use crate::query::Selection;
use leptos::prelude::*;

/// The texts of the dataset, with the claims shown.
#[component]
pub fn Sources() -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let sources: Vec<_> = (0..loaded.dataset.sources.len() as u32)
        .map(|at| view! { <Text ix=SourceIx(at)/> })
        .collect();
    let empty = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    view! {
        <div data-view="sources">
            <Undated/>
            {move || empty.get().then(|| view! { <Empty/> })}
            {sources}
        </div>
    }
}

#[component]
fn Text(ix: SourceIx) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let source = dataset.source(ix);
    let id = source.id.to_string();
    let url = source.url.clone().map(|url| {
        let basis = format!(" ({})", labels::basis(source.url_basis));
        let href = url.clone();
        view! { <p>"Found at "<a href=href rel="noreferrer">{url}</a>{basis}</p> }
    });
    let author = source
        .author
        .map(|author| format!("By {}.", dataset.actor(author).name));
    let rows: Vec<_> = (1..=source.paragraphs)
        .map(|number| view! { <Paragraph ix number/> })
        .collect();
    view! {
        <section class="source" data-source=id>
            <h2>{source.title.clone()}</h2>
            <p>{labels::source_kind(source.kind)}". "{text_sentence(dataset, ix)}" "{author}</p>
            {url}
            {source.note.clone().map(|note| view! { <p>{note}</p> })}
            <p>{move || habits(context, ix)}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label="Paragraph by paragraph">
                <table class="paragraphs">
                    <caption>"Paragraph by paragraph, the claims shown that point there"</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Paragraph"</th>
                            <th scope="col">"Claims that point there"</th>
                            <th scope="col">"Left uncoded"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// How a text speaks, in counts of the claims shown.
fn habits(context: Context, ix: SourceIx) -> String {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claims = context.matches.get();
    let own = || {
        claims
            .claims()
            .iter()
            .map(|c| dataset.claim(*c))
            .filter(|c| c.source() == ix)
    };
    let unnamed = |claim: &&crate::model::Claim| {
        claim.depth() > 0
            && dataset.actor(claim.root().actor).kind == crate::model::ActorKind::Unnamed
    };
    let outlet = own().filter(|claim| claim.depth() == 0).count();
    let nobody = own().filter(unnamed).count();
    let hedged = own()
        .filter(|claim| claim.certainty.hedge.is_some())
        .count();
    let all = own().count();
    format!(
        "{all} claims shown: {} trace back to a named voice behind the outlet, {nobody} to nobody \
         named, {outlet} to the outlet by itself; {hedged} are hedged.",
        all - outlet - nobody,
    )
}

#[component]
fn Paragraph(ix: SourceIx, number: u32) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let uncoded = uncoded_words(&loaded.dataset, ix, number);
    let pointing = Memo::new(move |_| {
        let loaded = context.loaded();
        context.matches.with(|matches| {
            let here = |claim: &&crate::model::ClaimIx| {
                let evidence = &loaded.dataset.claim(**claim).evidence;
                evidence
                    .iter()
                    .any(|e| e.source == ix && e.paragraph == number)
            };
            matches
                .claims()
                .iter()
                .filter(here)
                .copied()
                .collect::<Vec<_>>()
        })
    });
    let links = move || {
        let loaded = context.loaded();
        pointing
            .get()
            .into_iter()
            .map(|claim| {
                let claim = loaded.dataset.claim(claim);
                let id = claim.id.to_string();
                let selection = Selection::Claim(id.clone());
                let href = move || context.link_select(selection.clone());
                let label = format!(
                    "{id}: {} says: {}",
                    crate::document::speaker_name(&loaded.dataset, claim),
                    claim.statement,
                );
                view! { <a href=href aria-label=label.clone() title=label.clone()>{id}</a>" " }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <tr>
            <th scope="row" class="number">{number}</th>
            <td class="pointers">{links}</td>
            <td>{uncoded}</td>
        </tr>
    }
}

fn uncoded_words(dataset: &Dataset, ix: SourceIx, number: u32) -> String {
    let entries = dataset
        .source(ix)
        .uncoded
        .iter()
        .filter(|entry| entry.paragraph == number);
    let words: Vec<String> = entries
        .map(|entry| match &entry.quote {
            Some(quote) => format!("at “{quote}”: {}", entry.reason),
            None => entry.reason.clone(),
        })
        .collect();
    words.join("; ")
}
