//! The query engine behind a plain WebAssembly interface: numbers and pointers only, so that a
//! page can fill a table, ask it and time both. One engine a page.

mod memory;

use sayso::model::{Day, Extent};
use sayso::query::{
    Clock, ColumnBuilder, Evaluation, Facet, Interval, InvertedIndexBuilder, Query, Reading, Sort,
    SortKey, Table, Term,
};
use std::cell::RefCell;

#[global_allocator]
static ALLOCATOR: memory::Counting = memory::Counting;

/// The facets that carry the generated columns, in the order they are filled.
const FACETS: [Facet; 8] = [
    Facet::Kind,
    Facet::Stance,
    Facet::Topic,
    Facet::Source,
    Facet::Predicate,
    Facet::Subject,
    Facet::Root,
    Facet::Object,
];

/// Rows of a page.
const PAGE: usize = 50;

/// A day that stands for "no date".
const UNDATED: i32 = 1_000_000_000;

#[derive(Default)]
struct Bench {
    dictionaries: Vec<usize>,
    codes: Vec<Vec<u16>>,
    first: Vec<i32>,
    last: Vec<i32>,
    words: InvertedIndexBuilder,
    table: Option<Table>,
    reading: Option<Reading>,
    evaluation: Option<Evaluation>,
    query: Query,
    /// The answer to the last question, as numbers.
    answer: Vec<u32>,
}

thread_local! {
    static BENCH: RefCell<Bench> = RefCell::default();
}

fn with<T>(work: impl FnOnce(&mut Bench) -> T) -> T {
    BENCH.with_borrow_mut(work)
}

/// Room for so many bytes, which the next call that takes it gives back.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u64 {
    Box::leak(vec![0_u64; bytes.div_ceil(8)].into_boxed_slice()).as_mut_ptr()
}

/// The filled room as numbers or text.
fn taken<T: Copy>(room: *mut u64, bytes: usize) -> Vec<T> {
    // SAFETY: the page passes what `room` gave, with the number of bytes it asked for; numbers
    // and bytes may have any bits.
    unsafe {
        let words = Box::from_raw(std::ptr::slice_from_raw_parts_mut(room, bytes.div_ceil(8)));
        let count = bytes / size_of::<T>();
        std::slice::from_raw_parts(words.as_ptr().cast::<T>(), count).to_vec()
    }
}

/// Adds the next facet: so many values, a 16-bit code a claim.
#[unsafe(no_mangle)]
pub extern "C" fn add_facet(values: usize, room: *mut u64, bytes: usize) {
    with(|bench| {
        bench.dictionaries.push(values);
        bench.codes.push(taken(room, bytes));
    });
}

/// Sets the clock: the first and the last day of each claim.
#[unsafe(no_mangle)]
pub extern "C" fn set_days(first: *mut u64, last: *mut u64, bytes: usize) {
    with(|bench| (bench.first, bench.last) = (taken(first, bytes), taken(last, bytes)));
}

/// Adds the statements of claims, one a line, to the search index.
#[unsafe(no_mangle)]
pub extern "C" fn add_statements(room: *mut u64, bytes: usize) {
    let text = String::from_utf8(taken(room, bytes)).unwrap_or_default();
    with(|bench| {
        for statement in text.lines() {
            bench.words.text(statement);
            bench.words.end_claim();
        }
    });
}

