//! Browser glue, one file a capability. The only place that may name `web_sys`.
//!
//! Knows how a hash is written (`state`), nothing else of Sayso.

pub mod blocks;
mod boot;
pub mod clipboard;
pub mod collation;
pub mod dialog;
pub mod download;
pub mod events;
pub mod files;
pub mod focus;
pub mod hash;
pub mod kept;
pub mod keys;
pub mod measure;
pub mod pace;
pub mod picture;
pub mod pointers;
pub mod printing;
pub mod saving;
pub mod sharing;
pub mod takeover;
pub mod theme;
pub mod title;

/// The document. There is always one: the page runs in a window.
fn document() -> web_sys::Document {
    window().document().expect("a window that runs this page has a document")
}

fn window() -> web_sys::Window {
    web_sys::window().expect("the page runs in a window, not in a worker")
}
