//! An interval of time on one clock, typed as years or EDTF dates.

use super::context::context;
use crate::platform::hash::Entry;
use crate::query::{Clock, Interval};
use leptos::prelude::*;

/// From, to, or undated, on one clock.
#[component]
pub fn IntervalFacet(clock: Clock) -> impl IntoView {
    let context = context();
    let interval = Memo::new(move |_| context.query.with(|q| q.intervals.get(&clock).cloned()));
    let from = move || match interval.get() {
        Some(Interval::Between(from, _)) => from.map(|d| d.to_string()).unwrap_or_default(),
        _ => String::new(),
    };
    let to = move || match interval.get() {
        Some(Interval::Between(_, to)) => to.map(|d| d.to_string()).unwrap_or_default(),
        _ => String::new(),
    };
    let undated = move || interval.get() == Some(Interval::Undated);
    let bad = RwSignal::new(None::<String>);
    let change = move |text: String| match Interval::parse(&text) {
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
    };
    let from_typed = move |event| change(format!("{}..{}", event_target_value(&event).trim(), to()));
    let to_typed = move |event| change(format!("{}..{}", from(), event_target_value(&event).trim()));
    let undated_turned = move |event| {
        change(if event_target_checked(&event) { "none".to_owned() } else { "..".to_owned() });
    };
    let name = match clock {
        Clock::About => "Time spoken of",
        Clock::Said => "Time it was said",
        Clock::Published => "Publication date",
    };
    let mark = move || interval.get().map(|_| " (chosen)");
    view! {
        <details class="facet" open=clock == Clock::About>
            <summary>{name}<span class="facet-mark">{mark}</span></summary>
            <div class="interval">
                <label class="field">"From "
                    <input type="text" size="10" placeholder="1996" prop:value=from
                        on:change=from_typed/>
                </label>
                <label class="field">"to "
                    <input type="text" size="10" placeholder="2001" prop:value=to
                        on:change=to_typed/>
                </label>
                <label class="field">
                    <input type="checkbox" prop:checked=undated on:change=undated_turned/>
                    " no date at all"
                </label>
                {move || bad.get().map(|words| view! { <p class="bad" role="alert">{words}</p> })}
            </div>
        </details>
    }
}
