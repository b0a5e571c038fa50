//! How verbs follow names in English: "DIA officials expect", "the DIA expects".
//!
//! A rule over a name's head word, for names alone do not say whether they are many. It knows no
//! other language: a name that it does not take for many is one.

use crate::model::{Actor, ActorKind};
use std::borrow::Cow;

/// Whether a name stands for one or for many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrammaticalNumber {
    /// "The DIA says".
    Singular,
    /// "DIA officials say".
    Plural,
}

/// Words before which the head of a name ends: "Jihadist groups | around the world".
const AFTER_HEAD: [&str; 19] = [
    "of", "in", "on", "at", "from", "for", "to", "with", "by", "around", "within", "against",
    "near", "between", "under", "across", "who", "that", "inside",
];

/// Heads that are many without an s.
const MANY: [&str; 7] = ["people", "men", "women", "children", "police", "troops", "media"];

/// Heads that end in s and are one.
const ONE: [&str; 11] = [
    "news",
    "series",
    "headquarters",
    "corps",
    "politics",
    "hamas",
    "atlas",
    "alas",
    "means",
    "species",
    "christmas",
];

/// Whether an actor's name stands for many. Persons, states, outlets, agencies and international
/// organizations are one, however they are called; other names are many where their head word is:
/// the last word before a preposition, a bracket or a participle.
pub fn number_of(actor: &Actor) -> GrammaticalNumber {
    let is_one = matches!(
        actor.kind,
        ActorKind::Person
            | ActorKind::State
            | ActorKind::Media
            | ActorKind::Agency
            | ActorKind::InternationalOrganization
    );
    match !is_one && is_many(&actor.name) {
        true => GrammaticalNumber::Plural,
        false => GrammaticalNumber::Singular,
    }
}

fn is_many(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    if matches!(words.first(), Some(&("A" | "An" | "One"))) {
        return false;
    }
    let ends = |word: &&str| {
        AFTER_HEAD.contains(word)
            || word.starts_with('(')
            || (word.ends_with("ed") && word.starts_with(char::is_lowercase))
    };
    let end = words.iter().skip(1).position(ends).map_or(words.len(), |at| at + 1);
    let Some(head) = words[..end].last() else { return false };
    let head = head.trim_end_matches(|c: char| c.is_ascii_punctuation()).to_lowercase();
    let singular = ["ss", "us", "is", "'s", "’s"].iter().any(|ending| head.ends_with(ending));
    MANY.contains(&head.as_str())
        || (head.len() > 3 && head.ends_with('s') && !singular && !ONE.contains(&head.as_str()))
}

/// Words that begin with a verb in the third person, as they follow such a name: "expects" is
/// "expect" after many. Words that begin with no such verb stay as they are.
pub fn conjugated(words: &str, number: GrammaticalNumber) -> Cow<'_, str> {
    if number == GrammaticalNumber::Singular {
        return words.into();
    }
    let (verb, rest) = words.split_at(words.find(' ').unwrap_or(words.len()));
    let plural = match verb {
        "is" => "are".to_owned(),
        "was" => "were".to_owned(),
        "has" => "have".to_owned(),
        "does" => "do".to_owned(),
        "goes" => "go".to_owned(),
        _ => match plural_verb(verb) {
            Some(plural) => plural,
            None => return words.into(),
        },
    };
    format!("{plural}{rest}").into()
}

fn plural_verb(verb: &str) -> Option<String> {
    let stem = verb.strip_suffix('s').filter(|stem| !stem.ends_with('s') && stem.len() > 1)?;
    let hissing = ["she", "che", "sse", "xe", "zze"].iter().any(|ending| stem.ends_with(ending));
    Some(match stem.strip_suffix("ie") {
        Some(short) if short.len() > 1 => format!("{short}y"),
        _ if hissing => stem[..stem.len() - 1].to_owned(),
        _ => stem.to_owned(),
    })
}

/// A name with the verb that follows it, given as it follows one: "DIA officials speak of".
pub(super) fn with_verb(actor: &Actor, verb: &str) -> String {
    format!("{} {}", actor.told(), conjugated(verb, number_of(actor)))
}

/// A name with "itself" or "themselves".
pub(super) fn with_self(actor: &Actor) -> String {
    match number_of(actor) {
        GrammaticalNumber::Singular => format!("{} itself", actor.told()),
        GrammaticalNumber::Plural => format!("{} themselves", actor.told()),
    }
}
