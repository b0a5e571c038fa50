//! The disputes view: where to start, every dispute as two sides, and the pledges with what
//! followed.

use super::context::{Context, link_to};
use super::coverage::{empty, undated};
use super::derived::Derived;
use super::dispute::dispute;
use super::dispute_filter::{dispute_filter, narrowed};
use super::el::{El, all, dynamic, el, nothing};
use super::pledges::{Promised, pledge_entries, pledge_section};
use super::relation_table::more_button;
use crate::document::counted;
use crate::model::{ClaimIx, Dataset, Question};
use crate::platform::focus;
use crate::query::{
    Bits, Dispute, DisputeKind, Origin, Query, RelationIx, View, by_origin, disputes as disputed,
};
use crate::state;
use leptos::prelude::*;
use std::sync::Arc;

/// Disputes, or pledges, shown of a kind at first, and added each time.
pub const PAGE: usize = 12;

/// As [`PAGE`], for headlines against the text below them, of which there are many.
const FEW: usize = 4;

/// A dispute as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The dispute.
    pub dispute: Dispute,
    /// Those of its claims that carry their handle here.
    pub carries: Vec<ClaimIx>,
    /// Those of its relations that carry their handle here.
    pub relations: Vec<RelationIx>,
}

/// What the view shows, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The disputes, by kind.
    pub disputes: Vec<Entry>,
    /// The pledges.
    pub pledges: Vec<Promised>,
}

/// The view.
pub fn disputes(context: Context) -> El {
    let among = Derived::new(move || Arc::new(among(context)));
    let plan = Derived::new(move || {
        Arc::new(context.query.with(|query| among.with(|among| plan(context, query, among))))
    });
    let no_match = Derived::new(move || context.matches.with(|m| m.is_empty()));
    let none = Derived::new(move || plan.with(|p| p.disputes.is_empty() && p.pledges.is_empty()));
    el("div")
        .attr("data-view", "disputes")
        .child(start(context))
        .child(undated(context))
        .dynamic(
            move || if no_match.get() { empty(context) } else { dispute_filter(context, among) },
        )
        .dynamic(move || match (no_match.get(), none.get()) {
            (true, _) => nothing(),
            (false, true) => narrowed(context),
            _ => body(context, plan),
        })
}

/// Whether the view shows a claim, which then carries its handle there.
pub fn shows(context: Context, ix: ClaimIx) -> bool {
    let among = among(context);
    let plan = context.query.with(|query| plan(context, query, &among));
    plan.disputes.iter().any(|entry| entry.carries.contains(&ix))
        || plan.pledges.iter().any(|entry| entry.carries.contains(&ix))
}

/// The disputes that concern a claim among those shown.
fn among(context: Context) -> Vec<Dispute> {
    let (loaded, matches) = (context.loaded(), context.matches.get());
    let mut all = disputed(&loaded.dataset, &loaded.index, &context.reading.get());
    all.retain(|dispute| dispute.claims().any(|ix| matches.contains(ix)));
    all
}

/// What is shown of those, and which of it carries handles.
fn plan(context: Context, query: &Query, among: &[Dispute]) -> Plan {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let mut seen = Bits::none(dataset.claims.len());
    let mut seen_relations = Bits::none(loaded.index.relations().len());
    let asked = among.iter().filter(|dispute| dispute.asked_for(dataset, query));
    let disputes = asked
        .map(|dispute| {
            let mut carries = fronted(dataset, dispute);
            carries.retain(|ix| seen.insert(ix.get()));
            let mut relations = dispute.relations.clone();
            relations.retain(|ix| {
                dispute.kind != DisputeKind::Headline && seen_relations.insert(ix.get())
            });
            Entry { dispute: dispute.clone(), carries, relations }
        })
        .collect();
    let pledges = pledge_entries(context, query, &mut seen);
    Plan { disputes, pledges }
}

/// The claims that stand open in a dispute: the first of each origin of each side.
fn fronted(dataset: &Dataset, dispute: &Dispute) -> Vec<ClaimIx> {
    let first = |origin: Origin| origin.claims[0];
    let side =
        |claims: &Vec<ClaimIx>| by_origin(dataset, claims).into_iter().take(super::origins::MOST);
    dispute.sides.iter().flat_map(|claims| side(claims).map(first)).collect()
}