/// Builds the table and answers the query that asks for everything.
#[unsafe(no_mangle)]
pub extern "C" fn build() {
    with(|bench| {
        let (codes, first, last) = (&bench.codes, &bench.first, &bench.last);
        let claims = first.len();
        let column = |facet: Facet| {
            let at = FACETS.iter().position(|known| *known == facet)?;
            let values = *bench.dictionaries.get(at)?;
            let ids = (0..values).map(|value| format!("v{value}")).collect();
            let mut column = ColumnBuilder::new(ids, claims);
            let mut own = Vec::new();
            for code in &codes[at] {
                own.clear();
                own.push(u32::from(*code));
                column.push(&mut own);
            }
            Some(column.build())
        };
        let extent = |clock: Clock, claim: usize| {
            (clock == Clock::About && first[claim] != UNDATED).then(|| Extent {
                first: Day(i64::from(first[claim])),
                last: Day(i64::from(last[claim])),
                firm: true,
            })
        };
        let words = std::mem::take(&mut bench.words).build();
        let table = Table::new(claims, column, extent, words, |_| 0, |_| 0);
        let reading = Reading::undisputed(claims);
        bench.evaluation = Some(Evaluation::new(&table, &reading, &bench.query));
        (bench.table, bench.reading) = (Some(table), Some(reading));
        bench.codes.clear();
        (bench.first, bench.last) = (Vec::new(), Vec::new());
    });
}

/// Includes a value of a facet, or excludes it, or takes that back.
#[unsafe(no_mangle)]
pub extern "C" fn toggle(facet: usize, value: u32, exclude: bool) {
    let term = Term::Id(format!("v{value}"));
    with(|bench| {
        bench.query.change_facet(FACETS[facet], |clause| {
            if exclude { clause.toggle_exclude(term) } else { clause.toggle_include(term) }
        });
    });
}

/// Drops a facet's clause.
#[unsafe(no_mangle)]
pub extern "C" fn clear_facet(facet: usize) {
    with(|bench| bench.query.facets.remove(&FACETS[facet]));
}

/// Asks for an interval as the URL writes it; empty: for none.
#[unsafe(no_mangle)]
pub extern "C" fn set_interval(room: *mut u64, bytes: usize) {
    let text = String::from_utf8(taken(room, bytes)).unwrap_or_default();
    with(|bench| match Interval::parse(&text) {
        Ok(Some(interval)) => drop(bench.query.intervals.insert(Clock::About, interval)),
        _ => drop(bench.query.intervals.remove(&Clock::About)),
    });
}

/// Looks for a text; empty: for nothing.
#[unsafe(no_mangle)]
pub extern "C" fn set_search(room: *mut u64, bytes: usize) {
    let text = String::from_utf8(taken(room, bytes)).unwrap_or_default();
    with(|bench| bench.query.search = text);
}

/// Answers the query: match set, counts of all facets, histogram, first page of rows by date (of
/// a search: by rank). Gives the number of matches; the rest is written behind `answer`: counts
/// facet by facet, then the histogram's, then the rows' claims.
#[unsafe(no_mangle)]
pub extern "C" fn ask() -> usize {
    with(|bench| {
        let (Some(table), Some(reading), Some(before)) =
            (&bench.table, &bench.reading, &bench.evaluation)
        else {
            return 0;
        };
        let evaluation = Evaluation::after(before, table, reading, &bench.query);
        let (matches, counts) = (evaluation.matches(), evaluation.facet_counts(table, reading));
        let by_date = Sort { key: SortKey::Date, descending: false };
        let sort = bench.query.search.is_empty().then_some(by_date);
        let answer = &mut bench.answer;
        answer.clear();
        for (facet, values) in FACETS.iter().zip(&bench.dictionaries) {
            answer.extend(counts.of(*facet).take(*values).map(|value| value.count));
        }
        answer.extend(evaluation.histogram(table, Clock::About).iter().map(|(_, count)| count));
        answer.extend(matches.page(table, sort, 0..PAGE).iter().map(|claim| claim.0));
        bench.evaluation = Some(evaluation);
        matches.count()
    })
}

/// Where the last answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u32 {
    with(|bench| bench.answer.as_ptr())
}

/// How many numbers the last answer has.
#[unsafe(no_mangle)]
pub extern "C" fn answer_length() -> usize {
    with(|bench| bench.answer.len())
}

/// Bytes that the engine holds.
#[unsafe(no_mangle)]
pub extern "C" fn live_bytes() -> usize {
    memory::live_bytes()
}
