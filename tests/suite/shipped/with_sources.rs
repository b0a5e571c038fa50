//! What can only be seen beside the texts themselves, which are not in the repository.
//!
//! The texts are read from `$SAYSO_SOURCES`, or from `../shared/sources` where it is there.
//! Without them each test says that it is skipped; `cargo xtask test` names and counts those.

use super::{NOBODY, SHIPPED, claims_where};
use sayso::model::{Claim, ClaimIx, SourceIx};
use sayso::query::{SourceCheck, check_source, paragraphs};
use std::collections::HashSet;
use std::env;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

/// The texts in the order of the sources; none, with a line that says so, where they are not.
fn source_texts(test: &str) -> Option<Vec<String>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/sources");
    let folder = env::var_os("SAYSO_SOURCES").map_or(beside, PathBuf::from);
    if !folder.is_dir() {
        println!("skipped: {test}: no source texts");
        return None;
    }
    let text = |id: &str| {
        let path = folder.join(format!("{id}.txt"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    Some(SHIPPED.dataset.sources.iter().map(|source| text(source.id.as_str())).collect())
}

fn checks(texts: &[String]) -> Vec<SourceCheck> {
    let each = texts.iter().enumerate();
    each.map(|(at, text)| check_source(&SHIPPED.dataset, SourceIx(at as u32), text)).collect()
}

/// The paragraphs that a claim points to.
fn own_paragraphs<'a>(claim: &Claim, texts: &'a [String]) -> Vec<&'a str> {
    let paragraph = |e: &sayso::model::Evidence| {
        let at = e.paragraph.expect("every paragraph is coded") as usize - 1;
        paragraphs(&texts[e.source.get()]).get(at).copied()
    };
    claim.evidence.iter().filter_map(paragraph).collect()
}

#[test]
fn the_texts_are_those_that_were_coded() {
    let Some(texts) = source_texts("the_texts_are_those_that_were_coded") else {
        return;
    };
    for (check, source) in checks(&texts).iter().zip(&SHIPPED.dataset.sources) {
        assert_eq!(check.hash_matches, Some(true), "{}", source.id);
        assert_eq!(Some(check.paragraphs as u32), source.paragraphs, "{}", source.id);
    }
}

#[test]
fn every_pointer_is_found() {
    let Some(texts) = source_texts("every_pointer_is_found") else {
        return;
    };
    for pointer in checks(&texts).iter().flat_map(|check| &check.pointers) {
        let claim = SHIPPED.dataset.claim(pointer.claim);
        assert_eq!(
            pointer.place.as_ref().err(),
            None,
            "{}: `{:?}`",
            claim.id,
            claim.evidence[pointer.evidence].quote
        );
    }
}

#[test]
fn with_one_word_changed_exactly_the_pointers_that_it_carries_are_reported() {
    let Some(texts) =
        source_texts("with_one_word_changed_exactly_the_pointers_that_it_carries_are_reported")
    else {
        return;
    };
    for (at, text) in texts.iter().enumerate() {
        let source = SourceIx(at as u32);
        let mut carrying = 0;
        for (number, paragraph) in paragraphs(text).iter().enumerate() {
            for word in words_at(paragraph) {
                let expected = carried(source, number as u32 + 1, paragraph, &word);
                // A changed word of no phrase is checked once a paragraph; each other, always.
                if expected.is_empty() && word.start > 0 {
                    continue;
                }
                carrying += usize::from(!expected.is_empty());
                let start = paragraph.as_ptr() as usize - text.as_ptr() as usize;
                let mut changed = text.clone();
                changed.replace_range(start + word.start..start + word.end, "qqqq");
                let check = check_source(&SHIPPED.dataset, source, &changed);
                assert_eq!(check.hash_matches, Some(false));
                let lost = check.pointers.iter().filter(|pointer| pointer.place.is_err());
                let lost: Vec<_> = lost.map(|pointer| (pointer.claim, pointer.evidence)).collect();
                assert_eq!(lost, expected, "paragraph {}, {word:?}", number + 1);
            }
        }
        assert!(carrying > 60, "{carrying} words carry pointers");
    }
}

