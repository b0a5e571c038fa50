//! Extents compared with two independent implementations.
//!
//! The table was written once with npm `edtf` 4.11.1 (`min`, `max`) and PyPI `edtf` 5.0.2
//! (`lower_strict`, `upper_strict`), which agree on every row of [`AGREED`]. Where they differ
//! from one another or from the design, [`CHOSEN`] says what we hold and why.

use sayso::model::{Day, Edtf};

/// Text, first day, last day; `..` for no end on that side.
const AGREED: &[(&str, &str, &str)] = &[
    ("1999", "1999-01-01", "1999-12-31"),
    ("2021-02", "2021-02-01", "2021-02-28"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2021-02-18", "2021-02-18", "2021-02-18"),
    ("2000-02-29", "2000-02-29", "2000-02-29"),
    ("1900-02-28", "1900-02-28", "1900-02-28"),
    ("0000", "0000-01-01", "0000-12-31"),
    ("0044", "0044-01-01", "0044-12-31"),
    ("-0044", "-0044-01-01", "-0044-12-31"),
    ("-0001", "-0001-01-01", "-0001-12-31"),
    ("-1999-04", "-1999-04-01", "-1999-04-30"),
    ("Y17000", "17000-01-01", "17000-12-31"),
    ("Y-17000", "-17000-01-01", "-17000-12-31"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("-199X", "-1999-01-01", "-1990-12-31"),
    ("1999-XX", "1999-01-01", "1999-12-31"),
    ("1999-02-XX", "1999-02-01", "1999-02-28"),
    ("1999-04-XX", "1999-04-01", "1999-04-30"),
    ("1999-XX-XX", "1999-01-01", "1999-12-31"),
    ("2020-33", "2020-01-01", "2020-03-31"),
    ("2020-34", "2020-04-01", "2020-06-30"),
    ("2020-35", "2020-07-01", "2020-09-30"),
    ("2020-36", "2020-10-01", "2020-12-31"),
    ("1996/2001", "1996-01-01", "2001-12-31"),
    ("1996-03/2001-10-07", "1996-03-01", "2001-10-07"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("1996/..", "1996-01-01", ".."),
    ("../2001", "..", "2001-12-31"),
    ("1996?", "1996-01-01", "1996-12-31"),
    ("1996~", "1996-01-01", "1996-12-31"),
    ("1996%", "1996-01-01", "1996-12-31"),
    ("2021-02?", "2021-02-01", "2021-02-28"),
    ("2021-02-18~", "2021-02-18", "2021-02-18"),
    ("1996?/2001~", "1996-01-01", "2001-12-31"),
    ("2021-02-18T10:20:30", "2021-02-18", "2021-02-18"),
    ("2021-02-18T10:20:30Z", "2021-02-18", "2021-02-18"),
    ("2021-02-18T10:20:30-05", "2021-02-18", "2021-02-18"),
    ("2021-02-18T10:20:30+04:30", "2021-02-18", "2021-02-18"),
];

/// Rows on which the two differ, with what we hold.
const CHOSEN: &[(&str, &str, &str)] = &[
    // npm takes seasons for quarters from January, PyPI for meteorological ones that stop at the
    // end of the year; ours run on into the next, and are never firm.
    ("2001-21", "2001-03-01", "2001-05-31"),
    ("2001-22", "2001-06-01", "2001-08-31"),
    ("2001-23", "2001-09-01", "2001-11-30"),
    ("2001-24", "2001-12-01", "2002-02-28"),
    // npm refuses a season in an interval; PyPI reads it, as the grammar of level 1 does.
    ("2001-21/2002", "2001-03-01", "2002-12-31"),
    // npm has no bound at an unknown end, PyPI pads ten years; ours has none, and is never firm.
    ("1996/", "1996-01-01", ".."),
    ("/2001", "..", "2001-12-31"),
    // npm refuses these; PyPI reads them, and so does the sentence that a qualifier applies to
    // the whole date. (Both refuse `2020-36?`, of which nothing in levels 0 and 1 speaks.)
    ("19XX?", "1900-01-01", "1999-12-31"),
    ("199X~", "1990-01-01", "1999-12-31"),
    ("1999-XX?", "1999-01-01", "1999-12-31"),
    ("2020-36?", "2020-10-01", "2020-12-31"),
    // npm refuses an interval whose end holds its start; PyPI reads it.
    ("2004-06/2004", "2004-06-01", "2004-12-31"),
];

/// Read by one of the two or both, refused here: level 2, dates that are not in the calendar,
/// and (for PyPI) intervals that run backwards.
const REFUSED: &str = "\
    2021-02-1X 1X99 XXXX 1XXX 1999-XX-04 2020-25 2020-32 2020-37 199X/2001 ?2001-06 \
    2001-06?-11 {1999,2000} [1999,2000] 1950S2 Y17E8 199 99 1999-02-29 1900-02-29 2001/1996 \
    / ../.. 1999-04-12T24:00:00Z 1999-04-12T10:20Z 1999-04-12T10:20:30Z/2000";

fn shown(day: Day) -> String {
    if !day.is_bounded() {
        return String::from("..");
    }
    let (year, month, day) = day.calendar();
    let sign = if year < 0 { "-" } else { "" };
    format!("{sign}{:04}-{month:02}-{day:02}", year.abs())
}

fn check(rows: &[(&str, &str, &str)]) {
    for (text, first, last) in rows {
        let extent = text.parse::<Edtf>().expect("the row is a date").extent();
        let found = (shown(extent.first), shown(extent.last));
        assert_eq!(found, (String::from(*first), String::from(*last)), "{text}");
    }
}

#[test]
fn extents_are_those_of_two_other_implementations() {
    check(AGREED);
}

#[test]
fn where_the_others_differ_the_extent_is_the_one_chosen() {
    check(CHOSEN);
}

#[test]
fn what_only_others_read_is_refused() {
    for text in REFUSED.split_whitespace() {
        assert!(text.parse::<Edtf>().is_err(), "{text}");
    }
}
