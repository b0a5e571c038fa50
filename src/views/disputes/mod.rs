//! The disputes view: where to start, every dispute as two sides, and the pledges with what
//! followed.

pub mod dispute;
pub mod filter;
pub mod plan;
pub mod pledges;

use crate::document::counted;
use crate::model::{Aspect, Question};
use crate::platform::focus;
use crate::query::{DisputeKind, Query, View};
use crate::state;
use crate::views::context::{Context, link_to};
use crate::views::coverage::{empty, undated};
use crate::views::derived::{Derived, Writable};
use crate::views::disputes::dispute::dispute;
use crate::views::disputes::filter::{dispute_filter, narrowed};
use crate::views::disputes::plan::MOST_LISTED;
use crate::views::disputes::pledges::pledge_section;
use crate::views::el::{El, all, dynamic, el, nothing};
use crate::views::relations::table::more_button;

/// Disputes, or pledges, shown of a kind at first, and added each time.
pub const PAGE: usize = 12;

/// As [`PAGE`], for headlines against the text below them, of which there are many.
const FEW: usize = 4;

/// The view.
pub fn disputes(context: Context) -> El {
    let plan = context.plan;
    let no_match = Derived::new(move || context.matches.with(|m| m.is_empty()));
    let none = Derived::new(move || plan.with(|p| p.is_empty()));
    // Who asks for pledges and conduct finds the pledges first.
    let of_pledges =
        Derived::new(move || context.query.with(|q| q.aspect.iter().eq(&[Aspect::PledgeConduct])));
    el("div[data-view=disputes]")
        .child(start(context))
        .child(undated(context))
        .dynamic(move || if no_match.get() { empty(context) } else { dispute_filter(context) })
        .dynamic(move || match (no_match.get(), none.get()) {
            (true, _) => nothing(),
            (false, true) => narrowed(context),
            _ => body(context, of_pledges.get()),
        })
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
        el("details.shelf")
            .child(el("summary").child(counted(others.len(), "other question")))
            .child(el("ul.question-list").child(others))
    });
    (!loaded.dataset.questions.is_empty()).then(|| {
        el("section.start")
            .child(el("h2.start-name").child("Start from a question"))
            .child(el("ul.question-list").child(first))
            .child(closed)
    })
}

fn way_in(question: &Question, query: &Query) -> El {
    el("li").child(el("a").attr("href", link_to(query)).child(question.text.as_str()))
}

/// The sections in order; none: the pledges.
type Order = [Option<DisputeKind>; 5];

const ORDER: Order = [
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

fn body(context: Context, pledges_first: bool) -> El {
    let plan = context.plan;
    let mut order = ORDER;
    if pledges_first {
        order.rotate_left(3);
    }
    let count = move |kind| plan.with(|p| p.counts[kind as usize]);
    let pledged = Derived::new(move || plan.with(|p| p.pledge_count));
    let jumps = dynamic(move || {
        let mut jumps: Vec<El> = Vec::new();
        for kind in order {
            jumps.extend(match kind {
                Some(kind) => jump(kind_name(kind).0, kind_name(kind).1, count(kind)),
                None => jump("pledges", "Pledges, and what followed", pledged.get()),
            });
        }
        el("ul.jumps[aria-label=On this page]").child(jumps)
    });
    let mut parts = vec![jumps];
    parts.extend(order.map(|kind| match kind {
        Some(kind) => section(context, kind),
        None => pledge_section(context),
    }));
    all(parts)
}

/// A way down to a section that has something.
fn jump(id: &'static str, name: &str, count: usize) -> Option<El> {
    (count > 0).then(|| {
        let button = el("button.jump[type=button]")
            .on("click", move |_| focus::focus(id))
            .child(format!("{name} ({count})"));
        el("li").child(button)
    })
}

/// The head of a section, which a jump goes to.
pub fn section_head(id: &str, name: &str) -> El {
    el("h2.group-name").attr("id", id).attr("tabindex", "-1").child(name)
}

/// The disputes of a kind; nothing where there are none.
fn section(context: Context, kind: DisputeKind) -> El {
    let plan = context.plan;
    let pages = Writable::new(1_usize);
    let page = if kind == DisputeKind::Headline { FEW } else { PAGE };
    let count = Derived::new(move || plan.with(|p| p.of_kind(kind).count()));
    let any = Derived::new(move || count.get() > 0);
    let rest = Derived::new(move || count.get().saturating_sub(pages.get() * page));
    let (id, name) = kind_name(kind);
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        let shown = dynamic(move || {
            let plan = plan.get();
            let shown = plan.of_kind(kind).take(pages.get() * page);
            shown.map(|entry| dispute(context, entry)).collect()
        });
        el("section.group")
            .child(section_head(id, name))
            .child(shown)
            .child(more_button(rest, "disputes", pages))
            .child(unlisted(Derived::new(move || plan.with(|p| p.counts[kind as usize]))))
    })
}

/// Says how many of so many are not listed; nothing where all are.
pub fn unlisted(count: Derived<usize>) -> El {
    dynamic(move || match count.get().saturating_sub(MOST_LISTED) {
        0 => nothing(),
        rest => {
            let words = format!("{rest} more are not listed here: narrow the filters to see them.");
            el("p.legend").child(words)
        }
    })
}
