//! Timelines as claims: each event is what its timeline says.

use super::{chain, imported, refused};
use sayso::exchange::Format;
use sayso::model::ActorKind;

/// A timeline, as TimelineJS 3 documents its JSON.
const TIMELINE: &str = r#"{
    "title": {"text": {"headline": "Women in <i>computing</i>", "text": "<p>From Ada on</p>"},
              "media": {"url": "x.jpg"}},
    "eras": [{"start_date": {"year": "1800"}, "end_date": {"year": "1900"}}],
    "scale": "human",
    "events": [
        {"unique_id": "ada", "start_date": {"month": "12", "day": "10", "year": "1815"},
         "text": {"headline": "Ada is born &amp; named", "text": "In <b>London</b>."},
         "group": "Lives", "media": {"url": "https://x.org/a.jpg", "credit": "NPG", "caption": ""}},
        {"start_date": {"year": 1842, "hour": 9, "minute": 30}, "end_date": {"year": 1843},
         "display_date": "about then", "text": {"text": "She writes notes"}},
        {"start_date": {"year": "-13798000000"}, "text": {"headline": "It begins"}},
        {"start_date": {"year": "-65000000"}, "text": {"headline": "An impact"}},
        {"start_date": {"year": "-44", "month": 3, "day": 15}, "text": {"headline": "The Ides"}},
        {"start_date": {"year": "1815", "month": "13"}, "text": {"headline": "Never"}},
        {"unique_id": "empty", "start_date": {"year": "1815"}, "text": {}}
    ]
}"#;

#[test]
fn an_event_is_what_the_timeline_says() {
    let (imported, dataset) = imported("women.json", TIMELINE);
    assert_eq!((imported.format, imported.claims), (Format::TimelineJs, 5));
    assert_eq!(dataset.title, "Women in computing");
    assert_eq!(dataset.description.as_deref(), Some("From Ada on"));
    let claim = &dataset.claims[0];
    assert_eq!((claim.id.as_str(), claim.statement.as_str()), ("ada", "Ada is born & named"));
    assert_eq!(chain(&dataset, claim), "Women in computing");
    assert_eq!(dataset.actors[0].kind, ActorKind::Document);
    assert_eq!(dataset.topics[0].label, "Lives");
    let note = claim.note.as_deref();
    assert_eq!(note, Some("In London .; media: https://x.org/a.jpg, NPG"));
    let about = |at: usize| dataset.claims[at].about.date.as_ref().map(ToString::to_string);
    let dates: Vec<Option<String>> = (0..5).map(about).collect();
    let expected =
        [Some("1815-12-10"), Some("1842/1843"), None, Some("Y-65000000"), Some("-0044-03-15")];
    assert_eq!(dates, expected.map(|date| date.map(str::to_owned)));
}

#[test]
fn what_is_left_out_and_what_is_lost_are_told() {
    let (imported, dataset) = imported("women.json", TIMELINE);
    let left_out: Vec<String> = imported.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left_out.len(), 2);
    assert!(left_out[0].starts_with("event 6: column `date`: `1815-13`"), "{left_out:?}");
    assert_eq!(left_out[1], "empty: it has no headline and no text");
    let lost = ["an era", "a time of day", "a year of more than nine digits"];
    assert_eq!(imported.lost, lost);
    assert_eq!(dataset.claims[1].note.as_deref(), Some("date as shown: about then"));
    assert_eq!(dataset.claims[2].note.as_deref(), Some("year: -13798000000"));
}

#[test]
fn the_spreadsheet_says_the_same() {
    let table = "Year,Month,Day,Time,End Year,Display Date,Headline,Text,Media,Type,Group\n\
                 ,,,,,,Women in computing,From Ada on,,title,\n\
                 1815,12,10,,,,Ada is born,In London.,,,Lives\n\
                 1842,,,,1843,,,She writes notes,,,\n\
                 1800,,,,1900,,An age,,,era,\n\
                 soon,,,,,,Later,,,,\n";
    let (imported, dataset) = imported("women.csv", table);
    assert_eq!((imported.format, imported.claims), (Format::TimelineTable, 2));
    assert_eq!(dataset.title, "Women in computing");
    assert_eq!(
        dataset.claims[0].about.date.as_ref().map(ToString::to_string),
        Some("1815-12-10".into())
    );
    assert_eq!(imported.lost, ["an era"]);
    let left_out: Vec<String> = imported.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(left_out, ["row 6: column `date`: `soon` is no part of a date"]);
    assert_eq!(imported.left_out[0].cells[6], "Later");
}

#[test]
fn a_timeline_without_events_says_so() {
    assert_eq!(refused("t.json", r#"{"events": []}"#).to_string(), "nothing in it makes a claim");
}

#[test]
fn a_timeline_of_the_version_before_is_read_too() {
    let older = r#"{"timeline": {"headline": "Computing", "type": "default", "text": "<p>Early on</p>",
        "startDate": "1815,12,10", "asset": {"media": "x.jpg"}, "era": [{"startDate": "1800"}],
        "date": [
            {"startDate": "1815,12,10", "endDate": "1815,12,11", "headline": "Ada is born",
             "text": "<p>In London</p>", "tag": "Lives",
             "asset": {"media": "https://x.org/a.jpg", "credit": "", "caption": "Ada"}},
            {"startDate": "1843,7,10,11,30", "headline": "Notes", "text": ""},
            {"startDate": "7/10/1843", "headline": "In another order"}]}}"#;
    let (imported, dataset) = imported("old.json", older);
    assert_eq!((imported.format, imported.claims), (Format::TimelineJs, 2));
    assert_eq!((dataset.title.as_str(), dataset.topics[0].label.as_str()), ("Computing", "Lives"));
    let about = |at: usize| dataset.claims[at].about.date.as_ref().map(ToString::to_string);
    let dates = [about(0), about(1)];
    assert_eq!(dates, ["1815-12-10/1815-12-11", "1843-07-10"].map(|date| Some(date.to_owned())));
    assert_eq!(imported.lost, ["an era", "a time of day"]);
    assert_eq!(imported.left_out.len(), 1, "{:?}", imported.left_out);
}
