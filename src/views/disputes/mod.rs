//! The disputes view: where to start, every dispute as two sides, and the pledges with what
//! followed.

mod dispute;
mod filter;
mod pledges;
mod section;

use crate::document::counted;
use crate::model::{Aspect, Question};
use crate::platform::focus;
use crate::query::{DisputeKind, Query, View};
use crate::state;
use crate::views::context::{Context, link_to};
use crate::views::coverage::{Empty, Undated};
use crate::views::disputes::filter::{DisputeFilter, Narrowed};
use crate::views::disputes::pledges::{PLEDGES, Pledges};
use crate::views::disputes::section::{DisputeSection, kind_name};
use leptos::prelude::*;

/// The view.
#[component]
pub fn Disputes(context: Context) -> impl IntoView {
    let no_match = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    let none = Memo::new(move |_| context.plan.with(|p| p.is_empty()));
    // Who asks for pledges and conduct finds the pledges first.
    let of_pledges =
        Memo::new(move |_| context.query.with(|q| q.aspect.iter().eq(&[Aspect::PledgeConduct])));
    let sections = move || match (no_match.get(), none.get()) {
        (true, _) => ().into_any(),
        (false, true) => view! { <Narrowed context/> }.into_any(),
        _ => {
            let pledges_first = of_pledges.get();
            view! { <Sections context pledges_first/> }.into_any()
        }
    };
    view! {
        <div data-view="disputes">
            {start(context)}
            <Undated context/>
            {move || match no_match.get() {
                true => view! { <Empty context/> }.into_any(),
                false => view! { <DisputeFilter context/> }.into_any(),
            }}
            {move || sections()}
        </div>
    }
    .into_any()
}

/// The questions: first those that ask what stands against what, then the others, closed.
fn start(context: Context) -> Option<AnyView> {
    let loaded = context.loaded();
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for question in &loaded.dataset.questions {
        let query = state::decode(&question.query).query;
        let disputed = !question.sides.is_empty() || query.view == View::Disputes;
        if disputed { &mut first } else { &mut others }.push(way_in(question, &query));
    }
    let count = others.len();
    let closed = (count > 0).then(|| {
        view! {
            <details class="shelf">
                <summary>{counted(count, "other question")}</summary>
                <ul class="question-list">{others}</ul>
            </details>
        }
        .into_any()
    });
    (!loaded.dataset.questions.is_empty()).then(|| {
        view! {
            <section class="start view-settings">
                <h2 class="start-name">"Start from a question"</h2>
                <ul class="question-list">{first}</ul>
                {closed}
            </section>
        }
        .into_any()
    })
}

fn way_in(question: &Question, query: &Query) -> AnyView {
    view! { <li><a href=link_to(query)>{question.text.clone()}</a></li> }.into_any()
}

/// The sections in order; none: the pledges.
const ORDER: [Option<DisputeKind>; 5] = [
    Some(DisputeKind::BothWays),
    Some(DisputeKind::Contradicts),
    Some(DisputeKind::Undermines),
    None,
    Some(DisputeKind::Headline),
];

#[component]
fn Sections(context: Context, pledges_first: bool) -> impl IntoView {
    let mut order = ORDER;
    if pledges_first {
        order.rotate_left(3);
    }
    let jumps = move || {
        let jump_to = |kind| {
            let ((id, name), count) = context.plan.with(|plan| match kind {
                Some(kind) => (kind_name(kind), plan.counts[kind as usize]),
                None => (PLEDGES, plan.pledge_count),
            });
            jump(id, name, count)
        };
        order.into_iter().filter_map(jump_to).collect_view()
    };
    let sections = order.map(|kind| match kind {
        Some(kind) => view! { <DisputeSection context kind/> }.into_any(),
        None => view! { <Pledges context/> }.into_any(),
    });
    view! {
        <ul class="jumps view-settings" aria-label="On this page">{move || jumps()}</ul>
        {Vec::from(sections)}
    }
    .into_any()
}

/// A way down to a section that has something.
fn jump(id: &'static str, name: &str, count: usize) -> Option<AnyView> {
    let words = format!("{name} ({count})");
    (count > 0).then(|| {
        view! {
            <li>
                <button class="jump" type="button" on:click=move |_| focus::focus(id)>
                    {words}
                </button>
            </li>
        }
        .into_any()
    })
}
