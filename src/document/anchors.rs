//! What links within the record lead to: the ids of its parts. An id of the data has no `_`, so that
//! none is ever that of a part.
//!
//! A claim alone stands under its own id, for `#cad-012` without scripts, unless the page has a part
//! of that name; once the app has taken over it gives that up too (`xtask/page/boot.js`).

use crate::model::{Claim, Question, Story};

/// The parts of the page that are looked up by id: `index.html` and `boot.js` have them.
const PAGE_PARTS: [&str; 6] = ["app", "record", "dataset", "view", "wasm", "boot"];

/// The id of a claim.
pub fn claim_anchor(claim: &Claim) -> String {
    let id = claim.id.as_str();
    if PAGE_PARTS.contains(&id) { format!("claim_{id}") } else { id.to_owned() }
}

/// The id of a part of the record.
pub fn part_anchor(name: &str) -> String {
    format!("part_{name}")
}

/// The id of what the record says a question rests on.
pub fn question_anchor(question: &Question) -> String {
    part_anchor(&format!("question_{}", question.id))
}

/// The id of a story in the record.
pub fn story_anchor(story: &Story) -> String {
    part_anchor(&format!("story_{}", story.id))
}
