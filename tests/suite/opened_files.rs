//! Files as other programs write them: what is opened all the same, and what is refused in one
//! sentence that says what the file is.

use super::load::sound;
use super::opening::{open, told_of};
use serde_json::{Value, json};

/// The bytes are opened, and make the same dataset as the document that loads.
fn opens(bytes: &[u8]) {
    let expected = open(sound().to_string().as_bytes(), 1000);
    assert!(expected.is_ok());
    for piece in [1, 7, 1000] {
        assert_eq!(open(bytes, piece), expected);
    }
}

/// The bytes are refused with this one problem.
fn refused(bytes: &[u8], expected: &str) {
    for piece in [1, 7, 1000] {
        assert_eq!(told_of(bytes, piece), [expected]);
    }
}

/// The document that loads as JSON Lines, without the last line's end.
fn lines(of_list: impl Fn(&str, &Value) -> Vec<Value>) -> String {
    let Value::Object(fields) = sound() else { panic!("a document is an object") };
    let (lists, header): (serde_json::Map<_, _>, serde_json::Map<_, _>) =
        fields.into_iter().partition(|(_, value)| value.is_array());
    let records = lists.iter().flat_map(|(list, records)| of_list(list, records));
    let lines = std::iter::once(Value::Object(header)).chain(records);
    lines.map(|line| line.to_string()).collect::<Vec<_>>().join("\n")
}

fn a_record_a_line(list: &str, records: &Value) -> Vec<Value> {
    let word = list.trim_end_matches('s');
    let records = records.as_array().into_iter().flatten();
    records.map(|record| json!({word: record})).collect()
}

#[test]
fn a_byte_order_mark_and_ends_of_lines_of_any_kind_are_read_over() {
    let text = format!("{:#}", sound());
    opens(format!("\u{feff}{text}").as_bytes());
    opens(format!("\u{feff}{}\r\n", text.replace('\n', "\r\n")).as_bytes());
    opens(format!("\u{feff}{}", lines(a_record_a_line).replace('\n', "\r\n")).as_bytes());
}

#[test]
fn blank_lines_are_skipped_wherever_they_stand() {
    let lines = lines(a_record_a_line);
    opens(format!("\n \r\n\n{lines}").as_bytes());
    opens(lines.replace('\n', "\n\n \t\n").as_bytes());
    opens(format!("{lines}\n\n\n").as_bytes());
    opens(format!("\n\n{}\n\n", sound()).as_bytes());
}

#[test]
fn lines_are_counted_from_the_first_of_the_file() {
    let header = r#"{"format":"sayso/1","title":"t"}"#;
    refused(
        format!("\n\n{header}\n\n{{\"topic\":{{\"id\":\"a\"}}}}").as_bytes(),
        "it: topic `a`: missing field `label` (line 5)",
    );
    refused(
        b"\n\n{\"format\":\"sayso/1\",\"title\":\"t\",\n\"topics\":[\n{\"id\":\"a\"}]}",
        "it: topic `a`: missing field `label` (line 5)",
    );
}

#[test]
fn whole_lists_may_stand_on_a_line() {
    opens(lines(|list, records| vec![json!({list: records})]).as_bytes());
}

#[test]
fn whole_numbers_may_be_written_with_a_point() {
    let text = sound().to_string();
    for nine in ["9.0", "9e0", "0.9E+1", "90e-1"] {
        opens(text.replace("\"paragraphs\":9", &format!("\"paragraphs\":{nine}")).as_bytes());
    }
    refused(
        text.replace("\"paragraphs\":9", "\"paragraphs\":9.5").as_bytes(),
        "it: source `cad`: `paragraphs` is no whole number from 0: 9.5 (line 1)",
    );
}

