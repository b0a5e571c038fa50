//! The columns of a spreadsheet of claims, the same in both directions.

/// The heads of the columns, in their order.
///
/// `chain` has the names of the speakers, the publisher first; `verbs` and `modes` are parallel to
/// it. `source`, `publisher`, `published`, `published_basis`, `url`, `paragraph`, `quote` and
/// `flags` have one value for each pointer of the claim.
pub const HEADS: [&str; 36] = [
    "id",
    "statement",
    "chain",
    "verbs",
    "modes",
    "to",
    "subject",
    "subject_part",
    "predicate",
    "object",
    "object_part",
    "object_text",
    "kind",
    "polarity",
    "hedge",
    "likelihood",
    "confidence",
    "quantity",
    "quantity_value",
    "quantity_comparator",
    "quantity_unit",
    "about",
    "about_basis",
    "said",
    "said_basis",
    "source",
    "publisher",
    "published",
    "published_basis",
    "url",
    "paragraph",
    "quote",
    "flags",
    "topics",
    "weight",
    "note",
];
