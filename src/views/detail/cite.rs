//! Copying a claim, a relation or what a view shows, each with one press.

use crate::document::cite::{CiteForm, Citing, MOST_CITED, Selected};
use crate::model::{ClaimIx, isolated};
use crate::platform::{clipboard, focus, hash};
use crate::query::{Query, RelationIx, Selection, View};
use crate::state;
use crate::views::context::Context;
use crate::views::detail::told::{relation_heading, still_said};
use crate::views::session::Copied;
use leptos::prelude::*;

/// What can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Claim(ClaimIx),
    Relation(RelationIx),
    View,
}

impl What {
    const fn name(self) -> &'static str {
        match self {
            What::Claim(_) => "Copy this claim as",
            What::Relation(_) => "Copy these claims as",
            What::View => "Copy what is shown as",
        }
    }

    /// The forms that it can be copied in.
    fn forms(self) -> &'static [CiteForm] {
        match self {
            What::Claim(_) => CiteForm::ALL,
            What::Relation(_) | What::View => &CiteForm::ALL[1..],
        }
    }
}

/// Id of the field that shows what the browser did not let us copy.
const FIELD: &str = "to-copy";

/// Buttons that copy a claim.
pub fn copy_claim(context: Context, ix: ClaimIx) -> AnyView {
    view! { <CopyButtons context what=What::Claim(ix)/> }.into_any()
}

/// Buttons that copy the claims of a relation.
pub fn copy_relation(context: Context, ix: RelationIx) -> AnyView {
    view! { <CopyButtons context what=What::Relation(ix)/> }.into_any()
}

/// Buttons that copy the claims a view shows.
pub fn copy_view(context: Context) -> AnyView {
    view! { <CopyButtons context what=What::View/> }.into_any()
}

#[component]
fn CopyButtons(context: Context, what: What) -> impl IntoView {
    let button = |form: &CiteForm| {
        let form = *form;
        view! {
            <button class="copy" type="button" on:click=move |_| copy(context, what, form)>
                {form.name()}
            </button>
        }
        .into_any()
    };
    let buttons = what.forms().iter().map(button).collect_view();
    // The field keeps what is selected in it while anything else happens.
    let copied = Memo::new(move |_| {
        let from = hash_of(context, what, &context.query.get());
        context.session.with(|s| s.copied.clone()).filter(|copied| copied.from == from)
    });
    view! {
        <div class="copying" role="group" aria-label=what.name()>
            <span aria-hidden="true">"Copy as"</span>
            {buttons}
            {move || copied.get().map(outcome)}
        </div>
    }
    .into_any()
}

/// What happened, for those who see it; what was not copied, to be copied by hand.
fn outcome(copied: Copied) -> AnyView {
    let field = copied.refused.map(|text| {
        view! {
            <textarea
                id=FIELD
                readonly=true
                rows="6"
                aria-label="To copy by hand"
                prop:value=text
            ></textarea>
        }
        .into_any()
    });
    view! {
        <div class="copied">
            <span aria-hidden="true">{copied.words}</span>
            {field}
        </div>
    }
    .into_any()
}

/// The hash that shows what is copied.
fn hash_of(context: Context, what: What, query: &Query) -> String {
    let loaded = context.loaded();
    let mut query = query.clone();
    match what {
        What::Claim(ix) => return format!("#{}", loaded.dataset.claim(ix).id),
        What::Relation(ix) => {
            let id = loaded.index.relation(ix).key.id(&loaded.dataset);
            query = Query { view: View::Relations, without: query.without, ..Query::default() };
            query.select = Some(Selection::Relation(id));
        }
        What::View => query.select = None,
    }
    state::encode(&query)
}

fn copy(context: Context, what: What, form: CiteForm) {
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
fn written(context: Context, what: What, form: CiteForm, hash: &str) -> (String, String) {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let reading = context.reading.get_untracked();
    // Of a file of the reader's own, an address would show something else to others.
    let own = context.opener.opened.with_untracked(|o| o.file.is_some());
    let page = hash::public_page().filter(|_| !own);
    let citing = Citing { dataset, reading: &reading, page: page.as_deref() };
    let (heading, claims, all) = match what {
        What::Claim(ix) => {
            return (citing.claim(form, ix), format!("claim {}", dataset.claim(ix).id));
        }
        What::Relation(ix) => {
            let claims = still_said(&reading, &loaded.index.relation(ix).claims);
            let all = claims.len();
            (relation_heading(context, ix), claims, all)
        }
        What::View => {
            let sort = context.sort.get_untracked();
            let (table, matches) = (loaded.index.table(), context.matches.get_untracked());
            let claims = matches.page(table, sort, 0..matches.count().min(MOST_CITED));
            let heading = format!("{}: {}", isolated(&dataset.title), context.sentence());
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
