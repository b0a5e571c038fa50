//! Pointers into a text: found exactly, or not found and why.

use super::notation::dataset;
use sayso::document::{check_words, fault_words, found_words};
use sayso::model::{Dataset, SourceIx, Uncoded};
use sayso::query::{
    PointerFault, SourceCheck, check_source, paragraphs, pointed_paragraph, sentences,
};

const TEXT: &str = "A headline\n\nThe group keeps ties to others. It denies that it does so.\n\
                    \nThe ties are old; the ties are close.\n";

/// A dataset with one claim that points into paragraph 1 with this quote.
fn pointing(paragraph: u32, quote: &str) -> Dataset {
    let mut dataset = dataset("c1: cad | a b c");
    let evidence = &mut dataset.claims[0].evidence[0];
    (evidence.paragraph, evidence.quote) = (Some(paragraph), Some(quote.to_owned()));
    dataset
}

fn checked(dataset: &Dataset) -> SourceCheck {
    check_source(dataset, SourceIx(0), TEXT)
}

fn check(paragraph: u32, quote: &str, expected: Option<PointerFault>) {
    let found = checked(&pointing(paragraph, quote)).pointers.remove(0).place.err();
    assert_eq!(found, expected, "`{quote}` in paragraph {paragraph}");
}

#[test]
fn a_quote_is_found_only_exactly_and_only_in_its_paragraph() {
    check(2, "keeps ties", None);
    check(2, "keeps  ties", Some(PointerFault::NotFound));
    check(2, "Keeps ties", Some(PointerFault::NotFound));
    check(3, "keeps ties", Some(PointerFault::NotFound));
    check(4, "keeps ties", Some(PointerFault::NoParagraph));
    check(0, "keeps ties", Some(PointerFault::NoParagraph));
}

#[test]
fn a_quote_that_stands_twice_in_its_paragraph_is_not_unique() {
    check(3, "ties are", Some(PointerFault::NotUnique(2)));
    check(3, "ties are old", None);
}

#[test]
fn a_quote_is_shorter_than_its_sentence() {
    check(1, "A headline", Some(PointerFault::NotShorter));
    check(1, "headline", None);
    check(2, "It denies that it does so.", Some(PointerFault::NotShorter));
    check(2, "It denies that it does so", Some(PointerFault::NotShorter));
    check(2, "denies that it does so", None);
}

#[test]
fn paragraphs_are_the_lines_that_are_not_empty() {
    assert_eq!(paragraphs("a\n\n \nb\nc\n"), ["a", "b", "c"]);
}

