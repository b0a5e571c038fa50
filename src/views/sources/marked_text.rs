//! The reader's own copy of a text, paragraph by paragraph, with the key phrases marked, and what
//! nothing points to told apart.

use crate::model::SourceIx;
use crate::query::{SourceCheck, Standing, TextPart, paragraphs};
use crate::views::context::Context;
use crate::views::relations::table::more_button;
use crate::views::sources::pointing::{claim_link, uncoded_words};
use leptos::prelude::*;
use std::sync::Arc;

/// Paragraphs shown at first, and added each time.
const PAGE: usize = 60;

/// The text, paragraph by paragraph, with its key phrases marked.
#[component]
pub fn MarkedText(
    context: Context,
    ix: SourceIx,
    text: Arc<str>,
    check: Arc<SourceCheck>,
) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    let length = check.paragraphs;
    let rest = Memo::new(move |_| length.saturating_sub(pages.get() * PAGE));
    let list = move || {
        let texts = paragraphs(&text).into_iter().enumerate().take(pages.get() * PAGE);
        let one = |(at, text): (usize, &str)| paragraph(context, ix, &check, at as u32 + 1, text);
        texts.map(one).collect_view()
    };
    view! {
        <ol class="own-text">{move || list()}</ol>
        {more_button(rest, "paragraphs", pages)}
    }
    .into_any()
}

fn paragraph(
    context: Context,
    ix: SourceIx,
    check: &SourceCheck,
    number: u32,
    text: &str,
) -> AnyView {
    let pieces = check.pieces(number, text.len());
    // What explains several sentences of a paragraph is told after the last of them.
    let last = pieces.iter().rposition(|piece| piece.standing == Standing::Explained);
    let pieces = pieces.into_iter().enumerate().map(|(at, TextPart { range, standing, .. })| {
        let why = (Some(at) == last)
            .then(|| uncoded_words(&context.loaded().dataset, ix, number))
            .map(|why| format!("left uncoded: {why}"));
        piece(text[range].to_owned(), standing, why)
    });
    let pieces = pieces.collect_view();
    let found = check.pointers.iter().filter(|p| p.paragraph == number && p.place.is_ok());
    let links = found.map(|p| view! { {claim_link(context, p.claim)} " " }.into_any());
    let links: Vec<AnyView> = links.collect();
    view! {
        <li value=number.to_string()>
            <p>{pieces}</p>
            {(!links.is_empty()).then(|| view! { <p class="pointers">"From here: " {links}</p> })}
        </li>
    }
    .into_any()
}

/// A piece of a paragraph as it stands to the claims. `why`: what is told after one that was left
/// uncoded.
fn piece(piece: String, standing: Standing, why: Option<String>) -> AnyView {
    match standing {
        Standing::Phrase => view! { <mark>{piece}</mark> }.into_any(),
        Standing::Pointed => piece.into_any(),
        Standing::Loose => noted("loose", piece, Some("nothing points here".to_owned())),
        Standing::Explained => noted("explained", piece, why),
    }
}

/// A piece of a class, and what is told of it.
fn noted(class: &'static str, piece: String, note: Option<String>) -> AnyView {
    let note = note.map(|note| view! { <span class="note">{format!(" [{note}]")}</span> });
    view! { <span class=class>{piece}</span> {note} }.into_any()
}
