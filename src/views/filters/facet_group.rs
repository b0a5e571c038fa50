//! One facet: which of its values are listed, and the way to the others.

use crate::document::{GlossaryTerm, labels};
use crate::query::{Facet, Listing, Needle, chosen_values, list_values, ranked_values};
use crate::views::context::Context;
use crate::views::explained::asked;
use crate::views::filters::facet_value::FacetValue;
use crate::views::keyed::Keyed;
use leptos::prelude::*;
use std::sync::Arc;

/// Facets that stand open at first.
const OPEN: [Facet; 3] = [Facet::Speaker, Facet::Actor, Facet::Stance];

/// Values listed before more are asked for.
const FEW: usize = 8;

/// Values listed at most; where there are more, they are found by name.
const MANY: usize = 100;

/// The values of a facet, and which of them are listed.
#[derive(Clone, Copy)]
struct Values {
    facet: Facet,
    /// All that any claim has, by their places in the showing order.
    ranked: Memo<Arc<Vec<u32>>>,
    listing: Memo<Listing>,
    /// How many are chosen or excluded.
    in_force: Memo<usize>,
    /// What is looked for among all values; none: the first are enough.
    wanted: RwSignal<Option<String>>,
}

impl Values {
    /// `held`: what is listed stays listed, whatever becomes of its claims.
    fn new(context: Context, facet: Facet, held: RwSignal<bool>) -> Self {
        // Totals follow the reading, which may leave voices out, and not the rest of the query.
        let ranked = Memo::new(move |_| {
            context.reading.track();
            Arc::new(context.counts.with_untracked(|counts| ranked_values(counts, facet)))
        });
        let clause = Memo::new(move |_| {
            context.query.with(|q| q.facets.get(&facet).cloned().unwrap_or_default())
        });
        let chosen = Memo::new(move |_| {
            let clause = clause.get();
            context.counts.with_untracked(|counts| chosen_values(counts, facet, &clause))
        });
        let wanted = RwSignal::new(None::<String>);
        let first = Memo::new(move |before: Option<&Listing>| {
            let (ranked, chosen) = (ranked.get(), chosen.get());
            match before.filter(|_| held.get()) {
                Some(before) => few(&ranked, &chosen, &|at| before.values.contains(&at)),
                None => context.counts.with(|counts| {
                    few(&ranked, &chosen, &|at| {
                        counts.at(facet, at as usize).is_some_and(|value| value.count > 0)
                    })
                }),
            }
        });
        let listing = Memo::new(move |_| match wanted.get() {
            None => first.get(),
            Some(text) => found(context, facet, &ranked.get(), &chosen.get(), &text),
        });
        let in_force = Memo::new(move |_| clause.with(|c| c.include.len() + c.exclude.len()));
        Self { facet, ranked, listing, in_force, wanted }
    }

    /// How many there are, listed or not.
    fn count(self) -> usize {
        self.ranked.with(|ranked| ranked.len())
    }

    /// How many more there are of what is asked for.
    fn left_out(self) -> usize {
        self.listing.with(|listing| listing.left_out)
    }

    /// Whether more than the first are asked for.
    fn is_open(self) -> bool {
        self.wanted.with(Option::is_some)
    }

    /// Asks for more values, or for few again.
    fn turn(self) {
        self.wanted.update(|wanted| *wanted = wanted.is_none().then(String::new));
    }
}

/// The first values that fit, and those chosen; all others are left out.
fn few(ranked: &[u32], chosen: &[u32], fits: &dyn Fn(u32) -> bool) -> Listing {
    let listing = list_values(ranked, chosen, FEW, fits);
    let listed = listing.values.iter().filter(|value| ranked.contains(value)).count();
    Listing { left_out: ranked.len() - listed, ..listing }
}

/// Those of all values whose names hold every word of a text.
fn found(context: Context, facet: Facet, ranked: &[u32], chosen: &[u32], text: &str) -> Listing {
    let (loaded, needle) = (context.loaded(), Needle::new(text));
    context.counts.with_untracked(|counts| {
        list_values(ranked, chosen, MANY, &|at| {
            let at = at as usize;
            needle.is_empty()
                || counts.at(facet, at).is_some_and(|value| {
                    needle.fits(&labels::value_at(&loaded.dataset, facet, at, value.id))
                })
        })
    })
}

/// A facet: its first values with a claim, and those chosen; all, or those of a name, when asked
/// for. One list in one order, so that a value stays where it is when it is chosen. A facet that
/// tells no claims apart is not offered.
#[component]
pub fn FacetGroup(context: Context, facet: Facet, held: RwSignal<bool>) -> impl IntoView {
    let values = Values::new(context, facet, held);
    let listing = values.listing;
    let is_offered = Memo::new(move |_| values.count() > 1 || values.in_force.get() > 0);
    let mark = move || match values.in_force.get() {
        0 => String::new(),
        in_force => format!(" ({in_force})"),
    };
    view! {
        <details
            class="facet"
            hidden=move || !is_offered.get()
            open=OPEN.contains(&facet)
        >
            <summary>{labels::facet(facet)} <span class="facet-mark">{move || mark()}</span></summary>
            <Finder values/>
            <ul class="facet-values">
                <Keyed
                    each=move || listing.with(|listing| listing.values.clone())
                    key=|at| *at
                    children=move |at| view! { <FacetValue context facet at=at as usize/> }.into_any()
                />
            </ul>
            <More values/>
            {explained_term(facet).map(asked)}
        </details>
    }
    .into_any()
}

/// The term of a facet that is explained below its name.
const fn explained_term(facet: Facet) -> Option<GlossaryTerm> {
    match facet {
        Facet::Speaker => Some(GlossaryTerm::Relay),
        Facet::Root => Some(GlossaryTerm::Root),
        Facet::Contested => Some(GlossaryTerm::Questioned),
        Facet::Likelihood => Some(GlossaryTerm::Likelihood),
        Facet::AboutBasis | Facet::SaidBasis => Some(GlossaryTerm::Forced),
        _ => None,
    }
}

/// The field that finds values by name, where there are too many to list.
#[component]
fn Finder(values: Values) -> impl IntoView {
    let any = Memo::new(move |_| values.is_open() && values.count() > MANY);
    let label = move || format!("Find among {}, {}", values.count(), labels::facet(values.facet));
    let cut = move || match values.left_out() {
        0 => String::new(),
        n => format!("{n} more are found by typing more of a name."),
    };
    let find = move || {
        view! {
            <label class="facet-find">
                {move || label()}
                <input
                    type="search"
                    autocomplete="off"
                    on:input=move |event| values.wanted.set(Some(event_target_value(&event)))
                />
                <span>{move || cut()}</span>
            </label>
        }
        .into_any()
    };
    view! { {move || any.get().then(find)} }.into_any()
}

/// Asks for more values, or for few again.
#[component]
fn More(values: Values) -> impl IntoView {
    let any = Memo::new(move |_| values.is_open() || values.left_out() > 0);
    let words = move || match values.is_open() {
        true => "Fewer".to_owned(),
        false => format!("{} more", values.left_out()),
    };
    let button = move || {
        view! {
            <button
                class="facet-more"
                type="button"
                aria-expanded=move || values.is_open().to_string()
                on:click=move |_| values.turn()
            >
                {move || words()}
            </button>
        }
        .into_any()
    };
    view! { {move || any.get().then(button)} }.into_any()
}
