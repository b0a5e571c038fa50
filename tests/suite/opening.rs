//! Opening a dataset piece by piece: what comes out is what loading it at once gives.

use super::generated::{any_fixture, seeded};
use super::notation::document;
use proptest::prelude::*;
use sayso::data::{FILE_BYTES, File, Opening, load};
use sayso::model::Dataset;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Reads a file in pieces of so many bytes.
pub fn open(bytes: &(impl AsRef<[u8]> + ?Sized), piece: usize) -> Result<Dataset, Vec<String>> {
    let bytes = bytes.as_ref();
    let mut opening = Opening::new("it", bytes.len() as u64).expect("the fixture is small");
    bytes.chunks(piece).for_each(|bytes| opening.push(bytes));
    finished(opening, async |_| true).map_err(told)
}

/// What an opening ends with whose pauses end at once, so that the first poll brings the result.
fn finished(
    opening: Opening,
    pause: impl AsyncFnMut(f64) -> bool,
) -> Result<Dataset, Vec<sayso::data::Problem>> {
    let mut finish = pin!(opening.finish(pause));
    match finish.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => unreachable!("nothing is waited for"),
    }
}

/// Every problem of a file that is read in pieces of so many bytes.
pub fn told_of(bytes: &[u8], piece: usize) -> Vec<String> {
    open(bytes, piece).err().unwrap_or_default()
}

fn told(problems: Vec<sayso::data::Problem>) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

fn at_once(text: &str) -> Result<Dataset, Vec<String>> {
    load(&[File { name: "it", text }]).map_err(told)
}

/// A document as JSON Lines.
fn lines(document: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(document).expect("a fixture is JSON");
    let fields = value.as_object().expect("a document is an object");
    let header: serde_json::Map<_, _> =
        fields.iter().filter(|(_, v)| !v.is_array()).map(|(k, v)| (k.clone(), v.clone())).collect();
    let mut lines = vec![serde_json::Value::Object(header).to_string()];
    for (list, records) in fields {
        for record in records.as_array().into_iter().flatten() {
            lines.push(format!("{{\"{}\":{record}}}", list.trim_end_matches('s')));
        }
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(seeded(60))]

    #[test]
    fn pieces_and_lines_give_what_loading_at_once_gives(
        fixture in any_fixture(),
        piece in 1_usize..300,
    ) {
        let text = document(&fixture).to_string();
        let expected = at_once(&text);
        prop_assert!(expected.is_ok());
        prop_assert_eq!(&open(&text, piece), &expected);
        prop_assert_eq!(&open(&lines(&text), piece), &expected);
        let pretty: serde_json::Value = serde_json::from_str(&text).expect("a fixture is JSON");
        let pretty = serde_json::to_string_pretty(&pretty).expect("it was read from JSON");
        prop_assert_eq!(&open(&pretty, piece), &expected);
    }

    #[test]
    fn no_bytes_make_it_panic(text in r#"[\[\]{}",:a1\\\n ]{0,60}"#, piece in 1_usize..9) {
        prop_assert!(open(&text, piece).is_err());
    }
}

const HEADER: &str = r#"{"format":"sayso/1","title":"t"}"#;

#[test]
fn problems_name_their_lines() {
    let text = format!(
        "{HEADER}\n\n{{\"topic\":{{\"id\":\"A\",\"label\":\"x\"}}}}\n{{oops\n{{\"topic\":7}}\n"
    );
    let problems = open(&text, 7).expect_err("it is full of problems");
    assert_eq!(problems.len(), 3, "{problems:#?}");
    assert!(problems[0].ends_with("(line 4)"), "{problems:#?}");
    assert!(problems[1].ends_with("(line 5)"), "{problems:#?}");
    assert!(
        problems[2].contains("bad id `A`") && problems[2].ends_with("(line 3)"),
        "{problems:#?}"
    );
}

#[test]
fn problems_in_a_document_name_their_lines() {
    let text =
        "{\n\"format\":\"sayso/1\",\n\"title\":\"t\",\n\"topics\":[\n {\"id\":\"a\"},\n 3\n]\n}";
    assert_eq!(open(text, 5), at_once(text));
}