#[test]
fn text_that_is_not_utf_8_is_called_by_its_name() {
    let utf_16 =
        "it: this is UTF-16 text, or no text at all: save it as UTF-8, and open that (line 1)";
    let text = sound().to_string();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in
        [&little, &big, &[b"\xff\xfe", &little[..]].concat(), &[b"\xfe\xff", &big[..]].concat()]
    {
        refused(bytes, utf_16);
    }
    let cafe = b"{\"format\":\"sayso/1\",\n\"title\":\"The caf\xe9 in Kabul\"}";
    let windows = "it: this is not UTF-8 text, but most likely Windows-1252 or an encoding like it: save it as UTF-8, and \
                   open that (after `\"title\":\"The caf`) (line 2)";
    refused(cafe, windows);
    let line = b"{\"format\":\"sayso/1\",\"title\":\"t\"}\n{\"topic\":{\"id\":\"a\",\"label\":\"The caf\xe9\"}}\n";
    assert!(told_of(line, 9)[0].contains("most likely Windows-1252"));
    let shift_jis = b"{\"format\":\"sayso/1\",\"title\":\"\x83^\x83\x8a\x83o\x83\x93\"}";
    assert!(!told_of(shift_jis, 9)[0].contains("Windows"), "{:?}", told_of(shift_jis, 9));
}

#[test]
fn what_json_is_not_is_told_once_at_its_line() {
    let line = |text: &str| {
        format!("{{\"format\":\"sayso/1\",\n\"title\":\"t\",\n\"topics\":[{text}\n]}}")
    };
    for (text, expected) in [
        ("{\"id\":\"a\",\"label\":\"b\"},", "not JSON: a comma follows the last item (line 3)"),
        ("{\"id\":\"a\",\"label\":\"b\",\n }", "not JSON: a comma follows the last item (line 3)"),
        (
            "{\"id\":\"a\"\n\"label\":\"b\"}",
            "not JSON: expected `,` or `}`, at `\"label\":\"b\"}` (line 4)",
        ),
        ("\n{'id':'a'}", "not JSON: key must be a string, at `'id':'a'}` (line 4)"),
        ("// none", "not JSON: expected value, at `// none` (line 3)"),
    ] {
        refused(line(text).as_bytes(), &format!("it: {expected}"));
    }
}

#[test]
fn files_of_other_kinds_are_called_by_their_name() {
    for (bytes, expected) in [
        (&b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00\x21\x00"[..], "this is a zip archive"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "this is a gzip archive"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "this is a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "this is an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "this is an image"),
        (b"<!DOCTYPE html>\n<html lang=\"en\">", "this is a web page"),
        (b"<?xml version=\"1.0\"?><gexf/>", "this is XML"),
        (b"who,what,when\nann,\"left, early\",1996\n", "this is a table (CSV)"),
        (b"\"who\";\"what\"\n\"ann\";\"left\"\n", "this is a table (CSV)"),
        (b"true\tclaim\n1\t2\n", "this is a table (CSV)"),
        (b"Dear all,\n\nplease find attached", "this is text, but not JSON"),
        (b"[{\"id\": 1}]", "not a JSON object, but a list"),
        (br#"{"type": "FeatureCollection", "features": []}"#, "this is GeoJSON"),
        (br#"{"type": "bundle", "id": "bundle--1", "objects": []}"#, "this is a STIX bundle"),
        (br#"{"@context": "https://schema.org", "title": "t"}"#, "this is JSON-LD"),
        (br#"{"nodes": [{"id": 1}], "links": []}"#, "this is a graph of nodes and edges"),
        (
            br#"{"name": "x", "version": "1"}"#,
            "this is JSON of another format: `sayso/1` has no field `name`",
        ),
        (
            b"{\"type\": \"Feature\", \"geometry\": null}\n{\"type\": \"Feature\"}",
            "this is GeoJSON",
        ),
        (b"", "the file is empty"),
        (b" \n\n", "the file is empty"),
    ] {
        let told = told_of(bytes, 5);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with(&format!("it: {expected}")), "{told:?}");
    }
}

#[test]
fn another_version_of_the_format_is_all_that_is_told_of_it() {
    let next = br#"{"claims": [{"id": 7}], "format": "sayso/2", "stories": []}"#;
    let expected =
        "it: header `dataset`: format `sayso/2` is not known; it must be `sayso/1` (line 1)";
    refused(next, expected);
}

#[test]
fn json_lines_without_a_header_lack_only_that() {
    let expected = [
        "it: header `dataset`: no `format`; it must be `sayso/1` (line 1)",
        "it: header `dataset`: no `title` (line 1)",
    ];
    assert_eq!(told_of(b"{\"topic\":{\"id\":\"a\",\"label\":\"b\"}}\n", 9), expected);
}
