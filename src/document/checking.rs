//! What checking a text against its pointers found, in words.

use crate::model::{Dataset, SourceIx};
use crate::query::{PointerFault, SourceCheck};

/// How many pointers were found: "112 of 112 pointers found".
pub fn found_words(check: &SourceCheck) -> String {
    format!("{} of {} pointers found", check.found(), check.pointers.len())
}

/// Whether it is the text that was coded, and whether every sentence of it is accounted for.
pub fn check_words(dataset: &Dataset, source: SourceIx, check: &SourceCheck) -> Vec<String> {
    let mut words = vec![match check.hash_matches {
        _ if check.is_another_text() => {
            "This is another text altogether: nothing that the dataset \
                                         points to stands in it where it should."
                .to_owned()
        }
        Some(true) => "This is the very text that was coded: its SHA-256 is the same.".to_owned(),
        Some(false) => "This is not the very text that was coded: its SHA-256 is another. One \
                        other character, or a missing line end, is enough for that."
            .to_owned(),
        None => "The dataset gives no SHA-256 of the coded text to compare with.".to_owned(),
    }];
    if let Some(coded) = dataset.source(source).paragraphs
        && check.paragraphs != coded as usize
    {
        words.push(format!("It has {} paragraphs; the coded text has {coded}.", check.paragraphs));
    }
    words.extend(match check.unplaced {
        0 => None,
        1 => Some("1 claim is somewhere in the text, with nothing to look for.".to_owned()),
        n => Some(format!("{n} claims are somewhere in the text, with nothing to look for.")),
    });
    words.push(match check.loose().count() {
        0 => "Every sentence is pointed to, or left uncoded for a reason given here.".to_owned(),
        1 => "1 sentence is neither pointed to nor left uncoded for a reason.".to_owned(),
        n => format!("{n} sentences are neither pointed to nor left uncoded for a reason."),
    });
    words
}

/// Why a pointer does not hold.
pub fn fault_words(fault: &PointerFault) -> String {
    match fault {
        PointerFault::NoParagraph => "not found: the text has no such paragraph".to_owned(),
        PointerFault::NotFound => "not found in that paragraph".to_owned(),
        PointerFault::NotUnique(times) => format!("stands there {times} times"),
        PointerFault::NotShorter => "as long as its whole sentence".to_owned(),
    }
}
