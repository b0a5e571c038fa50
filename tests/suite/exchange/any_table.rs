//! Whatever stands in the cells of a table, it opens or its problem is named.

use super::super::generated::seeded;
use super::loaded;
use proptest::prelude::*;
use sayso::exchange::csv::{Field, Sheet};
use sayso::exchange::{Choices, DateOrder, Format, Refusal, read};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Instant;

/// Cells that are hard on whoever reads them.
const CELLS: &[&str] = &[
    "",
    " ",
    "-",
    "\"",
    "a\"b",
    "a\nb",
    "a\r\nb",
    ",",
    ";",
    "\t",
    "|",
    " | ",
    "a | b",
    ">",
    "a > b",
    "> a",
    "; ; ",
    "=1+1",
    "+1",
    "@x",
    "-1",
    "\u{202e}abc",
    "\u{feff}",
    "\u{200b}",
    "\0",
    "塔",
    "😀",
    "none",
    "compiler",
    "2021-02-18",
    "03/04/2021",
    "31/31/2021",
    "1996/2001",
    "Y12345",
    "44245",
    "event",
    "affirm",
    "outlet > quoted",
    "https://x.org",
    "http://",
    "ftp://x",
    "1",
    "0",
    "-1e9",
    "1e999",
    "about",
    "likely",
    "core",
    "headline",
    "stated",
    "one two three four five six seven eight nine",
];

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(CELLS).prop_map(str::to_owned),
        2 => "[a-z ]{0,12}",
        1 => any::<String>(),
        1 => (0_usize..60).prop_map(|n| "x ".repeat(n)),
    ]
}

fn any_head() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(Field::IDS).prop_map(str::to_owned),
        1 => any_cell(),
    ]
}

/// A table, and what parts its cells.
fn any_table() -> impl Strategy<Value = (Vec<Vec<String>>, u8)> {
    let row = prop::collection::vec(any_cell(), 0..9);
    let heads = prop::collection::vec(any_head(), 0..6).prop_map(|more| {
        let first = ["statement", "speaker", "source"].map(str::to_owned);
        first.into_iter().chain(more).collect::<Vec<_>>()
    });
    let rows = (heads, prop::collection::vec(row, 0..6))
        .prop_map(|(heads, rows)| std::iter::once(heads).chain(rows).collect());
    (rows, prop::sample::select(vec![b',', b';', b'\t']))
}

fn written(rows: &[Vec<String>], separator: u8) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().flexible(true).delimiter(separator).from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).expect("it is written to memory"));
    writer.into_inner().expect("it is written to memory")
}

proptest! {
    #![proptest_config(seeded(300))]

    #[test]
    fn a_table_of_any_cells_opens_or_its_problem_is_named(
        (rows, separator) in any_table(),
        order in prop::option::of(prop::sample::select(DateOrder::ALL)),
    ) {
        let choices = Choices { date_order: order, ..Choices::default() };
        match read("t.csv", &written(&rows, separator), &choices) {
            Ok(imported) => {
                prop_assert_eq!(loaded(&imported).claims.len(), imported.claims);
                prop_assert!(imported.claims + imported.left_out.len() < rows.len());
                prop_assert!(imported.left_out.iter().all(|row| !row.faults.is_empty()));
            }
            Err(Refusal::Nothing { left_out, .. }) => {
                prop_assert!(left_out.iter().all(|row| !row.faults.is_empty()));
            }
            Err(refusal) => prop_assert!(!refusal.to_string().is_empty()),
        }
    }

    #[test]
    fn any_bytes_open_or_their_problem_is_named(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let imported = read("t.csv", &bytes, &Choices::default());
        if let Some(imported) = imported.ok().filter(|i| i.format != Format::Sayso) {
            loaded(&imported);
        }
    }
}

/// Polled once, a future that waits for nothing is done.
fn done<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("nothing is waited for"),
    }
}

proptest! {
    #![proptest_config(seeded(100))]

    #[test]
    fn a_table_read_in_slices_is_the_table_read_at_once(
        (rows, separator) in any_table(),
        order in prop::option::of(prop::sample::select(DateOrder::ALL)),
        times in 1_usize..60,
    ) {
        let rows: Vec<Vec<String>> = rows[..1].iter().chain(rows[1..].iter().cycle().take((rows.len() - 1) * times)).cloned().collect();
        let bytes = written(&rows, separator);
        let choices = Choices { date_order: order, ..Choices::default() };
        let mut shares = Vec::new();
        let sheet = done(Sheet::read_slowly(&bytes, async |share| { shares.push(share); true }));
        let sheet = sheet.map(|sheet| sheet.expect("it was not stopped"));
        prop_assert_eq!(&sheet, &Sheet::read(&bytes));
        if let Ok(sheet) = sheet {
            let reached = shares.len();
            let imported = done(sheet.import_slowly("t", &choices, async |share| { shares.push(share); true }));
            prop_assert_eq!(imported.map(|i| i.expect("it was not stopped")), sheet.import("t", &choices));
            for shares in [&shares[..reached], &shares[reached..]] {
                prop_assert!(shares.is_sorted() && shares.iter().all(|s| (0.0..=1.0).contains(s)), "{shares:?}");
            }
        }
    }
}

/// A table of so many rows that each make a claim.
fn plain_table(rows: usize) -> Vec<u8> {
    let row = |n: usize| format!("It rains {n},Ann {n},The text {},{n},2021\n", n % 7);
    let rows: String = (0..rows).map(row).collect();
    format!("statement,speaker,source,id,said\n{rows}").into_bytes()
}

#[test]
fn reading_a_table_stops_between_any_two_slices() {
    let bytes = plain_table(1_000);
    let sheet = Sheet::read(&bytes).expect("it is a table");
    let mut pauses = 0;
    let whole = done(sheet.import_slowly("t", &Choices::default(), async |_| {
        pauses += 1;
        true
    }));
    assert!(whole.is_ok_and(|imported| imported.is_some_and(|i| i.claims == 1_000)));
    assert!(pauses > 20, "{pauses}");
    for most in 0..pauses {
        let mut seen = 0;
        let stopped = done(sheet.import_slowly("t", &Choices::default(), async |_| {
            seen += 1;
            seen <= most
        }));
        assert_eq!((stopped, seen), (Ok(None), most + 1));
    }
    assert_eq!(done(Sheet::read_slowly(&bytes, async |_| false)), Ok(None));
}

#[test]
fn the_time_a_table_takes_grows_like_the_table() {
    let time = |bytes: &[u8]| {
        let start = Instant::now();
        read("t.csv", bytes, &Choices::default()).expect("it opens");
        start.elapsed().as_secs_f64()
    };
    let (few, many) = (plain_table(10_000), plain_table(100_000));
    time(&few);
    // Of ten times the rows; what grows like the square would take a hundred times.
    let ratio = time(&many) / time(&few);
    assert!(ratio < 30.0, "{ratio}");
}
