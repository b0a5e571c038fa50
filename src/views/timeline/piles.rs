//! Claims of one text and one date, which share a mark: the list that it opens below the picture.

use crate::layout::timeline::{Lane, PlacedMark};
use crate::model::ClaimIx;
use crate::platform::measure;
use crate::query::{Clock, Group};
use crate::views::claims::list::claim_list;
use crate::views::loaded::Loaded;
use crate::views::said::{Handle, Telling};
use crate::views::timeline::marks::mark_id;
use crate::views::timeline::speaking::stack_words;
use crate::views::timeline::time::Time;
use leptos::prelude::*;
use std::sync::Arc;

/// The claims that a mark stands for and what they are called, where it stands for several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pile {
    /// The id of the mark.
    pub id: String,
    words: String,
    claims: Vec<ClaimIx>,
}

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
    let alike =
        |ix: &ClaimIx| (loaded.index.extent(clock, *ix), loaded.dataset.claim(*ix).source());
    let wanted = alike(&mark.claim);
    let groups = time.groups.get_untracked();
    let all = groups.get(lane.key).map(|group| group.claims.as_slice()).unwrap_or_default();
    let claims = all.iter().copied().filter(|ix| alike(ix) == wanted).collect();
    let words = stack_words(&loaded.dataset, clock, mark);
    let words = format!("{} {}", words.lead, words.statement);
    time.pile.set(Pile { id: id.to_owned(), words, claims });
    measure::scroll_to(".pile-opened".to_owned());
    true
}

/// The claims that a mark of a lane stands for.
pub fn claims_of(
    loaded: &Loaded,
    clock: Clock,
    groups: &[Group],
    (lane, mark): (&Lane, &PlacedMark),
) -> Vec<ClaimIx> {
    if mark.count == 1 {
        return vec![mark.claim];
    }
    let alike =
        |ix: &ClaimIx| (loaded.index.extent(clock, *ix), loaded.dataset.claim(*ix).source());
    let wanted = alike(&mark.claim);
    let all = groups.get(lane.key).map(|group| group.claims.as_slice()).unwrap_or_default();
    all.iter().copied().filter(|ix| alike(ix) == wanted).collect()
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
