//! What checking the reader's own copy of a text found: how many pointers hold, which do not, and
//! the text itself.

use crate::document::{check_words, fault_words, found_words, told};
use crate::model::SourceIx;
use crate::query::{PointerCheck, SourceCheck, paragraphs};
use crate::views::context::Context;
use crate::views::sources::marked_text::MarkedText;
use crate::views::sources::own_text;
use crate::views::sources::pointing::claim_link;
use leptos::prelude::*;
use std::sync::Arc;

/// The most pointers that are listed as not found; the rest are counted.
const MOST_FAULTS: usize = 100;

/// A text that was checked.
#[derive(Clone)]
pub struct Checked {
    /// The reader's copy, line ends as LF.
    pub text: Arc<str>,
    /// What checking it found.
    pub check: Arc<SourceCheck>,
}

/// What was found in a text.
#[component]
pub fn Findings(context: Context, ix: SourceIx, checked: Checked) -> impl IntoView {
    let Checked { text, check } = checked;
    let words = check_words(&context.loaded().dataset, ix, &check);
    let words = words.into_iter().map(|words| view! { <li>{words}</li> }.into_any());
    view! {
        <p class="found">
            <b>{found_words(&check)}</b>
        </p>
        <ul class="check-words">{words.collect_view()}</ul>
        {faults(context, &text, &check)}
        <Keeping context ix/>
        <MarkedText context ix text check/>
    }
    .into_any()
}

/// Keeps the text for the next visit, or forgets it.
#[component]
fn Keeping(context: Context, ix: SourceIx) -> impl IntoView {
    let kept = move || context.session.with(|s| s.texts.get(&ix).is_some_and(|own| own.kept));
    let keep = move |event| {
        if !own_text::keep(context, ix, event_target_checked(&event)) {
            context.announce("The browser does not keep it");
        }
    };
    let forget = move |_| own_text::forget(context, ix);
    view! {
        <div class="list-tools">
            <label class="field">
                <input type="checkbox" prop:checked=move || kept() on:change=keep/>
                " "
                "Keep it in this browser for my next visit"
            </label>
            <button class="button" type="button" on:click=forget>"Forget this text"</button>
        </div>
    }
    .into_any()
}

/// The pointers that do not hold, each with its claim and whose it is; none where all hold.
fn faults(context: Context, text: &str, check: &SourceCheck) -> Option<AnyView> {
    let all = check.pointers.len() - check.found();
    if all == 0 {
        return None;
    }
    let lost = check.pointers.iter().filter(|pointer| pointer.place.is_err());
    let texts = paragraphs(text);
    let list = lost.take(MOST_FAULTS).map(|pointer| fault(context, pointer, &texts));
    let more = all.saturating_sub(MOST_FAULTS);
    let faults = view! {
        <div class="faults">
            <h4>"Pointers that do not hold in this text"</h4>
            <ul>{list.collect_view()}</ul>
            {(more > 0).then(|| view! { <p>{format!("and {more} more")}</p> })}
        </div>
    };
    Some(faults.into_any())
}

/// A pointer that does not hold; where its key phrase stands elsewhere to the letter, that is told,
/// and it counts as not found all the same.
fn fault(context: Context, pointer: &PointerCheck, texts: &[&str]) -> AnyView {
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(pointer.claim);
    let evidence = &claim.evidence[pointer.evidence];
    let why = pointer.place.as_ref().err().map(fault_words).unwrap_or_default();
    let quote = evidence.quote.clone().unwrap_or_default();
    let elsewhere = texts.iter().position(|text| text.contains(quote.as_str()));
    let elsewhere = elsewhere.filter(|at| *at + 1 != pointer.paragraph as usize);
    let elsewhere = elsewhere.map(|at| format!(", though in paragraph {}", at + 1));
    let language = loaded.dataset.source(evidence.source).foreign_language().map(str::to_owned);
    let why = format!("{why}{}", elsewhere.unwrap_or_default());
    view! {
        <li data-fault=claim.id.to_string()>
            <q lang=language dir="auto">{quote}</q>
            {format!(", paragraph {}: {why}. ", pointer.paragraph)}
            {claim_link(context, pointer.claim)}
            {format!(": {}", told(&loaded.dataset, claim))}
        </li>
    }
    .into_any()
}
