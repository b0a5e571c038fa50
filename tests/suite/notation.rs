//! A small text notation for datasets, so that a test shows its whole fixture in a few lines:
//!
//! ```text
//! actor aq; name al-Qaeda; kind armed-group; aka AQ, Al-Qa'ida; part of jihadists
//! symmetric ties
//! source cad; published 2021-02-18
//! source blog; by nobody
//! c1: cad > ig-report > dia | taliban ties aq | deny | about 1996 | topic ties
//! c2: wtn | taliban shelters aq+isk | pledge | likely | says The Taliban shelter them
//! c1 contradicts c2
//! c1 undermines c2 by wtn in c2
//! c3: dia | taliban ties aq | in blog | lacks kind+quote
//! ```
//!
//! A claim is `id: chain | subject predicate [object] | options`, several subjects or objects
//! joined by `+`; what it `lacks` is not coded, and neither is the publisher of a source that is
//! `by nobody`. Who or what is not declared is declared by its use: the first of a chain is a
//! media outlet and the publisher of a source with the same id; everyone else is a group.
//! The notation becomes `sayso/1` JSON and goes through the loader like any other file.

use sayso::data::{File, load};
use sayso::model::{ClaimKind, Dataset, Likelihood};
use serde_json::{Value, json};

/// The dataset that the lines describe.
pub fn dataset(lines: &str) -> Dataset {
    let text = document(lines).to_string();
    let file = File { name: "fixture.json", text: &text };
    load(&[file]).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the fixture has problems:\n{}\n{lines}", list.join("\n"))
    })
}

/// The `sayso/1` document that the lines describe.
pub fn document(lines: &str) -> Value {
    let mut draft = Draft::default();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        draft.line(line);
    }
    json!({
        "format": "sayso/1", "title": "A fixture", "sources": draft.sources,
        "actors": draft.actors, "predicates": draft.predicates, "topics": draft.topics,
        "claims": draft.claims, "links": draft.links,
    })
}

#[derive(Default)]
struct Draft {
    sources: Vec<Value>,
    actors: Vec<Value>,
    predicates: Vec<Value>,
    topics: Vec<Value>,
    claims: Vec<Value>,
    links: Vec<Value>,
}

impl Draft {
    fn line(&mut self, line: &str) {
        let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
        match first {
            "actor" => self.actor(rest),
            "source" => self.source(rest),
            "symmetric" => self.predicate(rest, true),
            id => match id.strip_suffix(':') {
                Some(id) => self.claim(id, rest),
                None => self.link(line),
            },
        }
    }

    fn actor(&mut self, line: &str) {
        let mut parts = line.split(';').map(str::trim);
        let id = parts.next().unwrap_or_default();
        self.name_actor(id, "group");
        let at = position(&self.actors, id).expect("the actor was just named");
        for part in parts {
            let (key, value) = match part.split_once(' ') {
                Some(("part", value)) => ("part_of", value.trim_start_matches("of ")),
                Some(("aka", value)) => ("aliases", value),
                Some(pair) => pair,
                None => panic!("not `key value`: {part}"),
            };
            let list = || value.split(',').map(str::trim).collect::<Vec<_>>();
            self.actors[at][key] = match key {
                "aliases" => json!(list()),
                "part_of" => {
                    list().iter().for_each(|id| self.name_actor(id, "group"));
                    json!(list())
                }
                _ => json!(value),
            };
        }
    }

    fn source(&mut self, line: &str) {
        let mut parts = line.split(';').map(str::trim);
        let id = parts.next().unwrap_or_default().to_owned();
        let (mut publisher, mut published) = (id.clone(), Value::Null);
        for part in parts {
            match part.split_once(' ') {
                Some(("published", date)) => published = dated(date),
                Some(("by", actor)) => publisher = actor.to_owned(),
                _ => panic!("not `published …` or `by …`: {part}"),
            }
        }
        let publisher = (publisher != "nobody").then_some(publisher);
        publisher.iter().for_each(|publisher| self.name_actor(publisher, "media"));
        self.sources.push(json!({
            "id": id, "title": format!("The text {id}"), "publisher": publisher,
            "kind": "news-article", "paragraphs": 9, "published": published,
        }));
    }

