//! The objects of a bundle by their ids, and who and what they are.

use crate::data::says_something;
use crate::exchange::draft::Draft;
use crate::exchange::gathered::bounded;
use crate::exchange::parsed::{list, text};
use crate::model::ActorKind;
use rustc_hash::FxHashMap;
use serde_json::Value;

/// A bundle.
pub(super) struct Bundle<'v> {
    pub objects: &'v [Value],
    by_id: FxHashMap<&'v str, &'v Value>,
}

/// The type of an object.
pub(super) fn kind(object: &Value) -> &str {
    object["type"].as_str().unwrap_or_default()
}

/// The id of an object, or what stands for it in messages.
pub(super) fn id(object: &Value) -> &str {
    object["id"].as_str().unwrap_or("an object without an id")
}

/// How an object takes part in claims.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It acts and may speak.
    Actor(ActorKind),
    /// It is spoken of only.
    Thing(ActorKind),
    /// It says something.
    Claim,
    /// It is none of these.
    Neither,
}

/// How objects of a type take part.
pub(super) fn part(object: &Value) -> Part {
    match kind(object) {
        "identity" => Part::Actor(match object["identity_class"].as_str() {
            Some("individual") => ActorKind::Person,
            Some("unknown") => ActorKind::Unnamed,
            _ => ActorKind::Group,
        }),
        "threat-actor" | "intrusion-set" | "campaign" => Part::Actor(ActorKind::Group),
        "location" => Part::Thing(ActorKind::Place),
        "relationship" | "sighting" | "opinion" | "note" | "report" => Part::Claim,
        "marking-definition" | "extension-definition" | "language-content" | "grouping" | "" => {
            Part::Neither
        }
        _ => Part::Thing(ActorKind::Thing),
    }
}

impl<'v> Bundle<'v> {
    pub fn new(objects: &'v [Value]) -> Self {
        let by_id = objects.iter().filter_map(|object| Some((object["id"].as_str()?, object)));
        Self { objects, by_id: by_id.collect() }
    }

    /// The object with this id.
    pub fn get(&self, id: &str) -> Option<&'v Value> {
        self.by_id.get(id).copied()
    }

    /// The objects that a field refers to and that are here.
    pub fn referred(&self, object: &'v Value, field: &str) -> Vec<&'v Value> {
        list(object, field).iter().filter_map(|id| self.get(id.as_str()?)).collect()
    }
}

/// What an object is called.
pub(super) fn name(object: &Value) -> String {
    let known = ["name", "value", "path", "key", "user_id", "pattern", "abstract", "id"];
    let name = known.iter().find_map(|field| text(object, field));
    bounded(&name.unwrap_or_else(|| "an object without a name".to_owned()))
}

/// The actor that an object is, if it is one. What STIX tells of its kind and `sayso/1` has no word
/// for stands in its description.
pub(super) fn actor(draft: &mut Draft, object: &Value) -> Option<String> {
    let (Part::Actor(actor_kind) | Part::Thing(actor_kind)) = part(object) else { return None };
    let own = match text(object, "identity_class") {
        Some(class) => format!("In STIX an identity of the class {class}."),
        None => format!("In STIX of the type {}.", kind(object)),
    };
    let own = match text(object, "description") {
        Some(words) => format!("{own} {words}"),
        None => own,
    };
    let aliases = list(object, "aliases").iter().filter_map(Value::as_str);
    let aliases = aliases.filter(|alias| says_something(alias)).map(bounded).collect();
    Some(draft.described(id(object), &name(object), actor_kind, bounded(&own), aliases))
}
