//! The timeline as a table: the picture's twin, with the same rows, undated ones last.

use super::context::context;
use crate::document::{labels, speaker_name};
use crate::model::ClaimIx;
use crate::query::{Clock, Selection, Sort, SortKey, order};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Rows shown at first, and added each time.
const PAGE: usize = 200;

/// The table, closed until it is asked for.
#[component]
pub fn TimelineTable(
    /// The clock that dates are read from.
    clock: Memo<Clock>,
    /// Claims whose handle the picture carries.
    drawn: Memo<BTreeSet<ClaimIx>>,
) -> impl IntoView {
    let context = context();
    let pages = RwSignal::new(1_usize);
    let open = RwSignal::new(false);
    let claims = Memo::new(move |_| {
        let loaded = context.loaded();
        let mut claims = context.matches.get().claims().to_vec();
        let key = if clock.get() == Clock::Said {
            SortKey::Said
        } else {
            SortKey::Date
        };
        let sort = Some(Sort {
            key,
            descending: false,
        });
        order(&loaded.index, sort, &mut claims);
        claims
    });
    let rows = move || {
        let clock = clock.get();
        claims.with(|claims| {
            let shown = claims.iter().take(pages.get() * PAGE);
            shown
                .map(|ix| view! { <Row ix=*ix clock drawn/> })
                .collect::<Vec<_>>()
        })
    };
    let rest = move || claims.with(|c| c.len().saturating_sub(pages.get() * PAGE));
    view! {
        <details class="twin" on:toggle=move |_| open.set(true)>
            <summary>"The same as a table"</summary>
            {move || open.get().then(|| view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label="Claims in time">
                    <table>
                        <caption class="view-caption">{move || context.sentence()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{move || labels::clock(clock.get())}</th>
                                <th scope="col">"How the date is known"</th>
                                <th scope="col">"Who"</th>
                                <th scope="col">"says"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {move || (rest() > 0).then(|| view! {
                    <button class="button" type="button"
                        on:click=move |_| pages.update(|n| *n += 1)>
                        {move || format!("Show more of {} further claims", rest())}
                    </button>
                })}
            })}
        </details>
    }
}

#[component]
fn Row(ix: ClaimIx, clock: Clock, drawn: Memo<BTreeSet<ClaimIx>>) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(ix);
    let dated = clock.dated(&loaded.dataset, claim);
    let undated = dated.date.is_none();
    let id = claim.id.to_string();
    let href = {
        let id = id.clone();
        move || context.link_select(Selection::Claim(id.clone()))
    };
    // Undated claims carry their handle on the shelf.
    let carries = move || (!undated && !drawn.with(|d| d.contains(&ix))).then(|| id.clone());
    let date = dated
        .date
        .as_ref()
        .map_or_else(|| "no date".to_owned(), |date| date.words());
    view! {
        <tr data-claim=carries>
            <td>{date}</td>
            <td>{labels::basis(dated.basis)}</td>
            <td>{speaker_name(&loaded.dataset, claim)}</td>
            <th scope="row"><a href=href>{claim.statement.clone()}</a></th>
        </tr>
    }
}
