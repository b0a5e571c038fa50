//! The full record: texts, claims by text, actors, links, and how to read it. Every claim of the
//! dataset stands here once, with its chain, dates, hedges, evidence and links.
//!
//! It weighs on everyone who opens the page, so it says each thing once: the date of a text above
//! the claims in it, why two claims are linked below all claims. Actors, links, questions and texts
//! come last, because the dataset that follows in the page begins with them, and packs with them.

use super::anchors::{claim_anchor, part_anchor, question_anchor};
use super::facts::facts;
use super::front::text_sentence;
use super::html::Html;
use super::labels;
use super::sentences::{
    LinkEnd, NO_DATE, date_words, link_words, place_in_text, speaker_name, speaks,
};
use super::standing::{contested_words, origin_words};
use crate::model::{ActorIx, Claim, ClaimIx, Dataset, Dated, LinkIx, Source, SourceIx, isolated};
use crate::query::{
    Clock, Index, Reading, RelationIx, RelationKey, claims_of_actors, origins, stance,
};

/// Writes the record.
pub(super) fn render(html: &mut Html, dataset: &Dataset, index: &Index, reading: &Reading) {
    part(html, "about", "How to read this", |html| {
        let paragraphs = |html: &mut Html, texts: Vec<String>| {
            texts.iter().for_each(|text| html.line("p", &[], text));
        };
        paragraphs(html, super::about_paragraphs(dataset));
        html.element("dl", &[("class", "glossary")], |html| {
            for word in super::GlossaryTerm::ALL {
                html.line("dt", &[], word.name());
                html.line("dd", &[], word.meaning());
            }
        });
        html.line("h3", &[], "When and by what rules this was compiled");
        paragraphs(html, super::compiled_paragraphs(dataset));
        html.line("h3", &[], "How to report an error");
        paragraphs(html, super::report_paragraphs(dataset));
    });
    part(html, "claims", "Every claim, by text", |html| {
        let left_out = "Where no “About” or “Said” stands below, no such date is known.";
        html.line("p", &[], left_out);
        for at in 0..dataset.sources.len() as u32 {
            source_claims(html, dataset, reading, SourceIx(at));
        }
    });
    let voices = "What is said of whom, by how many separate voices";
    part(html, "relations", voices, |html| relations(html, dataset, index, reading));
    let everyone = "Everyone who speaks or is spoken of";
    part(html, "actors", everyone, |html| actors(html, dataset, index));
    part(html, "links", "What is set against what, and by whom", |html| links(html, dataset));
    part(html, "questions", "What the questions rest on", |html| questions(html, dataset));
    if !dataset.stories.is_empty() {
        part(html, "stories", "Told as a story", |html| super::stories::render(html, dataset));
    }
    part(html, "texts", "The texts and what was left uncoded", |html| {
        for at in 0..dataset.sources.len() as u32 {
            source(html, dataset, SourceIx(at));
        }
    });
}

fn part(html: &mut Html, name: &str, heading: &str, inner: impl FnOnce(&mut Html)) {
    html.element("section", &[("class", "record-part")], |html| {
        html.line("h2", &[("id", &part_anchor(name))], heading);
        inner(html);
    });
}

fn source_claims(html: &mut Html, dataset: &Dataset, reading: &Reading, ix: SourceIx) {
    let source = dataset.source(ix);
    let published = Dated { date: source.published.clone(), basis: source.published_basis };
    let clock = labels::clock(Clock::Published);
    // A part of its own, so that one text's claims are laid out without the other's.
    html.element("section", &[("class", "record-part")], |html| {
        title(html, source);
        html.line("p", &[], &format!("{clock}: {}", date_words(&published)));
        for ix in dataset.claim_ixs().filter(|claim| dataset.claim(*claim).source() == ix) {
            claim(html, dataset, reading, ix);
        }
    });
}

fn claim(html: &mut Html, dataset: &Dataset, reading: &Reading, ix: ClaimIx) {
    let claim = dataset.claim(ix);
    let handles = [("id", claim_anchor(claim)), ("data-claim", claim.id.to_string())];
    html.element("article", &handles.each_ref().map(|(name, id)| (*name, id.as_str())), |html| {
        html.element("p", &[], |html| {
            html.line("b", &[], &speaker_name(dataset, claim));
            html.text(" ");
            html.text(speaks(claim));
        });
        html.line("p", &[("class", "said-what")], &isolated(&claim.statement));
        html.element("dl", &[], |html| {
            for (term, value) in facts(dataset, reading, ix) {
                if term != labels::clock(Clock::Published) && value != NO_DATE {
                    html.line("dt", &[], term);
                    html.line("dd", &[], &value);
                }
            }
            evidence(html, dataset, claim);
            own_links(html, dataset, ix);
        });
    });
}

