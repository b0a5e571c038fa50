//! Texts that the reader opens or pastes to check the pointers: in the session, on this machine,
//! and nowhere else; kept for the next visit only where the reader asks for it.

use crate::model::{Dataset, SourceIx, with_plain_line_ends};
use crate::platform::kept;
use crate::views::context::Context;
use crate::views::session::OwnText;
use leptos::prelude::*;
use std::sync::Arc;

/// The most bytes of a text.
pub const MOST_BYTES: usize = 2 << 20;

/// How many sources are looked up among what the browser keeps.
const MOST_KEPT: usize = 100;

/// Takes a text for a source; an empty one takes it away.
pub fn set(context: Context, ix: SourceIx, text: &str) {
    let kept = context.session.with_untracked(|s| s.texts.get(&ix).is_some_and(|own| own.kept));
    if text.trim().is_empty() {
        return forget(context, ix);
    }
    let text: Arc<str> = with_plain_line_ends(text).into();
    let kept = kept && kept::put(&key(&context.loaded().dataset, ix), Some(&text));
    context.session.update(|s| {
        s.texts.insert(ix, OwnText { text, kept });
    });
}

/// Forgets the text of a source, here and for the next visit.
pub fn forget(context: Context, ix: SourceIx) {
    kept::put(&key(&context.loaded().dataset, ix), None);
    context.session.update(|s| {
        s.texts.remove(&ix);
    });
}

/// Keeps the text of a source for the next visit, or keeps it no longer; whether it is as asked.
pub fn keep(context: Context, ix: SourceIx, keep: bool) -> bool {
    let own = context.session.with_untracked(|s| s.texts.get(&ix).cloned());
    let Some(mut own) = own else { return false };
    let done = kept::put(&key(&context.loaded().dataset, ix), keep.then_some(&*own.text));
    own.kept = keep && done;
    context.session.update(|s| {
        s.texts.insert(ix, own);
    });
    done
}

/// Brings back what the browser kept. What it gives is only ever a text to be checked.
pub fn restore(context: Context) {
    let loaded = context.loaded();
    for at in 0..loaded.dataset.sources.len().min(MOST_KEPT) as u32 {
        let ix = SourceIx(at);
        let text = kept::get(&key(&loaded.dataset, ix));
        if let Some(text) = text.filter(|text| !text.is_empty() && text.len() <= MOST_BYTES) {
            context.session.update(|s| {
                s.texts.insert(ix, OwnText { text: text.into(), kept: true });
            });
        }
    }
}

/// Under what a text is kept: another dataset's source of the same id is another text.
fn key(dataset: &Dataset, ix: SourceIx) -> String {
    let source = dataset.source(ix);
    let hash = source.sha256.as_deref().and_then(|hash| hash.get(..16)).unwrap_or_default();
    format!("sayso-text-{}-{hash}", source.id)
}
