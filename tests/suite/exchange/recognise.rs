//! What a file is, told from its first bytes.

use sayso::exchange::{Format, Recognised, recognise};

fn check(name: &str, bytes: &[u8], expected: Format) {
    assert_eq!(recognise(name, bytes), Recognised::Known(expected), "{name}");
}

fn foreign(name: &str, bytes: &[u8], expected: &str) {
    match recognise(name, bytes) {
        Recognised::Foreign(told) => assert!(told.starts_with(expected), "{name}: {told}"),
        known => panic!("{name}: {known:?}"),
    }
}

#[test]
fn formats_that_are_read_are_recognised() {
    check("a.json", br#"{"format": "sayso/1", "title": "t"}"#, Format::Sayso);
    check(
        "a.jsonl",
        b"{\"format\": \"sayso/1\", \"title\": \"t\"}\n{\"claim\": {}}",
        Format::Sayso,
    );
    check("a.json", br#"{"claims": []}"#, Format::Sayso);
    check("a.csv", b"statement,speaker,source\na,b,c", Format::Table);
    check("a.txt", b"statement\tspeaker\tsource\na\tb\tc", Format::Table);
    check("bundle.json", br#"{"type": "bundle", "id": "bundle--1", "objects": []}"#, Format::Stix);
    check("b.json", br#"{"objects": [{"type": "report"}], "type": "bundle"}"#, Format::Stix);
    let review = br#"{"@context": "https://schema.org", "@type": "ClaimReview"}"#;
    check("r.json", review, Format::ClaimReview);
    check("r.json", br#"[{"@type": "ClaimReview"}]"#, Format::ClaimReview);
    check("t.json", br#"{"title": {}, "events": []}"#, Format::TimelineJs);
    let table = b"Year,Month,Day,Headline,Text,Media\n1996,,,x,y,\n";
    check("t.csv", table, Format::TimelineTable);
}

#[test]
fn the_beginning_of_a_large_file_is_enough() {
    let objects = r#"{"type": "report"},"#.repeat(10_000);
    let bundle = format!("{{\"type\": \"bundle\", \"objects\": [{objects}");
    check("b.json", bundle.as_bytes(), Format::Stix);
    let cut = "塔".repeat(40_000);
    check("a.csv", format!("statement,speaker,source\n{cut}").as_bytes(), Format::Table);
    let utf_16: Vec<u8> = format!("statement,speaker,source\nx{}", "😀".repeat(40_000))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    check("a.csv", &utf_16, Format::Table);
}

#[test]
fn any_other_file_is_named_in_one_sentence_with_what_can_be_done() {
    let sheet =
        b"PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml _rels/.rels xl/workbook.xml";
    let advice =
        "this is a spreadsheet file: copy its cells and paste them here, or save it as CSV";
    foreign("a.xlsx", sheet, advice);
    let ods = b"PK\x03\x04\x14\x00\x00\x08mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    foreign("a.ods", ods, advice);
    foreign("a.docx", b"PK\x03\x04\x14\x00\x06\x00 word/document.xml", "this is a text document");
    foreign("a.json", br#"{"type": "FeatureCollection", "features": []}"#, "this is GeoJSON");
    foreign("a.json", br#"{"nodes": [], "links": []}"#, "this is a graph of nodes and edges");
    foreign(
        "a.json",
        br#"{"@context": "https://schema.org", "@type": "Recipe"}"#,
        "this is JSON-LD",
    );
    foreign("a.ics", b"BEGIN:VCALENDAR\r\nVERSION:2.0", "this is a calendar");
    foreign("a.html", b"<!doctype html><html>", "this is a web page");
    foreign("a.txt", b"Dear all, we met.\nNothing came of it.", "this is text without columns");
    foreign("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "this is a PDF");
    foreign("a.txt", b"", "the file is empty");
    foreign("a.csv", b"\x8f\xf0\xe8\xe2\xe5\xf2,\xec\xe8\xf0", "this is text in an encoding");
}
