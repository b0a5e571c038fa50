//! Rows of a long list on the screen.

use sayso::layout::{MOST_ROWS, RowStep, Rows, STEP_ROWS};

/// Up to how many rows the lists here are shown whole.
const WHOLE: usize = 200;

#[test]
fn a_short_list_is_shown_whole_and_a_long_one_from_its_start() {
    for count in [0, 1, WHOLE] {
        assert_eq!(Rows::of(count, WHOLE).range(), 0..count);
    }
    assert_eq!(Rows::of(WHOLE + 1, WHOLE).range(), 0..STEP_ROWS);
}

#[test]
fn later_steps_meet_every_row_in_turn_and_keep_the_bound() {
    let count = 12_345;
    let mut rows = Rows::of(count, WHOLE);
    let mut met = rows.end;
    while rows.end < count {
        let (next, to) = rows.after(RowStep::Later, count);
        assert_eq!(to, met, "the step leads to the first row not met yet");
        assert_eq!(next.end, (rows.end + STEP_ROWS).min(count));
        assert!(next.first <= rows.end, "no row is passed over");
        assert!(next.range().len() <= MOST_ROWS);
        (rows, met) = (next, next.end);
    }
    assert_eq!(rows.after(RowStep::Later, count).0, rows);
}

#[test]
fn earlier_steps_meet_every_row_backwards_and_keep_the_bound() {
    let count = 12_345;
    let (mut rows, to) = Rows::of(count, WHOLE).after(RowStep::End, count);
    assert_eq!((rows.end, to), (count, count - 1));
    while rows.first > 0 {
        let (next, to) = rows.after(RowStep::Earlier, count);
        assert_eq!(to, rows.first - 1);
        assert_eq!(next.first, rows.first.saturating_sub(STEP_ROWS));
        assert!(next.end >= rows.first && next.range().len() <= MOST_ROWS);
        rows = next;
    }
    assert_eq!(rows.after(RowStep::Earlier, count), (rows, 0));
}

#[test]
fn any_row_is_reached_at_once_and_stands_among_those_shown() {
    let count = 1_000_000;
    for row in [0, 7, 199, 500_000, 999_960, 999_999, 2_000_000] {
        let (rows, to) = Rows::of(count, WHOLE).after(RowStep::To(row), count);
        assert_eq!(to, row.min(count - 1));
        assert!(rows.range().contains(&to));
        assert_eq!(rows.range().len(), STEP_ROWS);
    }
}
