//! A bundle as claims: whoever made an object says what it says.

use super::bundle::{Bundle, Part, actor, id, kind, name, part};
use super::records;
use super::told::{dated, evidence, notes};
use crate::data::{ClaimRecord, DatedRecord, HopRecord, LinkRecord};
use crate::exchange::format::Format;
use crate::exchange::gathered::{Gathered, bounded};
use crate::exchange::imported::{Imported, Refusal};
use crate::exchange::parsed::{list, parse, text};
use crate::model::{ActorKind, Edtf, LinkKind, Mode};
use rustc_hash::FxHashMap;
use serde_json::Value;

/// Reads a bundle; `title` is what the dataset is called. A bundle that holds the records of a
/// dataset gives these, with whatever problems they have.
///
/// # Errors
/// It is no JSON, or no object of it makes a claim.
pub fn read(json: &str, title: &str) -> Result<Imported, Refusal> {
    if let Some(own) = records::document(json) {
        return Ok(own);
    }
    let whole = parse(json)?;
    let bundle = Bundle::new(list(&whole, "objects"));
    if !bundle.objects.iter().any(|object| matches!(part(object), Part::Claim)) {
        return Err(Refusal::Foreign(
            "this bundle has no relationship, sighting, opinion, note or report: nobody in it says \
             anything of anybody"
                .to_owned(),
        ));
    }
    let gathered = Gathered::new(&bounded(title));
    let mut reader = Reader { bundle, gathered, claims: FxHashMap::default() };
    reader.objects();
    reader.links();
    reader.gathered.finish(Format::Stix, Vec::new())
}

/// Who says what nobody is said to have made.
const NOBODY: &str = "Somebody whom the bundle does not name";

/// Fields of things and of claims that have no place in `sayso/1`.
const LOST: [&str; 5] =
    ["pattern", "kill_chain_phases", "object_marking_refs", "granular_markings", "labels"];

struct Reader<'v> {
    bundle: Bundle<'v>,
    gathered: Gathered,
    /// The claim that each object became, with who says it.
    claims: FxHashMap<&'v str, (String, String)>,
}

impl<'v> Reader<'v> {
    fn objects(&mut self) {
        for object in self.bundle.objects {
            match part(object) {
                Part::Claim => self.claim(object),
                Part::Actor(_) => drop(actor(&mut self.gathered.draft, object)),
                Part::Thing(_) => {}
                Part::Neither => {
                    self.gathered.lose(&format!("an object of the type `{}`", kind(object)));
                }
            }
            for field in LOST.iter().filter(|field| !object[**field].is_null()) {
                self.gathered.lose(&format!("{field} of an object"));
            }
        }
    }

    fn claim(&mut self, object: &'v Value) {
        if object["revoked"] == true {
            return self.gathered.leave_out(id(object), Some("revoked"), "it was withdrawn");
        }
        if self.claims.contains_key(id(object)) {
            return self.gathered.leave_out(id(object), Some("id"), "an earlier object has it");
        }
        let said = match kind(object) {
            "relationship" => self.relationship(object),
            "sighting" => self.sighting(object),
            "opinion" => self.in_words(object, ["explanation", "explanation"]),
            "note" => self.in_words(object, ["abstract", "content"]),
            _ => self.in_words(object, ["name", "description"]),
        };
        let Some(mut claim) = said else { return };
        let speaker = self.speaker(object);
        claim.attribution = vec![HopRecord {
            actor: speaker.clone(),
            verb: None,
            mode: Mode::Paraphrased.id().to_owned(),
        }];
        claim.said = self.day(object, "created").map(dated);
        claim.evidence = evidence(&mut self.gathered.draft, object);
        claim.id = self.gathered.draft.claim_id(id(object));
        let notes: Vec<String> = claim.note.take().into_iter().chain(notes(object)).collect();
        claim.note = (!notes.is_empty()).then(|| bounded(&notes.join("; ")));
        self.claims.insert(id(object), (claim.id.clone(), speaker));
        self.gathered.draft.claim(claim);
    }

    /// One end of a relationship, with its name; what is not here is told.
    fn end(&mut self, object: &'v Value, field: &str) -> Option<(String, String)> {
        let wanted = object[field].as_str().unwrap_or_default();
        let found = self.bundle.get(wanted);
        let end = found.and_then(|end| Some((actor(&mut self.gathered.draft, end)?, name(end))));
        if end.is_none() {
            let why = match found {
                Some(other) => format!("`{wanted}` is a {}: no actor and no thing", kind(other)),
                None => format!("`{wanted}` is not in the bundle"),
            };
            self.gathered.leave_out(id(object), Some(field), &why);
        }
        end
    }

    fn relationship(&mut self, object: &'v Value) -> Option<ClaimRecord> {
        let Some(verb) = text(object, "relationship_type") else {
            self.gathered.leave_out(id(object), Some("relationship_type"), "it is empty");
            return None;
        };
        let (subject, subject_name) = self.end(object, "source_ref")?;
        let (target, target_name) = self.end(object, "target_ref")?;
        let words = bounded(&verb.replace('-', " "));
        Some(ClaimRecord {
            statement: bounded(&format!("{subject_name} {words} {target_name}")),
            subject: Some(vec![subject]),
            predicate: Some(self.gathered.draft.predicate(&words)),
            object: Some(vec![target]),
            about: self.span(object, ["start_time", "stop_time"]),
            note: text(object, "description"),
            ..ClaimRecord::default()
        })
    }

