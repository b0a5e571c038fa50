//! The property extension that carries what STIX has no place for: the record itself, as `sayso/1`
//! has it. Read back, the records are the dataset again.
//!
//! A claim lies at the objects that tell it, an actor at its identity, a source at its report, a
//! link at its opinion; the head of the dataset, its predicates, topics, questions and stories lie
//! at the grouping of the whole.

use crate::exchange::json::Object;
use crate::exchange::uuid::uuid;

/// When the extension was defined: it is the same in every file.
const DEFINED: &str = "2026-11-30T00:00:00.000Z";

/// The id of the extension's definition.
pub fn extension_id() -> String {
    format!("extension-definition--{}", uuid(&["sayso/1", "extension-definition"]))
}

fn author_id() -> String {
    format!("identity--{}", uuid(&["sayso/1", "identity"]))
}

/// The extension's definition, after the identity of whoever defines it.
pub fn definition() -> [Object; 2] {
    let object = |kind: &'static str, id: String| {
        Object::default()
            .with("type", kind)
            .with("spec_version", "2.1")
            .with("id", id)
            .with("created", DEFINED)
            .with("modified", DEFINED)
    };
    let author = object("identity", author_id())
        .with("name", "Sayso")
        .with("description", "The format sayso/1.")
        .with("identity_class", "system");
    let definition = object("extension-definition", extension_id())
        .with("created_by_ref", author_id())
        .with("name", "sayso/1 records")
        .with("description", "What a claim, an actor, a source or a link is coded with, as a record of the format sayso/1: the chain of speakers, what was coded, and dates as EDTF.")
        .with("schema", "The JSON Schema of sayso/1: sayso-1.schema.json, beside any page of it.")
        .with("version", "1.0.0")
        .with("extension_types", vec!["property-extension".into()]);
    [author, definition]
}

/// The extensions of an object that carries this record.
pub fn carrying(kind: &'static str, record: Object) -> Object {
    let extension =
        Object::default().with("extension_type", "property-extension").with(kind, record);
    Object::default().with(extension_id(), extension)
}
