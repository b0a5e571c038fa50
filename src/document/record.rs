//! The full record: texts, claims by text, actors, links, and how to read it. Every claim of the
//! dataset stands here once, with its chain, dates, hedges, evidence and links.

use super::facts::facts;
use super::front::{question_id, text_sentence};
use super::html::Html;
use super::labels;
use super::sentences::{LinkEnd, chain_sentence, link_words, origin_words, speaker_name, speaks};
use crate::model::{ActorIx, Claim, ClaimIx, Dataset, LinkIx, SourceIx};
use crate::query::{Index, Reading, actor_ledgers, count_origins};

/// Writes the record.
pub(super) fn render(html: &mut Html, dataset: &Dataset, index: &Index, reading: &Reading) {
    let heading = |html: &mut Html, id: &str, text: &str| html.line("h2", &[("id", id)], text);
    html.element("section", &[("class", "record-part")], |html| {
        heading(html, "record-claims", "Every claim, by text");
        for at in 0..dataset.sources.len() as u32 {
            source_claims(html, dataset, reading, SourceIx(at));
        }
    });
    html.element("section", &[("class", "record-part")], |html| {
        heading(html, "record-questions", "What the questions rest on");
        questions(html, dataset);
    });
    html.element("section", &[("class", "record-part")], |html| {
        heading(html, "record-relations", "What is said of whom, by how many separate voices");
        relations(html, dataset, index, reading);
    });
    html.element("section", &[("class", "record-part")], |html| {
        heading(html, "record-actors", "Everyone who speaks or is spoken of");
        actors(html, dataset, index);
    });
    html.element("section", &[("class", "record-part")], |html| {
        heading(html, "record-links", "What is set against what, and by whom");
        links(html, dataset);
    });
    html.element("section", &[("class", "record-part")], |html| {
        heading(html, "record-texts", "The texts and what was left uncoded");
        for at in 0..dataset.sources.len() as u32 {
            source(html, dataset, SourceIx(at));
        }
    });
    html.element("section", &[("class", "record-part")], |html| {
        heading(html, "record-about", "How to read this");
        about(html, dataset);
    });
}

fn source_claims(html: &mut Html, dataset: &Dataset, reading: &Reading, source: SourceIx) {
    // A part of its own, so that one text's claims are laid out without the other's.
    html.element("section", &[("class", "record-part")], |html| {
        html.line("h3", &[], &dataset.source(source).title);
        for ix in dataset.claim_ixs().filter(|ix| dataset.claim(*ix).source() == source) {
            claim(html, dataset, reading, ix);
        }
    });
}

fn claim(html: &mut Html, dataset: &Dataset, reading: &Reading, ix: ClaimIx) {
    let claim = dataset.claim(ix);
    let id = claim.id.as_str();
    html.element("article", &[("class", "entry"), ("id", id), ("data-claim", id)], |html| {
        html.element("p", &[("class", "said-who")], |html| {
            html.line("b", &[], &speaker_name(dataset, claim));
            html.text(" ");
            html.text(speaks(claim));
        });
        html.line("p", &[("class", "said-what")], &claim.statement);
        html.line("p", &[("class", "said-through")], &chain_sentence(dataset, claim));
        html.element("dl", &[("class", "facts")], |html| {
            for (term, value) in facts(dataset, reading, ix) {
                html.line("dt", &[], term);
                html.line("dd", &[], &value);
            }
            evidence(html, dataset, claim);
            own_links(html, dataset, ix);
        });
    });
}

fn evidence(html: &mut Html, dataset: &Dataset, claim: &Claim) {
    for evidence in &claim.evidence {
        let source = dataset.source(evidence.source);
        let flags: String =
            evidence.flags.iter().map(|flag| format!(", {}", labels::flag(*flag))).collect();
        html.line("dt", &[], "Where it says this");
        html.element("dd", &[], |html| {
            html.element("q", &[], |html| html.text(&evidence.quote));
            html.text(&format!(", paragraph {} of {}{flags}", evidence.paragraph, source.id));
        });
    }
}

fn own_links(html: &mut Html, dataset: &Dataset, ix: ClaimIx) {
    for link in &dataset.links {
        let (end, other) = match (link.from == ix, link.to == ix) {
            (true, _) => (LinkEnd::From, link.to),
            (_, true) => (LinkEnd::To, link.from),
            _ => continue,
        };
        let other = &dataset.claim(other).id;
        html.line("dt", &[], "Link");
        html.element("dd", &[], |html| {
            html.text(&format!("{}: ", link_words(dataset, link, end)));
            html.link(&format!("#{other}"), other.as_str());
        });
    }
}

