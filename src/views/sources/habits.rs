//! How a text speaks: counts with small pictures of them, who never speaks in it, and what points
//! to each of its paragraphs.

use crate::document::labels;
use crate::model::{Basis, SourceIx};
use crate::query::{Clock, Selection, Survey};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, dynamic, el, nothing, scrolling};
use crate::views::relations::table::{more_button, table_head};
use crate::views::sources::{claim_link, uncoded_words};
use std::sync::Arc;

/// Rows of paragraphs shown at first, and added each time.
const PAGE: usize = 60;

/// The most claims that are linked from one paragraph, and the most actors listed; the rest are
/// counted.
const MOST: usize = 16;

/// The most bars of a picture of paragraphs.
const BARS: usize = 200;

/// What is derived of a text.
pub type Surveyed = Derived<Arc<Survey>>;

/// One count: what it is called, and of how many it is.
struct Count(String, usize, usize);

/// The counts as a table, each row with its bar.
pub fn habits(context: Context, ix: SourceIx, survey: Surveyed) -> El {
    let title = context.loaded().dataset.source(ix).title.clone();
    let rows = dynamic(move || survey.with(|s| groups(s).into_iter().map(group).collect()));
    let table = el("table.habits")
        .child(el("caption").child("How this text speaks, in counts of the claims shown"))
        .child(rows);
    scrolling(format!("How it speaks: {title}"), table)
}

fn groups(survey: &Survey) -> Vec<(&'static str, Vec<Count>)> {
    let of = survey.claims;
    let count = |name: &str, count| Count(name.to_owned(), count, of);
    let word = vec![
        count("a named voice behind the outlet", survey.named()),
        count("the outlet by itself", survey.outlet),
        count("nobody named", survey.unnamed),
    ];
    let looked = survey.looked_at;
    let whole = if looked < of { format!(", of the first {looked}") } else { String::new() };
    let how = vec![
        Count(format!("hedged{whole}"), survey.hedged, looked),
        Count(
            format!("relations told by one voice only{whole}"),
            survey.one_voice,
            survey.relations,
        ),
    ];
    let depths = survey.depths.iter().enumerate();
    let depths = depths.map(|(at, n)| Count(labels::depth(&at.to_string()), *n, of)).collect();
    let mut clocks = Vec::new();
    for (clock, counts) in [(Clock::About, &survey.about), (Clock::Said, &survey.said)] {
        for (basis, n) in Basis::ALL.iter().zip(counts).filter(|(_, n)| **n > 0) {
            let basis = match basis {
                Basis::None => "no date",
                basis => labels::basis(*basis),
            };
            clocks.push(Count(format!("{}: {basis}", labels::clock(clock)), *n, of));
        }
    }
    vec![
        ("On whose word", word),
        ("How surely, and on how many voices", how),
        ("Through how many", depths),
        ("When", clocks),
    ]
}

