//! An interval of time on one clock, typed as years or EDTF dates.

use crate::platform::events;
use crate::platform::hash::Entry;
use crate::query::{Clock, Interval};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, div, dynamic, el, nothing};

/// From, to, or undated, on one clock.
pub fn interval_facet(context: Context, clock: Clock) -> El {
    let interval = Derived::new(move || context.query.with(|q| q.intervals.get(&clock).cloned()));
    let bad = Writable::new(None::<String>);
    let from =
        year_field("1996").value(move || interval.with(start_of)).on("change", move |event| {
            let to = interval.with_untracked(end_of);
            change(context, clock, bad, &format!("{}..{to}", events::value(&event).trim()));
        });
    let to = year_field("2001").value(move || interval.with(end_of)).on("change", move |event| {
        let from = interval.with_untracked(start_of);
        change(context, clock, bad, &format!("{from}..{}", events::value(&event).trim()));
    });
    let undated = el("input[type=checkbox]")
        .checked(move || interval.with(|i| *i == Some(Interval::Undated)))
        .on("change", move |event| {
            change(context, clock, bad, if events::checked(&event) { "none" } else { ".." });
        });
    let complaint = dynamic(move || match bad.get() {
        Some(words) => el("p.bad[role=alert]").child(words),
        None => nothing(),
    });
    let mark = move || interval.with(|i| if i.is_some() { " (chosen)" } else { "" }.to_owned());
    let fields = div("interval")
        .child(el("label.field").child("From ").child(from))
        .child(el("label.field").child("to ").child(to))
        .child(el("label.field").child(undated).child(" no date at all"))
        .child(complaint);
    let name = el("summary").child(name(clock)).child(el("span.facet-mark").text(mark));
    el("details.facet")
        .maybe("open", (clock == Clock::About).then(String::new))
        .child(name)
        .child(fields)
}

const fn name(clock: Clock) -> &'static str {
    match clock {
        Clock::About => "Time spoken of",
        Clock::Said => "Time it was said",
        Clock::Published => "Publication date",
    }
}

fn year_field(example: &'static str) -> El {
    el("input[type=text][size=10]").attr("placeholder", example)
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
fn change(context: Context, clock: Clock, bad: Writable<Option<String>>, text: &str) {
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
