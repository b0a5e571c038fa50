//! Core claims first: what a reader would miss, then the others, and photo captions last.

use crate::document::counted;
use crate::query::{Matches, Prominent, Selection};
use crate::views::claims::list::match_list;
use crate::views::context::Context;
use leptos::prelude::*;
use std::sync::Arc;

/// So many claims are all shown; of more, those that are not core are folded away.
const FEW: usize = 50;

/// One part of the matches.
type Part = Memo<Arc<Matches>>;

/// The matches in up to three parts, each in the order of the texts.
#[component]
pub fn CoreFirst(context: Context) -> impl IntoView {
    let parts =
        Memo::new(move |_| Arc::new(context.loaded().prominence().parts(&context.matches.get())));
    let part = |of: fn(&Prominent) -> &Matches| {
        Memo::new(move |_| parts.with(|parts| Arc::new(of(parts).clone())))
    };
    let (core, others) = (part(|parts| &parts.core), part(|parts| &parts.others));
    let captions = part(|parts| &parts.captions);
    let any_core = Memo::new(move |_| core.with(|core| !core.is_empty()));
    let others_head = move |n: usize| match any_core.get() {
        true => format!("{} more, which are not core", counted(n, "claim")),
        false => counted(n, "claim"),
    };
    view! {
        {move || any_core.get().then(|| core_claims(context, core))}
        {folded(context, others, any_core, others_head)}
        {folded(context, captions, any_core, |n| {
            format!("{} from photo captions alone", counted(n, "claim"))
        })}
    }
    .into_any()
}

fn core_claims(context: Context, core: Part) -> AnyView {
    let count = Memo::new(move |_| core.with(|core| core.count()));
    view! {
        <section class="group">
            <h2 class="group-name">
                "Core claims " <span class="count">{move || count.get().to_string()}</span>
            </h2>
            <p class="group-note">"What a reader of the texts would miss first, by the compiler's judgement."</p>
            {match_list(context, core)}
        </section>
    }
    .into_any()
}

/// A part that is folded away beside many core claims, but not where what is selected is in it.
fn folded(
    context: Context,
    part: Part,
    beside_core: Memo<bool>,
    words: impl Fn(usize) -> String + Copy + Send + Sync + 'static,
) -> AnyView {
    let count = Memo::new(move |_| part.with(|part| part.count()));
    let any = Memo::new(move |_| count.get() > 0);
    let open = Memo::new(move |_| {
        !beside_core.get()
            || context.matches.with(|matches| matches.count() <= FEW)
            || holds_selected(context, part)
    });
    let part_of_it = move || {
        view! {
            <details class="group rest-of-claims" open=move || open.get()>
                <summary>
                    <h2 class="group-name">{move || words(count.get())}</h2>
                </summary>
                {match_list(context, part)}
            </details>
        }
        .into_any()
    };
    view! { {move || any.get().then(part_of_it)} }.into_any()
}

fn holds_selected(context: Context, part: Part) -> bool {
    context.selection.with(|selection| match selection {
        Some(Selection::Claim(id)) => {
            let ix = context.loaded().dataset.claim_by_id(id);
            ix.is_some_and(|ix| part.with(|part| part.contains(ix)))
        }
        _ => false,
    })
}
