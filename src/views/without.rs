//! Reading without some voices: choosing them, and what would no longer be said here.

use crate::document::{
    counted, dispute_name, drawn_words, labels, relation_told, repledged_words, retold_words,
    unsaid_sentence,
};
use crate::model::DynSort;
use crate::platform::hash::Entry;
use crate::platform::{events, focus};
use crate::query::{Dispute, Facet, Retold, Unsaid, Voice, unsaid};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, div, dynamic, el, nothing};
use crate::views::origins::closed;
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
pub fn silence(context: Context) -> El {
    let any = Derived::new(move || context.query.with(|q| !q.without.is_empty()));
    dynamic(move || if any.get() { panel(context) } else { nothing() })
}

fn panel(context: Context) -> El {
    let unsaid = Derived::always(move || {
        let loaded = context.loaded();
        Arc::new(unsaid(&loaded.dataset, loaded.index.relations(), &context.reading.get()))
    });
    let sentence = move || {
        let names: Vec<String> =
            context.query.with(|q| q.without.iter().map(|voice| name(context, voice)).collect());
        unsaid.with(|unsaid| unsaid_sentence(&names.join(" and "), unsaid))
    };
    let again = el("button.button[type=button]")
        .on("click", move |_| {
            context.change(Entry::Push, |query| query.without.clear());
            context.announce("Every voice is heard again");
            focus::soon("main");
        })
        .child("Hear every voice again");
    el("section.notice.silence[aria-label=Read without a voice]")
        .child(el("p.silence-sentence").text(sentence))
        .child(again)
        .dynamic(move || unsaid.with(|unsaid| differences(context, unsaid)))
}

/// The differences, as lists that are closed at first.
fn differences(context: Context, unsaid: &Unsaid) -> El {
    if unsaid.claims.is_empty() {
        return nothing();
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
    let claims = counted(unsaid.claims.len(), "claim");
    div("differences")
        .child(closed(context, format!("{claims} no longer said"), unsaid.claims.clone()))
        .child(list("no longer spoken of", "relation", &unsaid.relations, relation))
        .child(list("told otherwise, or on fewer voices", "relation", &unsaid.retold, relation))
        .child(list("no longer here", "dispute", &unsaid.disputes, dispute))
        .child(list("told otherwise", "pledge", &unsaid.pledges, |p| repledged_words(dataset, p)))
}

/// A closed list of differences; none where there are none.
fn list<T>(what: &str, noun: &str, items: &[T], words: impl Fn(&T) -> String) -> Option<El> {
    let words: Vec<String> = items.iter().take(MOST).map(words).collect();
    (!items.is_empty()).then(|| closed_list(what, &counted(items.len(), noun), items.len(), words))
}

fn closed_list(what: &str, count: &str, all: usize, words: Vec<String>) -> El {
    let rest = all - words.len();
    let rest = (rest > 0).then(|| el("li").child(format!("and {rest} more")));
    let items: El = words.into_iter().map(|words| el("li").child(words)).collect();
    el("details.shelf")
        .child(el("summary").child(format!("{count} {what}")))
        .child(el("ul.evidence").child(items).child(rest))
}

/// The choice of a voice to read without, among the filters.
pub fn without_choice(context: Context) -> El {
    let chosen = Writable::new(String::new());
    // Nothing is made for names that are not looked at.
    let open = Writable::new(false);
    let options = Derived::new(move || if open.get() { options(context) } else { Vec::new() });
    let select = el("select[id=without]")
        .on("change", move |event| chosen.set(events::value(&event)))
        .dynamic(move || {
            let option =
                |(id, words): (String, String)| el("option").attr("value", id).child(words);
            let first = ("".to_owned(), "Choose a voice…".to_owned());
            let options = std::iter::once(first).chain(options.get());
            options.map(option).collect()
        });
    let leave_out = el("button.button[type=button]")
        .on("click", move |_| {
            let Some(voice) = voice(&chosen.get_untracked()) else { return };
            let words = format!("Reading without {}", name(context, &voice));
            context.change(Entry::Push, |query| {
                query.without.insert(voice);
            });
            context.announce(&words);
            chosen.set(String::new());
        })
        .child("Read without it");
    el("details.facet")
        .on("toggle", move |_| open.set(true))
        .child(el("summary").child("Read without a voice"))
        .child(el("label.field[for=without]").child("As if it had never spoken"))
        .child(div("without-choice").child(select).child(leave_out))
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
