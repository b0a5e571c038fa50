//! What became of a file on its way into the page: what was done, what was lost, what was left out.

use crate::document::counted;
use crate::exchange::{LeftOut, Renamed};
use crate::views::asked::Report;
use crate::views::dialogs::left_out::save_rows;
use crate::views::opener::Opener;
use leptos::prelude::*;
use std::sync::Arc;

/// Most rows, or ids, that are listed; the others are counted.
const MOST: usize = 200;

/// What there is to tell of the file that is open; nothing where all of it was taken as it is.
pub fn report(opener: Opener, report: &Arc<Report>) -> Option<AnyView> {
    if report.is_empty() {
        return None;
    }
    let dismiss = move |_| opener.opened.update(|o| o.report = Arc::default());
    let told = report.told.iter().map(|words| view! { <p>{words.clone()}</p> }.into_any());
    let told = told.collect_view();
    let lost = listed(
        &format!("Not taken over, because this page has no place for it ({})", report.lost.len()),
        report.lost.iter().cloned(),
        report.lost.len(),
    );
    let renamed = listed(
        &format!("Renamed, because both had the id ({})", report.renamed.len()),
        report.renamed.iter().map(renamed_words),
        report.renamed.len(),
    );
    let view = view! {
        <div class="notice report" data-report="true">
            <div class="report-words">{told} {left_out(report)} {lost} {renamed}</div>
            <button class="button" type="button" on:click=dismiss>"Dismiss"</button>
        </div>
    };
    Some(view.into_any())
}

fn renamed_words(Renamed { what, from, to }: &Renamed) -> String {
    format!("{what} {from} is now {to}")
}

/// The rows or objects that make no claim, each with why; a table's can be saved.
fn left_out(report: &Arc<Report>) -> Option<AnyView> {
    let count = report.left_out.len();
    let (what, has) = if report.heads.is_empty() { ("object", false) } else { ("row", true) };
    let make = if count == 1 { "makes" } else { "make" };
    let list = listed(
        &format!("Left out: {} that {make} no claim", counted(count, what)),
        report.left_out.iter().map(LeftOut::to_string),
        count,
    )?;
    let button = has.then(|| save_rows(report.heads.clone(), report.left_out.clone()));
    Some(view! { {list} {button} }.into_any())
}

/// A list that opens; nothing without anything in it.
fn listed(name: &str, items: impl Iterator<Item = String>, count: usize) -> Option<AnyView> {
    if count == 0 {
        return None;
    }
    let items = items.take(MOST).map(|words| view! { <li>{words}</li> }.into_any());
    let items = items.collect_view();
    let more = count.saturating_sub(MOST);
    let more = (more > 0).then(|| {
        let words = format!("{more} more are not listed.");
        view! { <p>{words}</p> }.into_any()
    });
    let name = name.to_owned();
    let list = view! {
        <details>
            <summary>{name}</summary>
            <ul>{items}</ul>
            {more}
        </details>
    };
    Some(list.into_any())
}
