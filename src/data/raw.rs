//! The records of `sayso/1` as the file has them, values not yet checked. Each type is read by
//! its `read`, which names every field it has.

use super::fields::Record;

pub struct RawDated {
    pub date: Option<String>,
    pub basis: String,
}

impl RawDated {
    pub fn read(from: &mut Record<'_, '_>) -> Self {
        Self { date: from.optional("date"), basis: from.text("basis") }
    }
}

pub struct RawSource {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub publisher_basis: Option<String>,
    pub author: Option<String>,
    pub kind: String,
    pub language: Option<String>,
    pub url: Option<String>,
    pub url_basis: Option<String>,
    pub published: Option<RawDated>,
    pub sha256: Option<String>,
    pub paragraphs: u32,
    pub note: Option<String>,
    pub derived_from: Vec<RawDerivation>,
    pub uncoded: Vec<RawUncoded>,
}

impl RawSource {
    pub fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            id: from.text("id"),
            title: from.text("title"),
            publisher: from.text("publisher"),
            publisher_basis: from.optional("publisher_basis"),
            author: from.optional("author"),
            kind: from.text("kind"),
            language: from.optional("language"),
            url: from.optional("url"),
            url_basis: from.optional("url_basis"),
            published: from.object("published", RawDated::read),
            sha256: from.optional("sha256"),
            paragraphs: from.count("paragraphs"),
            note: from.optional("note"),
            derived_from: from.optional_objects("derived_from", RawDerivation::read),
            uncoded: from.optional_objects("uncoded", RawUncoded::read),
        }
    }
}

pub struct RawDerivation {
    pub actor: String,
    pub how: String,
    pub read: bool,
    pub basis: String,
}

impl RawDerivation {
    fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            actor: from.text("actor"),
            how: from.text("how"),
            read: from.flag("read"),
            basis: from.text("basis"),
        }
    }
}

pub struct RawUncoded {
    pub paragraph: u32,
    pub quote: Option<String>,
    pub reason: String,
}

impl RawUncoded {
    fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            paragraph: from.count("paragraph"),
            quote: from.optional("quote"),
            reason: from.text("reason"),
        }
    }
}

pub struct RawActor {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub aliases: Vec<String>,
    pub part_of: Vec<String>,
    pub description: Option<String>,
    pub wikidata: Option<String>,
}

impl RawActor {
    pub fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            id: from.text("id"),
            name: from.text("name"),
            kind: from.text("kind"),
            aliases: from.optional_texts("aliases"),
            part_of: from.optional_texts("part_of"),
            description: from.optional("description"),
            wikidata: from.optional("wikidata"),
        }
    }
}

pub struct RawPredicate {
    pub id: String,
    pub label: String,
    pub inverse: Option<String>,
    pub definition: Option<String>,
    pub symmetric: Option<bool>,
    pub group: String,
}

impl RawPredicate {
    pub fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            id: from.text("id"),
            label: from.text("label"),
            inverse: from.optional("inverse"),
            definition: from.optional("definition"),
            symmetric: from.optional_flag("symmetric"),
            group: from.text("group"),
        }
    }
}

pub struct RawTopic {
    pub id: String,
    pub label: String,
}

impl RawTopic {
    pub fn read(from: &mut Record<'_, '_>) -> Self {
        Self { id: from.text("id"), label: from.text("label") }
    }
}

pub struct RawLink {
    pub from: String,
    pub to: String,
    pub kind: String,
    pub aspect: Option<String>,
    pub author: String,
    pub claim: Option<String>,
    pub rationale: String,
}

impl RawLink {
    pub fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            from: from.text("from"),
            to: from.text("to"),
            kind: from.text("kind"),
            aspect: from.optional("aspect"),
            author: from.text("author"),
            claim: from.optional("claim"),
            rationale: from.text("rationale"),
        }
    }
}

pub struct RawQuestion {
    pub id: String,
    pub text: String,
    pub lead: Option<bool>,
    pub query: String,
    pub sides: Vec<RawSide>,
    pub caveat: Option<String>,
}

impl RawQuestion {
    pub fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            id: from.text("id"),
            text: from.text("text"),
            lead: from.optional_flag("lead"),
            query: from.text("query"),
            sides: from.optional_objects("sides", RawSide::read),
            caveat: from.optional("caveat"),
        }
    }
}

pub struct RawSide {
    pub heading: String,
    pub claims: Vec<String>,
}

impl RawSide {
    fn read(from: &mut Record<'_, '_>) -> Self {
        Self { heading: from.text("heading"), claims: from.texts("claims") }
    }
}
