//! The dataset as plain, semantic HTML: what a reader without scripts, a printer or a crawler
//! gets; and the words in which claims, dates and chains are told, here and in the app.
//!
//! Pure text in, text out. Knows no signals, no query of a reader's, no file format.

mod about;
mod actors;
mod anchors;
mod card;
mod checking;
pub mod cite;
mod disputing;
mod facts;
mod findings;
mod front;
mod glossary;
mod html;
pub mod labels;
mod numbers;
mod record;
mod sentences;
mod short;
mod standing;
mod stories;
mod voices;

pub use about::{about_paragraphs, compiled_paragraphs, report_paragraphs};
pub use actors::{actor_sentence, role_name};
pub use card::{Card, CardClaim, CardSource};
pub use checking::{check_words, fault_words, found_words};
pub use disputing::{
    dispute_name, drawn_by, drawn_words, followed_words, gap_words, origin_rest, outcomes,
    relation_told, repledged_words, retold_words, side_names, times_words, to_words,
    unsaid_sentence,
};
pub use findings::{Finding, findings};
pub use front::{NO_TEXTS, text_sentence};
pub use glossary::GlossaryTerm;
pub use html::{escape, escape_xml};
pub use numbers::{counted, number_word};
pub use sentences::{
    LinkEnd, chain_sentence, coded_relation, date_words, does, hop_words, likelihood_band,
    link_between_words, link_words, page_motto, page_sentence, page_title, passed_on,
    place_in_text, publisher_name, said_when, speaker_name, speaks, told, view_sentence,
    who_speaks,
};
pub use short::mark_words;
pub use standing::{
    claim_contested_words, contested_words, footing_words, one_voice_words, origin_words,
    origins_summary, wholes_words,
};
pub use stories::{step_words, story_invitation};
pub use voices::{
    between_name, between_words, edge_words, open_edge_words, own_state, share_words, tellers,
    voices_sentence,
};

use crate::model::Dataset;
use crate::query::{Index, Reading};
use html::Html;
use std::collections::BTreeSet;

/// The whole document that the page carries: the front page, then the full record by source, by
/// actor and by link. Well-formed markup that a browser serialises as it stands here.
pub fn render(dataset: &Dataset) -> String {
    render_indexed(dataset, &Index::new(dataset))
}

/// Claims in the record at most: a browser lays out plain text whole, whether it is looked at or not.
const MOST_CLAIMS: usize = 5_000;

/// As [`render`], with the dataset's index.
pub fn render_indexed(dataset: &Dataset, index: &Index) -> String {
    let reading = Reading::new(dataset, index.relations(), &BTreeSet::default());
    let mut html = Html::default();
    // An article, so that its header is no second banner once the app has one of its own.
    html.element("article", &[("class", "document")], |html| {
        front::render(html, dataset, &reading);
        if dataset.claims.len() <= MOST_CLAIMS {
            record::render(html, dataset, index, &reading);
        } else {
            let count = dataset.claims.len();
            html.line("p", &[], &format!("The {count} claims of this dataset are too many to stand here as plain text. They are in this page all the same: with scripts on, it shows each with its speaker."));
        }
    });
    html.finish()
}
