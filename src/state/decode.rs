//! Reading a location hash as a query. Whatever the text, there is a query; what could not be
//! read is named.

use super::link::{Pair, TEXT_KEYS, readings, taken_apart, text_value, without_end};
use super::values::{
    add_term, arcs, clock, drawn, interval, near, selection, slug, sort, story_step, tagged,
    voices, window,
};
use crate::model::Aspect;
use crate::query::{Clock, Facet, Query, Selection, Show, View, Voice, VoiceRole};

/// A value that was left out of the query, for the page to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The key, or `path`.
    pub key: String,
    /// The value as it was meant, at most 80 characters of it.
    pub value: String,
}

/// What a hash says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The query.
    pub query: Query,
    /// Values that could not be read, in order, and keys that nobody knows.
    pub dropped: Vec<Dropped>,
}

/// What stands before the id of a claim where the page has a part of that name.
const CLAIM: &str = "claim_";

/// Reads a hash, with or without its `#`, as it was meant where that is certain: `taken_apart`
/// says what a link may have gone through. Unknown keys and bad values are dropped and named; a
/// bad path is the front page. `#cad-012` alone selects that claim among all claims.
pub fn decode(hash: &str) -> Decoded {
    let mut decoded = Decoded::default();
    decoded.read(hash.strip_prefix('#').unwrap_or(hash));
    decoded
}

/// The view that a hash without a slash names and nothing else; it may be the id of a claim too.
pub fn lone_view(hash: &str) -> Option<View> {
    let link = taken_apart(hash.strip_prefix('#').unwrap_or(hash));
    View::from_id(&link.path).filter(|view| *view != View::Front && link.pairs.is_empty())
}

impl Decoded {
    fn drop(&mut self, key: &str, value: &str) {
        let value = value.chars().take(80).collect();
        self.dropped.push(Dropped { key: key.to_owned(), value });
    }

    /// A path with its pairs. Not a part of what the front page starts with.
    #[inline(never)]
    fn read(&mut self, text: &str) {
        let link = taken_apart(text);
        let alone = link.pairs.is_empty();
        let name = link.path.trim_matches('/');
        let name = name.strip_prefix(CLAIM).unwrap_or(name);
        let is_path = link.path.starts_with('/') || link.path.ends_with('/') || !alone;
        match View::from_id(&name.to_ascii_lowercase()) {
            Some(view) if is_path || view == View::Front => self.query.view = view,
            _ if !link.path.starts_with('/') && slug(name).is_some() => {
                self.query.view = View::Claims;
                self.query.select = Some(Selection::Claim(name.to_owned()));
            }
            _ => self.drop("path", name),
        }
        let mut read = Vec::new();
        for pair in &link.pairs {
            self.pair(pair, &mut read);
        }
    }

    /// Reads a pair. `read`: the keys of one value that stood before, which hold.
    fn pair<'l>(&mut self, pair: &'l Pair, read: &mut Vec<&'l str>) {
        let Pair { key, value, is_last } = pair;
        if let Some(facet) = Facet::from_id(key) {
            return self.facet(facet, value, *is_last);
        }
        if matches!(key.as_str(), "without" | "aspect" | "author") {
            return self.list(key, value, *is_last);
        }
        let again = read.contains(&key.as_str());
        let understood = if again { None } else { self.single(pair) };
        match understood {
            Some(()) => read.push(key),
            None => self.drop(key, value),
        }
    }

    /// A key with one value.
    fn single(&mut self, pair: &Pair) -> Option<()> {
        if TEXT_KEYS.contains(&pair.key.as_str()) {
            let text = text_value(pair)?;
            match pair.key.as_str() {
                "data" if text.is_empty() => return None,
                "data" => self.query.data = Some(text),
                _ => self.query.search = text,
            }
            return Some(());
        }
        readings(&pair.value, pair.is_last).find_map(|value| self.one(&pair.key, value))
    }

    fn one(&mut self, key: &str, value: &str) -> Option<()> {
        let query = &mut self.query;
        if let Some(clock) = Clock::from_id(key) {
            if let Some(interval) = interval(value)? {
                query.intervals.insert(clock, interval);
            }
            return Some(());
        }
        match key {
            "select" => query.select = Some(selection(value)?),
            "story" => query.story = Some(story_step(value)?),
            "sort" => query.sort = Some(sort(value)?),
            "group" => query.group = Some(Facet::from_id(value)?),
            "clock" => query.clock = clock(value)?,
            "lanes" => query.lanes = Facet::from_id(value)?,
            "window" => query.window = window(value)?,
            "show" => query.show = Show::from_id(value)?,
            "near" => query.near = Some(near(value)?),
            "as" => query.voice_role = VoiceRole::from_id(value)?,
            "arcs" => query.arcs = arcs(value)?,
            "draw" => query.draw = drawn(value)?,
            "voice" => query.voice = voices(value)?,
            _ => return None,
        }
        Some(())
    }

    fn facet(&mut self, facet: Facet, value: &str, is_last: bool) {
        let mut clause = self.query.facets.remove(&facet).unwrap_or_default();
        for item in items(value, is_last) {
            if add_term(&mut clause, facet, item).is_none() {
                self.drop(facet.id(), item);
            }
        }
        self.query.change_facet(facet, |empty| *empty = clause);
    }

    /// A list of which bad items are dropped and the rest kept.
    fn list(&mut self, key: &str, value: &str, is_last: bool) {
        for item in items(value, is_last) {
            if self.add(key, item).is_none() {
                self.drop(key, item);
            }
        }
    }

    fn add(&mut self, key: &str, item: &str) -> Option<()> {
        let query = &mut self.query;
        match (key, tagged(item)) {
            ("without", Some(("actor", id))) => query.without.insert(Voice::Actor(id)),
            ("without", Some(("source", id))) => query.without.insert(Voice::Source(id)),
            ("aspect", _) => query.aspect.insert(Aspect::from_id(item)?),
            ("author", _) if item == "none" => query.author.insert(item.to_owned()),
            ("author", _) => query.author.insert(slug(item)?),
            _ => return None,
        };
        Some(())
    }
}

/// The items of a list, of which none ends as what is put behind a link does.
fn items(value: &str, is_last: bool) -> impl Iterator<Item = &str> {
    let value = if is_last { without_end(value) } else { value };
    value.split(',').map(str::trim).filter(|item| !item.is_empty())
}