fn relations(html: &mut Html, dataset: &Dataset, index: &Index, reading: &Reading) {
    html.element("ul", &[], |html| {
        for (at, relation) in index.relations().iter().enumerate() {
            let key = relation.key.id(dataset);
            let claims: Vec<&Claim> = relation.claims.iter().map(|ix| dataset.claim(*ix)).collect();
            let origins = origin_words(count_origins(dataset, claims.iter().copied()));
            let state = reading.relation(crate::query::RelationIx(at as u32));
            let voices: Vec<String> = claims
                .iter()
                .map(|claim| format!("{} {}", stance_of(claim), speaker_name(dataset, claim)))
                .collect();
            html.element("li", &[("data-relation", &key)], |html| {
                html.text(&format!(
                    "{} {} {}, as told here: {}. {origins}",
                    dataset.actor(relation.key.subject).name,
                    dataset.predicate(relation.key.predicate).label,
                    dataset.actor(relation.key.object).name,
                    voices.join("; "),
                ));
                if let Some(words) = labels::contested(state) {
                    html.text(&format!("; {words}"));
                }
                html.text(".");
                for claim in &claims {
                    html.text(" ");
                    html.link(&format!("#{}", claim.id), claim.id.as_str());
                }
            });
        }
    });
}

fn stance_of(claim: &Claim) -> String {
    format!("({})", labels::stance(crate::query::stance(claim)))
}

fn questions(html: &mut Html, dataset: &Dataset) {
    for question in &dataset.questions {
        html.line("h3", &[("id", &question_id(question))], &question.text);
        for side in &question.sides {
            html.element("p", &[], |html| {
                html.text(&format!("{}:", side.heading));
                for ix in &side.claims {
                    let claim = dataset.claim(*ix);
                    html.text(&format!(" {} in ", speaker_name(dataset, claim)));
                    html.link(&format!("#{}", claim.id), claim.id.as_str());
                    html.text(";");
                }
            });
        }
        question.caveat.iter().for_each(|caveat| html.line("p", &[], caveat));
    }
}

fn actors(html: &mut Html, dataset: &Dataset, index: &Index) {
    let all: Vec<ClaimIx> = dataset.claim_ixs().collect();
    let ledgers = actor_ledgers(dataset, index, &all);
    html.element("dl", &[("class", "facts")], |html| {
        for (at, ledger) in ledgers.iter().enumerate() {
            let actor = dataset.actor(ActorIx(at as u32));
            let id = actor.id.as_str();
            html.element("dt", &[("data-actor", id)], |html| {
                html.text(&format!("{}, {}", actor.name, labels::actor_kind(actor.kind)));
            });
            html.element("dd", &[], |html| {
                if !actor.aliases.is_empty() {
                    html.text(&format!("Also: {}. ", actor.aliases.join("; ")));
                }
                if let Some(description) = &actor.description {
                    html.text(&format!("{description} "));
                }
                html.text(&format!(
                    "Says {}, is spoken of in {}, relays {}.",
                    ledger.says.len(),
                    ledger.spoken_of.len(),
                    ledger.relays.len()
                ));
            });
        }
    });
}

fn links(html: &mut Html, dataset: &Dataset) {
    html.element("ul", &[], |html| {
        for at in 0..dataset.links.len() as u32 {
            let link = dataset.link(LinkIx(at));
            let (from, to) = (dataset.claim(link.from), dataset.claim(link.to));
            let key = format!("{}~{}~{}", from.id, link.kind.id(), to.id);
            html.element("li", &[("data-link", &key)], |html| {
                // What is said stands once, where the claim does.
                for claim in [from, to] {
                    html.text(&format!("{} in ", speaker_name(dataset, claim)));
                    html.link(&format!("#{}", claim.id), claim.id.as_str());
                    html.text("; ");
                }
                let author = labels::link_author(dataset, link.author);
                html.text(&format!("{}, according to {author}. ", labels::link_name(link.kind)));
                html.text(&link.rationale);
            });
        }
    });
}

fn source(html: &mut Html, dataset: &Dataset, ix: SourceIx) {
    let source = dataset.source(ix);
    html.element("article", &[("class", "entry"), ("data-source", source.id.as_str())], |html| {
        html.line("h3", &[], &source.title);
        html.line("p", &[], &text_sentence(dataset, ix));
        if let Some(url) = &source.url {
            html.element("p", &[], |html| {
                html.text("Found at ");
                html.element("a", &[("href", url), ("rel", "noreferrer")], |html| html.text(url));
                html.text(&format!(" ({}).", labels::basis(source.url_basis)));
            });
        }
        if let Some(note) = &source.note {
            html.line("p", &[], note);
        }
        html.element("ul", &[], |html| {
            for uncoded in &source.uncoded {
                let part =
                    uncoded.quote.as_ref().map(|q| format!(" (at “{q}”)")).unwrap_or_default();
                html.line(
                    "li",
                    &[],
                    &format!(
                        "Paragraph {}{part} is not coded: {}.",
                        uncoded.paragraph, uncoded.reason
                    ),
                );
            }
        });
    });
}

fn about(html: &mut Html, dataset: &Dataset) {
    for paragraph in super::about_paragraphs(dataset) {
        html.line("p", &[], &paragraph);
    }
}
