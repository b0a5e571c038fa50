//! Dates: EDTF levels 0 and 1, sub-years 21–24 and 33–36, nothing else.

use super::generated::{any_date, any_edtf, seeded};
use proptest::prelude::*;
use sayso::model::{Day, Edtf, EdtfError};

/// Texts with white space between them.
fn accepts(texts: &str) {
    for text in texts.split_whitespace() {
        let date: Result<Edtf, _> = text.parse();
        assert!(date.is_ok(), "`{text}` is refused: {date:?}");
        assert_eq!(date.map(|date| date.to_string()).as_deref(), Ok(text));
    }
}

/// Texts with white space between them.
fn refuses(error: EdtfError, texts: &str) {
    for text in texts.split_whitespace() {
        assert_eq!(text.parse::<Edtf>(), Err(error), "`{text}`");
    }
}

#[test]
fn level_0_is_read() {
    accepts("1985 1985-04 1985-04-12 0000 0001-01-01 2000-02-29 2020-02-29");
    accepts("1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04");
    accepts("1985-04-12T23:20:30+04:30 1964/2008 2004-06/2006-08 2004-02-01/2005");
}

#[test]
fn level_1_is_read() {
    accepts("Y170000002 Y-170000002 Y10000 -1985 -0001-12-31");
    accepts("2001-21 2001-22 2001-23 2001-24");
    accepts("1984? 2004-06~ 2004-06-11% Y17000? -0044~");
    accepts("201X 20XX 2004-XX 1985-04-XX 1985-XX-XX -199X -19XX");
    accepts("1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985");
    accepts("1985-04-12/ 1985/ /1985-04-12 /1985");
    accepts("1984~/2004-06 1984?/2004% 2004-06-11~/.. 2001-21/2003 -0044/0014");
}

#[test]
fn quarters_are_read_though_they_are_level_2() {
    accepts("2020-33 2020-34 2020-35 2020-36 2020-33/2020-36 2020-36?");
}

#[test]
fn other_sub_years_and_months_are_refused() {
    refuses(EdtfError::Month, "2020-00 2020-13 2020-20 2020-25 2020-29 2020-32");
    refuses(EdtfError::Month, "2020-37 2020-41 2020-13-01 2020-21-01 2020-99");
}

#[test]
fn days_that_the_month_has_not_are_refused() {
    refuses(EdtfError::Day, "1999-02-29 1900-02-29 2021-02-30 1999-04-31 1999-04-00");
    refuses(EdtfError::Day, "1999-12-32 2001/2001-02-29 -0001-02-29");
}

#[test]
fn intervals_that_run_backwards_are_refused() {
    refuses(EdtfError::Reversed, "2001/1996 2001-02/2001-01 2001-02-18/2001-02-17");
    refuses(EdtfError::Reversed, "2001?/1996~ 0014/-0044 2020-36/2020-09 2001-24/2001-11");
}

#[test]
fn intervals_without_a_date_or_with_a_time_or_x_are_refused() {
    refuses(EdtfError::Ends, "/ ../.. ../ /..");
    refuses(EdtfError::Ends, "1985-04-12T23:20:30Z/2004 1985/2004-01-01T00:00:00");
    refuses(EdtfError::Ends, "199X/2001 2004-06-XX/2004-07-03 1999/20XX 1999-XX/..");
}

#[test]
fn level_2_is_refused() {
    refuses(EdtfError::Form, "Y17E8 1950S2 Y171010000S3 2021-02-1X 1X99 1XXX");
    refuses(EdtfError::Form, "XXXX XXXX-12-XX 1999-XX-04 2004?-06 ?2004-06 2004-06~-11");
    refuses(EdtfError::Form, "[1667,1668] {1960,1961-12} [..1984] 2001-21^south");
}

#[test]
fn what_is_no_edtf_is_refused() {
    refuses(EdtfError::Form, "? - Y -Y17000 +1999 none x 1990s 1999–04");
    refuses(EdtfError::Form, "99 199 19999 -199 1999-4 1999-04-1 1999- 1999-04-");
    refuses(EdtfError::Form, "1999?? 1999?~ 1999-04-12- 1999/2001/2003 1999..2001 1999/...");
    refuses(EdtfError::Form, "-0000 -000X -00XX Y1999 Y017000 Y1234567890 1999x");
    refuses(EdtfError::Form, "20210218 2021-W07 2021-049 02/18/2021 １９９９ 1999-０4");
    refuses(EdtfError::Form, "199x 19xx 1999-xx 199X-04 19XX-XX .. 1999-0X");
    for text in ["", " ", " 1999", "1999 ", "19 9", "18 February 2021", "1985-04-12 23:20:30"] {
        assert_eq!(text.parse::<Edtf>(), Err(EdtfError::Form), "`{text}`");
    }
}

