//! A day of the proleptic Gregorian calendar as a count, so that dates can be compared and drawn.

/// Days since 1970-01-01, which is 0; earlier days are negative.
///
/// [`Day::FIRST`] and [`Day::LAST`] stand for "no end on this side" and lie beyond every date
/// that EDTF level 1 can write with up to nine digits of year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

impl Day {
    /// Before every date: an extent that starts here has no beginning.
    pub const FIRST: Day = Day(i64::MIN / 4);
    /// After every date: an extent that ends here has no end.
    pub const LAST: Day = Day(i64::MAX / 4);

    /// The day of a calendar date; `month` 1–12, `day` 1–31 (days past the month's end run on).
    ///
    /// Rule: H. Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
    pub fn from_calendar(year: i64, month: u8, day: u8) -> Self {
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let month_from_march = (i64::from(month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month (1–12) and day (1–31) of this day.
    pub fn calendar(self) -> (i64, u8, u8) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = (doy - (153 * mp + 2) / 5 + 1) as u8;
        let month = (if mp < 10 { mp + 3 } else { mp - 9 }) as u8;
        let year = yoe + era * 400 + i64::from(month <= 2);
        (year, month, day)
    }

    /// Whether an end of an extent is a day, not the absence of an end.
    pub fn is_bounded(self) -> bool {
        self > Self::FIRST && self < Self::LAST
    }
}

/// The number of days in a month (1–12) of a proleptic Gregorian year.
pub(crate) fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if year.rem_euclid(4) == 0
            && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) =>
        {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
