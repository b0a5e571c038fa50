//! Reading a location hash as a query. Whatever the text, there is a query; what could not be
//! read is named.

use super::percent::decode_value;
use crate::model::{Aspect, LinkKind, Slug};
use crate::query::{
    Clause, Clock, Contested, Draw, Facet, Interval, Near, Query, Selection, Show, Sort, SortKey,
    StoryStep, Term, View, Voice, VoiceRole,
};
use std::collections::BTreeSet;

/// A value that was left out of the query, for the page to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The key, or `path`.
    pub key: String,
    /// The value as written, at most 80 characters of it.
    pub value: String,
}

/// What a hash says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The query.
    pub query: Query,
    /// Values that could not be read, in order.
    pub dropped: Vec<Dropped>,
}

/// Reads a hash, with or without its `#`. Unknown keys are ignored, bad values dropped and named;
/// a bad path is the front page. `#cad-012` alone selects that claim among all claims.
pub fn decode(hash: &str) -> Decoded {
    let text = hash.strip_prefix('#').unwrap_or(hash);
    let mut decoded = Decoded::default();
    let Some(route) = text.strip_prefix('/') else {
        decoded.lone_id(text);
        return decoded;
    };
    decoded.route(route);
    decoded
}

impl Decoded {
    fn drop(&mut self, key: &str, value: &str) {
        let value = decode_value(value).unwrap_or_else(|| value.to_owned());
        let value = value.chars().take(80).collect();
        self.dropped.push(Dropped { key: key.to_owned(), value });
    }

    /// A path with its pairs. Not a part of what the front page starts with.
    #[inline(never)]
    fn route(&mut self, route: &str) {
        let (path, pairs) = route.split_once('?').unwrap_or((route, ""));
        match View::from_id(path.trim_end_matches('/')) {
            Some(view) => self.query.view = view,
            None => self.drop("path", path),
        }
        for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            self.pair(key, value);
        }
    }

    fn lone_id(&mut self, text: &str) {
        match Slug::parse(text) {
            _ if text.is_empty() => {}
            Ok(id) => {
                self.query.view = View::Claims;
                self.query.select = Some(Selection::Claim(id.to_string()));
            }
            Err(_) => self.drop("path", text),
        }
    }

    fn pair(&mut self, key: &str, value: &str) {
        if let Some(facet) = Facet::from_id(key) {
            self.facet(facet, value);
        } else if let Some(clock) = Clock::from_id(key) {
            self.interval(clock, value);
        } else {
            self.other(key, value);
        }
    }

    fn facet(&mut self, facet: Facet, value: &str) {
        let mut clause = self.query.facets.remove(&facet).unwrap_or_default();
        for (written, item) in items(value).filter(|(written, _)| !written.is_empty()) {
            if !item.is_some_and(|item| add_term(&mut clause, facet, &item)) {
                self.drop(facet.id(), written);
            }
        }
        self.query.change_facet(facet, |empty| *empty = clause);
    }

    fn interval(&mut self, clock: Clock, value: &str) {
        let parsed = decode_value(value).map(|text| Interval::parse(&text));
        match parsed {
            Some(Ok(Some(interval))) => {
                self.query.intervals.insert(clock, interval);
            }
            Some(Ok(None)) => {}
            _ => self.drop(clock.id(), value),
        }
    }

    fn other(&mut self, key: &str, value: &str) {
        let read = match key {
            "without" => self.without(value),
            "aspect" | "author" => self.disputes(key, value),
            "arcs" => arcs(value).map(|kinds| self.query.arcs = kinds),
            "draw" => drawn(value).map(|drawn| self.query.draw = drawn),
            "voice" => voices(value).map(|voices| self.query.voice = voices),
            "q" | "select" | "story" | "data" | "sort" | "group" | "clock" | "lanes" | "window"
            | "show" | "near" | "as" => {
                decode_value(value).and_then(|value| self.single(key, &value))
            }
            // Unknown keys are ignored: a later version may know them.
            _ => Some(()),
        };
        if read.is_none() {
            self.drop(key, value);
        }
    }

    /// A key with one value, which is decoded already.
    fn single(&mut self, key: &str, value: &str) -> Option<()> {
        let query = &mut self.query;
        match key {
            "q" => query.search = value.to_owned(),
            "select" => query.select = Some(selection(value)?),
            "story" => query.story = Some(story_step(value)?),
            "data" if !value.is_empty() => query.data = Some(value.to_owned()),
            "sort" => query.sort = Some(sort(value)?),
            "group" => query.group = Some(Facet::from_id(value)?),
            "clock" => query.clock = clock(value)?,
            "lanes" => query.lanes = Facet::from_id(value)?,
            "window" => query.window = window(value)?,
            "show" => query.show = Show::from_id(value)?,
            "near" => query.near = Some(near(value)?),
            "as" => query.voice_role = VoiceRole::from_id(value)?,
            _ => return None,
        }
        Some(())
    }

    /// Aspects or authors of disputes; bad ones are dropped, the rest kept.
    fn disputes(&mut self, key: &str, value: &str) -> Option<()> {
        for (written, item) in items(value).filter(|(written, _)| !written.is_empty()) {
            let added = item.and_then(|id| {
                if key == "aspect" {
                    self.query.aspect.insert(Aspect::from_id(&id)?);
                } else {
                    let id = if id == "none" { id } else { slug(&id)? };
                    self.query.author.insert(id);
                }
                Some(())
            });
            if added.is_none() {
                self.drop(key, written);
            }
        }
        Some(())
    }

    fn without(&mut self, value: &str) -> Option<()> {
        for (written, item) in items(value).filter(|(written, _)| !written.is_empty()) {
            match item.as_deref().and_then(tagged) {
                Some(("actor", id)) => {
                    self.query.without.insert(Voice::Actor(id));
                }
                Some(("source", id)) => {
                    self.query.without.insert(Voice::Source(id));
                }
                _ => self.drop("without", written),
            }
        }
        Some(())
    }
}

