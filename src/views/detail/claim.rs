//! A claim looked at closely: speaker before statement, the chain as a path, the three clocks,
//! how sure, where it says this, and what stands against it.

use crate::document::cite::fragment_link;
use crate::document::{
    LinkEnd, chain_sentence, claim_contested_words, coded_relation, fault_words, hop_words, labels,
    likelihood_band, link_words, number, speaker_name, speaks,
};
use crate::model::{Alternative, Claim, ClaimIx, Dataset, Evidence, Hop, Link};
use crate::query::{Clock, Facet, Selection, View, Voice, pointed_paragraph};
use crate::views::context::Context;
use crate::views::derived::Derived;
use crate::views::detail::cite::copy_claim;
use crate::views::detail::others::reading_without;
use crate::views::el::{El, dynamic, el, nothing};
use crate::views::said::{Handle, Telling, said};

/// A claim.
pub fn claim_detail(context: Context, ix: ClaimIx) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let id = claim.id.to_string();
    let carries = Derived::new(move || !listed(context, ix));
    let who = el("b").child(speaker_name(dataset, claim));
    let coded = el("span.coded").child(coded_relation(dataset, claim));
    let note = claim.note.as_deref();
    el("article.closely")
        .live("data-claim", move || carries.get().then(|| id.clone()))
        .dynamic(move || filtered_out(context, ix))
        .child(el("h2.said-who").child(who).child(" ").child(speaks(claim)))
        .child(el("p.said-what").child(claim.statement.as_str()))
        .child(el("p.said-through").child(chain_sentence(dataset, claim)))
        .child(el("p.said-coded").child(coded))
        .dynamic(move || contested(context, ix))
        .child(section("On whose word").child(chain(context, dataset, claim)))
        .child(section("When").child(clocks(dataset, claim)))
        .child(section("How sure it sounds").child(certainty(claim)))
        .child(section("Where to look").child(evidence(context, dataset, claim)))
        .child(dynamic(move || links_of(context, ix)))
        .child(note.map(|note| section("Note by the compiler").child(el("p").child(note))))
        .child(alternatives(dataset, claim))
        .child(copy_claim(context, ix))
        .child(el("p.claim-id").child(format!("Claim {}", claim.id)))
}

fn section(heading: &str) -> El {
    el("section").child(el("h3").child(heading))
}

/// Says so where the filters leave the claim out.
fn filtered_out(context: Context, ix: ClaimIx) -> El {
    if context.matches.with(|m| m.contains(ix)) {
        return nothing();
    }
    let is_read = context.reading.with(|r| r.claims.contains(ix.get()));
    let words = match is_read {
        true => "Outside of what the filters show.",
        false => "Not said here: a voice that it comes through is left out.",
    };
    el("p.outside").child(words)
}

fn contested(context: Context, ix: ClaimIx) -> El {
    let loaded = context.loaded();
    let reading = context.reading.get();
    match claim_contested_words(&loaded.dataset, &loaded.index, &reading, ix) {
        Some(words) => el("p").child(el("span.tag").child(words)),
        None => nothing(),
    }
}

/// Whether the view shows the claim itself, and so carries its handle.
fn listed(context: Context, ix: ClaimIx) -> bool {
    let in_list = matches!(context.view.get(), View::Claims | View::Timeline);
    let undated = context.matches.with(|m| m.undated().binary_search(&ix).is_ok());
    (in_list && context.matches.with(|m| m.contains(ix)))
        || (undated && !matches!(context.view.get(), View::Front | View::About | View::Sources))
        || (context.view.get() == View::Front && on_front(context, ix))
        || (context.view.get() == View::Disputes && context.plan.with(|plan| plan.shows(ix)))
}

fn on_front(context: Context, ix: ClaimIx) -> bool {
    let loaded = context.loaded();
    let lead = loaded.dataset.lead_question().map(|lead| loaded.dataset.question(lead));
    context.reading.with(|reading| reading.claims.contains(ix.get()))
        && lead.is_some_and(|lead| lead.sides.iter().any(|side| side.claims.contains(&ix)))
}

