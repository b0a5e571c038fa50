//! Sound datasets of hostile shapes: deep and many-sided "part of", long chains, crowds of parallel
//! relations, names of every script and any length, far and open dates.
//!
//! What is made here must load: where it does not, either this or the loader is wrong.

use arbitrary::{Result, Unstructured};
use serde_json::{Value, json};

/// Pieces of names and statements: scripts, directions, joiners, long words.
const PIECES: &[&str] = &[
    "Taliban",
    "al-Qa\u{2019}ida",
    "d\u{e9}j\u{e0}",
    "\u{635}\u{648}\u{62a}",
    "\u{5e9}\u{5dc}",
    "\u{5854}\u{5229}\u{73ed}",
    "\u{e15}\u{e32}",
    "\u{1f1e6}\u{1f1eb}",
    "\u{1f469}\u{200d}\u{1f680}",
    "e\u{301}",
    "\u{202e}abc",
    "\u{fb01}",
    "UN",
    "10",
    "2",
    "Donaudampfschifffahrtsgesellschaft",
    "a_b",
    "<b>",
    "\"q\"",
    "it's",
    "\u{ad}x",
];

const DATES: &[&str] = &[
    "1996",
    "199X",
    "2001-09-11",
    "1996/2001",
    "1997/",
    "/1997",
    "../1998",
    "1999/..",
    "2001-21",
    "2020-36",
    "Y170000002",
    "-0044-03-15",
    "000X",
    "0000",
    "Y-170000002",
    "1998?",
    "2001~",
    "2021-02-18",
];

const KINDS: &[&str] = &["group", "person", "agency", "unnamed", "document", "armed-group"];

/// How large each part of a dataset is.
struct Size {
    actors: usize,
    claims: usize,
    predicates: usize,
}

/// A dataset of some hostile shape.
pub fn any_dataset(choices: &mut Unstructured<'_>) -> Result<Value> {
    let most = choices.len() / 24 + 2;
    let size = Size {
        actors: choices.int_in_range(2..=most)?,
        claims: choices.int_in_range(0..=most)?,
        predicates: choices.int_in_range(1..=4)?,
    };
    let mut claims = Vec::new();
    for at in 0..size.claims {
        claims.push(claim(choices, &size, at)?);
    }
    let mut links = Vec::new();
    for at in 1..size.claims.min(choices.int_in_range(0..=40)?) {
        links.push(link(choices, at)?);
    }
    let mut actors = vec![json!({"id": "a0", "name": "The outlet", "kind": "media"})];
    for at in 1..size.actors {
        actors.push(actor(choices, at)?);
    }
    let predicates = (0..size.predicates).map(|at| {
        json!({"id": format!("p{at}"), "label": "does", "group": "other", "symmetric": at == 1})
    });
    Ok(json!({
        "format": "sayso/1", "title": words(choices)?, "actors": actors,
        "predicates": predicates.collect::<Vec<_>>(), "topics": [{"id": "t", "label": "A topic"}],
        "sources": [{
            "id": "s", "title": words(choices)?, "publisher": "a0", "kind": "report", "paragraphs": 9,
            "published": dated(choices)?,
        }],
        "claims": claims, "links": links,
    }))
}

/// Names that say something, of one piece up to hundreds.
fn words(choices: &mut Unstructured<'_>) -> Result<String> {
    let most = if choices.ratio(1, 40)? { 400 } else { 5 };
    let gap = if choices.ratio(1, 8)? { "" } else { " " };
    let mut pieces = vec!["x"];
    for _ in 0..choices.int_in_range(1..=most)? {
        pieces.push(choices.choose(PIECES)?);
    }
    Ok(pieces.join(gap))
}

/// An actor; parts of wholes are declared after them, so that nothing is part of itself.
fn actor(choices: &mut Unstructured<'_>, at: usize) -> Result<Value> {
    let mut wholes = Vec::new();
    for _ in 0..choices.int_in_range(0..=3)? {
        // The two before: a ladder with as many ways up as 2 to the power of its rungs.
        let near = at - choices.int_in_range(1..=at.min(2))?;
        if near > 0 && !wholes.contains(&format!("a{near}")) {
            wholes.push(format!("a{near}"));
        }
    }
    Ok(json!({
        "id": format!("a{at}"), "name": words(choices)?, "kind": choices.choose(KINDS)?,
        "part_of": wholes, "aliases": if choices.ratio(1, 4)? { vec![words(choices)?] } else { vec![] },
    }))
}

/// Somebody; most often one of the first few, so that crowds gather.
fn somebody(choices: &mut Unstructured<'_>, size: &Size) -> Result<String> {
    let last = if choices.ratio(2, 3)? { size.actors.min(3) } else { size.actors } - 1;
    Ok(format!("a{}", choices.int_in_range(0..=last)?))
}

fn claim(choices: &mut Unstructured<'_>, size: &Size, at: usize) -> Result<Value> {
    let mut chain = vec![json!({"actor": "a0", "mode": "outlet"})];
    let hops = if choices.ratio(1, 30)? { 60 } else { choices.int_in_range(0..=3)? };
    for _ in 0..hops {
        chain.push(json!({"actor": somebody(choices, size)?, "mode": "quoted", "verb": "says"}));
    }
    let predicate = format!("p{}", choices.int_in_range(0..=size.predicates - 1)?);
    let object = if choices.ratio(1, 5)? { vec![] } else { vec![somebody(choices, size)?] };
    Ok(json!({
        "id": format!("c{at}"), "statement": words(choices)?, "attribution": chain,
        "subject": [somebody(choices, size)?], "predicate": predicate, "object": object,
        "kind": choices.choose(&["assertion", "pledge", "denial", "forecast", "event"])?,
        "polarity": choices.choose(&["affirm", "negate"])?, "certainty": {},
        "about": dated(choices)?, "said": dated(choices)?, "topics": ["t"],
        "weight": choices.choose(&["core", "supporting", "background"])?,
        "evidence": [{"source": "s", "paragraph": choices.int_in_range(1..=9)?, "quote": "a phrase"}],
    }))
}

fn dated(choices: &mut Unstructured<'_>) -> Result<Value> {
    Ok(match choices.ratio(1, 4)? {
        true => json!({"date": null, "basis": "none"}),
        false => json!({"date": choices.choose(DATES)?, "basis": "stated"}),
    })
}

fn link(choices: &mut Unstructured<'_>, at: usize) -> Result<Value> {
    let to = choices.int_in_range(0..=at - 1)?;
    let kind = choices.choose(&["contradicts", "restates", "updates", "breaks", "undermines"])?;
    Ok(json!({
        "from": format!("c{at}"), "to": format!("c{to}"), "kind": kind, "author": "compiler",
        "rationale": "because",
    }))
}
