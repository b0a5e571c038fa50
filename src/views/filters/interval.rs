//! An interval of time on one clock, typed as years or EDTF dates.

use crate::platform::hash::Entry;
use crate::query::{Clock, Interval};
use crate::views::context::Context;
use leptos::prelude::*;

/// From, to, or undated, on one clock.
#[component]
pub fn IntervalFacet(context: Context, clock: Clock) -> impl IntoView {
    let interval = Memo::new(move |_| context.query.with(|q| q.intervals.get(&clock).cloned()));
    let bad = RwSignal::new(None::<String>);
    let set = move |text: &str| change(context, clock, bad, text);
    let complain = |words: String| view! { <p class="bad" role="alert">{words}</p> }.into_any();
    view! {
        <details class="facet" open=clock == Clock::About>
            <summary>
                {name(clock)}
                " "
                <span class="facet-mark">
                    {move || interval.with(|i| if i.is_some() { " (chosen)" } else { "" })}
                </span>
            </summary>
            <div class="interval">
                <label class="field">
                    "From "
                    <input
                        type="text"
                        size="10"
                        placeholder="year"
                        prop:value=move || interval.with(start_of)
                        on:change=move |event| {
                            let to = interval.with_untracked(end_of);
                            set(&format!("{}..{to}", event_target_value(&event).trim()));
                        }
                    />
                </label>
                <label class="field">
                    "to "
                    <input
                        type="text"
                        size="10"
                        placeholder="year"
                        prop:value=move || interval.with(end_of)
                        on:change=move |event| {
                            let from = interval.with_untracked(start_of);
                            set(&format!("{from}..{}", event_target_value(&event).trim()));
                        }
                    />
                </label>
                <label class="field">
                    <input
                        type="checkbox"
                        prop:checked=move || interval.with(|i| *i == Some(Interval::Undated))
                        on:change=move |event| {
                            set(if event_target_checked(&event) { "none" } else { ".." });
                        }
                    />
                    " no date at all"
                </label>
                {move || bad.get().map(complain)}
            </div>
        </details>
    }
    .into_any()
}

const fn name(clock: Clock) -> &'static str {
    match clock {
        Clock::About => "Time spoken of",
        Clock::Said => "Time it was said",
        Clock::Published => "Publication date",
    }
}

/// Where an interval starts, as it is typed.
fn start_of(interval: &Option<Interval>) -> String {
    match interval {
        Some(Interval::Between(Some(from), _)) => from.to_string(),
        _ => String::new(),
    }
}

/// Where an interval ends, as it is typed.
fn end_of(interval: &Option<Interval>) -> String {
    match interval {
        Some(Interval::Between(_, Some(to))) => to.to_string(),
        _ => String::new(),
    }
}

/// Narrows to an interval as typed, or says why it is none.
fn change(context: Context, clock: Clock, bad: RwSignal<Option<String>>, text: &str) {
    match Interval::parse(text) {
        Ok(parsed) => {
            bad.set(None);
            context.change(Entry::Push, |q| match parsed {
                Some(parsed) => drop(q.intervals.insert(clock, parsed)),
                None => drop(q.intervals.remove(&clock)),
            });
        }
        Err(text) => bad.set(Some(format!(
            "“{text}” is no interval: write years or dates such as 1996, 2020-03 or 2021-02-18, \
             the earlier one first"
        ))),
    }
}
