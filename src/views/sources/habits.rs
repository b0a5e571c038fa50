//! How a text speaks: counts with small pictures of them, and who never speaks in it.

use crate::document::labels;
use crate::model::{ActorIx, Basis, SourceIx, isolated};
use crate::query::{Clock, Selection, SourceProfile};
use crate::views::context::Context;
use crate::views::links::select_link;
use crate::views::scrolling::Scrolling;
use leptos::prelude::*;
use std::sync::Arc;

/// The most actors listed; the rest are counted.
const MOST: usize = 16;

/// One count: what it is called, and of how many it is.
struct Count(String, usize, usize);

/// The counts as a table, each row with its bar.
#[component]
pub fn Habits(context: Context, ix: SourceIx, profile: Memo<Arc<SourceProfile>>) -> impl IntoView {
    let name = format!("How it speaks: {}", isolated(&context.loaded().dataset.source(ix).title));
    view! {
        <Scrolling name>
            <table class="habits">
                <caption>"How this text speaks, in counts of the claims shown"</caption>
                {move || profile.with(|s| groups(s).into_iter().map(group).collect_view())}
            </table>
        </Scrolling>
    }
    .into_any()
}

fn groups(profile: &SourceProfile) -> Vec<(&'static str, Vec<Count>)> {
    let of = profile.claims;
    let count = |name: &str, count| Count(name.to_owned(), count, of);
    let word = vec![
        count("a named voice behind the outlet", profile.named()),
        count("the outlet by itself", profile.outlet),
        count("nobody named", profile.unnamed),
    ];
    let looked = profile.looked_at;
    let whole = if looked < of { format!(", of the first {looked}") } else { String::new() };
    let how = vec![
        Count(format!("hedged{whole}"), profile.hedged, looked),
        Count(
            format!("relations told by one voice only{whole}"),
            profile.one_voice,
            profile.relations,
        ),
    ];
    let depths = profile.depths.iter().enumerate();
    let depths = depths.map(|(at, n)| Count(labels::depth(&at.to_string()), *n, of)).collect();
    vec![
        ("On whose word", word),
        ("How surely, and on how many voices", how),
        ("Through how many", depths),
        ("When", clocks(profile)),
    ]
}

/// How many claims have a date of each basis, on the two clocks of what is said.
fn clocks(profile: &SourceProfile) -> Vec<Count> {
    let mut clocks = Vec::new();
    for (clock, counts) in [(Clock::About, &profile.about), (Clock::Said, &profile.said)] {
        for (basis, n) in Basis::ALL.iter().zip(counts).filter(|(_, n)| **n > 0) {
            let basis = match basis {
                Basis::None => "no date",
                basis => labels::basis(*basis),
            };
            clocks.push(Count(format!("{}: {basis}", labels::clock(clock)), *n, profile.claims));
        }
    }
    clocks
}

fn group((name, counts): (&'static str, Vec<Count>)) -> AnyView {
    let row = |Count(name, count, of): Count| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{bar(count, of)}</td>
                <td class="number">{format!("{count} of {of}")}</td>
            </tr>
        }
        .into_any()
    };
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup" colspan="3">{name}</th>
            </tr>
            {counts.into_iter().map(row).collect_view()}
        </tbody>
    }
    .into_any()
}

/// A picture of a count: a bar as long as its part of the whole.
fn bar(count: usize, of: usize) -> AnyView {
    let part = (count * 100).div_ceil(of.max(1)).to_string();
    view! {
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-all" width="100" height="8"/>
            <rect class="bar-part" width=part height="8"/>
        </svg>
    }
    .into_any()
}

/// Who is spoken of in a text and never speaks in it.
#[component]
pub fn Silent(context: Context, profile: Memo<Arc<SourceProfile>>) -> impl IntoView {
    view! { {move || profile.with(|profile| silent_list(context, &profile.silent))} }.into_any()
}

fn silent_list(context: Context, silent: &[(ActorIx, usize)]) -> AnyView {
    if silent.is_empty() {
        return view! { <p>"Everyone whom these claims speak of speaks here too."</p> }.into_any();
    }
    let loaded = context.loaded();
    let actors = silent.iter().take(MOST).map(|(ix, count)| {
        let actor = loaded.dataset.actor(*ix);
        let link = select_link(context, &actor.name, Selection::Actor(actor.id.to_string()));
        let times = format!(" {count}");
        view! { <li>{link} <span class="count">{times}</span></li> }.into_any()
    });
    let actors = actors.collect_view();
    let more = silent.len().saturating_sub(MOST);
    let more = (more > 0).then(|| view! { <li>{format!("and {more} more")}</li> }.into_any());
    view! { <ul class="silent">{actors} {more}</ul> }.into_any()
}
