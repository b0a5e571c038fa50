//! A long list or table of which a bounded stretch of rows is on the screen, with the way to all
//! the others: by button, by key and by number.
//!
//! Says which rows are shown and of how many, on screen, in print and to screen readers. Knows
//! nothing of what the rows show: lists ask [`Windowed::rows`] which to build, and put each in its
//! place with the attributes that it gives. Rows are best built by `<For>` with [`Windowed::key`], so that
//! those that stay on the screen keep their place and focus.

use crate::layout::{MOST_ROWS, RowStep, Rows, STEP_ROWS};
use crate::platform::events::Event;
use crate::platform::focus;
use crate::views::context::Context;
use leptos::prelude::*;

/// The rows of one list that are shown. A copy is the same list.
#[derive(Clone, Copy)]
pub struct Windowed {
    context: Context,
    /// What the rows are, in the plural and with a capital.
    what: &'static str,
    /// A list of no more rows is shown whole.
    whole: usize,
    list: Memo<List>,
    /// Which list steps were made in, and where they led.
    stepped: RwSignal<(usize, Rows)>,
    shown: Memo<Rows>,
    length: Memo<usize>,
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
        let list = Memo::new(move |before: Option<&List>| List {
            version: before.map_or(1, |before| before.version + 1),
            count: count(),
        });
        let stepped = RwSignal::new((0, Rows::default()));
        let shown = Memo::new(move |_| {
            let (list, (version, rows)) = (list.get(), stepped.get());
            if version == list.version { rows } else { Rows::of(list.count, whole) }
        });
        let length = Memo::new(move |_| list.get().count);
        Self { context, what, whole, list, stepped, shown, length }
    }

    /// The rows that are shown, followed.
    pub fn rows(self) -> Rows {
        self.shown.get()
    }

    /// How many rows there are, shown or not.
    pub fn length(self) -> Memo<usize> {
        self.length
    }

    fn count(self) -> usize {
        self.length.get()
    }

    /// Whether not all rows are shown, so that each has to tell its place.
    fn is_long(self) -> bool {
        self.length.get_untracked() > self.whole
    }

    /// The key of a row, `at` from 0, that shows what is named by `id`: one that tells its place is
    /// another row in another place.
    pub fn key(self, id: u32, at: usize) -> String {
        if self.is_long() { format!("{id} {at}") } else { id.to_string() }
    }

    /// `data-at` of a row: its place from 0 in the window's list, where the list is long.
    pub fn at(self, at: usize) -> Option<String> {
        self.is_long().then(|| at.to_string())
    }

    /// `aria-posinset` of an item, which is the `nth` from 0 of its list, where that is long.
    pub fn position(self, nth: usize) -> Option<String> {
        self.is_long().then(|| (nth + 1).to_string())
    }

    /// `aria-setsize` of an item in a list of so many, where the window's list is long.
    pub fn set_size(self, count: usize) -> Option<String> {
        self.is_long().then(|| count.to_string())
    }

    /// `aria-rowcount` of a table: its rows with its head among them, where it is long. Followed.
    pub fn row_count(self) -> Option<String> {
        (self.count() > self.whole).then(|| (self.count() + 1).to_string())
    }

    /// `aria-rowindex` of a row of a table with a head of one row, `at` from 0, where it is long.
    pub fn row_index(self, at: usize) -> Option<String> {
        self.is_long().then(|| (at + 2).to_string())
    }

    /// The list between its two bars, of which there are none where it is shown whole.
    pub fn around(self, list: AnyView) -> AnyView {
        let long = Memo::new(move |_| self.count() > self.whole);
        let bar = move || long.get().then(|| self.bar());
        view! { <div class="windowed">{move || bar()} {list} {move || bar()}</div> }.into_any()
    }

    /// Says what is shown and steps through the list.
    fn bar(self) -> AnyView {
        let button = |words: String, step: RowStep, spent: fn(Rows, usize) -> bool| {
            view! {
                <button
                    class="button"
                    type="button"
                    disabled=move || spent(self.rows(), self.count())
                    on:click=move |event| self.step(&event, step)
                >
                    {words}
                </button>
            }
            .into_any()
        };
        let at_start = |rows: Rows, _| rows.first == 0;
        let at_end = |rows: Rows, count| rows.end >= count;
        view! {
            <div class="row-steps" role="group" aria-label=format!("{} on the page", self.what)>
                <span class="row-range">{move || self.words(self.rows())}</span>
                {button("First".to_owned(), RowStep::Start, at_start)}
                {button(format!("Previous {STEP_ROWS}"), RowStep::Earlier, at_start)}
                {button(format!("Next {STEP_ROWS}"), RowStep::Later, at_end)}
                {button("Last".to_owned(), RowStep::End, at_end)}
                <label class="field">
                    "Go to number "
                    <input
                        type="number"
                        min="1"
                        max=move || self.count().to_string()
                        on:change=move |event| self.go_to(&event)
                    />
                </label>
            </div>
        }
        .into_any()
    }

    /// Goes to the row whose number was typed.
    fn go_to(self, event: &Event) {
        if let Ok(row) = event_target_value(event).parse::<u32>() {
            self.step(event, RowStep::To((row as usize).saturating_sub(1)));
        }
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
