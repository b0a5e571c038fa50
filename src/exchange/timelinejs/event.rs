//! An event of a timeline, and its date as EDTF.

use crate::model::Edtf;

/// A date as a timeline has it: texts or numbers.
pub(super) struct Moment {
    pub year: String,
    pub month: Option<String>,
    pub day: Option<String>,
    pub has_time: bool,
}

/// An event.
pub(super) struct Event {
    /// What it is called where it makes no claim.
    pub place: String,
    pub id: Option<String>,
    /// HTML.
    pub headline: Option<String>,
    /// HTML.
    pub text: Option<String>,
    pub start: Option<Moment>,
    pub end: Option<Moment>,
    /// The date in the words of the timeline.
    pub display: Option<String>,
    pub group: Option<String>,
    /// Address, credit and caption of its picture or film.
    pub media: Vec<String>,
}

impl Event {
    /// When it was, as EDTF; none where the timeline does not say it, or in a year that no dataset
    /// holds.
    ///
    /// # Errors
    /// Why it is no date.
    pub fn date(&self) -> Result<Option<String>, String> {
        let Some(start) = &self.start else { return Ok(None) };
        let ends = [Some(start), self.end.as_ref()];
        if ends.into_iter().flatten().any(Moment::is_beyond) {
            return Ok(None);
        }
        let from = start.edtf()?;
        let to = self.end.as_ref().map(Moment::edtf).transpose()?;
        let date = match to.filter(|to| *to != from) {
            Some(to) => format!("{from}/{to}"),
            None => from,
        };
        match date.parse::<Edtf>() {
            Ok(_) => Ok(Some(date)),
            Err(error) => Err(format!("`{date}`: {error}")),
        }
    }

    /// What of it has no place in a claim.
    pub fn lost(&self) -> Vec<&'static str> {
        let ends = || [&self.start, &self.end].into_iter().flatten();
        let has_time = ends().any(|end| end.has_time).then_some("a time of day");
        let beyond = ends().any(Moment::is_beyond).then_some("a year of more than nine digits");
        has_time.into_iter().chain(beyond).collect()
    }

    /// What stands in the note of its claim.
    pub fn notes(&self) -> Vec<String> {
        let shown = self.display.iter().map(|words| format!("date as shown: {words}"));
        let media = (!self.media.is_empty()).then(|| format!("media: {}", self.media.join(", ")));
        let beyond = self.start.iter().filter(|start| start.is_beyond());
        let year = beyond.map(|start| format!("year: {}", start.year));
        shown.chain(year).chain(media).collect()
    }
}

impl Moment {
    fn digits(&self) -> &str {
        let year = self.year.trim();
        year.strip_prefix(['-', '+']).unwrap_or(year)
    }

    /// Whether it is in a year that EDTF has, but no dataset.
    fn is_beyond(&self) -> bool {
        let digits = self.digits();
        digits.len() > 9 && digits.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn edtf(&self) -> Result<String, String> {
        let bad = |what: &str| format!("`{what}` is no part of a date");
        let digits = self.digits();
        let year: u32 = digits.parse().map_err(|_| bad(&self.year))?;
        let sign = if self.year.trim().starts_with('-') && year > 0 { "-" } else { "" };
        if year > 9999 {
            return Ok(format!("Y{sign}{year}"));
        }
        let mut date = format!("{sign}{year:04}");
        for part in [&self.month, &self.day] {
            let Some(part) = part else { break };
            let number: u8 = part.parse().map_err(|_| bad(part))?;
            date.push_str(&format!("-{number:02}"));
        }
        Ok(date)
    }
}