#[test]
fn times_of_day_are_checked() {
    refuses(EdtfError::Time, "1985-04-12T24:00:00Z 1985-04-12T23:60:00 1985-04-12T23:20:60");
    refuses(EdtfError::Time, "1985-04-12T23:20:30+15 1985-04-12T23:20:30+04:60");
    refuses(EdtfError::Form, "1985-04-12T 1985-04-12T23:20 1985-04-12T23:20:30z");
    refuses(EdtfError::Form, "1985-04-12T23:20:30Z? 1985-04T23:20:30 1985-04-12T232030");
    refuses(EdtfError::Form, "1985-04-12T23:20:30.5 1985-04-12T23:20:30+4");
}

#[test]
fn only_qualified_dates_seasons_and_unknown_ends_are_not_firm() {
    let firm = |text: &str| text.parse::<Edtf>().map(|date| date.extent().firm);
    for text in ["1999", "199X", "1999-XX", "2020-36", "1996/2001", "1996/..", "../2001"] {
        assert_eq!(firm(text), Ok(true), "{text}");
    }
    for text in [
        "1999?",
        "1999~",
        "1999%",
        "199X~",
        "2001-21",
        "1996?/2001",
        "1996/2001~",
        "1996/",
        "/2001",
    ] {
        assert_eq!(firm(text), Ok(false), "{text}");
    }
}

#[test]
fn dates_are_told_in_words() {
    for (text, expected) in [
        ("2021-02-18", "18 February 2021"),
        ("2020-36", "October to December 2020"),
        ("199X", "the 1990s"),
        ("19XX", "1900 to 1999"),
        ("-199X", "2000 BC to 1991 BC"),
        ("1998?", "1998, not certain"),
        ("2021-08~", "about August 2021"),
        ("2001-21", "spring 2001"),
        ("1996/2001", "1996 to 2001"),
        ("2021-08/..", "from August 2021 on"),
        ("1997/", "from 1997, end unknown"),
        ("../2001", "until 2001"),
        ("-0043", "44 BC"),
        ("000X", "1 BC to AD 9"),
        ("005X", "AD 50 to AD 59"),
        ("00XX", "1 BC to AD 99"),
        ("-001X", "20 BC to 11 BC"),
        ("-19XX", "2000 BC to 1901 BC"),
        ("0000", "1 BC"),
        ("0001-01-01", "1 January AD 1"),
        ("0079-08-24?", "24 August AD 79, not certain"),
        ("0999", "AD 999"),
        ("1066", "1066"),
        ("-0100/0050", "101 BC to AD 50"),
        ("-0050~", "about 51 BC"),
        ("Y12000", "12000"),
        ("Y-12000", "12001 BC"),
    ] {
        assert_eq!(text.parse::<Edtf>().map(|date| date.words()).as_deref(), Ok(expected));
    }
}

#[test]
fn days_count_from_1970() {
    for ((year, month, day), count) in [
        ((1970, 1, 1), 0),
        ((1969, 12, 31), -1),
        ((2000, 3, 1), 11_017),
        ((2021, 2, 18), 18_676),
        ((0, 3, 1), -719_468),
        ((1, 1, 1), -719_162),
    ] {
        assert_eq!(Day::from_calendar(year, month, day), Day(count));
    }
}

proptest! {
    #![proptest_config(seeded(2000))]

    #[test]
    fn what_is_written_is_read_back(date in any_edtf()) {
        prop_assert_eq!(date.to_string().parse(), Ok(date));
    }

    #[test]
    fn an_extent_does_not_end_before_it_starts(date in any_edtf()) {
        let extent = date.extent();
        prop_assert!(extent.first <= extent.last);
        prop_assert!(extent.overlaps(&extent));
    }

    #[test]
    fn a_date_has_bounds_on_both_sides(date in any_date()) {
        let extent = date.extent();
        prop_assert!(extent.first.is_bounded() && extent.last.is_bounded());
        prop_assert!(!date.words().is_empty());
    }

    #[test]
    fn days_and_calendar_dates_are_inverse(count in -400_000_000_000_i64..400_000_000_000) {
        let (year, month, day) = Day(count).calendar();
        prop_assert!((1..=12).contains(&month) && (1..=31).contains(&day));
        prop_assert_eq!(Day::from_calendar(year, month, day), Day(count));
    }

    #[test]
    fn the_next_day_is_the_next_in_the_calendar(count in -4_000_000_i64..4_000_000) {
        let (today, tomorrow) = (Day(count).calendar(), Day(count + 1).calendar());
        prop_assert!(today < tomorrow);
        prop_assert!(tomorrow.2 == today.2 + 1 || tomorrow.2 == 1);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,14}", likely in "[0-9XYTZ?~%/.:+-]{0,14}") {
        for text in [text, likely] {
            if let Ok(date) = text.parse::<Edtf>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }
    }
}
