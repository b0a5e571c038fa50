//! Files: whatever they hold, they open or their true cause is told, at a cost in proportion.

use crate::budget::within;
use crate::case::Found;
use crate::damage::{Damaged, Expected, any_damage};
use crate::dataset::any_dataset;
use arbitrary::{Result, Unstructured};
use sayso::data::{Opening, Problem};
use sayso::model::Dataset;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Opens a damaged file and compares what is told with what was done to it.
pub fn try_file(choices: &mut Unstructured<'_>) -> Result<Found> {
    let dataset = any_dataset(choices)?;
    let damaged = any_damage(choices, dataset)?;
    let piece = choices.int_in_range(1..=damaged.bytes.len().max(1))?;
    Ok(judge(&damaged, piece))
}

fn judge(damaged: &Damaged, piece: usize) -> Found {
    let opened = within("opening", damaged.bytes.len(), || open(&damaged.bytes, piece))?;
    let problems = opened.err().unwrap_or_default();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let all = || told.join("\n  ");
    match &damaged.expected {
        Expected::Sound if told.is_empty() => Ok(()),
        Expected::Sound => Err(format!("a sound file is refused:\n  {}", all())),
        Expected::Told(words) => {
            let fits = |line: &String| words.iter().all(|word| line.contains(word));
            let found = told.iter().any(fits);
            found.then_some(()).ok_or_else(|| format!("{words:?} is not told:\n  {}", all()))
        }
        Expected::OneInLine(line) => match &problems[..] {
            [one] if one.place.line == *line => Ok(()),
            _ => Err(format!("one problem in line {line} is expected:\n  {}", all())),
        },
        Expected::Anything => Ok(()),
    }
}

/// Opens a file in pieces, as the page does. A refusal without a problem is a finding.
pub fn open(bytes: &[u8], piece: usize) -> std::result::Result<Dataset, Vec<Problem>> {
    let mut opening = Opening::new("it", bytes.len() as u64)?;
    bytes.chunks(piece).for_each(|bytes| opening.push(bytes));
    let mut finish = pin!(opening.finish(async |_| true));
    match finish.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(opened) => {
            assert!(
                opened.as_ref().err().is_none_or(|told| !told.is_empty()),
                "refused without a word"
            );
            opened
        }
        Poll::Pending => unreachable!("nothing is waited for"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn file(expected: Expected) -> Damaged {
        let sound = json!({"format": "sayso/1", "title": "x", "actors": [
            {"id": "a", "name": "A", "kind": "wizard"}]});
        Damaged { bytes: sound.to_string().into_bytes(), expected }
    }

    #[test]
    fn a_cause_that_is_not_told_is_found() {
        assert!(judge(&file(Expected::Told(vec!["`wizard`".into()])), 7).is_ok());
        let found = judge(&file(Expected::Told(vec!["`witch`".into()])), 7).unwrap_err();
        assert!(found.contains("is not told") && found.contains("`wizard`"), "{found}");
    }

    #[test]
    fn a_refusal_of_what_is_sound_and_a_wrong_line_are_found() {
        assert!(judge(&file(Expected::Sound), 7).is_err());
        assert!(judge(&file(Expected::OneInLine(1)), 7).is_ok());
        assert!(judge(&file(Expected::OneInLine(2)), 7).is_err());
    }
}