/// The questions: first those that ask what stands against what, then the others, closed.
fn start(context: Context) -> Option<El> {
    let loaded = context.loaded();
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for question in &loaded.dataset.questions {
        let query = state::decode(&question.query).query;
        let disputed = !question.sides.is_empty() || query.view == View::Disputes;
        if disputed { &mut first } else { &mut others }.push(way_in(question, &query));
    }
    let closed = (!others.is_empty()).then(|| {
        el("details")
            .class("shelf")
            .child(el("summary").child(counted(others.len(), "other question")))
            .child(el("ul").class("question-list").child(others))
    });
    (!loaded.dataset.questions.is_empty()).then(|| {
        el("section")
            .class("start")
            .child(el("h2").class("start-name").child("Start from a question"))
            .child(el("ul").class("question-list").child(first))
            .child(closed)
    })
}

fn way_in(question: &Question, query: &Query) -> El {
    el("li").child(el("a").attr("href", link_to(query)).child(question.text.as_str()))
}

/// The sections in order; none: the pledges.
const ORDER: [Option<DisputeKind>; 5] = [
    Some(DisputeKind::BothWays),
    Some(DisputeKind::Contradicts),
    Some(DisputeKind::Undermines),
    None,
    Some(DisputeKind::Headline),
];

const fn kind_name(kind: DisputeKind) -> (&'static str, &'static str) {
    match kind {
        DisputeKind::BothWays => ("both-ways", "Said and denied by different origins"),
        DisputeKind::Contradicts => ("contradicts", "Set against one another"),
        DisputeKind::Undermines => ("undermines", "Held to undermine"),
        DisputeKind::Headline => ("headline", "Headline or heading against the text"),
    }
}

fn body(context: Context, plan: Derived<Arc<Plan>>) -> AnyView {
    let count = move |kind| plan.with(|p| of_kind(p, kind).count());
    let pledged = Derived::new(move || plan.with(|p| p.pledges.len()));
    let jumps = dynamic(move || {
        let mut jumps: Vec<El> = Vec::new();
        for kind in ORDER {
            jumps.extend(match kind {
                Some(kind) => jump(kind_name(kind).0, kind_name(kind).1, count(kind)),
                None => jump("pledges", "Pledges, and what followed", pledged.get()),
            });
        }
        el("ul").class("jumps").attr("aria-label", "On this page").child(jumps).view()
    });
    let mut parts = vec![jumps];
    parts.extend(ORDER.map(|kind| match kind {
        Some(kind) => section(context, plan, kind),
        None => pledge_section(context, plan),
    }));
    all(parts)
}

/// A way down to a section that has something.
fn jump(id: &'static str, name: &str, count: usize) -> Option<El> {
    (count > 0).then(|| {
        let button = el("button")
            .class("jump")
            .attr("type", "button")
            .on("click", move |_| focus::focus(id))
            .child(format!("{name} ({count})"));
        el("li").child(button)
    })
}

/// The head of a section, which a jump goes to.
pub fn section_head(id: &str, name: &str) -> El {
    el("h2").class("group-name").attr("id", id).attr("tabindex", "-1").child(name)
}

fn of_kind(plan: &Plan, kind: DisputeKind) -> impl Iterator<Item = &Entry> {
    plan.disputes.iter().filter(move |entry| entry.dispute.kind == kind)
}

/// The disputes of a kind; nothing where there are none.
fn section(context: Context, plan: Derived<Arc<Plan>>, kind: DisputeKind) -> AnyView {
    let pages = RwSignal::new(1_usize);
    let page = if kind == DisputeKind::Headline { FEW } else { PAGE };
    let count = Derived::new(move || plan.with(|p| of_kind(p, kind).count()));
    let any = Derived::new(move || count.get() > 0);
    let rest = Derived::new(move || count.get().saturating_sub(pages.get() * page));
    let (id, name) = kind_name(kind);
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        let shown = dynamic(move || {
            let plan = plan.get();
            let shown = of_kind(&plan, kind).take(pages.get() * page);
            all(shown.map(|entry| dispute(context, entry).view()).collect())
        });
        el("section")
            .class("group")
            .child(section_head(id, name))
            .child(shown)
            .child(more_button(rest, "disputes", pages))
            .view()
    })
}
