//! Where a phrase stands in a text, whichever way Unicode has of writing it.

use crate::model::grapheme_clusters;
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::{CodePointSetData, props::DefaultIgnorableCodePoint};
use std::ops::Range;

/// A text in which phrases are looked for.
pub struct Spelt<'t> {
    /// As it stands.
    pub text: &'t str,
    /// Decomposed and without what nobody sees; `None`: that is the text as it stands.
    plain: Option<Plain>,
}

/// A text decomposed; and where each of its characters, and its end, stand in it and stood before.
struct Plain {
    text: String,
    starts: Vec<(usize, usize)>,
}

impl<'t> Spelt<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, plain: (!text.is_ascii()).then(|| Plain::new(text)) }
    }

    /// Everywhere that a phrase stands, in bytes: letter for letter, though accents may be written
    /// as parts of letters or behind them (UAX #15, canonical equivalence), and soft hyphens and
    /// what else nobody sees may stand between letters. An empty phrase stands nowhere.
    pub fn places(&self, phrase: &str) -> Vec<Range<usize>> {
        let Some(plain) = &self.plain else { return found(self.text, phrase).collect() };
        let phrase = Plain::new(phrase).text;
        let within = found(&plain.text, &phrase);
        within.filter_map(|at| Some(plain.byte(at.start)?..plain.byte(at.end)?)).collect()
    }
}

impl Plain {
    fn new(text: &str) -> Self {
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
        Self { text: plain, starts }
    }

    /// Where the character that begins at a byte began before; `None`: none begins there.
    fn byte(&self, at: usize) -> Option<usize> {
        let found = self.starts.binary_search_by_key(&at, |(plain, _)| *plain).ok()?;
        Some(self.starts[found].1)
    }
}

fn found<'t>(text: &'t str, phrase: &'t str) -> impl Iterator<Item = Range<usize>> {
    let places = text.match_indices(phrase).filter(|(_, phrase)| !phrase.is_empty());
    places.map(|(start, phrase)| start..start + phrase.len())
}
