//! Claims as BibTeX, with the fields of BibLaTeX.
//!
//! - `date` is EDTF, which BibLaTeX reads as it stands: intervals, `?`, `~`, `199X` and seasons
//!   stay what they are. Where no date is known there is no field. There is no `urldate`: nobody
//!   here knows when the address was last seen to work.
//! - Titles and names stand in a second pair of braces: neither their case nor an "and" in them
//!   means anything.

use super::told::{annotation, own_pointers};
use super::written::{address, written};
use super::{Citing, Head};
use crate::model::ClaimIx;

/// What TeX reads as markup. Braces are written by name, since BibTeX counts even escaped ones.
const SPECIAL: [(char, &str); 10] = [
    ('\\', "\\textbackslash{}"),
    ('{', "\\textbraceleft{}"),
    ('}', "\\textbraceright{}"),
    ('$', "\\$"),
    ('&', "\\&"),
    ('#', "\\#"),
    ('%', "\\%"),
    ('_', "\\_"),
    ('~', "\\textasciitilde{}"),
    ('^', "\\textasciicircum{}"),
];

/// Signs that TeX joins to one where they stand together: dashes, quotation marks, and what opens a
/// question in Spanish.
const LIGATURES: [(&str, &str); 5] =
    [("--", "-{}-"), ("``", "`{}`"), ("''", "'{}'"), ("?`", "?{}`"), ("!`", "!{}`")];

/// A text as TeX reads it back.
fn tex(text: &str) -> String {
    let mut out = written(text, &SPECIAL);
    for (joined, apart) in LIGATURES {
        // Of three in a row the second and third are still together after one turn.
        while out.contains(joined) {
            out = out.replace(joined, apart);
        }
    }
    out
}

/// What a remark may not have beside those: readers of BibTeX take an `@` for the start of an entry
/// even there.
const SPECIAL_IN_REMARK: (char, &str) = ('@', "\\char64{}");

/// A remark above several claims.
pub(super) fn head(head: Head<'_>) -> String {
    let Some((words, place)) = head else { return String::new() };
    let place = place.map(|place| format!(" <{place}>")).unwrap_or_default();
    let special: Vec<_> = SPECIAL.into_iter().chain([SPECIAL_IN_REMARK]).collect();
    format!("@comment{{{}}}\n\n", written(&format!("{words}{place}"), &special))
}

/// One claim: the entry of its text, with the pointer as note and the claim as annotation.
pub(super) fn claim(citing: &Citing<'_>, ix: ClaimIx) -> String {
    let dataset = citing.dataset;
    let claim = dataset.claim(ix);
    let source = dataset.source(claim.source());
    let kind = if source.url.is_some() { "online" } else { "misc" };
    let mut out = format!("@{kind}{{{}", claim.id);
    let mut raw = |name: &str, value: String| {
        out.push_str(&format!(",\n  {name} = {{{value}}}"));
    };
    raw("title", format!("{{{}}}", tex(&source.title)));
    if let Some(author) = source.author {
        raw("author", format!("{{{}}}", tex(&dataset.actor(author).name)));
    }
    if let Some(publisher) = source.publisher {
        raw("organization", format!("{{{}}}", tex(&dataset.actor(publisher).name)));
    }
    if let Some(date) = &source.published {
        raw("date", date.to_string());
    }
    if let Some(url) = &source.url {
        raw("url", address(url));
    }
    raw("note", tex(&own_pointers(claim)));
    raw("annotation", tex(&annotation(citing, ix)));
    out.push_str("\n}\n");
    out
}