/// The words of a paragraph, as byte ranges.
fn words_at(paragraph: &str) -> Vec<Range<usize>> {
    let words = paragraph.split_whitespace();
    let start = |word: &str| word.as_ptr() as usize - paragraph.as_ptr() as usize;
    words.map(|word| start(word)..start(word) + word.len()).collect()
}

/// The pointers whose key phrase has a part of this word.
fn carried(
    source: SourceIx,
    number: u32,
    paragraph: &str,
    word: &Range<usize>,
) -> Vec<(ClaimIx, usize)> {
    let data = &SHIPPED.dataset;
    let mut found = Vec::new();
    for ix in data.claim_ixs() {
        for (at, evidence) in data.claim(ix).evidence.iter().enumerate() {
            let quote = evidence.quote.as_deref().expect("every key phrase is coded");
            let start = paragraph.find(quote).unwrap_or(usize::MAX / 2);
            let touches = start < word.end && word.start < start + quote.len();
            if evidence.source == source && evidence.paragraph == Some(number) && touches {
                found.push((ix, at));
            }
        }
    }
    found
}

#[test]
fn every_sentence_is_pointed_to_or_explained() {
    let Some(texts) = source_texts("every_sentence_is_pointed_to_or_explained") else {
        return;
    };
    for ((check, text), source) in checks(&texts).iter().zip(&texts).zip(&SHIPPED.dataset.sources) {
        let paragraphs = paragraphs(text);
        let loose = check.loose().map(|sentence| {
            let paragraph = paragraphs[sentence.paragraph as usize - 1];
            format!("{} {}: {}", source.id, sentence.paragraph, &paragraph[sentence.range.clone()])
        });
        assert_eq!(loose.collect::<Vec<_>>(), NOBODY);
    }
}

#[test]
fn at_most_a_quarter_of_a_text_is_quoted() {
    let Some(texts) = source_texts("at_most_a_quarter_of_a_text_is_quoted") else {
        return;
    };
    for (check, source) in checks(&texts).iter().zip(&SHIPPED.dataset.sources) {
        let (quoted, words) = (check.quoted_words, check.words);
        assert!(quoted * 4 <= words, "{}: {quoted} of {words} words", source.id);
    }
}

#[test]
fn hedges_and_figures_stand_in_the_paragraph_of_their_claim() {
    let Some(texts) = source_texts("hedges_and_figures_stand_in_the_paragraph_of_their_claim")
    else {
        return;
    };
    let astray = claims_where(|claim| {
        let paragraphs = own_paragraphs(claim, &texts);
        let figure = claim.quantity.as_ref().map(|quantity| &quantity.as_said);
        let mut verbatim = claim.certainty.hedge.iter().chain(figure);
        verbatim.any(|text| !paragraphs.iter().any(|paragraph| paragraph.contains(text.as_str())))
    });
    assert_eq!(astray, NOBODY);
}

#[test]
fn verbs_stand_in_the_text_as_written() {
    let Some(texts) = source_texts("verbs_stand_in_the_text_as_written") else {
        return;
    };
    let astray = claims_where(|claim| {
        let text = &texts[claim.source().get()];
        claim.attribution.iter().flat_map(|hop| &hop.verb).any(|verb| !text.contains(verb.as_str()))
    });
    assert_eq!(astray, NOBODY);
}

/// How many words in a row a statement may not share with its text.
const COPIED: usize = 8;

#[test]
fn no_statement_repeats_eight_words_of_its_text() {
    let Some(texts) = source_texts("no_statement_repeats_eight_words_of_its_text") else {
        return;
    };
    let texts: Vec<Vec<String>> = texts.iter().map(|text| plain_words(text)).collect();
    let runs: Vec<HashSet<&[String]>> =
        texts.iter().map(|words| words.windows(COPIED).collect()).collect();
    let mut copied = Vec::new();
    for claim in &SHIPPED.dataset.claims {
        let words = plain_words(&claim.statement);
        let of_its_text = words.windows(COPIED).filter(|run| {
            claim.evidence.iter().any(|evidence| runs[evidence.source.get()].contains(run))
        });
        copied.extend(of_its_text.map(|run| format!("{}: {}", claim.id, run.join(" "))));
    }
    assert_eq!(copied, NOBODY);
}

/// The words of a text as `[a-z0-9]+` after lower-casing, whatever stands between them: `al-Qaeda`
/// and `U.S.` are two words each.
fn plain_words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
