//! Reading without some voices: choosing them, and what would no longer be said here.

use crate::document::{
    counted, dispute_name, drawn_words, labels, relation_told, repledged_words, retold_words,
    unsaid_sentence,
};
use crate::model::DynSort;
use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{Dispute, Facet, Retold, Unsaid, Voice, unsaid};
use crate::views::context::Context;
use crate::views::origins::ClosedClaims;
use leptos::prelude::*;
use std::sync::Arc;

/// Items of a list of differences that are shown; the rest are counted.
const MOST: usize = 50;

/// Speakers that can be chosen from the filters; others are left out from their own page.
const SPEAKERS: usize = 100;

/// A voice by name.
fn name(context: Context, voice: &Voice) -> String {
    let loaded = context.loaded();
    match voice {
        Voice::Actor(id) => labels::value(&loaded.dataset, Facet::Speaker, id),
        Voice::Source(id) => {
            format!("the text “{}”", labels::value(&loaded.dataset, Facet::Source, id))
        }
    }
}

/// What would no longer be said, above every view; nothing while every voice is heard.
#[component]
pub fn Silence(context: Context) -> impl IntoView {
    let any = Memo::new(move |_| context.query.with(|q| !q.without.is_empty()));
    let panel = move || view! { <SilencePanel context/> }.into_any();
    view! { {move || any.get().then(panel)} }.into_any()
}

#[component]
fn SilencePanel(context: Context) -> impl IntoView {
    let compute = move |_: Option<&Arc<Unsaid>>| {
        let loaded = context.loaded();
        Arc::new(unsaid(&loaded.dataset, loaded.index.relations(), &context.reading.get()))
    };
    let unsaid = Memo::new_with_compare(compute, |_, _| true);
    let sentence = move || {
        let names: Vec<String> =
            context.query.with(|q| q.without.iter().map(|voice| name(context, voice)).collect());
        unsaid.with(|unsaid| unsaid_sentence(&names.join(" and "), unsaid))
    };
    let again = move |_| {
        context.change(Entry::Push, |query| query.without.clear());
        context.announce("Every voice is heard again");
        focus::soon("main");
    };
    view! {
        <section class="notice silence" aria-label="Read without a voice">
            <h2 class="visually-hidden">"Read without a voice"</h2>
            <p class="silence-sentence">{move || sentence()}</p>
            <button class="button" type="button" on:click=again>"Hear every voice again"</button>
            {move || unsaid.with(|unsaid| differences(context, unsaid))}
        </section>
    }
    .into_any()
}

/// The differences, as lists that are closed at first; none where nothing is left unsaid.
fn differences(context: Context, unsaid: &Unsaid) -> Option<AnyView> {
    if unsaid.claims.is_empty() {
        return None;
    }
    let loaded = context.loaded();
    let (dataset, index) = (&loaded.dataset, &loaded.index);
    let relation = |retold: &Retold| {
        let claims = &index.relation(retold.ix).claims;
        let told = relation_told(dataset, index, retold.ix, claims);
        format!("{told} ({})", retold_words(dataset, retold))
    };
    let dispute = |dispute: &Dispute| {
        let name = dispute_name(dataset, index, dispute);
        let aspect = dispute.aspect(dataset).map_or("", labels::aspect);
        format!("{name}: {aspect}. {}", drawn_words(dataset, dispute))
    };
    let words = format!("{} no longer said", counted(unsaid.claims.len(), "claim"));
    let lists = [
        list("no longer spoken of", "relation", &unsaid.relations, relation),
        list("told otherwise, or on fewer voices", "relation", &unsaid.retold, relation),
        list("no longer here", "dispute", &unsaid.disputes, dispute),
        list("told otherwise", "pledge", &unsaid.pledges, |p| repledged_words(dataset, p)),
    ];
    let differences = view! {
        <div class="differences">
            <ClosedClaims context words claims=unsaid.claims.clone()/>
            {lists.into_iter().flatten().collect_view()}
        </div>
    };
    Some(differences.into_any())
}

/// A closed list of differences; none where there are none.
fn list<T>(what: &str, noun: &str, items: &[T], words: impl Fn(&T) -> String) -> Option<AnyView> {
    let words: Vec<String> = items.iter().take(MOST).map(words).collect();
    (!items.is_empty()).then(|| closed_list(what, &counted(items.len(), noun), items.len(), words))
}

fn closed_list(what: &str, count: &str, all: usize, words: Vec<String>) -> AnyView {
    let rest = all - words.len();
    let summary = format!("{count} {what}");
    let item = |words: String| view! { <li>{words}</li> }.into_any();
    view! {
        <details class="shelf">
            <summary>{summary}</summary>
            <ul class="evidence">
                {words.into_iter().map(item).collect_view()}
                {(rest > 0).then(|| item(format!("and {rest} more")))}
            </ul>
        </details>
    }
    .into_any()
}

/// The choice of a voice to read without, among the filters.
#[component]
pub fn WithoutChoice(context: Context) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    // Nothing is made for names that are not looked at.
    let open = RwSignal::new(false);
    let choices = Memo::new(move |_| if open.get() { options(context) } else { Vec::new() });
    let option =
        |(id, words): (String, String)| view! { <option value=id>{words}</option> }.into_any();
    view! {
        <details class="facet" on:toggle=move |_| open.set(true)>
            <summary>"Read without a voice"</summary>
            <label class="field" for="without">"As if it had never spoken"</label>
            <div class="without-choice">
                <select
                    id="without"
                    prop:value=move || chosen.get()
                    on:change=move |event| chosen.set(event_target_value(&event))
                >
                    <option value="">"Choose a voice…"</option>
                    {move || choices.get().into_iter().map(option).collect_view()}
                </select>
                <button class="button" type="button" on:click=move |_| leave_out(context, chosen)>
                    "Read without it"
                </button>
            </div>
        </details>
    }
    .into_any()
}

/// Reads without the voice that is chosen, if one is.
fn leave_out(context: Context, chosen: RwSignal<String>) {
    let Some(voice) = voice(&chosen.get_untracked()) else { return };
    let words = format!("Reading without {}", name(context, &voice));
    context.change(Entry::Push, |query| {
        query.without.insert(voice);
    });
    context.announce(&words);
    chosen.set(String::new());
}

fn voice(value: &str) -> Option<Voice> {
    match value.split_once(':')? {
        ("actor", id) => Some(Voice::Actor(id.to_owned())),
        ("source", id) => Some(Voice::Source(id.to_owned())),
        _ => None,
    }
}

/// The texts, then the speakers with most claims, with how the query writes them. Those that are
/// left out already are not among them.
fn options(context: Context) -> Vec<(String, String)> {
    let loaded = context.loaded();
    let out = context.query.with(|q| q.without.clone());
    let mut options: Vec<(String, String)> = Vec::new();
    for (facet, tag) in [(Facet::Source, "source"), (Facet::Speaker, "actor")] {
        let mut values: Vec<(&str, u32)> =
            loaded.index.values(facet).iter().map(|v| (v.id.as_str(), v.total)).collect();
        values.retain(|(_, total)| *total > 0);
        values.dyn_sort_by(|(_, a), (_, b)| b.cmp(a));
        values.truncate(SPEAKERS);
        let written = values.into_iter().map(|(id, _)| format!("{tag}:{id}"));
        options.extend(written.filter_map(|id| {
            let voice = voice(&id).filter(|voice| !out.contains(voice))?;
            Some((id, name(context, &voice)))
        }));
    }
    options
}
