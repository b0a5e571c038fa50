//! Claims as Markdown (CommonMark): the speaker before the statement, then a list of what was
//! coded.

use super::told::{claim_address, claim_sentence, coded_in, pointer};
use super::written::{address, original_link, written};
use super::{Citing, Head};
use crate::document::facts::facts;
use crate::document::sentences::{speaker_name, speaks};
use crate::model::{ClaimIx, Dataset, Evidence, isolated};

/// What CommonMark could read as markup within a line. Nothing of ours begins a line.
const SPECIAL: [(char, &str); 14] = [
    ('\\', "\\\\"),
    ('`', "\\`"),
    ('*', "\\*"),
    ('_', "\\_"),
    ('[', "\\["),
    (']', "\\]"),
    ('<', "\\<"),
    ('>', "\\>"),
    ('&', "\\&"),
    ('#', "\\#"),
    ('|', "\\|"),
    ('~', "\\~"),
    ('!', "\\!"),
    ('$', "\\$"),
];

fn plain(text: &str) -> String {
    written(text, &SPECIAL)
}

fn link(words: &str, url: &str) -> String {
    format!("[{}]({})", plain(words), address(url))
}

/// The heading above several claims.
pub(super) fn head(head: Head<'_>) -> String {
    match head {
        Some((words, Some(place))) => format!("## {}\n\n", link(words, &place)),
        Some((words, None)) => format!("## {}\n\n", plain(words)),
        None => String::new(),
    }
}

/// One claim.
pub(super) fn claim(citing: &Citing<'_>, ix: ClaimIx) -> String {
    let dataset = citing.dataset;
    let claim = dataset.claim(ix);
    let who = plain(&speaker_name(dataset, claim));
    let mut out =
        format!("**{who}** {}: {}\n\n", speaks(claim), plain(&isolated(&claim.statement)));
    let mut item = |text: String| {
        out.push_str("- ");
        out.push_str(&text);
        out.push('\n');
    };
    item(plain(&claim_sentence(dataset, claim)));
    for (name, value) in facts(dataset, citing.reading, ix) {
        item(format!("{name}: {}", plain(&value)));
    }
    for evidence in &claim.evidence {
        item(format!("Where to look: {}", place(dataset, evidence)));
    }
    let id = claim.id.as_str();
    let coded = match claim_address(citing, claim) {
        Some(place) => link(id, &place),
        None => plain(id),
    };
    item(format!("Claim {coded} in {}", plain(&coded_in(dataset))));
    out
}

/// A pointer, with a link to the place where the text can be found.
fn place(dataset: &Dataset, evidence: &Evidence) -> String {
    let source = dataset.source(evidence.source);
    let title = match &source.url {
        Some(url) => link(&isolated(&source.title), &original_link(url, evidence.quote.as_deref())),
        None => plain(&isolated(&source.title)),
    };
    format!("{} of {title}", plain(&pointer(evidence, "")))
}
