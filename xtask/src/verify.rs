//! The `verify` command: the dataset's pointers against the texts they point into.
//!
//! Owns what is printed and what counts as a miss. What a pointer is and when it holds is the
//! core's.

use std::fs;
use std::path::Path;

use anyhow::Result;
use sayso::model::{Dataset, SourceIx};
use sayso::query::{PointerCheck, PointerFault, SourceCheck, check_source, paragraphs};

use crate::dataset::{self, counted};
use crate::project::Project;

/// The most of a source's words, in percent, that may stand in key phrases.
const QUOTE_BUDGET_PERCENT: usize = 25;

/// How many words of an unexplained sentence are shown, so that it can be found.
const SHOWN_WORDS: usize = 8;

/// What was checked of all sources together.
#[derive(Debug, Default)]
struct Outcome {
    pointers: usize,
    found: usize,
    misses: Vec<String>,
}

/// Checks every source of the dataset against `<sources>/<source id>.txt`; `false` on any miss,
/// all of which are printed.
///
/// # Errors
/// When the dataset's files cannot be read.
pub fn run(project: &Project, sources: &Path) -> Result<bool> {
    let Some(published) = dataset::check(project)? else {
        return Ok(false);
    };
    let dataset = &published.dataset;
    let mut outcome = Outcome::default();
    for at in 0..dataset.sources.len() {
        let source = SourceIx(u32::try_from(at)?);
        let id = &dataset.source(source).id;
        match fs::read_to_string(sources.join(format!("{id}.txt"))) {
            Ok(text) => {
                let check = check_source(dataset, source, &text);
                println!("{id}: {}", summary(&check));
                outcome.add(dataset, source, &text, &check);
            }
            Err(error) => {
                outcome.misses.push(format!("source `{id}`: {id}.txt could not be read: {error}"))
            }
        }
    }
    for miss in &outcome.misses {
        println!("{miss}");
    }
    println!(
        "{}/{} pointers found, {}",
        outcome.found,
        outcome.pointers,
        counted(outcome.misses.len(), "fault")
    );
    Ok(outcome.misses.is_empty())
}

/// One line about a source.
fn summary(check: &SourceCheck) -> String {
    let hash = match check.hash_matches {
        Some(true) => "the coded text",
        Some(false) => "another text than the coded one",
        None => "no hash to compare with",
    };
    format!(
        "{hash}; {}; {}/{} pointers found; {} of {} words quoted; {} unexplained",
        counted(check.paragraphs, "paragraph"),
        check.found(),
        check.pointers.len(),
        check.quoted_words,
        check.words,
        counted(check.loose().count(), "sentence"),
    )
}

impl Outcome {
    /// Adds what the check of one source found.
    fn add(&mut self, dataset: &Dataset, source: SourceIx, text: &str, check: &SourceCheck) {
        let record = dataset.source(source);
        self.pointers += check.pointers.len();
        self.found += check.found();
        let mut miss = |told: String| self.misses.push(format!("source `{}`: {told}", record.id));
        match check.hash_matches {
            Some(true) => {}
            Some(false) => miss(format!("the text's sha256 is {}, not the one given", check.hash)),
            None => miss(format!("no sha256 is given; the text's is {}", check.hash)),
        }
        if let Some(coded) = record.paragraphs
            && check.paragraphs != coded as usize
        {
            miss(format!("the text has {} paragraphs, not {coded}", check.paragraphs));
        }
        if check.unplaced > 0 {
            let unplaced = counted(check.unplaced, "pointer");
            miss(format!("{unplaced} without paragraph or key phrase: nothing to look for"));
        }
        if check.quoted_words * 100 > check.words * QUOTE_BUDGET_PERCENT {
            let (quoted, words) = (check.quoted_words, check.words);
            miss(format!(
                "{quoted} of {words} words are quoted, more than {QUOTE_BUDGET_PERCENT} %"
            ));
        }
        let lines = paragraphs(text);
        for loose in check.loose() {
            let paragraph = lines.get(loose.paragraph as usize - 1).copied().unwrap_or_default();
            let sentence = paragraph.get(loose.range.clone()).unwrap_or_default();
            let words: Vec<&str> = sentence.split_whitespace().take(SHOWN_WORDS).collect();
            let number = loose.paragraph;
            miss(format!(
                "paragraph {number}: nothing points to “{} …” and nothing explains it",
                words.join(" ")
            ));
        }
        let faults = check.pointers.iter().filter_map(|pointer| fault(dataset, pointer));
        self.misses.extend(faults);
    }
}

/// What is wrong with a pointer, in words.
fn fault(dataset: &Dataset, pointer: &PointerCheck) -> Option<String> {
    let claim = dataset.claim(pointer.claim);
    let evidence = claim.evidence.get(pointer.evidence)?;
    let why = match pointer.place.as_ref().err()? {
        PointerFault::NoParagraph => "the text has no such paragraph".to_owned(),
        PointerFault::NotFound => "it does not stand there".to_owned(),
        PointerFault::NotUnique(times) => format!("it stands there {times} times"),
        PointerFault::NotShorter => "it is as long as its sentence".to_owned(),
    };
    let source = &dataset.source(evidence.source).id;
    Some(format!(
        "claim `{}`: pointer {} to {source} paragraph {}, “{}”: {why}",
        claim.id,
        pointer.evidence + 1,
        pointer.paragraph,
        evidence.quote.as_deref().unwrap_or_default()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sayso::data::{File, load};

    const DATASET: &str = r#"{
        "format": "sayso/1", "title": "One claim",
        "sources": [{"id": "one", "title": "T", "publisher": "outlet", "publisher_basis": "stated",
            "kind": "news-article", "language": "en", "paragraphs": 1}],
        "actors": [{"id": "outlet", "name": "Outlet", "kind": "media", "description": "an outlet"}],
        "predicates": [{"id": "left", "label": "left", "inverse": "was left by", "definition": "went away",
            "symmetric": false, "group": "other"}],
        "topics": [],
        "claims": [{"id": "one-001", "statement": "They left.",
            "attribution": [{"actor": "outlet", "mode": "outlet"}],
            "subject": ["outlet"], "predicate": "left", "object": [], "object_text": "the place",
            "kind": "assertion", "polarity": "affirm",
            "evidence": [{"source": "one", "paragraph": 1, "quote": "left the place"}],
            "topics": [], "weight": "core"}]
    }"#;

    /// What is missed when the one source has this text.
    fn misses(text: &str) -> Vec<String> {
        let dataset = load(&[File { name: "one.json", text: DATASET }]).unwrap();
        let source = SourceIx(0);
        let mut outcome = Outcome::default();
        outcome.add(&dataset, source, text, &check_source(&dataset, source, text));
        outcome.misses.into_iter().filter(|miss| !miss.contains("no sha256 is given")).collect()
    }

    #[test]
    fn a_pointer_that_holds_is_no_miss() {
        let text = "Early on they left the place behind, as all who had stayed there until then would later say.\n";
        assert_eq!(misses(text), Vec::<String>::new());
    }

    #[test]
    fn a_miss_names_the_claim_the_place_and_the_reason() {
        let told = misses("Early on they went home.\n");
        assert_eq!(
            told,
            [
                "source `one`: paragraph 1: nothing points to “Early on they went home. …” and nothing explains it",
                "claim `one-001`: pointer 1 to one paragraph 1, “left the place”: it does not stand there",
            ]
        );
    }

    #[test]
    fn quoting_too_much_is_a_miss() {
        let told = misses("Early on they left the place.\n");
        assert_eq!(told, ["source `one`: 3 of 6 words are quoted, more than 25 %"]);
    }
}
