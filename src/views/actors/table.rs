//! The table of actors: a body of rows for each role, or one for the order asked for. Counts stand
//! as numbers, each with a bar of its length, all on one scale.

use crate::document::{counted, labels, role_name};
use crate::platform::hash::Entry;
use crate::query::{ActorCounts, ActorRole, Selection, Sort, SortKey};
use crate::views::actors::line::{Line, sorted};
use crate::views::context::Context;
use crate::views::highlight::Highlight;
use crate::views::keyed::Keyed;
use crate::views::relations::table::{more_button, sort_head};
use crate::views::scrolling::Scrolling;
use leptos::prelude::*;

/// Rows shown at first, and added each time.
const PAGE: usize = 200;

/// The rows of one role, or all of them.
type Body = Option<ActorRole>;

/// The table.
#[component]
pub fn ActorTable(context: Context, lines: Memo<Vec<Line>>) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    let most = Memo::new(move |_| lines.with(|lines| lines.iter().map(longest).max()).unwrap_or(0));
    let rest = Memo::new(move |_| lines.with(|l| l.len().saturating_sub(pages.get() * PAGE)));
    let ordered = Memo::new(move |_| sorted(context).is_some());
    let bodies = move || match ordered.get() {
        true => vec![None],
        false => ActorRole::ALL.into_iter().map(Some).collect::<Vec<Body>>(),
    };
    let bodies = move || {
        let body = |role| view! { <Rows context lines pages role most/> }.into_any();
        bodies().into_iter().map(body).collect_view()
    };
    view! {
        <p class="actors-note">
            "Counts are claims among those shown, the bars as long as the counts. They measure how \
             the texts were split into sentences, not weight."
        </p>
        <Scrolling name="Actors">
            <table class="actor-table">
                <caption class="view-caption">{move || context.sentence()}</caption>
                <thead>
                    <tr>
                        {column(context, SortKey::Name, "Actor")}
                        {column(context, SortKey::Says, "Says")}
                        {column(context, SortKey::SpokenOf, "Is spoken of")}
                        {column(context, SortKey::Relays, "Relays")}
                    </tr>
                </thead>
                {move || bodies()}
            </table>
        </Scrolling>
        {more_button(rest, "actors", pages)}
    }
    .into_any()
}

/// The largest count of a row.
fn longest(line: &Line) -> usize {
    let ActorCounts { says, spoken_of, relays } = line.counts;
    says.max(spoken_of).max(relays)
}

/// The rows of a role below its name; nothing where it has none. Voices that nobody names are
/// folded behind it.
#[component]
fn Rows(
    context: Context,
    lines: Memo<Vec<Line>>,
    pages: RwSignal<usize>,
    role: Body,
    most: Memo<usize>,
) -> impl IntoView {
    let folds = role == Some(ActorRole::Unnamed);
    let open = RwSignal::new(!folds);
    let own = Memo::new(move |_| {
        let own = |line: &&Line| role.is_none_or(|role| line.role == role);
        lines.with(|l| l.iter().take(pages.get() * PAGE).filter(own).copied().collect::<Vec<_>>())
    });
    let any = Memo::new(move |_| own.with(|own| !own.is_empty()));
    let rows = move || if open.get() { own.get() } else { Vec::new() };
    let body = move || {
        view! {
            <tbody>
                {role.map(|role| head(role, own, folds.then_some(open)))}
                <Keyed
                    each=rows
                    key=Line::key
                    children=move |line| view! { <ActorRow context line most/> }.into_any()
                />
            </tbody>
        }
        .into_any()
    };
    view! { {move || any.get().then(body)} }.into_any()
}

/// The head of a body: what its actors do, how many they are, and what opens it where it is folded.
fn head(role: ActorRole, own: Memo<Vec<Line>>, open: Option<RwSignal<bool>>) -> AnyView {
    let words = move || {
        let count = own.with(Vec::len);
        match open {
            Some(_) => {
                let claims: usize = own.with(|own| own.iter().map(|l| l.counts.says).sum());
                let claims = counted(claims, "claim");
                format!("{} ({count}, with {claims})", role_name(role))
            }
            None => format!("{} ({count})", role_name(role)),
        }
    };
    let name = match open {
        None => view! { {move || words()} }.into_any(),
        Some(open) => view! {
            <button
                class="actor-fold"
                type="button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span aria-hidden="true">{move || if open.get() { "▾ " } else { "▸ " }}</span>
                {move || words()}
            </button>
        }
        .into_any(),
    };
    view! {
        <tr class="actor-role">
            <th scope="rowgroup" colspan="4">{name}</th>
        </tr>
    }
    .into_any()
}

/// A column's head that sorts by it: counts from the most; names from their start, then from their
/// end, then by role again, which another order leads to at once.
fn column(context: Context, key: SortKey, words: &'static str) -> AnyView {
    let by_name = key == SortKey::Name;
    let here = Memo::new(move |_| sorted(context).filter(|s| s.key == key).map(|s| s.descending));
    sort_head(words, here, move || {
        let other = untrack(|| sorted(context)).is_some_and(|sort| sort.key != key);
        let sort = match (by_name, here.get_untracked()) {
            (true, _) if other => None,
            (true, Some(true)) => None,
            (_, Some(descending)) => Some(!descending),
            (by_name, None) => Some(!by_name),
        };
        let sort = sort.map(|descending| Sort { key, descending });
        context.change(Entry::Push, |query| query.sort = sort);
    })
}

#[component]
fn ActorRow(context: Context, line: Line, most: Memo<usize>) -> impl IntoView {
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(line.actor);
    let id = actor.id.to_string();
    let selection = Selection::Actor(id.clone());
    let selected = context.is_selected(selection.clone());
    let chosen = selection.clone();
    let ActorCounts { says, spoken_of, relays } = line.counts;
    view! {
        <tr
            class:is-selected=move || selected.get()
            data-actor=id
            on:click=move |_| context.select(chosen.clone())
        >
            <th scope="row">
                <a
                    href=move || context.link_select(selection.clone())
                    aria-current=move || selected.get().then_some("true")
                >
                    <Highlight context text=actor.name.clone()/>
                </a>
                <span class="actor-kind">{labels::actor_kind(actor.kind)}</span>
            </th>
            {cell("says", says, most)}
            {cell("spoken of", spoken_of, most)}
            {cell("relays", relays, most)}
        </tr>
    }
    .into_any()
}

/// A count with its bar. `what`: what is counted, where heads of columns are not in sight.
fn cell(what: &'static str, count: usize, most: Memo<usize>) -> AnyView {
    let length = move || format!("--share: {:.4}", count as f64 / most.get().max(1) as f64);
    view! {
        <td class="number" class:is-zero=count == 0 data-what=what>
            {count.to_string()}
            <span class="count-bar" aria-hidden="true" style=move || length()></span>
        </td>
    }
    .into_any()
}