#[test]
fn brackets_nested_without_end_are_refused_in_one_sentence() {
    let deep = "[".repeat(100_000);
    let closed = format!("{deep}{}", "]".repeat(100_000));
    for (text, expected) in [
        (format!("{{\"topics\":[{deep}"), "it is cut off (line 1)"),
        (format!("{HEADER}\n{deep}\n"), "not a JSON object, but a list (line 2)"),
        (
            format!("{{\"format\":\"sayso/1\",\"title\":{closed}}}"),
            "`title` is not a text (line 1)",
        ),
        (format!("{HEADER}\n{{\"topic\":{closed}}}\n"), "topic `#1`: not an object (line 2)"),
    ] {
        let problems = open(&text, 4096).expect_err("it is nested too deeply");
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].ends_with(expected), "{problems:?}");
    }
}

#[test]
fn a_record_without_end_and_a_file_too_large_are_refused() {
    let long = format!(
        "{{\"format\":\"sayso/1\",\"title\":\"t\",\"topics\":[{{\"id\":\"{}",
        "a".repeat(3 << 20)
    );
    let problems = open(&long, 1 << 16).expect_err("the record does not end");
    assert_eq!(problems, ["it: the file ends before its JSON does: it is cut off (line 1)"]);
    let problems = open(&format!("{long}\"}}]}}"), 1 << 16).expect_err("the record is too long");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].ends_with("one record has more than 1048576 bytes (line 1)"));
    let problems = told(Opening::new("it", FILE_BYTES + (1 << 20)).err().expect("it is too large"));
    assert_eq!(
        problems,
        ["it: the file has 1025 MB; at most 1024 MB can be opened in a browser (line 1)"]
    );
}

#[test]
fn cut_off_files_are_told_as_such() {
    let problems =
        open("{\"format\":\"sayso/1\",\"topics\":[{\"id\":", 8).expect_err("it is cut off");
    assert!(problems[0].contains("it is cut off"), "{problems:?}");
}

#[test]
fn work_can_be_stopped() {
    let text = document("c1: cad | a b c").to_string();
    let mut opening = Opening::new("it", text.len() as u64).expect("the fixture is small");
    opening.push(text.as_bytes());
    assert_eq!(finished(opening, async |_| false), Err(Vec::new()));
}

#[test]
fn the_share_that_is_done_grows_until_all_of_it_is() {
    let claims: Vec<String> = (0..160).map(|at| format!("c{at}: cad | a b c")).collect();
    let text = lines(&document(&claims.join("\n")).to_string());
    let mut opening = Opening::new("it", text.len() as u64).expect("the fixture is small");
    opening.push(text.as_bytes());
    let mut shares = Vec::new();
    let opened = finished(opening, async |share| {
        shares.push(share);
        true
    });
    assert!(opened.is_ok());
    assert_eq!(shares, [0.4, 0.8, 1.0]);
}

#[test]
fn a_file_of_nothing_but_problems_is_not_read_to_its_end() {
    let bad: Vec<String> =
        (0..30_000).map(|at| format!(r#"{{"topic":{{"id":"BAD{at}"}}}}"#)).collect();
    let header = r#"{"format":"sayso/1","title":"Bad"}"#;
    let problems = open(&format!("{header}\n{}", bad.join("\n")), 4096).expect_err("it is bad");
    assert_eq!(problems.len(), 10_001);
    assert_eq!(
        problems[10_000],
        "it: so far 10000 problems: what follows was not read (line 10001)"
    );
    let unknown = |at| {
        format!(
            r#"{{"claim":{{"id":"c-{at}","statement":"s","attribution":[{{"actor":"a","mode":"outlet"}}],
            "subject":["a"],"predicate":"p","kind":"event","polarity":"affirm","topics":["t"],
            "evidence":[{{"source":"s","paragraph":1,"quote":"q"}}]}}}}"#
        )
        .replace('\n', "")
    };
    let claims: Vec<String> = (0..20_000).map(unknown).collect();
    let problems =
        open(&format!("{header}\n{}", claims.join("\n")), 4096).expect_err("nothing is there");
    assert!((10_000..30_000).contains(&problems.len()), "{}", problems.len());
}

proptest! {
    #![proptest_config(seeded(300))]

    #[test]
    fn damage_is_told_alike_in_any_pieces(
        fixture in any_fixture(),
        as_lines in any::<bool>(),
        at in any::<prop::sample::Index>(),
        removed in 0_usize..40,
        put in r#"[\[\]{}",:a1\\\n \u{e9}]{0,3}"#,
        piece in 1_usize..300,
    ) {
        let document = document(&fixture).to_string();
        let mut text = if as_lines { lines(&document) } else { document };
        let start = at.index(text.len());
        text.replace_range(start..(start + removed).min(text.len()), &put);
        let told = open(&text, piece);
        prop_assert_eq!(&told, &open(&text, text.len().max(1)));
        prop_assert_eq!(&told, &at_once(&text));
    }
}
