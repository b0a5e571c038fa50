//! The clauses in force, each with a button that drops it.

use crate::document::labels;
use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{Clock, Facet, Interval, Query, Term, Voice};
use crate::views::context::Context;
use crate::views::keyed::Keyed;
use leptos::prelude::*;

/// One thing that narrows the claims.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Chip {
    Search(String),
    Include(Facet, Term),
    Exclude(Facet, Term),
    Interval(Clock, Interval),
    Without(Voice),
}

impl Chip {
    fn of(query: &Query) -> Vec<Self> {
        let mut chips = Vec::new();
        if !query.search.trim().is_empty() {
            chips.push(Chip::Search(query.search.clone()));
        }
        for (facet, clause) in &query.facets {
            chips.extend(clause.include.iter().map(|term| Chip::Include(*facet, term.clone())));
            chips.extend(clause.exclude.iter().map(|term| Chip::Exclude(*facet, term.clone())));
        }
        for (clock, interval) in &query.intervals {
            chips.push(Chip::Interval(*clock, interval.clone()));
        }
        chips.extend(query.without.iter().cloned().map(Chip::Without));
        chips
    }

    fn words(&self, context: Context) -> String {
        let loaded = context.loaded();
        let dataset = &loaded.dataset;
        let value = |facet: &Facet, term: &Term| labels::value(dataset, *facet, term.as_str());
        match self {
            Chip::Search(text) => format!("search: {text}"),
            Chip::Include(facet, term) => {
                format!("{}: {}", labels::facet(*facet), value(facet, term))
            }
            Chip::Exclude(facet, term) if term.as_str() == "none" => {
                format!("{}: all but “{}”", labels::facet(*facet), value(facet, term))
            }
            Chip::Exclude(facet, term) => {
                format!("{}: not {}", labels::facet(*facet), value(facet, term))
            }
            Chip::Interval(clock, interval) => interval_words(*clock, interval),
            Chip::Without(Voice::Actor(id)) => {
                format!("as if {} had never spoken", labels::value(dataset, Facet::Speaker, id))
            }
            Chip::Without(Voice::Source(id)) => {
                format!("as if “{}” had never appeared", labels::value(dataset, Facet::Source, id))
            }
        }
    }

    fn drop_from(&self, query: &mut Query) {
        match self {
            Chip::Search(_) => query.search.clear(),
            Chip::Include(facet, term) => {
                query.change_facet(*facet, |clause| {
                    clause.include.remove(term);
                });
            }
            Chip::Exclude(facet, term) => {
                query.change_facet(*facet, |clause| {
                    clause.exclude.remove(term);
                });
            }
            Chip::Interval(clock, _) => {
                query.intervals.remove(clock);
            }
            Chip::Without(voice) => {
                query.without.remove(voice);
            }
        }
    }
}

fn interval_words(clock: Clock, interval: &Interval) -> String {
    let clock = labels::clock(clock);
    match interval {
        Interval::Undated => format!("{clock}: no date"),
        Interval::Between(Some(a), Some(b)) => format!("{clock}: {} to {}", a.words(), b.words()),
        Interval::Between(Some(a), None) => format!("{clock}: from {} on", a.words()),
        Interval::Between(None, Some(b)) => format!("{clock}: until {}", b.words()),
        Interval::Between(None, None) => clock.to_owned(),
    }
}

/// The clauses in force, in words. Tracks nothing.
pub fn clause_words(context: Context) -> Vec<String> {
    let chips = context.query.with_untracked(Chip::of);
    chips.iter().map(|chip| chip.words(context)).collect()
}

/// The clauses in force.
#[component]
pub fn Chips(context: Context) -> impl IntoView {
    let any = Memo::new(move |_| context.query.with(|query| !Chip::of(query).is_empty()));
    let list = move || {
        view! {
            <ul class="chips" aria-label="Filters in force">
                <Keyed
                    each=move || context.query.with(Chip::of)
                    key=move |chip| chip.words(context)
                    children=move |chip| item(context, chip)
                />
                <li>{drop_all(context)}</li>
            </ul>
        }
        .into_any()
    };
    view! { {move || any.get().then(list)} }.into_any()
}

fn item(context: Context, chip: Chip) -> AnyView {
    let words = chip.words(context);
    let drop = move |_| {
        context.change(Entry::Push, |query| chip.drop_from(query));
        focus::soon("main");
    };
    view! {
        <li>
            <button class="chip" type="button" aria-label=format!("Drop {words}") on:click=drop>
                {words.clone()}
                " "
                <span class="chip-x" aria-hidden="true">"×"</span>
            </button>
        </li>
    }
    .into_any()
}

fn drop_all(context: Context) -> AnyView {
    let drop = move |_| {
        context.change(Entry::Push, |query| *query = query.without_filters());
        context.announce("Every filter dropped");
        focus::soon("main");
    };
    view! {
        <button class="chip chip-all" type="button" on:click=drop>"Drop all"</button>
    }
    .into_any()
}
