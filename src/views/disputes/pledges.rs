//! Pledges: who gave each to whom, what it covers, and what the texts hold to have followed, in
//! order, with the gap and on whose word.

use crate::document::{
    LinkEnd, coded_relation, date_words, drawn_by, followed_words, gap_words, labels, link_words,
    outcomes, speaker_name, to_words,
};
use crate::model::{ClaimIx, Dataset, LinkIx, LinkKind};
use crate::query::{Clock, Followed, Pledge};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::detail::claim::evidence;
use crate::views::disputes::dispute::link_key;
use crate::views::disputes::plan::Promised;
use crate::views::disputes::{PAGE, section_head, unlisted};
use crate::views::el::{El, dynamic, el, nothing};
use crate::views::origins::closed;
use crate::views::relations::table::more_button;
use crate::views::said::{Handle, Telling, said};

/// The pledges; nothing where there are none.
pub fn pledge_section(context: Context) -> El {
    let plan = context.plan;
    let pages = Writable::new(1_usize);
    let count = Derived::new(move || plan.with(|p| p.pledges.len()));
    let any = Derived::new(move || count.get() > 0);
    let rest = Derived::new(move || count.get().saturating_sub(pages.get() * PAGE));
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        let items = dynamic(move || {
            let plan = plan.get();
            let shown = plan.pledges.iter().take(pages.get() * PAGE);
            shown.map(|entry| one(context, entry)).collect()
        });
        let note = "What became of a pledge is always somebody's word. A gap runs from when it \
                    was given to when what followed began, as far as the dates tell.";
        el("section.group.pledges")
            .child(section_head("pledges", "Pledges, and what followed"))
            .child(el("p.legend").child(note))
            .child(items)
            .child(more_button(rest, "pledges", pages))
            .child(unlisted(Derived::new(move || plan.with(|p| p.pledge_count))))
    })
}

fn one(context: Context, entry: &Promised) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let pledge = &entry.pledge;
    let claim = dataset.claim(pledge.claim);
    let who = speaker_name(dataset, claim);
    let state = el("span.tag").child(outcomes(&pledge.outcomes()));
    let fact = |name: &str, words: String| vec![el("dt").child(name), el("dd").child(words)];
    let facts = el("dl.facts")
        .child(fact("Who to whom", to_words(dataset, claim)))
        .child(fact("Given when", date_words(&Clock::Said.dated(dataset, claim))))
        .child(fact("Covers", coded_relation(dataset, claim)))
        .child(fact("For the time", date_words(&claim.about)));
    let (first, rest) = pledge.followed.split_at(pledge.followed.len().min(PAGE));
    let followed: El = first.iter().map(|one| follows(context, entry, one)).collect();
    let rest = (!rest.is_empty()).then(|| {
        let words = format!("{} more held to have followed", rest.len());
        closed(context, words, rest.iter().map(|followed| followed.claim).collect())
    });
    let followed = match followed.is_empty() {
        true => el("p.pair-who").child("Nothing in these texts is held to have followed."),
        false => el("ol.followed").child(followed),
    };
    el("section.pair.pledge")
        .child(el("h3.pair-name").child(format!("{who} promises ")).child(state))
        .child(said(context, pledge.claim, Telling::Short, handle(entry, pledge.claim)))
        .child(evidence(context, dataset, claim))
        .child(facts)
        .child(el("h4.side-heading").child("What followed"))
        .child(followed)
        .child(rest)
        .child(on_scope(dataset, pledge))
}

fn handle(entry: &Promised, ix: ClaimIx) -> Handle {
    if entry.carries.contains(&ix) { Handle::Carries } else { Handle::Elsewhere }
}

/// Something that followed, with the gap and on whose word.
fn follows(context: Context, entry: &Promised, followed: &Followed) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let link = dataset.link(followed.link);
    // A pair that the view shows carries its link's handle there.
    let shown_as_pair = matches!(link.kind, LinkKind::Contradicts | LinkKind::Undermines);
    let author = labels::link_author(dataset, link.author);
    let other = speaker_name(dataset, dataset.claim(followed.claim));
    let words = followed_words(&author, &other, followed.outcome);
    el("li")
        .maybe("data-link", (!shown_as_pair).then(|| link_key(dataset, link)))
        .child(el("p.gap").child(gap_words(followed.gap)))
        .child(el("p.link-words").child(capitalised(words)))
        .child(said(context, followed.claim, Telling::Full, handle(entry, followed.claim)))
        .child(evidence(context, dataset, dataset.claim(followed.claim)))
        .child(el("p.pair-who").child(drawn_by(dataset, link)))
        .child(el("p.rationale").child(link.rationale.as_str()))
}

fn capitalised(words: String) -> String {
    match words.strip_prefix('t') {
        Some(rest) => format!("T{rest}"),
        None => words,
    }
}

/// What is said to qualify the pledge, or to be qualified by it.
fn on_scope(dataset: &Dataset, pledge: &Pledge) -> Option<El> {
    let item = |ix: &LinkIx| {
        let link = dataset.link(*ix);
        let end = if link.from == pledge.claim { LinkEnd::From } else { LinkEnd::To };
        let words = link_words(dataset, link, end);
        el("li").child(format!("{words}: {}", link.rationale))
    };
    let items: El = pledge.qualified.iter().take(PAGE).map(item).collect();
    (!items.is_empty()).then(|| el("ul.evidence").child(items))
}
