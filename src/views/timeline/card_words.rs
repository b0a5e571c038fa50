//! What the card of a mark or an arc tells: who says what, when, and through whom; or who sets two
//! claims against one another. The full claim is one press away.

use crate::document::{chain_sentence, date_words, labels, who_speaks};
use crate::layout::Point;
use crate::layout::timeline::PlacedMark;
use crate::model::ClaimIx;
use crate::views::timeline::arc_words::{drawn_by, gap_words};
use crate::views::timeline::handles::arc_of;
use crate::views::timeline::pile::pile_words;
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// The card of a mark.
pub fn mark_told(time: Time, mark: &PlacedMark) -> AnyView {
    let (loaded, clock) = (time.context.loaded(), time.clock.get());
    let dataset = &loaded.dataset;
    let claim = dataset.claim(mark.claim);
    let date = format!("{} {}", labels::clock(clock), date_words(&clock.dated(dataset, claim)));
    if mark.count > 1 {
        let words = pile_words(dataset, clock, mark);
        return view! {
            <p>{words.lead} " " {words.statement}</p>
            <p class="card-small">{date}</p>
            <p class="card-small">"Press to list them below."</p>
        }
        .into_any();
    }
    view! {
        {said(time, mark.claim)}
        <p class="card-small">{date}</p>
        <p class="card-small">{chain_sentence(dataset, claim)}</p>
    }
    .into_any()
}

/// The card of an arc, and the middle of its line; none where it is drawn no more.
pub fn arc_told(time: Time, id: &str) -> Option<(AnyView, Point)> {
    let ix = arc_of(id)?;
    let middle = time
        .joined
        .with(|joined| joined.iter().find(|one| one.link == ix).map(|one| one.arc.curve.at(0.5)))?;
    let loaded = time.context.loaded();
    let link = loaded.dataset.link(ix);
    let gap = gap_words(time, link, time.clock.get());
    let gap = gap
        .map(|gap| view! { <p class="card-small">"From pledge to conduct: " {gap}</p> }.into_any());
    let told = view! {
        <p class="card-small">{drawn_by(time, link)}</p>
        {said(time, link.from)}
        {said(time, link.to)}
        {gap}
    };
    Some((told.into_any(), middle))
}

/// Who says what.
fn said(time: Time, claim: ClaimIx) -> AnyView {
    let loaded = time.context.loaded();
    let claim = loaded.dataset.claim(claim);
    view! {
        <p class="card-who">{who_speaks(&loaded.dataset, claim)}</p>
        <p class="card-what">{claim.statement.clone()}</p>
    }
    .into_any()
}