/// The chain from the root outwards to the outlet, each hop with its verb.
fn chain(context: Context, dataset: &Dataset, claim: &Claim) -> Vec<El> {
    let depth = claim.depth();
    let hops = claim.attribution.iter().enumerate().rev();
    let hops: El = hops.map(|(at, hop)| hop_item(context, dataset, hop, at, depth)).collect();
    let mut lines = vec![el("ol.chain").child(hops)];
    let to: Vec<&str> = claim.to.iter().map(|to| dataset.actor(*to).name.as_str()).collect();
    if !to.is_empty() {
        lines.push(el("p").child(format!("Said to {}", to.join(", "))));
    }
    let root = dataset.actor(claim.root().actor);
    let without = Voice::Actor(root.id.to_string());
    let words = format!("Read as if {} had never spoken", root.name);
    lines.push(el("ul.ways").child(reading_without(context, words, without)));
    lines
}

fn hop_item(context: Context, dataset: &Dataset, hop: &Hop, at: usize, depth: usize) -> El {
    let actor = dataset.actor(hop.actor);
    let role = match at {
        _ if at == depth && depth == 0 => "nobody named beyond the outlet",
        _ if at == depth => "traces back to",
        0 => "per",
        _ => "relayed by",
    };
    let selection = Selection::Actor(actor.id.to_string());
    el("li")
        .child(el("span.hop-role").child(role))
        .child(" ")
        .child(select_link(context, selection, &actor.name))
        .child(el("span.hop-how").child(format!(" ({})", hop_words(hop))))
}

/// A link that looks closely at something.
fn select_link(context: Context, selection: Selection, words: &str) -> El {
    el("a").live("href", move || Some(context.link_select(selection.clone()))).child(words)
}

fn clocks(dataset: &Dataset, claim: &Claim) -> El {
    let mut facts = el("dl.facts");
    for clock in Clock::ALL {
        let dated = clock.dated(dataset, claim);
        let (words, basis) = match &dated.date {
            Some(date) => (date.words(), Some(format!(" {}", labels::basis(dated.basis)))),
            None => ("no date".to_owned(), None),
        };
        let basis = basis.map(|basis| el("span.basis").child(basis));
        facts = facts
            .child(el("dt").child(labels::clock(*clock)))
            .child(el("dd").child(words).child(basis));
    }
    facts
}

/// Hedge, likelihood and confidence, each on its own: they are never merged.
fn certainty(claim: &Claim) -> El {
    let certainty = &claim.certainty;
    let hedge = match &certainty.hedge {
        Some(hedge) => format!("“{hedge}”"),
        None => "none in the text".to_owned(),
    };
    let likelihood = certainty.likelihood.map_or_else(|| "not stated".to_owned(), likelihood_band);
    let confidence = certainty.confidence.map_or("not stated", labels::confidence);
    let quantity = claim.quantity.as_ref().map(|q| {
        let bound = labels::comparator(q.comparator);
        fact("Figure as said", format!("“{}”: {bound} {} {}", q.as_said, number(q.value), q.unit))
    });
    el("dl.facts")
        .child(fact("Kind", labels::kind(claim.kind).to_owned()))
        .child(fact("Hedge", hedge))
        .child(fact("Likelihood", likelihood))
        .child(fact("Confidence", confidence.to_owned()))
        .child(quantity)
}

fn fact(name: &str, value: String) -> Vec<El> {
    vec![el("dt").child(name), el("dd").child(value)]
}

/// Where the sources say a claim.
pub fn evidence(context: Context, dataset: &Dataset, claim: &Claim) -> El {
    let item = |evidence: &Evidence| {
        let source = dataset.source(evidence.source);
        let selection = Selection::Source(source.id.to_string());
        let flags: Vec<&str> = evidence.flags.iter().map(|flag| labels::flag(*flag)).collect();
        let flags = (!flags.is_empty()).then(|| format!(" ({})", flags.join("; ")));
        el("li")
            .child(el("q").child(evidence.quote.as_str()))
            .child(format!(", paragraph {} of ", evidence.paragraph))
            .child(select_link(context, selection, &source.title))
            .child(flags)
            .child(source.url.as_deref().map(|url| in_the_original(url, evidence)))
            .child(in_own_text(context, evidence))
    };
    let items: El = claim.evidence.iter().map(item).collect();
    el("ul.evidence").child(items)
}