    fn claim(&mut self, id: &str, rest: &str) {
        let mut parts = rest.split('|').map(str::trim);
        let chain: Vec<&str> = split(parts.next(), '>');
        let spoken: Vec<&str> = split(parts.next(), ' ');
        let [subject, predicate, object @ ..] = &spoken[..] else {
            panic!("no `subject predicate` in {rest}")
        };
        self.chain(&chain);
        let (subject, object) = (split(Some(subject), '+'), split(object.first().copied(), '+'));
        subject.iter().chain(&object).for_each(|id| self.name_actor(id, "group"));
        self.predicate(predicate, false);
        let hops = chain.iter().enumerate().map(|(at, actor)| {
            json!({"actor": actor, "mode": if at == 0 { "outlet" } else { "paraphrased" }})
        });
        let mut claim = json!({
            "id": id, "statement": id, "attribution": hops.collect::<Vec<_>>(),
            "subject": subject, "predicate": predicate, "object": object, "kind": "assertion",
            "polarity": "affirm", "certainty": {}, "topics": [],
            "evidence": [{"source": chain.first(), "paragraph": 1, "quote": "phrase"}],
        });
        parts.for_each(|option| self.option(&mut claim, option));
        self.claims.push(claim);
    }

    fn chain(&mut self, chain: &[&str]) {
        for (at, actor) in chain.iter().enumerate() {
            self.name_actor(actor, if at == 0 { "media" } else { "group" });
            if at == 0 && position(&self.sources, actor).is_none() {
                self.source(actor);
            }
        }
    }

    fn option(&mut self, claim: &mut Value, option: &str) {
        let (key, value) = option.split_once(' ').unwrap_or((option, ""));
        match key {
            "deny" => claim["polarity"] = json!("negate"),
            "about" | "said" => claim[key] = dated(value),
            "says" => claim["statement"] = json!(value),
            "text" => claim["object_text"] = json!(value),
            "weight" => claim["weight"] = json!(value),
            "hedge" | "confidence" => claim["certainty"][key] = json!(value),
            "in" => claim["evidence"][0]["source"] = json!(value),
            "flag" => claim["evidence"][0]["flags"] = json!([value]),
            "lacks" => {
                for field in split(Some(value), '+') {
                    match field {
                        "quote" | "paragraph" => claim["evidence"][0][field] = Value::Null,
                        field => claim[field] = Value::Null,
                    }
                }
            }
            "quote" => claim["evidence"][0]["quote"] = json!(value),
            "to" => {
                let to = split(Some(value), '+');
                to.iter().for_each(|id| self.name_actor(id, "group"));
                claim["to"] = json!(to);
            }
            "topic" => {
                let topics = split(Some(value), '+');
                topics.iter().for_each(|id| self.topic(id));
                claim["topics"] = json!(topics);
            }
            id if ClaimKind::from_id(id).is_some() => claim["kind"] = json!(id),
            id if Likelihood::from_id(id).is_some() => claim["certainty"]["likelihood"] = json!(id),
            _ => panic!("unknown option `{option}`"),
        }
    }

    /// `from kind to [as aspect] [by author in claim]`
    fn link(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let (from, kind, to) = (words[0], words[1], words[2]);
        let (aspect, rest) = match &words[3..] {
            ["as", aspect, rest @ ..] => (json!(aspect), rest),
            rest => (Value::Null, rest),
        };
        let (author, claim) = match rest {
            ["by", author, "in", claim] => (*author, json!(claim)),
            _ => ("compiler", Value::Null),
        };
        self.links.push(json!({
            "from": from, "kind": kind, "to": to, "aspect": aspect, "author": author, "claim": claim,
            "rationale": "because",
        }));
    }

    fn name_actor(&mut self, id: &str, kind: &str) {
        if position(&self.actors, id).is_none() {
            self.actors.push(json!({"id": id, "name": id, "kind": kind}));
        }
    }

    fn predicate(&mut self, id: &str, symmetric: bool) {
        if position(&self.predicates, id).is_none() {
            self.predicates
                .push(json!({"id": id, "label": id, "group": "other", "symmetric": symmetric}));
        }
    }

    fn topic(&mut self, id: &str) {
        if position(&self.topics, id).is_none() {
            self.topics.push(json!({"id": id, "label": id}));
        }
    }
}

/// `date [basis]`; the basis is `stated` unless given.
fn dated(text: &str) -> Value {
    let (date, basis) = text.split_once(' ').unwrap_or((text, "stated"));
    json!({"date": date, "basis": basis})
}

fn split(text: Option<&str>, at: char) -> Vec<&str> {
    let parts = text.into_iter().flat_map(|text| text.split(at));
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn position(records: &[Value], id: &str) -> Option<usize> {
    records.iter().position(|record| record["id"] == id)
}
