//! The timeline as lists: a table as the picture's twin, with the same rows, undated ones last; and
//! the shelf of the undated.

use super::claim_list::claim_list;
use super::context::Context;
use super::derived::Derived;
use super::el::{El, all, dynamic, el, nothing, scrolling};
use super::relation_table::{more_button, table_head};
use super::said::{Handle, Telling};
use crate::document::{labels, speaker_name};
use crate::model::ClaimIx;
use crate::query::{Bits, Clock, Selection, Sort, SortKey, order};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows shown at first, and added each time.
const PAGE: usize = 200;

/// The table, closed until it is asked for. `clock`: what dates are read from; `drawn`: claims
/// whose handle the picture carries.
pub fn timeline_table(context: Context, clock: Derived<Clock>, drawn: Derived<Bits>) -> El {
    let open = RwSignal::new(false);
    el("details")
        .class("twin")
        .on("toggle", move |_| open.set(true))
        .child(el("summary").child("The same as a table"))
        .dynamic(move || if open.get() { table(context, clock, drawn) } else { nothing() })
}

fn table(context: Context, clock: Derived<Clock>, drawn: Derived<Bits>) -> AnyView {
    let pages = RwSignal::new(1_usize);
    let claims = Derived::new(move || {
        let loaded = context.loaded();
        let mut claims = context.matches.get().claims().to_vec();
        let key = if clock.get() == Clock::Said { SortKey::Said } else { SortKey::Date };
        let sort = Some(Sort { key, descending: false });
        order(&loaded.index, sort, &mut claims);
        claims
    });
    let rows = move || {
        let (clock, shown) = (clock.get(), pages.get() * PAGE);
        let view = |ix: &ClaimIx| row(context, *ix, clock, drawn).view();
        claims.with(|claims| all(claims.iter().take(shown).map(view).collect()))
    };
    let rest = Derived::new(move || claims.with(|c| c.len().saturating_sub(pages.get() * PAGE)));
    let heads = move || {
        let names = [labels::clock(clock.get()), "How the date is known", "Who", "says"];
        table_head(&names).view()
    };
    let table = el("table")
        .child(el("caption").class("view-caption").text(move || context.sentence()))
        .dynamic(heads)
        .child(el("tbody").dynamic(rows));
    let scrolled = scrolling("Claims in time", table);
    all(vec![scrolled.view(), more_button(rest, "claims", pages)])
}

fn row(context: Context, ix: ClaimIx, clock: Clock, drawn: Derived<Bits>) -> El {
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(ix);
    let dated = clock.dated(&loaded.dataset, claim);
    let undated = dated.date.is_none();
    let id = claim.id.to_string();
    let selection = Selection::Claim(id.clone());
    // Undated claims carry their handle on the shelf.
    let carries = move || (!undated && !drawn.with(|d| d.contains(ix.get()))).then(|| id.clone());
    let date = dated.date.as_ref().map_or_else(|| "no date".to_owned(), |date| date.words());
    let link = el("a")
        .live("href", move || Some(context.link_select(selection.clone())))
        .child(claim.statement.as_str());
    el("tr")
        .live("data-claim", carries)
        .child(el("td").child(date))
        .child(el("td").child(labels::basis(dated.basis)))
        .child(el("td").child(speaker_name(&loaded.dataset, claim)))
        .child(el("th").attr("scope", "row").child(link))
}

/// The undated claims: a shelf of their own, counted and reachable.
pub fn shelf(
    context: Context,
    clock: Derived<Clock>,
    undated: Derived<Arc<Vec<ClaimIx>>>,
) -> AnyView {
    let any = Derived::new(move || undated.with(|u| !u.is_empty()));
    let words = move || {
        let count = undated.with(|u| u.len());
        let what = match clock.get() {
            Clock::About => "speak of no stated time",
            Clock::Said => "have no known time of saying",
            Clock::Published => "have no publication date",
        };
        format!("{count} more claims {what}")
    };
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        let list = claim_list(context, move || undated.get(), Telling::Full, Handle::Carries);
        el("details").class("shelf").child(el("summary").text(words)).child(list).view()
    })
}
