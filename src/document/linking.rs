//! Links between claims, in words: who draws them, and what they make of both ends. No statement
//! stands here; where a claim is meant, its speaker is named.

use super::grammar::{GrammaticalNumber, conjugated, number_of};
use super::sentences::{who_speaks, within};
use crate::model::{Claim, Dataset, Link, LinkAuthor, LinkKind, isolated};

/// A link in words, as read at one of its ends: "Code and Dagger sets this against what Mike
/// Pompeo says". Where the claim that draws it is hedged, the hedge follows.
pub fn link_words(dataset: &Dataset, link: &Link, end: LinkEnd) -> String {
    link_told(dataset, link, end, "this")
}

/// A link with the voices of both its ends: "The compiler of this dataset takes what Defense
/// Intelligence Agency says to update what Mike Pompeo says".
pub fn link_between_words(dataset: &Dataset, link: &Link) -> String {
    let this = format!("what {}", within(who_speaks(dataset, dataset.claim(link.from))));
    link_told(dataset, link, LinkEnd::From, &this)
}

/// A link as read at one of its ends, which is called `this`.
fn link_told(dataset: &Dataset, link: &Link, end: LinkEnd, this: &str) -> String {
    let author = author_name(dataset, link.author);
    let other = dataset.claim(match end {
        LinkEnd::From => link.to,
        LinkEnd::To => link.from,
    });
    if let (LinkKind::Contradicts, Some(own_word)) = (link.kind, own_word(dataset, link, other)) {
        let sets = conjugated("sets", author_number(dataset, link.author));
        return format!("{author} {sets} {own_word} against {this}");
    }
    let (forward, backward) = link_templates(link.kind);
    let template = if end == LinkEnd::From { forward } else { backward };
    let other = within(who_speaks(dataset, other));
    let template = conjugated(template, author_number(dataset, link.author));
    let (before, after) = template.split_once('…').unwrap_or((&template, ""));
    let words = format!("{}{other}{}", before.replace("this", this), after.replace("this", this));
    let hedge = link.claim.and_then(|ix| dataset.claim(ix).certainty.hedge.as_deref());
    match hedge {
        Some(hedge) => format!("{author} {words} (hedged: “{}”)", isolated(hedge)),
        None => format!("{author} {words}"),
    }
}

/// Who draws a link, as a sentence begins.
pub(super) fn author_name(dataset: &Dataset, author: LinkAuthor) -> String {
    match author {
        LinkAuthor::Compiler => "The compiler of this dataset".to_owned(),
        LinkAuthor::Actor(actor) => dataset.actor(actor).told().into_owned(),
    }
}

/// What a claim is called beside who draws a link to it, where it is the author's own word.
pub(super) fn own_word(dataset: &Dataset, link: &Link, claim: &Claim) -> Option<&'static str> {
    let LinkAuthor::Actor(author) = link.author else { return None };
    (claim.depth() == 0 && claim.root().actor == author).then(|| {
        match number_of(dataset.actor(author)) {
            GrammaticalNumber::Singular => "its own word",
            GrammaticalNumber::Plural => "their own word",
        }
    })
}

/// How verbs follow who draws a link.
pub(super) fn author_number(dataset: &Dataset, author: LinkAuthor) -> GrammaticalNumber {
    match author {
        LinkAuthor::Compiler => GrammaticalNumber::Singular,
        LinkAuthor::Actor(actor) => number_of(dataset.actor(actor)),
    }
}

/// Which end of a link a reader stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkEnd {
    /// At the claim it starts from.
    From,
    /// At the claim it points to.
    To,
}

/// A link read from the claim it starts at, and from the claim it points to; `…` stands for the
/// root of the other and what it does.
const fn link_templates(kind: LinkKind) -> (&'static str, &'static str) {
    match kind {
        LinkKind::Contradicts => ("sets this against what …", "sets this against what …"),
        LinkKind::Undermines => {
            ("holds this to undermine what …", "holds what … to undermine this")
        }
        LinkKind::Qualifies => ("takes this to qualify what …", "takes what … to qualify this"),
        LinkKind::Corroborates => (
            "puts this beside what …, from another root",
            "puts this beside what …, from another root",
        ),
        LinkKind::Restates => ("takes this to restate what …", "takes what … to restate this"),
        LinkKind::Breaks => ("holds this to break what …", "holds what … to break this promise"),
        LinkKind::Keeps => ("holds this to keep what …", "holds what … to keep this promise"),
        LinkKind::Updates => ("takes this to update what …", "takes what … to update this"),
        LinkKind::Alternative => (
            "sets this beside what …, as another possibility",
            "sets this beside what …, as another possibility",
        ),
    }
}
