//! Copying a claim, a relation or what a view shows, each with one press.

use crate::document::cite::{CiteForm, Citing, MOST_CITED, Selected};
use crate::model::ClaimIx;
use crate::platform::{clipboard, focus, hash};
use crate::query::{Query, RelationIx, Selection, View};
use crate::state;
use crate::views::context::Context;
use crate::views::detail::others::relation_heading;
use crate::views::el::{El, div, el, nothing};
use std::sync::Arc;

/// What was copied last.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// The hash that it was copied from.
    from: String,
    /// What happened, in words.
    words: String,
    /// The text, where the browser did not let us copy it.
    refused: Option<String>,
}

/// What can be copied.
#[derive(Clone)]
enum What {
    Claim(ClaimIx),
    Relation(RelationIx),
    View,
}

/// Id of the field that shows what the browser did not let us copy.
const FIELD: &str = "to-copy";

/// Buttons that copy a claim.
pub fn copy_claim(context: Context, ix: ClaimIx) -> El {
    buttons(context, What::Claim(ix), CiteForm::ALL)
}

/// Buttons that copy the claims of a relation.
pub fn copy_relation(context: Context, ix: RelationIx) -> El {
    buttons(context, What::Relation(ix), &CiteForm::ALL[1..])
}

/// Buttons that copy the claims a view shows.
pub fn copy_view(context: Context) -> El {
    buttons(context, What::View, &CiteForm::ALL[1..])
}

fn buttons(context: Context, what: What, forms: &[CiteForm]) -> El {
    let name = match what {
        What::Claim(_) => "Copy this claim as",
        What::Relation(_) => "Copy these claims as",
        What::View => "Copy what is shown as",
    };
    let what = Arc::new(what);
    let button = |form: &CiteForm| {
        let (what, form) = (Arc::clone(&what), *form);
        el("button.copy[type=button]")
            .on("click", move |_| copy(context, &what, form))
            .child(form.name())
    };
    let list: El = forms.iter().map(button).collect();
    el("div.copying[role=group]")
        .attr("aria-label", name)
        .child(el("span[aria-hidden=true]").child("Copy as"))
        .child(list)
        .dynamic(move || {
            let from = hash_of(context, &what, &context.query.get());
            match context.session.with(|s| s.copied.clone()).filter(|copied| copied.from == from) {
                Some(copied) => outcome(copied),
                None => nothing(),
            }
        })
}

/// What happened, for those who see it; what was not copied, to be copied by hand.
fn outcome(copied: Copied) -> El {
    let field = copied.refused.map(|text| {
        el("textarea")
            .attr("id", FIELD)
            .attr("readonly", "")
            .attr("rows", "6")
            .attr("aria-label", "To copy by hand")
            .value(move || text.clone())
    });
    div("copied").child(el("span[aria-hidden=true]").child(copied.words)).child(field)
}

/// The hash that shows what is copied.
fn hash_of(context: Context, what: &What, query: &Query) -> String {
    let loaded = context.loaded();
    let mut query = query.clone();
    match what {
        What::Claim(ix) => return format!("#{}", loaded.dataset.claim(*ix).id),
        What::Relation(ix) => {
            let id = loaded.index.relation(*ix).key.id(&loaded.dataset);
            query = Query { view: View::Relations, without: query.without, ..Query::default() };
            query.select = Some(Selection::Relation(id));
        }
        What::View => query.select = None,
    }
    state::encode(&query)
}

fn copy(context: Context, what: &What, form: CiteForm) {
    let hash = hash_of(context, what, &context.query.get_untracked());
    let (text, words) = written(context, what, form, &hash);
    let name = form.name();
    let refused = text.clone();
    clipboard::copy(&text, move |done| {
        let words = match done {
            true => format!("Copied {words} as {name}"),
            false => format!("The browser did not let {words} be copied; here to copy by hand"),
        };
        context.announce(&words);
        let copied = Copied { from: hash, words, refused: (!done).then_some(refused) };
        context.session.update(|session| session.copied = Some(copied));
        if !done {
            focus::soon(FIELD);
        }
    });
}

/// The text that is copied, and what it is.
fn written(context: Context, what: &What, form: CiteForm, hash: &str) -> (String, String) {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let reading = context.reading.get_untracked();
    // Of a file of the reader's own, an address would show something else to others.
    let own = context.opener.opened.with_untracked(|o| o.file.is_some());
    let page = hash::public_page().filter(|_| !own);
    let citing = Citing { dataset, reading: &reading, page: page.as_deref() };
    let (heading, claims, all) = match what {
        What::Claim(ix) => {
            return (citing.claim(form, *ix), format!("claim {}", dataset.claim(*ix).id));
        }
        What::Relation(ix) => {
            let claims = loaded.index.relation(*ix).claims.iter().copied();
            let read = claims.filter(|claim| reading.claims.contains(claim.get()));
            let claims: Vec<ClaimIx> = read.collect();
            let all = claims.len();
            (relation_heading(context, *ix), claims, all)
        }
        What::View => {
            let sort = context.query.with_untracked(|q| q.sort);
            let (table, matches) = (loaded.index.table(), context.matches.get_untracked());
            let claims = matches.page(table, sort, 0..matches.count().min(MOST_CITED));
            let heading = format!("{}: {}", dataset.title, context.sentence());
            (heading, claims, matches.count())
        }
    };
    let selected = Selected { heading: &heading, hash, claims: &claims, all };
    let words = match all {
        1 => "1 claim".to_owned(),
        all if all > MOST_CITED => format!("the first {MOST_CITED} of {all} claims"),
        all => format!("{all} claims"),
    };
    (citing.selected(form, &selected), words)
}
