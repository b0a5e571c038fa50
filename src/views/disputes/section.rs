//! A section of the disputes view: the disputes of one kind, of which so many are shown at first.

use crate::model::ClaimIx;
use crate::query::{DisputeKind, RelationIx};
use crate::views::context::Context;
use crate::views::disputes::dispute::Pair;
use crate::views::keyed::Keyed;
use crate::views::plan::{Entry, MOST_LISTED};
use crate::views::relations::table::more_button;
use leptos::prelude::*;

/// Disputes, or pledges, shown of a kind at first, and added each time.
pub const PAGE: usize = 12;

/// As [`PAGE`], for headlines against the text below them, of which there are many.
const FEW: usize = 4;

/// The id and the name of the section of a kind.
pub const fn kind_name(kind: DisputeKind) -> (&'static str, &'static str) {
    match kind {
        DisputeKind::BothWays => ("both-ways", "Said and denied by separate voices"),
        DisputeKind::Contradicts => ("contradicts", "Set against one another"),
        DisputeKind::Undermines => ("undermines", "Held to undermine"),
        DisputeKind::Headline => ("headline", "Headline or heading against the text"),
    }
}

/// The disputes of a kind; nothing where there are none.
#[component]
pub fn DisputeSection(context: Context, kind: DisputeKind) -> impl IntoView {
    let plan = context.plan;
    let pages = RwSignal::new(1_usize);
    let page = if kind == DisputeKind::Headline { FEW } else { PAGE };
    let count = Memo::new(move |_| plan.with(|p| p.of_kind(kind).count()));
    let any = Memo::new(move |_| count.get() > 0);
    let rest = Memo::new(move |_| count.get().saturating_sub(pages.get() * page));
    let all = Memo::new(move |_| plan.with(|p| p.counts[kind as usize]));
    let shown = move || -> Vec<Entry> {
        plan.with(|p| p.of_kind(kind).take(pages.get() * page).cloned().collect())
    };
    let section = move || {
        view! {
            <section class="group">
                {section_head(kind_name(kind))}
                <Keyed
                    each=shown
                    key=entry_key
                    children=move |entry| view! { <Pair context entry/> }.into_any()
                />
                {more_button(rest, "disputes", pages)}
                <Unlisted count=all/>
            </section>
        }
        .into_any()
    };
    view! { {move || any.get().then(section)} }.into_any()
}

/// The key of a dispute: one that shows anything else is another one.
fn entry_key(Entry { dispute, carries, relations }: &Entry) -> String {
    let claims = |list: &[ClaimIx]| numbers(list.iter().map(|ix| ix.0));
    let related = |list: &[RelationIx]| numbers(list.iter().map(|ix| ix.0));
    let sides = dispute.sides.each_ref().map(|side| claims(side)).join("|");
    let link = numbers(dispute.link.iter().map(|ix| ix.0));
    let at_stake = related(&dispute.relations);
    format!("{link}|{sides}|{at_stake}|{}|{}", claims(carries), related(relations))
}

/// Positions as a part of a key.
pub fn numbers(numbers: impl Iterator<Item = u32>) -> String {
    numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(" ")
}

/// The head of a section, by its id and name, which a jump goes to.
pub fn section_head((id, name): (&'static str, &'static str)) -> AnyView {
    view! { <h2 id=id class="group-name" tabindex="-1">{name}</h2> }.into_any()
}

/// Says how many of so many are not listed; nothing where all are.
#[component]
pub fn Unlisted(count: Memo<usize>) -> impl IntoView {
    let words = move |rest: usize| {
        let words = format!("{rest} more are not listed here: narrow the filters to see them.");
        (rest > 0).then(|| view! { <p class="legend">{words}</p> }.into_any())
    };
    view! { {move || words(count.get().saturating_sub(MOST_LISTED))} }.into_any()
}
