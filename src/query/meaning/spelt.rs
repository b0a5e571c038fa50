//! Where a phrase stands in a text, whichever way Unicode has of writing it.

use crate::model::grapheme_clusters;
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::{CodePointSetData, props::DefaultIgnorableCodePoint};
use std::ops::Range;

/// Everywhere that a phrase stands in a text, in bytes: letter for letter, though accents may be
/// written as parts of letters or behind them (UAX #15, canonical equivalence), and soft hyphens
/// and what else nobody sees may stand between letters. An empty phrase stands nowhere.
pub fn places(text: &str, phrase: &str) -> Vec<Range<usize>> {
    if text.is_ascii() || text.is_empty() {
        return found(text, phrase).collect();
    }
    let (plain, starts) = spelt(text);
    let (phrase, _) = spelt(phrase);
    // What was found begins and ends with whole characters.
    let byte = |at: usize| {
        starts.binary_search_by_key(&at, |(plain, _)| *plain).ok().map(|found| starts[found].1)
    };
    found(&plain, &phrase).filter_map(|place| Some(byte(place.start)?..byte(place.end)?)).collect()
}

fn found<'t>(text: &'t str, phrase: &'t str) -> impl Iterator<Item = Range<usize>> {
    let places = text.match_indices(phrase).filter(|(_, phrase)| !phrase.is_empty());
    places.map(|(start, phrase)| start..start + phrase.len())
}

/// A text decomposed and without what nobody sees; and where each of its characters, and its end,
/// stand in it and stood in the text.
fn spelt(text: &str) -> (String, Vec<(usize, usize)>) {
    let normalizer = DecomposingNormalizerBorrowed::new_nfd();
    let invisible = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let (mut plain, mut starts) = (String::with_capacity(text.len()), Vec::new());
    for (at, cluster) in grapheme_clusters(text) {
        let before = plain.len();
        let seen = cluster.chars().filter(|c| c.is_ascii() || !invisible.contains(*c));
        plain.extend(normalizer.normalize_iter(seen));
        if plain.len() > before {
            starts.push((before, at));
        }
    }
    starts.push((plain.len(), text.len()));
    (plain, starts)
}
