//! The values of single keys, as a hash writes them: decoded already.

use crate::model::{LinkKind, Slug};
use crate::query::{
    Clause, Clock, Contested, Draw, Facet, Interval, Near, Selection, Sort, SortKey, StoryStep,
    Term,
};
use std::collections::BTreeSet;

/// An id.
pub fn slug(text: &str) -> Option<String> {
    Slug::parse(text).ok().map(|slug| slug.to_string())
}

/// What stands for every state in which something is said or set against something.
const CONTESTED: &str = "yes";
const CONTESTED_STATES: [Contested; 2] = [Contested::BothWays, Contested::SetAgainst];

/// Adds a value of a facet, or one that is excluded, to a clause; `None`: it is none.
pub fn add_term(clause: &mut Clause, facet: Facet, item: &str) -> Option<()> {
    let (excluded, id) = match item.strip_prefix('-') {
        Some(id) => (true, id),
        None => (false, item),
    };
    let id = if id == "none" { Some("none".to_owned()) } else { slug(id) };
    let id = id.filter(|id| on_the_list(facet, id))?;
    let set = if excluded { &mut clause.exclude } else { &mut clause.include };
    if (facet, id.as_str()) == (Facet::Contested, CONTESTED) {
        set.extend(CONTESTED_STATES.map(|state| Term::from_text(state.id())));
    } else {
        set.insert(Term::from_text(&id));
    }
    Some(())
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

/// An interval, whatever its two dots have become on the way. `Some(None)`: `..`, which asks for
/// nothing.
pub fn interval(value: &str) -> Option<Option<Interval>> {
    let dotted = || value.replace("...", "..").replace(['–', '—', '…', '‥'], "..");
    let typeset = || Interval::parse(&dotted().replace(' ', "")).ok();
    Interval::parse(value).ok().or_else(typeset)
}

/// A window: an interval that is one of days.
pub fn window(value: &str) -> Option<Option<Interval>> {
    interval(value).filter(|window| *window != Some(Interval::Undated))
}

/// `plane`, which is no one clock, or a clock.
pub fn clock(value: &str) -> Option<Option<Clock>> {
    match value {
        "plane" => Some(None),
        id => Clock::from_id(id).map(Some),
    }
}

/// `kind:id`
pub fn tagged(text: &str) -> Option<(&str, String)> {
    let (tag, id) = text.split_once(':')?;
    Some((tag, slug(id)?))
}

/// What is looked at closely.
pub fn selection(value: &str) -> Option<Selection> {
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

/// A key to sort by, `-` before it for descending.
pub fn sort(value: &str) -> Option<Sort> {
    let (descending, id) = match value.strip_prefix('-') {
        Some(id) => (true, id),
        None => (false, value),
    };
    SortKey::from_id(id).map(|key| Sort { key, descending })
}

/// Kinds of links; `none`: none of them.
pub fn arcs(value: &str) -> Option<BTreeSet<LinkKind>> {
    if value == "none" {
        return Some(BTreeSet::default());
    }
    value.split(',').map(LinkKind::from_id).collect()
}

/// What pictures draw beside what they always do.
pub fn drawn(value: &str) -> Option<BTreeSet<Draw>> {
    value.split(',').map(Draw::from_id).collect()
}

/// An actor and how many steps around it.
pub fn near(value: &str) -> Option<Near> {
    let (actor, steps) = value.split_once('~')?;
    let steps = steps.parse().ok().filter(|steps| (1..=2).contains(steps))?;
    Some(Near { actor: slug(actor)?, steps })
}

/// `id~step`: steps are counted from 1, written as a number is.
pub fn story_step(value: &str) -> Option<StoryStep> {
    let (story, written) = value.split_once('~')?;
    let step: usize = written.parse().ok().filter(|step| (1..1000).contains(step))?;
    (step.to_string() == written).then_some(StoryStep { story: slug(story)?, step })
}

/// One voice, or two different ones.
pub fn voices(value: &str) -> Option<Vec<String>> {
    let voices: Vec<String> = value.split(',').map(slug).collect::<Option<_>>()?;
    let fits = voices.len() == 1 || (voices.len() == 2 && voices[0] != voices[1]);
    fits.then_some(voices)
}
