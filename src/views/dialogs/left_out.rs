//! Rows that were left out, as a file to be mended and opened again.

use crate::exchange::LeftOut;
use crate::platform::download;
use leptos::prelude::*;

/// The button that saves rows that were left out.
pub fn save_rows(heads: Vec<String>, rows: Vec<LeftOut>) -> AnyView {
    let save = move |_| {
        let text = left_out_csv(&heads, &rows);
        if let Some(content) = download::text_blob(&text, "text/csv") {
            download::offer("left-out.csv", &content);
        }
    };
    view! { <button class="button" type="button" on:click=save>"Save these rows as CSV"</button> }
        .into_any()
}

/// Rows as CSV with a column of reasons, to be mended and opened again.
fn left_out_csv(heads: &[String], rows: &[LeftOut]) -> String {
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        quoted.collect::<Vec<_>>().join(",") + "\r\n"
    };
    let mut out = line(&mut heads.iter().map(String::as_str).chain(["reasons"]));
    for row in rows {
        let faults: Vec<String> = row.faults.iter().map(ToString::to_string).collect();
        let reasons = format!("{}: {}", row.place, faults.join("; "));
        let empty = std::iter::repeat_n("", heads.len().saturating_sub(row.cells.len()));
        let cells = row.cells.iter().map(String::as_str).take(heads.len()).chain(empty);
        out.push_str(&line(&mut cells.chain([reasons.as_str()])));
    }
    out
}
