//! A claim in few words, as it stands beside its mark: who says it, how, and how much of the
//! statement has to be kept for it to say the same.

use super::sentences::{speaker_name, speaks};
use crate::model::{Claim, Dataset, Polarity, isolated};
use crate::query::{Stance, stance};

/// Words that turn a statement around or take something from it.
const TURNING: [&str; 30] = [
    "not",
    "no",
    "never",
    "none",
    "nor",
    "neither",
    "nobody",
    "nothing",
    "without",
    "cannot",
    "unless",
    "if",
    "only",
    "denies",
    "denied",
    "likely",
    "unlikely",
    "probably",
    "possibly",
    "possible",
    "perhaps",
    "may",
    "might",
    "could",
    "would",
    "reportedly",
    "allegedly",
    "supposedly",
    "apparently",
    "false",
];

/// A claim in few words: what opens it ("Mullah Omar:", "Taliban promises:", with a hedge that the
/// statement does not have), the statement, and how many of its first words have to stay.
pub fn mark_words(dataset: &Dataset, claim: &Claim) -> (String, String, usize) {
    let statement = isolated(&claim.statement).into_owned();
    let hedge = claim.certainty.hedge.as_deref();
    let inside = hedge.filter(|hedge| holds(&statement, hedge));
    let outside = hedge.filter(|hedge| !holds(&statement, hedge));
    let mut lead = speaker_name(dataset, claim);
    let does = speaks(claim);
    if stance(claim) != Some(Stance::Says) && does != "says" {
        lead.push(' ');
        lead.push_str(does);
    }
    if let Some(hedge) = outside {
        lead.push_str(&format!(" (“{}”)", isolated(hedge)));
    }
    lead.push(':');
    let least = least_words(claim, inside, outside.is_some());
    (lead, statement, least)
}

fn holds(statement: &str, hedge: &str) -> bool {
    statement.to_lowercase().contains(&hedge.to_lowercase())
}

/// How many of the first words of a statement have to stay: up to its last turning word, and up to
/// a hedge within it. All of them where it is negated or called likely in words not known here.
fn least_words(claim: &Claim, inside: Option<&str>, told_before: bool) -> usize {
    let words: Vec<String> = claim.statement.split_whitespace().map(bare).collect();
    let hedge: Vec<String> =
        inside.map_or_else(Vec::new, |hedge| hedge.split_whitespace().map(bare).collect());
    let turns = |word: &String| {
        TURNING.contains(&word.as_str())
            || word.ends_with("n't")
            || word.ends_with("n’t")
            || hedge.contains(word)
    };
    let turned = claim.polarity == Some(Polarity::Negate)
        || claim.certainty.likelihood.is_some() && !told_before;
    match words.iter().rposition(turns) {
        Some(at) => at + 1,
        None if turned => words.len(),
        None => 0,
    }
}

/// A word in small letters, without the punctuation around it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| c.is_ascii_punctuation()).to_lowercase()
}