fn group((name, counts): (&'static str, Vec<Count>)) -> El {
    let head = el("th[scope=rowgroup][colspan=3]").child(name);
    let row = |Count(name, count, of): Count| {
        el("tr")
            .child(el("th[scope=row]").child(name))
            .child(el("td").child(bar(count, of)))
            .child(el("td.number").child(format!("{count} of {of}")))
    };
    el("tbody").child(el("tr").child(head)).child(counts.into_iter().map(row).collect::<El>())
}

/// A picture of a count: a bar as long as its part of the whole.
fn bar(count: usize, of: usize) -> El {
    let rect = |class: &str, width: usize| {
        el("rect").class(class).attr("width", width.to_string()).attr("height", "8")
    };
    el("svg.bar[viewBox=0 0 100 8][preserveAspectRatio=none][aria-hidden=true]")
        .child(rect("bar-all", 100))
        .child(rect("bar-part", (count * 100).div_ceil(of.max(1))))
}

/// Who is spoken of in a text and never speaks in it.
pub fn silent(context: Context, survey: Surveyed) -> El {
    dynamic(move || {
        let loaded = context.loaded();
        let silent = survey.with(|s| s.silent.clone());
        let actor = |(ix, count): &(crate::model::ActorIx, usize)| {
            let actor = loaded.dataset.actor(*ix);
            let selection = Selection::Actor(actor.id.to_string());
            let link = el("a")
                .live("href", move || Some(context.link_select(selection.clone())))
                .child(actor.name.as_str());
            let times = el("span.count").child(format!(" {count}"));
            el("li").child(link).child(times)
        };
        if silent.is_empty() {
            return el("p").child("Everyone whom these claims speak of speaks here too.");
        }
        let list: El = silent.iter().take(MOST).map(actor).collect();
        let more = silent.len().saturating_sub(MOST);
        let more = (more > 0).then(|| el("li").child(format!("and {more} more")));
        el("ul.silent").child(list).child(more)
    })
}

/// What points to each paragraph: a picture, and its table.
pub fn paragraphs(context: Context, ix: SourceIx, survey: Surveyed) -> Vec<El> {
    let sentence = move || survey.with(|s| strip_words(context, ix, s));
    let title = context.loaded().dataset.source(ix).title.clone();
    let pages = Writable::new(1_usize);
    let rest =
        Derived::new(move || survey.with(|s| s.pointing.len()).saturating_sub(pages.get() * PAGE));
    // The rows of many texts are many: they are made when they are first looked at.
    let looked_at = Writable::new(false);
    let rows = dynamic(move || {
        if !looked_at.get() {
            return nothing();
        }
        let length = survey.with(|s| s.pointing.len()).min(pages.get() * PAGE);
        (0..length).map(|at| row(context, ix, survey, at)).collect()
    });
    let table = el("table.paragraphs")
        .child(el("caption").child("Paragraph by paragraph, the claims shown that point there"))
        .child(table_head(&["Paragraph", "Claims that point there", "Left uncoded"]))
        .child(el("tbody").child(rows));
    let twin = el("details.twin")
        .child(
            el("summary")
                .on("click", move |_| looked_at.set(true))
                .child("Every paragraph, and why some are uncoded"),
        )
        .child(scrolling(format!("Paragraph by paragraph: {title}"), table))
        .child(more_button(rest, "paragraphs", pages));
    let picture = dynamic(move || survey.with(|s| strip(context, ix, s)));
    vec![el("div.strip[aria-hidden=true]").child(picture), el("p.strip-words").text(sentence), twin]
}

/// Whether a paragraph, from 1, was knowingly left uncoded as a whole.
fn left_uncoded(context: Context, ix: SourceIx, number: usize) -> bool {
    let loaded = context.loaded();
    let mut uncoded = loaded.dataset.source(ix).uncoded.iter();
    uncoded.any(|entry| entry.paragraph as usize == number && entry.quote.is_none())
}

/// The picture of the paragraphs in words.
fn strip_words(context: Context, ix: SourceIx, survey: &Survey) -> String {
    let all = survey.pointing.len();
    let pointed = survey.pointing.iter().filter(|claims| !claims.is_empty()).count();
    let uncoded = (1..=all).filter(|number| left_uncoded(context, ix, *number)).count();
    let most = survey.pointing.iter().map(Vec::len).max().unwrap_or(0);
    let mut words = format!("Claims shown point to {pointed} of {all} paragraphs");
    if let Some(at) = survey.pointing.iter().position(|claims| claims.len() == most && most > 0) {
        words.push_str(&format!(", most of them ({most}) to paragraph {}", at + 1));
    }
    if uncoded > 0 {
        words.push_str(&format!("; {uncoded} were left uncoded, drawn as a line"));
    }
    words.push('.');
    words
}

/// A bar a paragraph, as high as claims point there; what was left uncoded is a line.
fn strip(context: Context, ix: SourceIx, survey: &Survey) -> El {
    const HEIGHT: usize = 40;
    let each = survey.pointing.len().div_ceil(BARS).max(1);
    let bars: Vec<usize> =
        survey.pointing.chunks(each).map(|some| some.iter().map(Vec::len).sum()).collect();
    let Some(most) = bars.iter().max().map(|most| (*most).max(1)) else { return nothing() };
    let one = |(at, count): (usize, &usize)| {
        let uncoded = each == 1 && left_uncoded(context, ix, at + 1);
        let (class, height) = match (count, uncoded) {
            (0, true) => ("strip-uncoded", 3),
            (0, false) => ("strip-none", 0),
            (n, _) => ("bar-part", (n * HEIGHT).div_ceil(most)),
        };
        el("rect")
            .class(class)
            .attr("x", (at * 10).to_string())
            .attr("y", (HEIGHT - height).to_string())
            .attr("width", "8")
            .attr("height", height.to_string())
    };
    el("svg")
        .attr("viewBox", format!("0 0 {} {HEIGHT}", bars.len() * 10))
        .attr("preserveAspectRatio", "none")
        .child(bars.iter().enumerate().map(one).collect::<El>())
}

fn row(context: Context, ix: SourceIx, survey: Surveyed, at: usize) -> El {
    let claims = survey.with(|s| s.pointing[at].clone());
    let uncoded = uncoded_words(&context.loaded().dataset, ix, at as u32 + 1);
    let mut links = vec![el("b.count").child(format!("{} ", claims.len()))];
    for claim in claims.iter().take(MOST) {
        links.push(claim_link(context, *claim));
        links.push(" ".to_owned().into());
    }
    let more = claims.len().saturating_sub(MOST);
    let more = (more > 0).then(|| format!("and {more} more"));
    el("tr")
        .child(el("th.number[scope=row]").child((at + 1).to_string()))
        .child(el("td.pointers").child(links).child(more))
        .child(el("td").child(uncoded))
}