#[test]
fn the_hash_is_of_the_text_with_its_line_ends_as_lf() {
    let mut dataset = pointing(2, "keeps ties");
    let hash = checked(&dataset).hash;
    assert_eq!(hash.len(), 64);
    assert_eq!(checked(&dataset).hash_matches, None);
    dataset.sources[0].sha256 = Some(hash.clone());
    assert_eq!(checked(&dataset).hash_matches, Some(true));
    let windows = check_source(&dataset, SourceIx(0), &TEXT.replace('\n', "\r\n"));
    assert_eq!(windows.hash, hash);
    let other = check_source(&dataset, SourceIx(0), &format!("{TEXT} "));
    assert_eq!(other.hash_matches, Some(false));
    let empty = check_source(&dataset, SourceIx(0), "").hash;
    assert_eq!(empty, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#[test]
fn quoted_words_count_once_however_often_they_are_quoted() {
    let mut dataset = dataset("c1: cad | a b c\nc2: cad | a b c");
    for (claim, quote) in [(0, "keeps ties to"), (1, "ties to others")] {
        let evidence = &mut dataset.claims[claim].evidence[0];
        (evidence.paragraph, evidence.quote) = (Some(2), Some(quote.to_owned()));
    }
    let check = checked(&dataset);
    assert_eq!((check.words, check.quoted_words, check.found()), (22, 4, 2));
}

#[test]
fn sentences_that_nothing_points_to_are_loose_until_explained() {
    let mut dataset = pointing(2, "keeps ties");
    let loose = |dataset: &Dataset| -> Vec<(u32, usize)> {
        checked(dataset).loose().map(|s| (s.paragraph, s.range.start)).collect()
    };
    assert_eq!(loose(&dataset), [(1, 0), (2, 32), (3, 0)]);
    let uncoded = |paragraph, quote: Option<&str>| Uncoded {
        paragraph,
        quote: quote.map(str::to_owned),
        reason: "a reason".into(),
    };
    dataset.sources[0].uncoded = vec![uncoded(1, None), uncoded(2, Some("It denies"))];
    assert_eq!(loose(&dataset), [(3, 0)]);
}

#[test]
fn sentences_end_at_stops_not_at_abbreviations() {
    let split = |text: &str| -> Vec<String> {
        sentences(text).into_iter().map(|range| text[range].to_owned()).collect()
    };
    assert_eq!(split("One. Two! Three? Four"), ["One.", "Two!", "Three?", "Four"]);
    assert_eq!(split("He said “no.” They left."), ["He said “no.”", "They left."]);
    assert_eq!(split("The U.S. left in Jan. 2014."), ["The U.S. left in Jan. 2014."]);
    assert_eq!(split("1. The first. 2. The second."), ["1. The first.", "2. The second."]);
    assert_eq!(split("It ended.Then it began."), ["It ended.", "Then it began."]);
    assert_eq!(split("Over 3.5 percent."), ["Over 3.5 percent."]);
    assert_eq!(split("…"), [""; 0]);
    assert_eq!(split(""), [""; 0]);
}

#[test]
fn the_pieces_of_a_paragraph_are_the_paragraph_and_tell_phrases_and_loose_sentences_apart() {
    let mut dataset = dataset("c1: cad | a b c\nc2: cad | a b c");
    for (claim, quote) in [(0, "keeps ties to"), (1, "ties to others")] {
        let evidence = &mut dataset.claims[claim].evidence[0];
        (evidence.paragraph, evidence.quote) = (Some(2), Some(quote.to_owned()));
    }
    let paragraph = paragraphs(TEXT)[1];
    let told = |dataset: &Dataset| -> Vec<String> {
        let pieces = checked(dataset).pieces(2, paragraph.len());
        pieces
            .iter()
            .map(|p| format!("{}: {}", p.standing.id(), &paragraph[p.range.clone()]))
            .collect()
    };
    let mut expected = [
        "pointed: The group ",
        "phrase: keeps ",
        "phrase: ties to",
        "phrase:  others",
        "pointed: .",
        "pointed:  ",
        "loose: It denies that it does so.",
    ];
    assert_eq!(told(&dataset), expected);
    dataset.sources[0].uncoded =
        vec![Uncoded { paragraph: 2, quote: Some("denies".into()), reason: "x".into() }];
    expected[6] = "explained: It denies that it does so.";
    assert_eq!(told(&dataset), expected);
    assert_eq!(checked(&dataset).pieces(9, 3).len(), 1, "a paragraph without sentences");
}

#[test]
fn a_pointer_is_found_in_its_paragraph_by_itself_too() {
    let found = pointing(2, "keeps ties");
    let evidence = &found.claims[0].evidence[0];
    let (paragraph, range) = pointed_paragraph(TEXT, evidence).expect("it stands there");
    assert_eq!(&paragraph[range], "keeps ties");
    let lost = pointing(3, "keeps ties");
    let fault = pointed_paragraph(TEXT, &lost.claims[0].evidence[0]);
    assert_eq!(fault, Err(PointerFault::NotFound));
}

#[test]
fn what_a_check_found_is_told_in_counts_of_what_was_found() {
    let mut dataset = pointing(2, "keeps ties");
    dataset.sources[0].paragraphs = Some(9);
    dataset.sources[0].sha256 = Some("0".repeat(64));
    let check = checked(&dataset);
    assert_eq!(found_words(&check), "1 of 1 pointers found");
    let words = check_words(&dataset, SourceIx(0), &check);
    assert!(words[0].starts_with("This is not the very text that was coded"), "{}", words[0]);
    assert_eq!(words[1], "It has 3 paragraphs; the coded text has 9.");
    assert_eq!(words[2], "3 sentences are neither pointed to nor left uncoded for a reason.");
    dataset.sources[0].sha256 = Some(check.hash.clone());
    dataset.sources[0].paragraphs = Some(3);
    let uncoded = |paragraph| Uncoded { paragraph, quote: None, reason: "x".into() };
    dataset.sources[0].uncoded = vec![uncoded(1), uncoded(2), uncoded(3)];
    let words = check_words(&dataset, SourceIx(0), &checked(&dataset));
    assert!(words[0].starts_with("This is the very text"), "{}", words[0]);
    assert!(words[1].starts_with("Every sentence is pointed to"), "{}", words[1]);
    assert_eq!(words.len(), 2);
    assert_eq!(fault_words(&PointerFault::NotFound), "not found in that paragraph");
}

/// How many of these pointers hold in a text, and whether it is the very text: each a paragraph and a
/// key phrase. The text that was coded is given too.
fn held(coded: &str, pointers: &[(u32, &str)], text: &str) -> (usize, bool) {
    let lines: Vec<String> = (0..pointers.len()).map(|at| format!("c{at}: cad | a b c")).collect();
    let mut dataset = dataset(&lines.join("\n"));
    for (claim, (paragraph, quote)) in dataset.claims.iter_mut().zip(pointers) {
        let evidence = &mut claim.evidence[0];
        (evidence.paragraph, evidence.quote) = (Some(*paragraph), Some((*quote).to_owned()));
    }
    dataset.sources[0].sha256 = Some(check_source(&dataset, SourceIx(0), coded).hash);
    let check = check_source(&dataset, SourceIx(0), text);
    (check.found(), check.hash_matches == Some(true))
}

#[test]
fn a_text_without_spaces_is_checked_by_its_signs() {
    let zh = "外交部发言人今天否认了这一说法。\n他说，双方没有见面，也没有谈判。\n报告称约有200名成员。\n";
    let pointers = [(1, "否认了这一说法"), (2, "没有见面"), (3, "约有200名成员")];
    assert_eq!(held(zh, &pointers, zh), (3, true));
    let whole = [(1, "外交部发言人今天否认了这一说法"), (2, "他说，双方没有见面，也没有谈判。")];
    assert_eq!(held(zh, &whole, zh).0, 0, "a whole sentence is no key phrase");
    let thai = "โฆษกปฏิเสธข่าวนี้\n";
    assert_eq!(held(thai, &[(1, "ปฏิเสธ")], thai), (1, true));
}

#[test]
fn a_byte_order_mark_and_ends_of_lines_change_nothing() {
    let text = "The minister “never met” the group.\nThe café was closed.\n";
    let pointers = [(1, "never met"), (2, "café")];
    for other in
        ["\u{feff}".to_owned() + text, text.replace('\n', "\r\n"), text.replace('\n', "\r")]
    {
        assert_eq!(held(text, &pointers, &other), (2, true), "{other:?}");
    }
}

#[test]
fn accents_written_otherwise_and_soft_hyphens_do_not_hide_a_key_phrase() {
    let text = "The agree\u{ad}ment is off. It’s over.\nThe café in Māra was closed.\n";
    let pointers = [(1, "agreement is off"), (2, "café")];
    assert_eq!(held(text, &pointers, text), (2, true));
    let decomposed = text.replace('é', "e\u{301}").replace('ā', "a\u{304}");
    assert_eq!(held(text, &pointers, &decomposed), (2, false));
    // Half a letter is none.
    assert_eq!(held(text, &[(2, "cafe")], &decomposed).0, 0);
}

#[test]
fn another_text_altogether_is_called_that() {
    let mut dataset = pointing(2, "keeps ties");
    let told = |dataset: &Dataset, text: &str| {
        let check = check_source(dataset, SourceIx(0), text);
        check_words(dataset, SourceIx(0), &check)[0].starts_with("This is another text altogether")
    };
    dataset.sources[0].sha256 = Some(checked(&dataset).hash);
    assert!(told(&dataset, "Something else.\n"));
    assert!(!told(&dataset, TEXT));
    assert!(!told(&dataset, &format!("{TEXT} ")), "one pointer holds");
}

#[test]
fn sentences_end_as_their_script_ends_them() {
    let count = |text: &str| sentences(text).len();
    for text in ["他来了。她走了！", "یہ درست ہے۔ وہ نہیں۔", "هل جاء؟ نعم.", "यह सच है। वह नहीं।"]
    {
        assert_eq!(count(text), 2, "{text}");
    }
}
