//! Pledges: who gave each to whom, what it covers, and what the texts hold to have followed, in
//! order, with the gap and on whose word.

use crate::document::{
    LinkEnd, coded_relation, date_words, drawn_by, followed_words, gap_words, labels, link_words,
    outcomes, speaker_name, to_words,
};
use crate::model::{ClaimIx, Dataset, LinkIx, LinkKind, isolated};
use crate::query::{Clock, Followed, Pledge};
use crate::views::context::Context;
use crate::views::detail::evidence::evidence;
use crate::views::detail::facts::fact;
use crate::views::detail::link_key;
use crate::views::disputes::section::{PAGE, Unlisted, numbers, section_head};
use crate::views::keyed::Keyed;
use crate::views::origins::ClosedClaims;
use crate::views::plan::Promised;
use crate::views::relations::table::more_button;
use crate::views::said::{Handle, Said, Telling};
use leptos::prelude::*;

/// The id and the name of the section.
pub const PLEDGES: (&str, &str) = ("pledges", "Pledges, and what followed");

/// The pledges; nothing where there are none.
#[component]
pub fn Pledges(context: Context) -> impl IntoView {
    let plan = context.plan;
    let pages = RwSignal::new(1_usize);
    let count = Memo::new(move |_| plan.with(|p| p.pledges.len()));
    let any = Memo::new(move |_| count.get() > 0);
    let rest = Memo::new(move |_| count.get().saturating_sub(pages.get() * PAGE));
    let all = Memo::new(move |_| plan.with(|p| p.pledge_count));
    let shown = move || -> Vec<Promised> {
        plan.with(|p| p.pledges.iter().take(pages.get() * PAGE).cloned().collect())
    };
    let section = move || {
        view! {
            <section class="group pledges">
                {section_head(PLEDGES)}
                <p class="legend">
                    "What became of a pledge is always somebody's word. A gap runs from when \
                     it was given to when what followed began, as far as the dates tell."
                </p>
                <Keyed
                    each=shown
                    key=entry_key
                    children=move |entry| view! { <PledgeDetail context entry/> }.into_any()
                />
                {more_button(rest, "pledges", pages)}
                <Unlisted count=all/>
            </section>
        }
        .into_any()
    };
    view! { {move || any.get().then(section)} }.into_any()
}

/// The key of a pledge: one that shows anything else is another one.
fn entry_key(Promised { pledge, carries }: &Promised) -> String {
    let followed = numbers(pledge.followed.iter().map(|followed| followed.link.0));
    let qualified = numbers(pledge.qualified.iter().map(|ix| ix.0));
    let carries = numbers(carries.iter().map(|ix| ix.0));
    format!("{}|{followed}|{qualified}|{carries}", pledge.claim.0)
}

#[component]
fn PledgeDetail(context: Context, entry: Promised) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let pledge = &entry.pledge;
    let claim = dataset.claim(pledge.claim);
    view! {
        <section class="pair pledge">
            <h3 class="pair-name">
                {format!("{} promises ", speaker_name(dataset, claim))}
                <span class="tag">{outcomes(&pledge.outcomes())}</span>
            </h3>
            <Said
                context
                ix=pledge.claim
                telling=Telling::Short
                handle=handle(&entry, pledge.claim)
                level=4
            />
            {evidence(context, dataset, claim)}
            <dl class="facts">
                {fact("Who to whom", to_words(dataset, claim))}
                {fact("Given when", date_words(&Clock::Said.dated(dataset, claim)))}
                {fact("Covers", coded_relation(dataset, claim))}
                {fact("For the time", date_words(&claim.about))}
            </dl>
            <h4 class="side-heading">"What followed"</h4>
            {what_followed(context, &entry)}
            {on_scope(dataset, pledge)}
        </section>
    }
    .into_any()
}

fn handle(entry: &Promised, ix: ClaimIx) -> Handle {
    if entry.carries.contains(&ix) { Handle::Carries } else { Handle::Elsewhere }
}

/// What is held to have followed, the first of it one by one.
fn what_followed(context: Context, entry: &Promised) -> AnyView {
    let followed = &entry.pledge.followed;
    if followed.is_empty() {
        let words = "Nothing in these texts is held to have followed.";
        return view! { <p class="pair-who">{words}</p> }.into_any();
    }
    let (first, rest) = followed.split_at(followed.len().min(PAGE));
    let items = first.iter().map(|one| follows(context, entry, one)).collect_view();
    let rest = (!rest.is_empty()).then(|| {
        let words = format!("{} more held to have followed", rest.len());
        let claims = rest.iter().map(|followed| followed.claim).collect();
        view! { <ClosedClaims context words claims/> }.into_any()
    });
    view! {
        <ol class="followed">{items}</ol>
        {rest}
    }
    .into_any()
}

/// Something that followed, with the gap and on whose word.
fn follows(context: Context, entry: &Promised, followed: &Followed) -> AnyView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let link = dataset.link(followed.link);
    let claim = dataset.claim(followed.claim);
    // A pair that the view shows carries its link's handle there.
    let shown_as_pair = matches!(link.kind, LinkKind::Contradicts | LinkKind::Undermines);
    let author = labels::link_author(dataset, link.author);
    let words = followed_words(&author, &speaker_name(dataset, claim), followed.outcome);
    view! {
        <li data-link=(!shown_as_pair).then(|| link_key(dataset, link))>
            <p class="gap">{gap_words(followed.gap)}</p>
            <p class="link-words">{capitalised(words)}</p>
            <Said
                context
                ix=followed.claim
                telling=Telling::Full
                handle=handle(entry, followed.claim)
                level=5
            />
            {evidence(context, dataset, claim)}
            <p class="pair-who">{drawn_by(dataset, link)}</p>
            <p class="rationale">{link.rationale.clone()}</p>
        </li>
    }
    .into_any()
}

fn capitalised(words: String) -> String {
    match words.strip_prefix('t') {
        Some(rest) => format!("T{rest}"),
        None => words,
    }
}

/// What is said to qualify the pledge, or to be qualified by it.
fn on_scope(dataset: &Dataset, pledge: &Pledge) -> Option<AnyView> {
    if pledge.qualified.is_empty() {
        return None;
    }
    let item = |ix: &LinkIx| {
        let link = dataset.link(*ix);
        let end = if link.from == pledge.claim { LinkEnd::From } else { LinkEnd::To };
        let words = format!("{}: {}", link_words(dataset, link, end), isolated(&link.rationale));
        view! { <li>{words}</li> }.into_any()
    };
    let items = pledge.qualified.iter().take(PAGE).map(item).collect_view();
    Some(view! { <ul class="evidence">{items}</ul> }.into_any())
}
