//! What is copied, read back by other programs: each form gives the same texts again.

use super::notation::dataset;
use super::world::World;
use biblatex::{Bibliography, ChunksExt};
use comrak::nodes::NodeValue;
use sayso::document::cite::{CiteForm, Citing, Selected, claim_sentence};
use sayso::model::{ClaimIx, Dataset};
use sayso::query::Query;

/// Texts that are markup to some format or other.
const TEXTS: [&str; 14] = [
    "Profit {up} 100% & “R&D” at $5_000 #1 ~ C:\\new\\table ^2 @home \\input{x} -- don't \"quote 'inner' end\"",
    "Unbalanced { brace and } } braces {",
    "Brackets ]( and ) `code` | pipe <b>bold</b> &amp; *star* _under_ ~~no~~",
    "Line one\nline two",
    "=1+1",
    "《真相》",
    "He trailed off into dots...",
    "Did they?",
    "It ended…",
    "They said “yes.”",
    "``Quoted'' --- and ?` too, http://example.org/a_b*c* www.example.org",
    "1. One  two   three",
    "@misc{x, title = {y}}",
    "Smith and Sons and Daughters \\",
];

/// A claim and a text for each, with its words wherever words can stand.
fn hostile() -> Dataset {
    let lines: Vec<String> =
        (0..TEXTS.len()).map(|at| format!("c{at}: cad > dia | t ties aq | hedge x")).collect();
    let mut dataset = dataset(&lines.join("\n"));
    dataset.sources[0].url = Some("https://example.org/a%20b_{c}?d=#e%".into());
    for (claim, text) in dataset.claims.iter_mut().zip(TEXTS) {
        claim.statement = text.into();
        claim.note = Some(text.into());
    }
    dataset
}

/// As [`hostile`], with the text as headline and as name of its author too.
fn titled(text: &str) -> Dataset {
    let mut dataset = hostile();
    dataset.sources[0].title = text.into();
    let publisher = dataset.sources[0].publisher;
    dataset.sources[0].author = publisher;
    let publisher = publisher.expect("the fixture has one");
    dataset.actors[publisher.get()].name = text.into();
    dataset
}

fn copied(dataset: Dataset, form: CiteForm, heading: &str) -> (World, String) {
    let world = World::of(dataset);
    let reading = world.reading(&Query::default());
    let claims: Vec<ClaimIx> = world.dataset.claim_ixs().collect();
    let all = claims.len();
    let list = Selected { heading, hash: "#/claims?q=a%2Eb", claims: &claims, all };
    let page = Some("https://example.org/p_1/~x.html");
    let text = Citing { dataset: &world.dataset, reading: &reading, page }.selected(form, &list);
    (world, text)
}

/// A text on one line, as every form has it.
fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// A text as TeX has it, to which spaces in a row are one.
fn in_tex(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn bibtex_is_read_back_as_it_was() {
    for text in TEXTS {
        let (world, copied) = copied(titled(text), CiteForm::Bibtex, text);
        let read =
            Bibliography::parse(&copied).unwrap_or_else(|error| panic!("{error} in {copied}"));
        assert_eq!(read.len(), TEXTS.len(), "{copied}");
        for (at, entry) in read.iter().enumerate() {
            let field = |name: &str| entry.get(name).map(|chunks| chunks.format_verbatim());
            assert_eq!(entry.key, format!("c{at}"));
            assert_eq!(field("title").as_deref(), Some(&*in_tex(text)), "{copied}");
            assert_eq!(field("author").as_deref(), Some(&*in_tex(text)), "{copied}");
            let annotation = field("annotation").unwrap_or_default();
            let sentence = claim_sentence(&world.dataset, &world.dataset.claims[at]);
            assert!(
                annotation.starts_with(&in_tex(&sentence)),
                "{annotation:?} is not {sentence:?}"
            );
        }
    }
}

#[test]
fn csl_json_is_read_back_as_it_was() {
    for text in TEXTS {
        let (world, copied) = copied(titled(text), CiteForm::Csl, text);
        let items: Vec<serde_json::Value> = serde_json::from_str(&copied).expect("it is JSON");
        for (item, claim) in items.iter().zip(&world.dataset.claims) {
            assert_eq!(item["title"], one_line(text));
            let sentence = one_line(&claim_sentence(&world.dataset, claim));
            assert!(item["annote"].as_str().is_some_and(|annote| annote.starts_with(&sentence)));
        }
    }
}

#[test]
fn markdown_is_read_back_as_it_was() {
    for text in TEXTS {
        let (world, copied) = copied(titled(text), CiteForm::Markdown, text);
        let (lines, links) = markdown(&copied);
        assert_eq!(lines[0], one_line(text), "{copied}");
        for claim in &world.dataset.claims {
            let statement = one_line(&claim.statement);
            let told = lines.iter().any(|line| {
                line.ends_with(&format!(" says: {statement}"))
                    || *line == format!("dia says: {statement}")
            });
            assert!(told, "{statement:?} in {copied}");
            let sentence = one_line(&claim_sentence(&world.dataset, claim));
            assert!(lines.contains(&sentence), "{sentence:?} in {lines:#?}");
            assert!(lines.contains(&format!("Note: {statement}")), "{statement:?} in {lines:#?}");
        }
        assert_eq!(links[0], "https://example.org/p_1/~x.html#/claims?q=a%2Eb");
        assert!(links.contains(&"https://example.org/p_1/~x.html#c0".to_owned()), "{links:?}");
    }
}

/// The text of each heading and paragraph, and where each link leads.
fn markdown(text: &str) -> (Vec<String>, Vec<String>) {
    let mut options = comrak::Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, text, &options);
    let (mut lines, mut links) = (Vec::new(), Vec::new());
    for node in root.descendants() {
        match &node.data().value {
            NodeValue::Heading(_) | NodeValue::Paragraph => lines.push(String::new()),
            NodeValue::Text(text) => lines.last_mut().expect("it has begun").push_str(text),
            NodeValue::SoftBreak => lines.last_mut().expect("it has begun").push(' '),
            NodeValue::Link(link) => links.push(link.url.clone()),
            NodeValue::Document | NodeValue::List(_) | NodeValue::Item(_) | NodeValue::Strong => {}
            other => panic!("{other:?} was not meant in {text}"),
        }
    }
    (lines, links)
}

#[test]
fn a_sentence_ends_as_its_statement_does() {
    let dataset = dataset("c1: cad | t ties aq\nc2: cad | t ties aq | hedge may");
    let ends = |statement: &str| {
        let mut dataset = dataset.clone();
        dataset.claims[0].statement = statement.into();
        dataset.claims[1].statement = statement.into();
        [0, 1].map(|at| {
            let sentence = claim_sentence(&dataset, &dataset.claims[at]);
            sentence.split_once(": ").map(|(_, told)| told.to_owned()).unwrap_or_default()
        })
    };
    for (statement, alone, hedged) in [
        ("They do", "They do.", "They do (hedged: “may”)."),
        ("They do.", "They do.", "They do (hedged: “may”)."),
        ("They do...", "They do...", "They do... (hedged: “may”)."),
        ("They do…", "They do…", "They do… (hedged: “may”)."),
        ("Do they?", "Do they?", "Do they? (hedged: “may”)."),
        ("They said “no.”", "They said “no.”", "They said “no.” (hedged: “may”)."),
        ("他们否认。", "他们否认。", "他们否认。 (hedged: “may”)."),
    ] {
        assert_eq!(ends(statement), [alone, hedged]);
    }
}
