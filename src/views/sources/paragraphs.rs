//! What points to each paragraph of a text: a picture, its sentence, and its table.

use crate::layout::Rect;
use crate::model::{SourceIx, isolated};
use crate::query::SourceProfile;
use crate::views::context::Context;
use crate::views::relations::table::{more_button, table_head};
use crate::views::scrolling::Scrolling;
use crate::views::sources::pointing::{claim_link, uncoded_words};
use crate::views::svg::rect;
use leptos::prelude::*;
use std::sync::Arc;

/// Rows of paragraphs shown at first, and added each time.
const PAGE: usize = 60;

/// The most claims that are linked from one paragraph; the rest are counted.
const MOST: usize = 16;

/// The most bars of the picture.
const BARS: usize = 200;

/// What points to each paragraph: a picture, and its table.
#[component]
pub fn Paragraphs(
    context: Context,
    ix: SourceIx,
    profile: Memo<Arc<SourceProfile>>,
) -> impl IntoView {
    view! {
        <div class="strip" aria-hidden="true">{move || profile.with(|s| strip(context, ix, s))}</div>
        <p class="strip-words">{move || profile.with(|s| strip_words(context, ix, s))}</p>
        <ParagraphTable context ix profile/>
    }
    .into_any()
}

/// The table: for each paragraph the claims that point there, and why some were left uncoded.
#[component]
fn ParagraphTable(
    context: Context,
    ix: SourceIx,
    profile: Memo<Arc<SourceProfile>>,
) -> impl IntoView {
    let name =
        format!("Paragraph by paragraph: {}", isolated(&context.loaded().dataset.source(ix).title));
    let pages = RwSignal::new(1_usize);
    let length = Memo::new(move |_| profile.with(|s| s.pointing.len()));
    let rest = Memo::new(move |_| length.get().saturating_sub(pages.get() * PAGE));
    // The rows of many texts are many: they are made when they are first looked at.
    let looked_at = RwSignal::new(false);
    let rows = move || {
        let shown = if looked_at.get() { length.get().min(pages.get() * PAGE) } else { 0 };
        profile.with(|s| (0..shown).map(|at| row(context, ix, s, at)).collect_view())
    };
    view! {
        <details class="twin">
            <summary on:click=move |_| looked_at.set(true)>
                "Every paragraph, and why some are uncoded"
            </summary>
            <Scrolling name>
                <table class="paragraphs">
                    <caption>"Paragraph by paragraph, the claims shown that point there"</caption>
                    {table_head(&["Paragraph", "Claims that point there", "Left uncoded"])}
                    <tbody>{move || rows()}</tbody>
                </table>
            </Scrolling>
            {more_button(rest, "paragraphs", pages)}
        </details>
    }
    .into_any()
}

fn row(context: Context, ix: SourceIx, profile: &SourceProfile, at: usize) -> AnyView {
    let claims = &profile.pointing[at];
    let uncoded = uncoded_words(&context.loaded().dataset, ix, at as u32 + 1);
    let link = |claim: &_| view! { {claim_link(context, *claim)} " " }.into_any();
    let links = claims.iter().take(MOST).map(link).collect_view();
    let more = claims.len().saturating_sub(MOST);
    view! {
        <tr>
            <th class="number" scope="row">{(at + 1).to_string()}</th>
            <td class="pointers">
                <b class="count">{format!("{} ", claims.len())}</b>
                {links}
                {(more > 0).then(|| format!("and {more} more"))}
            </td>
            <td>{uncoded}</td>
        </tr>
    }
    .into_any()
}

/// Whether a paragraph, from 1, was knowingly left uncoded as a whole.
fn left_uncoded(context: Context, ix: SourceIx, number: usize) -> bool {
    let loaded = context.loaded();
    let mut uncoded = loaded.dataset.source(ix).uncoded.iter();
    uncoded.any(|entry| entry.paragraph as usize == number && entry.quote.is_none())
}

/// The picture of the paragraphs in words.
fn strip_words(context: Context, ix: SourceIx, profile: &SourceProfile) -> String {
    let all = profile.pointing.len();
    let pointed = profile.pointing.iter().filter(|claims| !claims.is_empty()).count();
    let uncoded = (1..=all).filter(|number| left_uncoded(context, ix, *number)).count();
    let most = profile.pointing.iter().map(Vec::len).max().unwrap_or(0);
    let mut words = format!("Claims shown point to {pointed} of {all} paragraphs");
    if let Some(at) = profile.pointing.iter().position(|claims| claims.len() == most && most > 0) {
        words.push_str(&format!(", most of them ({most}) to paragraph {}", at + 1));
    }
    if uncoded > 0 {
        words.push_str(&format!("; {uncoded} were left uncoded, drawn as a line"));
    }
    words.push('.');
    words
}

/// A bar a paragraph, as high as claims point there; what was left uncoded is a line.
fn strip(context: Context, ix: SourceIx, profile: &SourceProfile) -> Option<AnyView> {
    const HEIGHT: usize = 40;
    let each = profile.pointing.len().div_ceil(BARS).max(1);
    let bars: Vec<usize> =
        profile.pointing.chunks(each).map(|some| some.iter().map(Vec::len).sum()).collect();
    let most = (*bars.iter().max()?).max(1);
    let one = |(at, count): (usize, &usize)| {
        let uncoded = each == 1 && left_uncoded(context, ix, at + 1);
        let (class, height) = match (count, uncoded) {
            (0, true) => ("strip-uncoded", 3),
            (0, false) => ("strip-none", 0),
            (n, _) => ("bar-part", (n * HEIGHT).div_ceil(most)),
        };
        let (x, y) = ((at * 10) as f64, (HEIGHT - height) as f64);
        rect(class, Rect { x, y, width: 8.0, height: height as f64 })
    };
    let view_box = format!("0 0 {} {HEIGHT}", bars.len() * 10);
    let rects = bars.iter().enumerate().map(one).collect_view();
    Some(view! { <svg viewBox=view_box preserveAspectRatio="none">{rects}</svg> }.into_any())
}
