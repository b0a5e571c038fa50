//! Starting the app: loading the embedded dataset, taking over from the document, and keeping the
//! query what the address says.

use crate::platform::hash::Entry;
use crate::platform::{blocks, files, hash, pace, takeover, theme};
use crate::query::Query;
use crate::state;
use crate::views::context::{Context, Session};
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, dynamic};
use crate::views::opener::{Opened, Opener, Shown};
use crate::views::problems::problems_page;
use crate::views::shell::{PARTS, shell};
use leptos::mount::mount_to_renderer;

/// Loads the embedded dataset, then takes over from the document and runs the app.
pub fn start() {
    pace::start(async {
        let first = Opened::embedded().await;
        // What follows is long enough by itself.
        pace::rest().await;
        let session = Writable::new(Session { unbuilt: PARTS, ..Session::default() });
        let stage = takeover::stage();
        mount_to_renderer(&stage, move || app(first, session)).forget();
        // Part by part, so that the page answers meanwhile and all of it changes at once.
        for part in (0..PARTS).rev() {
            pace::rest().await;
            if part == 0 {
                takeover::take_over(&stage);
                // What follows asks how wide things are. A picture waits for that to be drawn; the
                // front page has none, and is laid out before.
                if hash::is_empty() {
                    pace::rest().await;
                }
            }
            session.update(|s| s.unbuilt = s.unbuilt.min(part));
        }
        pace::rest().await;
        takeover::ready();
    });
}

fn app(first: Opened, session: Writable<Session>) -> El {
    let opened = Writable::new(first);
    session.update(|s| s.theme = theme::restore());
    let query = Writable::new(Query::default());
    let opener = Opener { opened, query, session };
    theme::show(session.with_untracked(|s| s.theme));
    follow_address(opener);
    files::on_drop(move |file| opener.open(file));
    takeover::on_told(move |words| session.update(|s| s.told = words));
    let shown = Derived::new(move || opened.with(|o| o.shown.clone()));
    dynamic(move || match shown.get() {
        Shown::Ready(loaded) => shell(Context::new(loaded, opener)),
        Shown::Broken(problems) => problems_page(opener, &problems),
    })
}

/// Keeps the query what the address says: now, and whenever the reader goes back or forward,
/// follows a link or edits it. Without a hash, a saved page opens where it was saved.
fn follow_address(opener: Opener) {
    let Opener { opened, query, session } = opener;
    let read = move || {
        // The plain record's own anchors leave the view as it is.
        if hash::is_record_anchor(&hash::current()) {
            return;
        }
        let mut decoded = state::decode(&hash::current());
        if decoded.query != Query::default()
            && let Shown::Ready(loaded) = opened.with_untracked(|o| o.shown.clone())
        {
            decoded.dropped.extend(state::drop_unknown(&mut decoded.query, &loaded.dataset));
        }
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