    fn sighting(&mut self, object: &'v Value) -> Option<ClaimRecord> {
        let (seen, seen_name) = self.end(object, "sighting_of_ref")?;
        let (places, names) = self.actors(object, "where_sighted_refs");
        let by = if names.is_empty() { String::new() } else { format!(" by {names}") };
        let times = text(object, "count").map(|count| format!(", {count} times"));
        Some(ClaimRecord {
            statement: bounded(&format!("{seen_name} was seen{by}{}", times.unwrap_or_default())),
            subject: Some(vec![seen]),
            predicate: Some(self.gathered.draft.predicate("was seen by")),
            object: Some(places),
            about: self.span(object, ["first_seen", "last_seen"]),
            note: text(object, "description"),
            ..ClaimRecord::default()
        })
    }

    /// What an object says in words: the first of two fields that has any, the other in the note.
    fn in_words(&mut self, object: &'v Value, fields: [&str; 2]) -> Option<ClaimRecord> {
        let (about, names) = self.actors(object, "object_refs");
        let opinion = || {
            let word = text(object, "opinion")?;
            Some(format!("{}: {}", if names.is_empty() { "Opinion" } else { &names }, word))
        };
        let [first, second] = fields.map(|field| text(object, field));
        let note = second.clone().filter(|second| first.as_ref().is_some_and(|f| f != second));
        let Some(statement) = first.or(second).or_else(opinion) else {
            self.gathered.leave_out(id(object), Some(fields[0]), "it says nothing in words");
            return None;
        };
        Some(ClaimRecord {
            statement: bounded(&statement),
            subject: (!about.is_empty()).then_some(about),
            note,
            ..ClaimRecord::default()
        })
    }

    /// The actors that a field refers to, each once, and their names.
    fn actors(&mut self, object: &'v Value, field: &str) -> (Vec<String>, String) {
        let (mut ids, mut names) = (Vec::new(), Vec::new());
        for other in self.bundle.referred(object, field) {
            if let Some(actor) = actor(&mut self.gathered.draft, other) {
                ids.push(actor);
                names.push(name(other));
            }
        }
        (ids, names.join(", "))
    }

    /// Who made an object.
    fn speaker(&mut self, object: &Value) -> String {
        let maker = object["created_by_ref"].as_str().and_then(|id| self.bundle.get(id));
        let speaks = maker.filter(|maker| matches!(part(maker), Part::Actor(_)));
        let named = speaks.and_then(|maker| actor(&mut self.gathered.draft, maker));
        named.unwrap_or_else(|| self.gathered.draft.actor(NOBODY, Some(ActorKind::Unnamed)))
    }

    /// A day; a time of day other than midnight is lost.
    fn day(&mut self, object: &Value, field: &str) -> Option<String> {
        let time = text(object, field)?;
        let (day, of_day) = time.split_once('T').unwrap_or((&time, ""));
        if day.parse::<Edtf>().is_err() {
            self.gathered.lose(&format!("{field} `{time}`, which is no time"));
            return None;
        }
        if !of_day.bytes().all(|b| matches!(b, b'0' | b':' | b'.' | b'Z')) {
            self.gathered.lose("a time of day");
        }
        Some(day.to_owned())
    }

    fn span(&mut self, object: &Value, [from, to]: [&str; 2]) -> Option<DatedRecord> {
        let date = match (self.day(object, from), self.day(object, to)) {
            (Some(from), Some(to)) if from == to => from,
            (Some(from), Some(to)) => format!("{from}/{to}"),
            (Some(from), None) => format!("{from}/"),
            (None, Some(to)) => format!("/{to}"),
            (None, None) => return None,
        };
        if date.parse::<Edtf>().is_err() {
            self.gathered.lose(&format!("the time `{date}`, which is no interval"));
            return None;
        }
        Some(dated(date))
    }

    /// Opinions as links, from the opinion to each claim that it is about.
    fn links(&mut self) {
        let opinions = self.bundle.objects.iter().filter(|object| kind(object) == "opinion");
        for opinion in opinions {
            let Some((from, author)) = self.claims.get(id(opinion)).cloned() else { continue };
            let word = text(opinion, "opinion").unwrap_or_default();
            let kind = match word.as_str() {
                "strongly-disagree" | "disagree" => LinkKind::Contradicts,
                "strongly-agree" | "agree" => LinkKind::Corroborates,
                _ => LinkKind::Qualifies,
            };
            for of in list(opinion, "object_refs").iter().filter_map(Value::as_str) {
                let other = self.claims.get(of).filter(|(to, _)| *to != from);
                let Some((to, _)) = other else { continue };
                self.gathered.draft.link(LinkRecord {
                    from: from.clone(),
                    to: to.clone(),
                    kind: kind.id().to_owned(),
                    aspect: None,
                    author: author.clone(),
                    claim: Some(from.clone()),
                    rationale: bounded(&format!("The opinion in STIX is “{word}”.")),
                });
            }
        }
    }
}