/// `plane`, which is no one clock, or a clock.
fn clock(value: &str) -> Option<Option<Clock>> {
    match value {
        "plane" => Some(None),
        id => Clock::from_id(id).map(Some),
    }
}

fn window(value: &str) -> Option<Option<Interval>> {
    Interval::parse(value).ok().filter(|window| *window != Some(Interval::Undated))
}

/// The items of a list: split on raw commas, then percent-decoded; `None` for a broken one.
fn items(value: &str) -> impl Iterator<Item = (&str, Option<String>)> {
    value.split(',').map(|item| (item, decode_value(item)))
}

fn slug(text: &str) -> Option<String> {
    Slug::parse(text).ok().map(|slug| slug.to_string())
}

/// What stands for every state in which something is said or set against something.
const CONTESTED: &str = "yes";
const CONTESTED_STATES: [Contested; 2] = [Contested::BothWays, Contested::SetAgainst];

fn add_term(clause: &mut Clause, facet: Facet, item: &str) -> bool {
    let (excluded, id) = match item.strip_prefix('-') {
        Some(id) => (true, id),
        None => (false, item),
    };
    let id = if id == "none" { Some("none".to_owned()) } else { slug(id) };
    let Some(id) = id.filter(|id| on_the_list(facet, id)) else { return false };
    let set = if excluded { &mut clause.exclude } else { &mut clause.include };
    if (facet, id.as_str()) == (Facet::Contested, CONTESTED) {
        set.extend(CONTESTED_STATES.map(|state| Term::from_text(state.id())));
    } else {
        set.insert(Term::from_text(&id));
    }
    true
}

/// Whether a facet with a closed list has this value; ids of records are looked up elsewhere.
fn on_the_list(facet: Facet, id: &str) -> bool {
    let listed = match facet {
        Facet::Depth => is_depth(id),
        Facet::Contested if id == CONTESTED => true,
        _ => facet.closed_list().is_none_or(|ids| ids.contains(&id)),
    };
    id == "none" || listed
}

/// A number of up to nine digits, as it is written.
fn is_depth(id: &str) -> bool {
    let digits = id.bytes().all(|byte| byte.is_ascii_digit());
    digits && (id == "0" || (matches!(id.len(), 1..=9) && !id.starts_with('0')))
}

/// `kind:id`
fn tagged(text: &str) -> Option<(&str, String)> {
    let (tag, id) = text.split_once(':')?;
    Some((tag, slug(id)?))
}

fn selection(value: &str) -> Option<Selection> {
    let (tag, rest) = value.split_once(':')?;
    if tag == "relation" {
        let well_formed = rest.split('~').filter(|id| Slug::parse(id).is_ok()).count() == 3;
        return (well_formed && rest.matches('~').count() == 2)
            .then(|| Selection::Relation(rest.to_owned()));
    }
    let id = slug(rest)?;
    match tag {
        "claim" => Some(Selection::Claim(id)),
        "actor" => Some(Selection::Actor(id)),
        "source" => Some(Selection::Source(id)),
        "question" => Some(Selection::Question(id)),
        _ => None,
    }
}

fn sort(value: &str) -> Option<Sort> {
    let (descending, id) = match value.strip_prefix('-') {
        Some(id) => (true, id),
        None => (false, value),
    };
    SortKey::from_id(id).map(|key| Sort { key, descending })
}

fn arcs(value: &str) -> Option<BTreeSet<LinkKind>> {
    if value == "none" {
        return Some(BTreeSet::default());
    }
    let mut kinds = BTreeSet::default();
    for (_, item) in items(value) {
        kinds.insert(LinkKind::from_id(&item?)?);
    }
    Some(kinds)
}

fn drawn(value: &str) -> Option<BTreeSet<Draw>> {
    items(value).map(|(_, item)| Draw::from_id(&item?)).collect()
}

fn near(value: &str) -> Option<Near> {
    let (actor, steps) = value.split_once('~')?;
    let steps = steps.parse().ok().filter(|steps| (1..=2).contains(steps))?;
    Some(Near { actor: slug(actor)?, steps })
}

/// `id~step`: steps are counted from 1, written as a number is.
fn story_step(value: &str) -> Option<StoryStep> {
    let (story, written) = value.split_once('~')?;
    let step: usize = written.parse().ok().filter(|step| (1..1000).contains(step))?;
    (step.to_string() == written).then_some(StoryStep { story: slug(story)?, step })
}

/// One voice, or two different ones.
fn voices(value: &str) -> Option<Vec<String>> {
    let voices: Vec<String> = items(value).map(|(_, item)| slug(&item?)).collect::<Option<_>>()?;
    let fits = voices.len() == 1 || (voices.len() == 2 && voices[0] != voices[1]);
    fits.then_some(voices)
}
