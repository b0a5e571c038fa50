//! An actor looked at closely: who it is and what it is part of, its three ledgers, when it spoke and
//! was spoken of, its relations, its disputes, and how often it hedges, denies and forecasts.

use crate::document::{LinkEnd, labels, link_words, speaker_name};
use crate::model::{ActorIx, LinkIx};
use crate::platform::hash::Entry;
use crate::query::{
    Branch, Facet, Lineage, Near, Profile, Selection, Show, ToldRelation, View, Voice, parts,
    profile, wholes,
};
use crate::views::context::Context;
use crate::views::detail::others::{claims_with, ledger, reading_without, support, way};
use crate::views::el::{El, dynamic, el};
use crate::views::links::select_link;
use crate::views::relations::table::tellers;

/// Most relations, and most disputes, listed.
const MOST: usize = 100;

/// An actor, over the whole dataset as read.
pub fn actor_detail(context: Context, ix: ActorIx) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let actor = dataset.actor(ix);
    let aliases = (!actor.aliases.is_empty())
        .then(|| el("p.aliases").child(format!("Also: {}", actor.aliases.join("; "))));
    let id = actor.id.to_string();
    let (speaker, spoken) = (id.clone(), id.clone());
    let without = Voice::Actor(id);
    let ways = el("ul.ways")
        .child(way("Only claims it says or relays", move || {
            claims_with(context, Facet::Speaker, &speaker)
        }))
        .child(way("Only claims about it", move || claims_with(context, Facet::Actor, &spoken)))
        .child(reading_without(context, "Read as if it had never spoken".to_owned(), without));
    el("article.closely")
        .child(el("h2").child(actor.name.as_str()))
        .child(el("p.said-through").child(labels::actor_kind(actor.kind)))
        .child(aliases)
        .child(actor.description.as_deref().map(|text| el("p").child(text)))
        .child(tree(context, "Part of", &wholes(&loaded.dataset, ix, MOST)))
        .child(dynamic(move || looked_up(context, ix)))
        .child(ways)
}

/// All that follows the reading.
fn looked_up(context: Context, ix: ActorIx) -> El {
    let loaded = context.loaded();
    let profile = profile(&loaded.dataset, loaded.index.relations(), &context.reading.get(), ix);
    let sections = [
        tree(context, "Its parts", &parts(&loaded.dataset, ix, MOST)),
        Some(facts(&profile)),
        ledger(context, "Says", profile.says, true),
        support(context, "Is spoken of", &profile.spoken_of, false),
        ledger(context, "Relays", profile.relays, false),
        told_list(context, "What it is said to be to whom", &profile.relations),
        (!profile.relations.is_empty()).then(|| drawn(context, ix)),
        disputes(context, &profile.disputes),
    ];
    sections.into_iter().flatten().collect()
}

/// Actors with what follows from each, below a heading; nothing without any.
fn tree(context: Context, heading: &str, lineage: &Lineage) -> Option<El> {
    let list = branches(context, &lineage.branches)?;
    let rest = lineage.goes_on.then(|| el("p").child("And more."));
    Some(el("section").child(el("h3").child(heading)).child(list).child(rest))
}

/// Branches of one depth, each with those behind it that are deeper.
fn branches(context: Context, all: &[Branch]) -> Option<El> {
    let loaded = context.loaded();
    let depth = all.first()?.depth;
    let item = |own: &[Branch]| {
        let actor = loaded.dataset.actor(own[0].actor);
        let selection = Selection::Actor(actor.id.to_string());
        el("li")
            .child(select_link(context, &actor.name, selection))
            .child(branches(context, &own[1..]))
    };
    let items: El = all.chunk_by(|_, next| next.depth > depth).map(item).collect();
    Some(el("ul.branches").child(items))
}

/// First and last dates on each clock, and habits as counts.
fn facts(profile: &Profile) -> El {
    let mut facts = el("dl.facts");
    for (clock, first, last) in &profile.dates {
        let words = if first == last {
            first.words()
        } else {
            format!("earliest {}; latest {}", first.words(), last.words())
        };
        facts = facts
            .child(el("dt").child(format!("{}, by it or of it", labels::clock(*clock))))
            .child(el("dd").child(words));
    }
    let (said, habits) = (profile.says.len(), profile.habits);
    let words = format!(
        "of {said} it says: {} hedged, {} denied, {} forecasts or scenarios",
        habits.hedged, habits.denied, habits.forecast
    );
    let habits = (said > 0).then_some(words);
    facts
        .child(habits.as_ref().map(|_| el("dt").child("Habits")))
        .child(habits.map(|words| el("dd").child(words)))
}

/// Relations with who tells them and how they stand; nothing without any.
pub fn told_list(context: Context, heading: &str, relations: &[ToldRelation]) -> Option<El> {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let item = |relation: &ToldRelation| {
        let key = loaded.index.relation(relation.ix).key;
        let words = format!(
            "{} {} {}",
            dataset.actor(key.subject).name,
            dataset.predicate(key.predicate).label,
            dataset.actor(key.object).name
        );
        el("li")
            .child(format!("{}: ", tellers(context, relation)))
            .child(select_link(context, &words, Selection::Relation(key.id(dataset))))
            .child(format!(" ({})", labels::told(relation.told)))
    };
    let items: El = relations.iter().take(MOST).map(item).collect();
    let count = relations.len();
    (count > 0).then(|| {
        el("details.ledger")
            .child(el("summary").child(format!("{heading} ({count})")))
            .child(el("ul.told").child(items))
    })
}

/// The way to the actor's relations as a picture.
fn drawn(context: Context, ix: ActorIx) -> El {
    let actor = context.loaded().dataset.actor(ix).id.to_string();
    el("button.button[type=button]")
        .on("click", move |_| {
            let near = Near { actor: actor.clone(), steps: 1 };
            context.change(Entry::Push, |query| {
                query.view = View::Relations;
                query.show = Show::Graph;
                query.near = Some(near);
            });
        })
        .child("Draw its relations")
}

/// What is set against what, with a claim of the actor's ledgers at one end.
fn disputes(context: Context, links: &[LinkIx]) -> Option<El> {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let item = |ix: &LinkIx| {
        let link = dataset.link(*ix);
        let claim = dataset.claim(link.from);
        let selection = Selection::Claim(claim.id.to_string());
        el("li")
            .child(el("b").child(speaker_name(dataset, claim)))
            .child(" says ")
            .child(select_link(context, &claim.statement, selection))
            .child(el("p.rationale").child(link_words(dataset, link, LinkEnd::From)))
    };
    let items: El = links.iter().take(MOST).map(item).collect();
    (!links.is_empty()).then(|| {
        el("details.ledger")
            .child(el("summary").child(format!("Disputes it is part of ({})", links.len())))
            .child(el("ul.told").child(items))
    })
}
