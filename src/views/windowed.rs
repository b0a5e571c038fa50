//! A long list or table of which a bounded stretch of rows is on the screen, with the way to all
//! the others: by button, by key and by number.
//!
//! Says which rows are shown and of how many, on screen, in print and to screen readers. Knows
//! nothing of what the rows show: lists ask [`Windowed::rows`] which to build, and put each in its
//! place with [`Windowed::item`] or [`Windowed::table_row`]. Rows are best built by
//! [`keyed`](crate::views::el::keyed), so that those that stay on the screen keep their place and focus.

use crate::layout::{MOST_ROWS, RowStep, Rows, STEP_ROWS};
use crate::platform::events::{self, Event};
use crate::platform::focus;
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, div, dynamic, el, nothing};

/// The rows of one list that are shown. A copy is the same list.
#[derive(Clone, Copy)]
pub struct Windowed {
    context: Context,
    /// What the rows are, in the plural and with a capital.
    what: &'static str,
    /// A list of no more rows is shown whole.
    whole: usize,
    list: Derived<List>,
    /// Which list steps were made in, and where they led.
    stepped: Writable<(usize, Rows)>,
    shown: Derived<Rows>,
    length: Derived<usize>,
}

/// Which of the lists that have stood here it is, and how many rows it has.
#[derive(Clone, Copy, PartialEq)]
struct List {
    version: usize,
    count: usize,
}

impl Windowed {
    /// A window on a list. `count` tells how many rows there are; whenever something that it reads
    /// changes, it is another list and shown from its start.
    pub fn new(
        context: Context,
        what: &'static str,
        count: impl Fn() -> usize + Send + Sync + 'static,
    ) -> Self {
        Self::whole_up_to(MOST_ROWS, context, what, count)
    }

    /// As [`Windowed::new`], shown whole up to so many rows.
    pub fn whole_up_to(
        whole: usize,
        context: Context,
        what: &'static str,
        count: impl Fn() -> usize + Send + Sync + 'static,
    ) -> Self {
        let list = Derived::after(move |before: Option<&List>| List {
            version: before.map_or(1, |before| before.version + 1),
            count: count(),
        });
        let stepped = Writable::new((0, Rows::default()));
        let shown = Derived::new(move || {
            let (list, (version, rows)) = (list.get(), stepped.get());
            if version == list.version { rows } else { Rows::of(list.count, whole) }
        });
        let length = Derived::new(move || list.get().count);
        Self { context, what, whole, list, stepped, shown, length }
    }

    /// The rows that are shown, followed.
    pub fn rows(self) -> Rows {
        self.shown.get()
    }

    /// How many rows there are, shown or not.
    pub fn length(self) -> Derived<usize> {
        self.length
    }

    fn count(self) -> usize {
        self.length.get()
    }

    /// Whether not all rows are shown, so that each has to tell its place.
    fn is_long(self) -> bool {
        self.count() > self.whole
    }

    /// The key of a row, `at` from 0, that shows what is named by `id`: one that tells its place is
    /// another row in another place.
    pub fn key(self, id: u32, at: usize) -> String {
        if self.is_long() { format!("{id} {at}") } else { id.to_string() }
    }

    /// Puts an item of a list in its place: `at` from 0 in the window; `nth` from 0, of `count`, in
    /// the list.
    pub fn item(self, row: El, at: usize, nth: usize, count: Derived<usize>) -> El {
        if !self.is_long() {
            return row;
        }
        row.attr("data-at", at.to_string())
            .attr("aria-posinset", (nth + 1).to_string())
            .live("aria-setsize", move || Some(count.get().to_string()))
    }

    /// Tells a table how many rows it has, its head among them.
    pub fn table(self, table: El) -> El {
        let rows = move || self.is_long().then(|| (self.count() + 1).to_string());
        table.live("aria-rowcount", rows)
    }

    /// Puts a row of a table with a head of one row in its place: `at` from 0.
    pub fn table_row(self, row: El, at: usize) -> El {
        if !self.is_long() {
            return row;
        }
        row.attr("data-at", at.to_string()).attr("aria-rowindex", (at + 2).to_string())
    }

    /// The list between its two bars, of which there are none where it is shown whole.
    pub fn around(self, list: El) -> El {
        let long = Derived::new(move || self.is_long());
        let bar = move || if long.get() { self.bar() } else { nothing() };
        div("windowed").child(dynamic(bar)).child(list).child(dynamic(bar))
    }

    /// Says what is shown and steps through the list.
    fn bar(self) -> El {
        let button = |words: &str, step: RowStep, spent: fn(Rows, usize) -> bool| {
            el("button.button[type=button]")
                .live("disabled", move || spent(self.rows(), self.count()).then(String::new))
                .on("click", move |event| self.step(&event, step))
                .child(words)
        };
        let at_start = |rows: Rows, _| rows.first == 0;
        let at_end = |rows: Rows, count| rows.end >= count;
        let number = el("input[type=number][min=1]")
            .live("max", move || Some(self.count().to_string()))
            .on("change", move |event| {
                if let Ok(row) = events::value(&event).parse::<u32>() {
                    self.step(&event, RowStep::To((row as usize).saturating_sub(1)));
                }
            });
        el("div.row-steps[role=group]")
            .attr("aria-label", format!("{} on the page", self.what))
            .child(el("span.row-range").text(move || self.words(self.rows())))
            .child(button("First", RowStep::Start, at_start))
            .child(button(&format!("Previous {STEP_ROWS}"), RowStep::Earlier, at_start))
            .child(button(&format!("Next {STEP_ROWS}"), RowStep::Later, at_end))
            .child(button("Last", RowStep::End, at_end))
            .child(el("label.field").child("Go to number ").child(number))
    }

    /// Which rows are shown, in words.
    fn words(self, rows: Rows) -> String {
        format!("{} {} to {} of {}", self.what, rows.first + 1, rows.end, self.count())
    }

    fn step(self, event: &Event, step: RowStep) {
        let list = self.list.get_untracked();
        let (rows, to) = self.shown.get_untracked().after(step, list.count);
        self.stepped.set((list.version, rows));
        self.context.announce(&self.words(rows));
        focus::row(event, to);
    }
}
