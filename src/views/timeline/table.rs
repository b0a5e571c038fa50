//! The timeline as a table: the picture's twin, with the same rows, undated ones last.

use crate::document::{labels, who_speaks};
use crate::model::ClaimIx;
use crate::platform::printing;
use crate::query::{Bits, Clock, Selection, Sort, SortKey};
use crate::views::context::Context;
use crate::views::relations::table::table_head;
use crate::views::scrolling::Scrolling;
use crate::views::windowed::Windowed;
use leptos::prelude::*;

/// The table, closed until it is asked for. Dates are read from the clock of the query, or on the
/// plane from both its clocks; `drawn`: claims whose handle the picture carries.
#[component]
pub fn TimelineTable(context: Context, drawn: Memo<Bits>) -> impl IntoView {
    let open = RwSignal::new(false);
    let build = move || {
        if !open.get_untracked() {
            open.set(true);
        }
    };
    // On paper it stands in the picture's place.
    StoredValue::new_local(printing::on_print(build));
    let table = move || open.get().then(|| table(context, drawn));
    view! {
        <details class="twin" on:toggle=move |_| build()>
            <summary>"The same as a table"</summary>
            {table}
        </details>
    }
    .into_any()
}

/// The clocks that a choice of clock shows: none is the plane's.
fn clocks(clock: &Option<Clock>) -> &[Clock] {
    clock.as_ref().map_or(&[Clock::About, Clock::Said], std::slice::from_ref)
}

fn table(context: Context, drawn: Memo<Bits>) -> AnyView {
    let clock = Memo::new(move |_| context.query.with(|q| q.clock));
    let windowed = Windowed::new(context, "Claims", move || {
        clock.get();
        context.matches.with(|matches| matches.count())
    });
    let rows = move || {
        let (loaded, clock, rows) = (context.loaded(), clock.get(), windowed.rows());
        let key = if clock == Some(Clock::Said) { SortKey::Said } else { SortKey::Date };
        let sort = Some(Sort { key, descending: false });
        let claims = context.matches.with(|m| m.page(loaded.index.table(), sort, rows.range()));
        let row = |(nth, ix)| TableRow { clock, at: rows.first + nth, ix };
        claims.into_iter().enumerate().map(row).collect::<Vec<_>>()
    };
    let heads = move || {
        let clock = clock.get();
        let dates = clocks(&clock).iter();
        let dates = dates.flat_map(|clock| [labels::clock(*clock), "How the date is known"]);
        table_head(&dates.chain(["Who", "What"]).collect::<Vec<_>>())
    };
    // The plane's table has two dates in each row: only heads tell them apart.
    let has_lines = move || clock.get().is_some();
    let table = view! {
        <Scrolling name="Claims in time">
            <table class:lines=has_lines aria-rowcount=move || windowed.row_count()>
                <caption class="view-caption">{move || context.sentence()}</caption>
                {heads}
                <tbody>
                    <For
                        each=rows
                        key=move |row| row.key(windowed)
                        children=move |row| row_view(context, windowed, row, drawn)
                    />
                </tbody>
            </table>
        </Scrolling>
    };
    windowed.around(table.into_any())
}

/// A claim in its place in the table, with dates read from a clock, or from both of the plane's.
#[derive(Clone, Copy)]
struct TableRow {
    clock: Option<Clock>,
    /// From 0.
    at: usize,
    ix: ClaimIx,
}

impl TableRow {
    fn key(&self, windowed: Windowed) -> String {
        let clock = self.clock.map_or("", Clock::id);
        format!("{clock} {}", windowed.key(self.ix.0, self.at))
    }
}

fn row_view(context: Context, windowed: Windowed, row: TableRow, drawn: Memo<Bits>) -> AnyView {
    let TableRow { clock, at, ix } = row;
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(ix);
    let dated = clocks(&clock).iter().map(|clock| clock.dated(&loaded.dataset, claim));
    let dated = dated.collect::<Vec<_>>();
    let undated = dated.iter().any(|dated| dated.date.is_none());
    let cells = dated.into_iter().map(|dated| {
        let date = dated.date.as_ref().map_or_else(|| "no date".to_owned(), |date| date.words());
        view! {
            <td>{date}</td>
            <td>{labels::basis(dated.basis)}</td>
        }
        .into_any()
    });
    let id = claim.id.to_string();
    let selection = Selection::Claim(id.clone());
    // Undated claims carry their handle on the shelf.
    let carries = move || (!undated && !drawn.with(|d| d.contains(ix.get()))).then(|| id.clone());
    view! {
        <tr
            data-claim=carries
            data-at=windowed.at(at)
            aria-rowindex=windowed.row_index(at)
        >
            {cells.collect_view()}
            <td>{who_speaks(&loaded.dataset, claim)}</td>
            <th scope="row">
                <a href=move || context.link_select(selection.clone())>{claim.statement.clone()}</a>
            </th>
        </tr>
    }
    .into_any()
}
