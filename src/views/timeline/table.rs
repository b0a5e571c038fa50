//! The timeline as lists: a table as the picture's twin, with the same rows, undated ones last; and
//! the shelf of the undated.

use crate::document::{labels, who_speaks};
use crate::model::ClaimIx;
use crate::platform::printing;
use crate::query::{Bits, Clock, Selection, Sort, SortKey};
use crate::views::claims::list::match_list;
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable, keep};
use crate::views::el::{El, Item, dynamic, el, keyed, nothing, scrolling};
use crate::views::relations::table::table_head;
use crate::views::windowed::Windowed;
use std::sync::Arc;

/// The table, closed until it is asked for. Dates are read from the clock of the query, or on the
/// plane from both its clocks; `drawn`: claims whose handle the picture carries.
pub fn timeline_table(context: Context, drawn: Derived<Bits>) -> El {
    let clock = Derived::new(move || context.query.with(|q| q.clock));
    let open = Writable::new(false);
    // On paper it stands in the picture's place.
    keep(printing::on_print(move || open.set(true)));
    el("details.twin")
        .on("toggle", move |_| open.set(true))
        .child(el("summary").child("The same as a table"))
        .dynamic(move || if open.get() { table(context, clock, drawn) } else { nothing() })
}

/// The clocks that a choice of clock shows: none is the plane's.
fn clocks(clock: &Option<Clock>) -> &[Clock] {
    clock.as_ref().map_or(&[Clock::About, Clock::Said], std::slice::from_ref)
}

fn table(context: Context, clock: Derived<Option<Clock>>, drawn: Derived<Bits>) -> El {
    let windowed = Windowed::new(context, "Claims", move || {
        clock.get();
        context.matches.with(|matches| matches.count())
    });
    let rows = keyed(move || {
        let (loaded, clock, rows) = (context.loaded(), clock.get(), windowed.rows());
        let key = if clock == Some(Clock::Said) { SortKey::Said } else { SortKey::Date };
        let sort = Some(Sort { key, descending: false });
        let claims = context.matches.with(|m| m.page(loaded.index.table(), sort, rows.range()));
        let item = |(nth, ix): (usize, ClaimIx)| {
            let at = rows.first + nth;
            let key = format!("{} {}", clock.map_or("", Clock::id), windowed.key(ix.0, at));
            Item::new(key, move || windowed.table_row(row(context, ix, clock, drawn), at))
        };
        claims.into_iter().enumerate().map(item).collect()
    });
    let heads = move || {
        let clock = clock.get();
        let dates = clocks(&clock).iter();
        let dates = dates.flat_map(|clock| [labels::clock(*clock), "How the date is known"]);
        table_head(&dates.chain(["Who", "What"]).collect::<Vec<_>>())
    };
    // The plane's table has two dates in each row: only heads tell them apart.
    let table = el("table")
        .class_if("", "lines", move || clock.get().is_some())
        .child(el("caption.view-caption").text(move || context.sentence()))
        .dynamic(heads)
        .child(el("tbody").child(rows));
    windowed.around(scrolling("Claims in time", windowed.table(table)))
}

fn row(context: Context, ix: ClaimIx, clock: Option<Clock>, drawn: Derived<Bits>) -> El {
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(ix);
    let id = claim.id.to_string();
    let selection = Selection::Claim(id.clone());
    let mut cells = Vec::new();
    let mut undated = false;
    for clock in clocks(&clock) {
        let dated = clock.dated(&loaded.dataset, claim);
        undated |= dated.date.is_none();
        let date = dated.date.as_ref().map_or_else(|| "no date".to_owned(), |date| date.words());
        cells.push(el("td").child(date));
        cells.push(el("td").child(labels::basis(dated.basis)));
    }
    // Undated claims carry their handle on the shelf.
    let carries = move || (!undated && !drawn.with(|d| d.contains(ix.get()))).then(|| id.clone());
    let link = el("a")
        .live("href", move || Some(context.link_select(selection.clone())))
        .child(claim.statement.as_str());
    el("tr")
        .live("data-claim", carries)
        .child(cells)
        .child(el("td").child(who_speaks(&loaded.dataset, claim)))
        .child(el("th[scope=row]").child(link))
}

/// The undated claims: a shelf of their own, counted and reachable.
pub fn shelf(context: Context, clock: Derived<Clock>) -> El {
    let undated = Derived::new(move || {
        let (loaded, clock) = (context.loaded(), clock.get());
        Arc::new(context.matches.with(|m| m.without_date(loaded.index.table(), clock)))
    });
    let any = Derived::new(move || undated.with(|u| !u.is_empty()));
    let words = move || {
        let count = undated.with(|u| u.count());
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
        let list = match_list(context, undated);
        el("details.shelf").child(el("summary").text(words)).child(list)
    })
}
