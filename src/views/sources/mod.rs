//! The texts: what each is, how it speaks, who never speaks in it, what points where, what was left
//! uncoded, and the reader's own check of all that. Two texts stand side by side where there is
//! room.

mod check;
mod findings;
mod habits;
mod marked_text;
pub mod own_text;
mod paragraphs;
mod pointing;

use crate::document::{date_words, labels, publisher_name};
use crate::model::{Dataset, Dated, Source, SourceIx, isolated};
use crate::query::{Facet, Selection, SourceProfile, Term};
use crate::views::context::Context;
use crate::views::coverage::{Empty, Undated};
use crate::views::keyed::Keyed;
use crate::views::links::select_link;
use crate::views::relations::table::more_button;
use crate::views::sources::check::CheckYourself;
use crate::views::sources::habits::{Habits, Silent};
use crate::views::sources::paragraphs::Paragraphs;
use leptos::prelude::*;
use std::sync::Arc;

/// Texts shown at first, and added each time.
const PAGE: usize = 6;

/// The texts of the dataset, with the claims shown.
#[component]
pub fn Sources(context: Context) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    let count = Memo::new(move |_| asked(context).len());
    let rest = Memo::new(move |_| count.get().saturating_sub(pages.get() * PAGE));
    let is_empty = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    let shown = move || asked(context).into_iter().take(pages.get() * PAGE).collect::<Vec<_>>();
    view! {
        <div data-view="sources">
            <Undated context/>
            {move || (count.get() > 2).then(choose_two)}
            {move || is_empty.get().then(|| view! { <Empty context/> }.into_any())}
            <div class="texts-beside">
                <div class="text-columns">
                    <Keyed
                        each=shown
                        key=|ix| ix.0
                        children=move |ix| view! { <OneText context ix/> }.into_any()
                    />
                </div>
            </div>
            {more_button(rest, "texts", pages)}
        </div>
    }
    .into_any()
}

/// Says how two of many texts come to stand side by side.
fn choose_two() -> AnyView {
    view! {
        <p class="left-out">
            "To set two texts side by side, choose them under “Text” in the filters."
        </p>
    }
    .into_any()
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

#[component]
fn OneText(context: Context, ix: SourceIx) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let source = dataset.source(ix);
    let compute = move |_: Option<&Arc<SourceProfile>>| {
        let loaded = context.loaded();
        let (reading, matches) = (context.reading.get(), context.matches.get());
        Arc::new(SourceProfile::new(&loaded.dataset, &loaded.index, &reading, matches.bits(), ix))
    };
    let profile = Memo::new_with_compare(compute, |_, _| true);
    view! {
        <section class="source" data-source=source.id.to_string()>
            <header>
                <h2 lang=source.foreign_language().map(str::to_owned) dir="auto">{source.title.clone()}</h2>
                <p>{outlet(dataset, source)}</p>
                {found_at(source)}
                {source.note.clone().map(|note| view! { <p>{note}</p> })}
            </header>
            <section>
                <h3>"Behind it, and not read here"</h3>
                {originals(context, dataset, source)}
            </section>
            <section>
                <h3>"Its habits"</h3>
                <Habits context ix profile/>
            </section>
            <section>
                <h3>"Spoken of, and never speaking here"</h3>
                <Silent context profile/>
            </section>
            <section>
                <h3>"What points where"</h3>
                <Paragraphs context ix profile/>
            </section>
            <CheckYourself context ix/>
        </section>
    }
    .into_any()
}

/// Who published a text, when, and what it is.
fn outlet(dataset: &Dataset, source: &Source) -> String {
    let published = Dated { date: source.published.clone(), basis: source.published_basis };
    let author = source.author.map(|author| format!("by {}", dataset.actor(author).told_within()));
    let mut parts = vec![publisher_name(dataset, source).into_owned(), date_words(&published)];
    parts.extend(source.kind.map(|kind| labels::source_kind(kind).to_owned()));
    parts.extend(author);
    parts.join("; ")
}

fn found_at(source: &Source) -> Option<AnyView> {
    let url = source.url.clone()?;
    let href = url.clone();
    let basis = format!(" ({})", labels::basis(source.url_basis));
    let found_at = view! {
        <p>"Found at " <a href=href rel="noreferrer">{url}</a> {basis}</p>
    };
    Some(found_at.into_any())
}

/// The originals behind a text that nobody here read.
fn originals(context: Context, dataset: &Dataset, source: &Source) -> AnyView {
    let unread = source.derived_from.iter().filter(|original| !original.read);
    let unread: Vec<AnyView> = unread
        .map(|original| {
            let actor = dataset.actor(original.actor);
            let link = select_link(context, &actor.name, Selection::Actor(actor.id.to_string()));
            let how = format!("{}: ", isolated(&original.how));
            let basis = format!(" ({})", labels::basis(original.basis));
            view! { <li>{how} {link} {basis}</li> }.into_any()
        })
        .collect();
    match unread.is_empty() {
        true => view! { <p>"No original that is known of here was left unread."</p> }.into_any(),
        false => view! { <ul class="originals">{unread}</ul> }.into_any(),
    }
}
