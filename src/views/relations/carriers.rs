//! Who carries whom: the claims shown as a flow from their roots through relays to publishers, with
//! the same as a table, and what stands out in it.

use crate::layout::{FlowBand, FlowBar, FlowLayout, Stop, flow_layout};
use crate::model::{ActorIx, ActorKind};
use crate::platform::hash::Entry;
use crate::query::{Carried, Carriers, Way, carriers};
use crate::views::context::Context;
use crate::views::derived::Derived;
use crate::views::el::{El, all, dynamic, el, px, scrolling};
use crate::views::links::change_link;
use crate::views::relations::carriers_words::{findings, plural, way_words};
use crate::views::relations::graph_marks::{label_view, path};
use crate::views::relations::table::table_head;
use crate::views::relations::walking::{Places, next_place, walked};
use std::sync::Arc;

/// Most voices named in a line, and rows in the table.
const MOST: usize = 60;

/// The picture, its words and its table.
pub fn carriers_view(context: Context, width: Derived<f64>) -> El {
    let flow = Derived::always(move || {
        let matches = context.matches.get();
        Arc::new(carriers(&context.loaded().dataset, matches.claims()))
    });
    let layout = Derived::always(move || {
        Arc::new(flow_layout(&context.loaded().dataset, &flow.get(), width.get()))
    });
    let picture = move || figure(context, &layout.get());
    all(vec![
        dynamic(picture),
        dynamic(move || findings(context, &flow.get())),
        dynamic(move || table(context, &flow.get())),
    ])
}

/// What a mark between or at these stops stands for.
fn through(stops: &[(Stop, ActorIx)]) -> Way {
    let mut way = Way::default();
    for (stop, actor) in stops {
        match stop {
            Stop::Root => way.root = Some(*actor),
            Stop::Relay => way.relay = Some(*actor),
            Stop::Publisher => way.publisher = Some(*actor),
        }
    }
    way
}

fn figure(context: Context, layout: &FlowLayout) -> El {
    let head = |words: &str| el("span").child(words);
    let heads = el("p.flow-heads[aria-hidden=true]")
        .child(head("Traces back to"))
        .child(head("through"))
        .child(head("published by"));
    let places: Places = Arc::new(
        layout
            .bars
            .iter()
            .map(|bar| (bar_id(bar), bar.rect.middle()))
            .chain(layout.bands.iter().map(|band| (band_id(band), band.middle)))
            .collect(),
    );
    let bands = layout.bands.iter().map(|band| band_mark(context, band, places.clone()));
    let bars = layout.bars.iter().enumerate();
    let bars = bars.map(|(at, bar)| bar_mark(context, bar, at == 0, places.clone()));
    let svg = el("svg[role=group]")
        .attr("aria-label", format!("Who carries whom. {}", context.sentence()))
        .number("width", layout.width_px)
        .number("height", layout.height_px)
        .attr("viewBox", format!("0 0 {} {}", px(layout.width_px), px(layout.height_px)))
        .number("font-size", layout.font_px)
        .child(el("g").child(bands.collect::<El>()))
        .child(el("g").child(bars.collect::<El>()));
    let left_out = (layout.left_out > 0).then(|| {
        el("p.left-out").child(format!(
            "{} {} of voices with fewer are not drawn; the table has more of them.",
            layout.left_out,
            plural(layout.left_out)
        ))
    });
    el("figure.flow")
        .child(heads)
        .child(svg)
        .child(el("figcaption.view-caption").text(move || context.sentence()))
        .child(el("p.left-out").child(
            "As wide as there are claims. A dashed band comes from nobody named, a bar that says \
             “itself” from an outlet alone. Choose a bar or a band to see only its claims.",
        ))
        .child(left_out)
}

fn bar_id(bar: &FlowBar) -> String {
    format!("bar-{}-{}", bar.stop as u8, bar.actor.0)
}

fn band_id(band: &FlowBand) -> String {
    format!("band-{}-{}-{}-{}", band.from.0 as u8, band.from.1.0, band.to.0 as u8, band.to.1.0)
}

/// A mark that narrows the claims to those that go its way.
fn mark(
    context: Context,
    class: &str,
    id: String,
    (way, words): (Way, &str),
    first: bool,
    places: Places,
) -> El {
    let own = id.clone();
    let next = move |heading| next_place(&places, &own, heading);
    let choose = move || {
        let loaded = context.loaded();
        context.change(Entry::Push, |query| way.narrow(&loaded.dataset, query));
    };
    walked(el("g").class(class).attr("aria-label", words), id, first, choose, next)
}

fn band_mark(context: Context, band: &FlowBand, places: Places) -> El {
    let way = through(&[band.from, band.to]);
    let loaded = context.loaded();
    let unnamed = loaded.dataset.actor(band.from.1).kind == ActorKind::Unnamed;
    let class = if unnamed { "band band-unnamed" } else { "band" };
    let words = way_words(&loaded.dataset, way, band.claims);
    mark(context, class, band_id(band), (way, &words), false, places)
        .child(el("svg:title").child(words))
        .child(path("band-hit", band.path.as_str()))
        .child(path("band-shape", band.path.as_str()))
}

fn bar_mark(context: Context, bar: &FlowBar, first: bool, places: Places) -> El {
    let way = through(&[(bar.stop, bar.actor)]);
    let rect = |class: &str, rect: crate::layout::Rect| {
        el("rect")
            .class(class)
            .number("x", rect.x)
            .number("y", rect.y)
            .number("width", rect.width)
            .number("height", rect.height)
    };
    let words = way_words(&context.loaded().dataset, way, bar.claims);
    let words = format!("{}: {words}", bar.label.lines.join(" "));
    mark(context, "bar", bar_id(bar), (way, &words), first, places)
        .child(rect("bar-hit", bar.hit))
        .child(rect("bar-shape", bar.rect))
        .child(label_view(&bar.label, "bar-label"))
}

/// The same as a table: a row for each way.
fn table(context: Context, flow: &Carriers) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let row = |carried: &Carried| {
        let name = |actor: ActorIx| dataset.actor(actor).name.clone();
        let way = carried.way();
        let root = if carried.depth == 0 {
            format!("{} itself", name(carried.root))
        } else {
            name(carried.root)
        };
        let link = change_link(context, &root, move |query| {
            way.narrow(&context.loaded().dataset, query);
        });
        let relay = carried.relay.map_or_else(|| "–".to_owned(), name);
        el("tr")
            .child(el("th[scope=row]").child(link))
            .child(el("td").child(relay))
            .child(el("td").child(name(carried.publisher)))
            .child(el("td.number").child(carried.claims.to_string()))
    };
    let rows: El = flow.ways.iter().take(MOST).map(row).collect();
    let table = el("table")
        .child(el("caption.view-caption").text(move || context.sentence()))
        .child(table_head(&["Traces back to", "through", "published by", "Claims"]))
        .child(el("tbody").child(rows));
    scrolling("Who carries whom, as a table", table)
}
