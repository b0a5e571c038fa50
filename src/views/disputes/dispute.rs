//! One dispute: two sides with the speaker before the statement, where it says this, the times of
//! both, who drew it, in what respect, and why.

use crate::document::{
    contested_words, counted, date_words, dispute_name, drawn_words, labels, origins_summary,
    relation_told, side_names, times_words,
};
use crate::model::{ClaimIx, Dataset, Link, LinkIx};
use crate::query::{Clock, Dispute, DisputeKind, RelationIx, Selection, beside};
use crate::views::context::Context;
use crate::views::detail::claim::{evidence, other_codings};
use crate::views::disputes::plan::Entry;
use crate::views::el::{El, div, el};
use crate::views::origins::{closed, origins};
use crate::views::said::{Handle, Telling, said};

/// A link as handles write it.
pub fn link_key(dataset: &Dataset, link: &Link) -> String {
    let (from, to) = (&dataset.claim(link.from).id, &dataset.claim(link.to).id);
    format!("{from}~{}~{to}", link.kind.id())
}

/// A dispute as two sides.
pub fn dispute(context: Context, entry: &Entry) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let dispute = &entry.dispute;
    let link = dispute.link.map(|ix| dataset.link(ix));
    let sides: El = (0..2).map(|at| side(context, entry, at)).collect();
    let rationale = link.map(|link| el("p.rationale").child(format!("Why: {}", link.rationale)));
    el("section.pair")
        .maybe("data-link", link.map(|link| link_key(dataset, link)))
        .child(el("h3.pair-name").child(dispute_name(dataset, &loaded.index, dispute)))
        .child(el("p.pair-times").child(times_words(dataset, dispute)))
        .child(el("p.pair-who").child(respect(dataset, dispute)))
        .child(el("p.pair-who").child(drawn_words(dataset, dispute)))
        .child(div("sides").child(sides))
        .child(rationale)
        .child(dispute.link.and_then(|ix| drawing(context, ix)))
        .child(at_stake(context, entry))
}

/// In what respect the sides differ, and in how many texts.
fn respect(dataset: &Dataset, dispute: &Dispute) -> String {
    let within = match dispute.within(dataset) {
        Some(ix) => format!("within one text, “{}”", dataset.source(ix).title),
        None => "between texts".to_owned(),
    };
    match dispute.aspect(dataset) {
        Some(aspect) => format!("In what respect: {}; {within}", labels::aspect(aspect)),
        None => format!("In what respect is not said; {within}"),
    }
}

fn side(context: Context, entry: &Entry, at: usize) -> El {
    let loaded = context.loaded();
    let dispute = &entry.dispute;
    let claims = &dispute.sides[at];
    let heading = el("h4.side-heading").child(side_names(dispute.kind)[at]);
    let side = div("side").child(heading);
    if let [ix] = claims[..] {
        let handle = if entry.carries.contains(&ix) { Handle::Carries } else { Handle::Elsewhere };
        let more =
            beside(&loaded.dataset, loaded.index.relations(), &context.reading.get(), dispute, at);
        let all: Vec<ClaimIx> = std::iter::once(ix).chain(more.iter().copied()).collect();
        let beside = (!more.is_empty()).then(|| {
            let words = origins_summary(&loaded.dataset, &context.reading.get(), &all);
            closed(context, format!("With what is told the same way, {words}"), more)
        });
        side.child(said(context, ix, Telling::Full, handle))
            .child(particulars(context, ix))
            .child(beside)
    } else {
        side.child(origins(context, claims, Telling::Full, &entry.carries, Some(particulars)))
    }
}

/// When it was said and came out, where it says this, and how it could be coded instead.
fn particulars(context: Context, ix: ClaimIx) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let mut times: Vec<String> = Vec::new();
    if claim.about.date.is_none() {
        times.push("about: no stated time".to_owned());
    }
    times.push(format!("said: {}", date_words(&Clock::Said.dated(dataset, claim))));
    times.push(format!("published: {}", date_words(&Clock::Published.dated(dataset, claim))));
    let codings = other_codings(dataset, claim);
    let count = codings.len();
    let codings = (count > 0).then(|| {
        el("details.shelf")
            .child(el("summary").child(counted(count, "other defensible coding")))
            .child(el("ul.evidence").child(codings))
    });
    div("particulars")
        .child(el("p.said-when").child(times.join("; ")))
        .child(evidence(context, dataset, claim))
        .child(codings)
}

/// The claim in the text that draws a link.
fn drawing(context: Context, ix: LinkIx) -> Option<El> {
    let loaded = context.loaded();
    let link = loaded.dataset.link(ix);
    let claim = link.claim.filter(|claim| *claim != link.from && *claim != link.to)?;
    Some(closed(context, "The claim that draws this line".to_owned(), vec![claim]))
}

/// The contested relations at stake, as links.
fn at_stake(context: Context, entry: &Entry) -> Option<El> {
    let (loaded, reading) = (context.loaded(), context.reading.get());
    let item = |ix: &RelationIx| {
        let key = loaded.index.relation(*ix).key.id(&loaded.dataset);
        let mut claims = loaded.index.relation(*ix).claims.clone();
        claims.retain(|claim| reading.claims.contains(claim.get()));
        let contested = reading.relation(*ix);
        let state = contested_words(&loaded.dataset, &reading, contested, &claims);
        let name = relation_told(&loaded.dataset, &loaded.index, *ix, &claims);
        let selection = Selection::Relation(key.clone());
        let carries = entry.relations.contains(ix);
        el("li")
            .maybe("data-relation", carries.then_some(key))
            .child(el("span.tag").child(state.unwrap_or_default()))
            .child(" ")
            .child(
                el("a")
                    .live("href", move || Some(context.link_select(selection.clone())))
                    .child(name),
            )
    };
    let items: El = entry.dispute.relations.iter().map(item).collect();
    let any = !items.is_empty() && entry.dispute.kind != DisputeKind::Headline;
    any.then(|| el("ul.at-stake").child(items))
}
