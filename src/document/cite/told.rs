//! What every form tells of a claim: the attributed sentence, what was coded, where it says this.

use super::Citing;
use super::written::original_link;
use crate::document::facts::facts;
use crate::document::labels;
use crate::document::sentences::{passed_on, place_in_text, speaker_name, within};
use crate::model::{Claim, ClaimIx, Dataset, Evidence, isolated};
use crate::query::{Stance, stance};

/// A claim as one attributed sentence: "According to DIA, as quoted in the report, per Code and
/// Dagger: …" with how sure it sounded, and what the speaker does with it where that is more or
/// less than saying it.
pub fn claim_sentence(dataset: &Dataset, claim: &Claim) -> String {
    let who = within(speaker_name(dataset, claim));
    let through = passed_on(dataset, claim);
    let mut remarks = Vec::new();
    if let Some(stance) = stance(claim).filter(|s| !matches!(s, Stance::Says | Stance::Denies)) {
        remarks.push(format!("coded as: {}", labels::stance(stance)));
    }
    remarks
        .extend(claim.certainty.hedge.iter().map(|hedge| format!("hedged: “{}”", isolated(hedge))));
    let statement = claim.statement.trim();
    match remarks.is_empty() {
        true => format!("According to {who}, {through}: {}", with_stop(statement)),
        false => {
            let (statement, remarks) = (isolated(without_stop(statement)), remarks.join("; "));
            format!("According to {who}, {through}: {statement} ({remarks}).")
        }
    }
}

/// A text as a sentence of its own: with a full stop, unless it ends as one already.
fn with_stop(text: &str) -> String {
    let stop = if ends_as_sentence(text) { "" } else { "." };
    format!("{}{stop}", isolated(text))
}

/// A text without its one full stop, for what stands before more of the same sentence.
fn without_stop(text: &str) -> &str {
    text.strip_suffix('.').filter(|rest| !rest.ends_with('.')).unwrap_or(text)
}

/// Whether the last mark of a text, before what closes quotes and brackets, ends a sentence.
fn ends_as_sentence(text: &str) -> bool {
    const CLOSING: &str = "\"'”’»)]}」』》\u{2069}";
    let bare = text.trim_end_matches(|c| CLOSING.contains(c));
    bare.ends_with(|c| ".?!…。．？！؟۔।॥".contains(c))
}

/// Where a source says this: the key phrase and its paragraph, as far as they are coded; `of` names
/// the text.
pub(super) fn pointer(evidence: &Evidence, of: &str) -> String {
    let flags: String =
        evidence.flags.iter().map(|flag| format!(", {}", labels::flag(*flag))).collect();
    let quote: String =
        evidence.quote.iter().map(|quote| format!("“{}”, ", isolated(quote))).collect();
    format!("{quote}{}{of}{flags}", place_in_text(evidence))
}

/// Where the text that a claim was coded from says this.
pub(super) fn own_pointers(claim: &Claim) -> String {
    let own = claim.evidence.iter().filter(|evidence| evidence.source == claim.source());
    own.map(|evidence| pointer(evidence, "")).collect::<Vec<_>>().join("; ")
}

/// The address of a claim on this page.
pub(super) fn claim_address(citing: &Citing<'_>, claim: &Claim) -> Option<String> {
    citing.page.map(|page| format!("{page}#{}", claim.id))
}

/// The dataset, as what a claim was coded in.
pub(super) fn coded_in(dataset: &Dataset) -> String {
    let compiled = dataset.compiled.iter().map(|day| format!(", compiled {day}"));
    let license = dataset.license.iter().map(|license| format!(", {license}"));
    std::iter::once(isolated(&dataset.title).into_owned()).chain(compiled).chain(license).collect()
}

/// Everything about a claim in one paragraph of plain text: the annotation of a reference.
pub(super) fn annotation(citing: &Citing<'_>, ix: ClaimIx) -> String {
    let dataset = citing.dataset;
    let claim = dataset.claim(ix);
    let mut parts = vec![claim_sentence(dataset, claim)];
    let mut add = |name: &str, value: &str| parts.push(format!("{name}: {}", with_stop(value)));
    for (name, value) in facts(dataset, citing.reading, ix) {
        add(name, &value);
    }
    for evidence in &claim.evidence {
        let source = dataset.source(evidence.source);
        let link = source.url.as_ref().map(|url| original_link(url, evidence.quote.as_deref()));
        let link = link.map(|link| format!(" <{link}>")).unwrap_or_default();
        add(
            "Where to look",
            &pointer(evidence, &format!(" of “{}”{link}", isolated(&source.title))),
        );
    }
    let address = claim_address(citing, claim).map(|link| format!(" <{link}>"));
    add("Claim", &format!("{}{}", claim.id, address.unwrap_or_default()));
    add("Coded in", &coded_in(dataset));
    parts.join(" ")
}
