//! The shape of a mark tells how well its date is known.

use sayso::layout::timeline::{Body, EndKind, MarkShape};

#[track_caller]
fn check(date: &str, body: Body, start: EndKind, end: EndKind) {
    let shape = MarkShape::from_date(&date.parse().unwrap());
    assert_eq!(shape, MarkShape { body, start, end }, "{date}");
}

#[test]
fn firm_dates_have_sharp_ends() {
    check("2021-02-18", Body::Day, EndKind::Sharp, EndKind::Sharp);
    check("2021-02-18T10:00:00Z", Body::Day, EndKind::Sharp, EndKind::Sharp);
    check("2021-02", Body::Span, EndKind::Sharp, EndKind::Sharp);
    check("2021-34", Body::Span, EndKind::Sharp, EndKind::Sharp);
    check("2021", Body::Span, EndKind::Sharp, EndKind::Sharp);
    check("1996/2001", Body::Interval, EndKind::Sharp, EndKind::Sharp);
}

#[test]
fn approximate_and_uncertain_ends_are_faded_each_for_itself() {
    check("1998~", Body::Span, EndKind::Faded, EndKind::Faded);
    check("1998?", Body::Span, EndKind::Faded, EndKind::Faded);
    check("2001-21", Body::Span, EndKind::Faded, EndKind::Faded);
    check("1996~/2001", Body::Interval, EndKind::Faded, EndKind::Sharp);
    check("1996/2001%", Body::Interval, EndKind::Sharp, EndKind::Faded);
}

#[test]
fn an_open_end_and_an_unknown_end_are_told_apart() {
    check("2021-08/..", Body::Interval, EndKind::Sharp, EndKind::Open);
    check("2021-08/", Body::Interval, EndKind::Sharp, EndKind::Unknown);
    check("../1998?", Body::Interval, EndKind::Open, EndKind::Faded);
    check("/1998", Body::Interval, EndKind::Unknown, EndKind::Sharp);
}

#[test]
fn unspecified_digits_leave_the_span_hollow() {
    for date in ["199X", "19XX", "1999-XX", "1999-XX-XX", "1999-04-XX"] {
        check(date, Body::Somewhere, EndKind::Sharp, EndKind::Sharp);
    }
}
