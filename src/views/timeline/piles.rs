//! The list that a mark of several claims opens below the picture.

use crate::layout::timeline::{Lane, PlacedMark};
use crate::platform::measure;
use crate::views::claims::list::claim_list;
use crate::views::said::{Handle, Telling};
use crate::views::timeline::handles::mark_id;
use crate::views::timeline::pile::{Pile, claims_of, pile_words};
use crate::views::timeline::time::Time;
use leptos::prelude::*;
use std::sync::Arc;

/// Opens the list of a mark that stands for several claims, or closes it. Whether it is such a mark.
pub fn open_pile(time: Time, id: &str) -> bool {
    let (layout, loaded) = (time.layout.get_untracked(), time.context.loaded());
    let is_it = |(lane, mark): &(&Lane, &PlacedMark)| {
        mark.count > 1 && mark_id(lane.key, &loaded.dataset.claim(mark.claim).id) == id
    };
    let Some((lane, mark)) = layout.marks().find(is_it) else { return false };
    if time.pile.with_untracked(|pile| pile.id == id) {
        time.pile.set(Pile::default());
        return true;
    }
    let clock = time.clock.get_untracked();
    let groups = time.groups.get_untracked();
    let claims = claims_of(&loaded, clock, &groups, (lane, mark));
    let words = pile_words(&loaded.dataset, clock, mark);
    let words = format!("{} {}", words.lead, words.statement);
    time.pile.set(Pile { id: id.to_owned(), words, claims });
    measure::scroll_to(".pile-opened".to_owned());
    true
}

/// The list of the mark that was opened.
#[component]
pub fn Opened(time: Time) -> impl IntoView {
    let any = Memo::new(move |_| time.pile.with(|pile| !pile.claims.is_empty()));
    let opened = move || {
        any.get().then(|| {
            let claims = move || Arc::new(time.pile.with(|pile| pile.claims.clone()));
            view! {
                <section class="pile-opened" aria-live="polite">
                    <h2>{move || time.pile.with(|pile| pile.words.clone())}</h2>
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| time.pile.set(Pile::default())
                    >
                        "Close the list"
                    </button>
                    {claim_list(time.context, claims, Telling::Full, Handle::Elsewhere)}
                </section>
            }
            .into_any()
        })
    };
    opened.into_any()
}
