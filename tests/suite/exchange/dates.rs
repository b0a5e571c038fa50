//! Dates as people write them in tables.

use super::{imported_with, refused};
use sayso::exchange::{Choices, DateOrder, Refusal, read};

fn table(date: &str) -> String {
    format!("statement,speaker,source,said\nx,ann,s,\"{date}\"\n")
}

/// The date that a cell is read as.
fn check(cell: &str, order: Option<DateOrder>, expected: &str) {
    let choices = Choices { date_order: order, ..Choices::default() };
    let (_, dataset) = imported_with("t.csv", &table(cell), &choices);
    let said = dataset.claims[0].said.date.as_ref().map(ToString::to_string);
    assert_eq!(said.unwrap_or_default(), expected, "{cell}");
}

#[test]
fn what_says_its_order_itself_needs_nobody_to_say_it() {
    for (cell, expected) in [
        ("2021-02-18", "2021-02-18"),
        ("2021/02/18", "2021-02-18"),
        ("2021-02", "2021-02"),
        ("02/2021", "2021-02"),
        ("1996", "1996"),
        ("1996-2001", "1996/2001"),
        ("1996–2001", "1996/2001"),
        ("1996..2001", "1996/2001"),
        ("199X", "199X"),
        ("1998?", "1998?"),
        ("2020-36", "2020-36"),
        ("18/02/2021", "2021-02-18"),
        ("18.2.2021", "2021-02-18"),
        ("2/18/2021", "2021-02-18"),
        ("3/3/2021", "2021-03-03"),
        ("2021-02-18 00:00:00", "2021-02-18"),
        ("2021-02-18 09:30", "2021-02-18T09:30:00"),
        ("2021-02-18T09:30:00.000Z", "2021-02-18T09:30:00Z"),
        ("18 February 2021", "2021-02-18"),
        ("Feb 18th, 2021", "2021-02-18"),
        ("18. März 2021", "2021-03-18"),
        ("1er août 2021", "2021-08-01"),
        ("5 de enero de 2021", "2021-01-05"),
        ("febrero de 2021", "2021-02"),
        ("n/a", ""),
        ("-", ""),
    ] {
        check(cell, None, expected);
    }
}

#[test]
fn what_does_not_is_asked() {
    let order = refused("t.csv", &table("03/04/2021"));
    let expected = Refusal::DateOrder { column: "said".into(), row: 2, date: "03/04/2021".into() };
    assert_eq!(order, expected);
    check("03/04/2021", Some(DateOrder::Dmy), "2021-04-03");
    check("03/04/2021", Some(DateOrder::Mdy), "2021-03-04");
}

#[test]
fn what_is_no_date_is_named() {
    let choices = Choices { date_order: Some(DateOrder::Ymd), ..Choices::default() };
    for (cell, expected) in [
        ("last spring", "`last spring` is no date that is known here"),
        ("44245", "`44245` looks like a spreadsheet's number of a day"),
        ("03/04/21", "`03/04/21` has a year of two digits: write all four"),
        ("31/02/2021", "`31/02/2021` is no date"),
        ("40/40/2021", "`40/40/2021` is no date"),
        ("03/04/2021", "`03/04/2021` is no date"),
        ("2021-02-30", "`2021-02-30` is no date"),
    ] {
        let refusal = read("t.csv", table(cell).as_bytes(), &choices).expect_err(cell);
        let Refusal::Nothing { left_out, .. } = refusal else { panic!("{refusal:?}") };
        let fault = &left_out[0].faults[0];
        assert_eq!(fault.column.as_deref(), Some("said"));
        assert!(fault.reason.starts_with(expected), "{cell}: {}", fault.reason);
    }
}