fn evidence(html: &mut Html, dataset: &Dataset, claim: &Claim) {
    for evidence in &claim.evidence {
        let elsewhere = match evidence.source == claim.source() {
            true => String::new(),
            false => format!(" of {}", dataset.source(evidence.source).id),
        };
        let flags: String =
            evidence.flags.iter().map(|flag| format!(", {}", labels::flag(*flag))).collect();
        html.line("dt", &[], "Where to look");
        html.element("dd", &[], |html| {
            if let Some(quote) = &evidence.quote {
                let source = dataset.source(evidence.source);
                html.line("q", &in_language(source), &isolated(quote));
                html.text(", ");
            }
            html.text(&format!("{}{elsewhere}{flags}", place_in_text(evidence)));
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
        html.line("dt", &[], "Link");
        html.element("dd", &[], |html| {
            html.text(&format!("{}: ", link_words(dataset, link, end)));
            to_claim(html, dataset.claim(other));
        });
    }
}

fn relations(html: &mut Html, dataset: &Dataset, index: &Index, reading: &Reading) {
    html.element("ul", &[], |html| {
        for (at, relation) in index.relations().iter().enumerate() {
            let claims: Vec<&Claim> = relation.claims.iter().map(|ix| dataset.claim(*ix)).collect();
            let RelationKey { subject, predicate, object } = relation.key;
            html.element("li", &[("data-relation", &relation.key.id(dataset))], |html| {
                let name = |actor| dataset.actor(actor).told();
                html.text(&format!(
                    "{} {} {}, as told here:",
                    name(subject),
                    dataset.predicate(predicate).told(),
                    name(object)
                ));
                for (at, claim) in claims.iter().enumerate() {
                    let teller = |claim| (speaker_name(dataset, claim), stance(claim));
                    let (who, stance) = teller(claim);
                    // Whoever has just been named goes on telling it.
                    if at == 0 || teller(claims[at - 1]) != (who.clone(), stance) {
                        let parted = if at == 0 { "" } else { ";" };
                        html.text(&format!(
                            "{parted} {who} {}",
                            stance.map_or("speaks of it", labels::stance)
                        ));
                    }
                    html.text(" ");
                    to_claim(html, claim);
                }
                html.text(&format!(
                    ". {}",
                    origin_words(dataset, &origins(dataset, reading, claims))
                ));
                let state = reading.relation(RelationIx(at as u32));
                if let Some(words) = contested_words(dataset, reading, state, &relation.claims) {
                    html.text(&format!("; {words}"));
                }
            });
        }
    });
}

fn to_claim(html: &mut Html, claim: &Claim) {
    html.link(&format!("#{}", claim_anchor(claim)), claim.id.as_str());
}

fn questions(html: &mut Html, dataset: &Dataset) {
    for question in &dataset.questions {
        html.line("h3", &[("id", &question_anchor(question))], &isolated(&question.text));
        for side in &question.sides {
            html.element("p", &[], |html| {
                html.text(&format!("{}:", isolated(&side.heading)));
                for ix in &side.claims {
                    let claim = dataset.claim(*ix);
                    html.text(&format!(" {} in ", speaker_name(dataset, claim)));
                    to_claim(html, claim);
                    html.text(";");
                }
            });
        }
        question.caveat.iter().for_each(|caveat| html.line("p", &[], &isolated(caveat)));
    }
}

fn actors(html: &mut Html, dataset: &Dataset, index: &Index) {
    let all: Vec<ClaimIx> = dataset.claim_ixs().collect();
    let lists = claims_of_actors(dataset, index, &all);
    html.element("dl", &[], |html| {
        for (at, list) in lists.iter().enumerate() {
            let actor = dataset.actor(ActorIx(at as u32));
            let id = actor.id.as_str();
            html.element("dt", &[("data-actor", id)], |html| {
                html.text(&format!("{}, {}", actor.told(), labels::actor_kind(actor.kind)));
            });
            html.element("dd", &[], |html| {
                let aliases: Vec<_> = actor.aliases.iter().map(|name| isolated(name)).collect();
                if !aliases.is_empty() {
                    html.text(&format!("Also: {}. ", aliases.join("; ")));
                }
                if let Some(description) = &actor.description {
                    html.text(&format!("{} ", isolated(description)));
                }
                html.text(&format!(
                    "Says {}, is spoken of in {}, relays {}.",
                    list.says.len(),
                    list.spoken_of.len(),
                    list.relays.len()
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
                    to_claim(html, claim);
                    html.text("; ");
                }
                let author = labels::link_author(dataset, link.author);
                html.text(&format!("{}, according to {author}. ", labels::link_name(link.kind)));
                html.text(&isolated(&link.rationale));
            });
        }
    });
}

/// The headline of a text, in its language.
fn title(html: &mut Html, source: &Source) {
    html.line("h3", &in_language(source), &isolated(&source.title));
}

/// The language of what is quoted from a text, where it is not that of the page.
fn in_language(source: &Source) -> Vec<(&'static str, &str)> {
    match source.foreign_language() {
        Some(language) => vec![("lang", language), ("dir", "auto")],
        None => Vec::new(),
    }
}

fn source(html: &mut Html, dataset: &Dataset, ix: SourceIx) {
    let source = dataset.source(ix);
    html.element("article", &[("data-source", source.id.as_str())], |html| {
        title(html, source);
        html.line("p", &[], &text_sentence(dataset, ix));
        if let Some(url) = &source.url {
            html.element("p", &[], |html| {
                html.text("Found at ");
                html.element("a", &[("href", url), ("rel", "noreferrer")], |html| html.text(url));
                html.text(&format!(" ({}).", labels::basis(source.url_basis)));
            });
        }
        if let Some(note) = &source.note {
            html.line("p", &[], &isolated(note));
        }
        html.element("ul", &[], |html| {
            for uncoded in &source.uncoded {
                let part = uncoded
                    .quote
                    .as_ref()
                    .map(|q| format!(" (at “{}”)", isolated(q)))
                    .unwrap_or_default();
                html.line(
                    "li",
                    &[],
                    &format!(
                        "Paragraph {}{part} is not coded: {}.",
                        uncoded.paragraph,
                        isolated(&uncoded.reason)
                    ),
                );
            }
        });
    });
}
