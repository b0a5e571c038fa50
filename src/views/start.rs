//! Starting the app: loading the embedded dataset, taking over from the document, and keeping the
//! query what the address says.

use crate::platform::hash::Entry;
use crate::platform::{blocks, files, hash, pace, takeover, theme};
use crate::query::Query;
use crate::state;
use crate::views::context::Context;
use crate::views::dialogs::OpenDialogs;
use crate::views::opener::{Files, Opened, Opener, Shown};
use crate::views::problems::ProblemsPage;
use crate::views::session::Session;
use crate::views::shell::Shell;
use leptos::mount::mount_to;
use leptos::prelude::*;

/// Loads the embedded dataset, then takes over from the document and runs the app.
pub fn start() {
    pace::start(async {
        let first = Opened::embedded().await;
        pace::rest().await;
        // Built beside the document, so that one gives way to the other in one step.
        let stage = takeover::stage();
        mount_to(stage.clone(), move || view! { <App first/> }).forget();
        pace::rest().await;
        takeover::take_over(&stage);
        pace::rest().await;
        takeover::ready();
    });
}

/// The page around whichever dataset is open.
#[component]
fn App(first: Opened) -> impl IntoView {
    let opened = RwSignal::new(first);
    let theme = theme::restore();
    let session = RwSignal::new(Session { theme, ..Session::default() });
    let query = RwSignal::new(Query::default());
    let files = StoredValue::new_local(Files::default());
    let opener = Opener { opened, query, session, files };
    theme::show(theme);
    follow_address(opener);
    files::on_drop(move |file| opener.open(file));
    files::on_paste(move |file| opener.open(file));
    takeover::on_told(move |words| session.update(|s| s.told = words));
    let shown = Memo::new(move |_| opened.with(|o| o.shown.clone()));
    let page = move || match shown.get() {
        Shown::Ready(loaded) => view! { <Shell context=Context::new(loaded, opener)/> }.into_any(),
        Shown::Broken(problems) => view! { <ProblemsPage opener problems/> }.into_any(),
    };
    view! {
        {move || page()}
        <OpenDialogs opener/>
    }
    .into_any()
}

/// Has a query, and the address, say of which dataset it is asked where that is the reader's own, and
/// not where it is the one that the page comes with.
fn say_of_which(opener: Opener, query: &mut Query) {
    let own = opener.own_title();
    let title = opener.opened.with_untracked(|o| match &o.shown {
        Shown::Ready(loaded) => Some(loaded.dataset.title.clone()),
        Shown::Broken(_) => None,
    });
    let said = match query.data.clone() {
        None => own,
        data if own.is_none() && data == title => None,
        data => data,
    };
    if query.data != said {
        query.data = said;
        hash::set(&state::encode(query), Entry::Replace);
    }
}

/// Keeps the query what the address says: now, and whenever the reader goes back or forward,
/// follows a link or edits it. Without a hash, a saved page opens where it was saved.
fn follow_address(opener: Opener) {
    let Opener { opened, query, session, .. } = opener;
    let read = move || {
        // The plain record's own anchors leave the view as it is.
        if hash::is_record_anchor(&hash::current()) {
            return;
        }
        let mut decoded = match opened.with_untracked(|o| o.shown.clone()) {
            Shown::Ready(loaded) => state::read(&hash::current(), &loaded.dataset),
            Shown::Broken(_) => state::decode(&hash::current()),
        };
        say_of_which(opener, &mut decoded.query);
        blocks::keep_hash(&state::encode(&decoded.query));
        if session.with_untracked(|s| s.dropped != decoded.dropped) {
            session.update(|s| s.dropped = decoded.dropped);
        }
        if query.with_untracked(|q| *q != decoded.query) {
            query.set(decoded.query);
        }
    };
    let saved = blocks::saved_hash();
    if hash::is_empty() && !saved.is_empty() {
        hash::set(&saved, Entry::Replace);
    }
    read();
    hash::on_change(read);
}