/// A link to the text where it was found, which browsers that can lead to the key phrase.
fn in_the_original(url: &str, evidence: &Evidence) -> Vec<El> {
    let link = el("a")
        .attr("href", fragment_link(url, &evidence.quote))
        .attr("rel", "noreferrer")
        .child("look in the original");
    vec![el("span").child("; "), link]
}

/// The paragraph of the reader's own copy of the text, where there is one, with the key phrase
/// marked.
fn in_own_text(context: Context, evidence: &Evidence) -> El {
    let evidence = evidence.clone();
    let own = Derived::new(move || {
        let own = context.session.with(|s| s.texts.get(&evidence.source).cloned())?;
        let found = pointed_paragraph(&own.text, &evidence);
        Some(found.map(|(paragraph, range)| (paragraph.to_owned(), range)))
    });
    dynamic(move || match own.get() {
        None => nothing(),
        Some(Err(fault)) => {
            let words = format!("In your copy of the text: {}", fault_words(&fault));
            el("p.bad").child(words)
        }
        Some(Ok((text, range))) => el("p.own-sentence")
            .child(&text[..range.start])
            .child(el("mark").child(&text[range.clone()]))
            .child(&text[range.end..]),
    })
}

fn links_of(context: Context, ix: ClaimIx) -> El {
    let loaded = context.loaded();
    let reading = context.reading.get();
    let links = reading.links.iter().map(|link| loaded.dataset.link(*link));
    let items: El = links
        .filter_map(|link| match (link.from == ix, link.to == ix) {
            (true, _) => Some(link_item(context, link, LinkEnd::From, link.to)),
            (_, true) => Some(link_item(context, link, LinkEnd::To, link.from)),
            _ => None,
        })
        .collect();
    if items.is_empty() {
        return nothing();
    }
    section("What stands beside it").child(el("ul.links").child(items))
}

/// A link as read at one of its ends, with the claim at the other.
fn link_item(context: Context, link: &Link, end: LinkEnd, other: ClaimIx) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let (from, to) = (&dataset.claim(link.from).id, &dataset.claim(link.to).id);
    let key = format!("{from}~{}~{to}", link.kind.id());
    let aspect = link.aspect.map(|aspect| format!("{}. ", labels::aspect(aspect)));
    el("li")
        .attr("data-detail-link", key)
        .child(el("p.link-words").child(link_words(dataset, link, end)))
        .child(said(context, other, Telling::Short, Handle::Elsewhere))
        .child(el("p.rationale").child(aspect).child(link.rationale.as_str()))
}

fn alternatives(dataset: &Dataset, claim: &Claim) -> Option<El> {
    let items = other_codings(dataset, claim);
    (!items.is_empty()).then(|| section("Could also be coded").child(el("ul").child(items)))
}

/// The codings of a claim that could be defended instead, as items of a list.
pub fn other_codings(dataset: &Dataset, claim: &Claim) -> Vec<El> {
    let item = |other: &Alternative| {
        // A field as the facet of its values, where it has one.
        let field = match other.field.split_once('.') {
            Some((clock, "basis")) => format!("{clock}-basis"),
            Some((_, field)) => field.to_owned(),
            None => other.field.clone(),
        };
        let (field, value) = match Facet::from_id(&field) {
            Some(facet) => (labels::facet(facet), labels::value(dataset, facet, &other.value)),
            None => (other.field.as_str(), other.value.clone()),
        };
        format!("{field}: {value}. {}", other.why)
    };
    claim.alternatives.iter().map(|other| el("li").child(item(other))).collect()
}
