//! A bundle of the claims shown and all they need. No object refers to one that is not in it.

use super::extension::{definition, extension_id};
use super::objects::{Objects, list};
use crate::exchange::json::{Object, by_lines};
use crate::exchange::kept::Kept;
use crate::exchange::records;
use crate::exchange::sayso::header;
use crate::exchange::shown::Shown;
use crate::model::LinkAuthor;
use rustc_hash::FxHashSet;

/// The bundle.
pub fn write(shown: &Shown<'_>) -> String {
    let dataset = shown.dataset;
    let (kept, make) = (Kept::of(shown), Objects::of(dataset));
    let mut objects: Vec<Object> = definition().into();
    objects.extend(kept.actors.iter().map(|at| make.identity(&dataset.actors[at])));
    objects.extend(shown.claims().flat_map(|(_, claim)| make.claim(claim)));
    let links: Vec<_> = kept.links(dataset).collect();
    if links.iter().any(|link| link.author == LinkAuthor::Compiler) {
        objects.push(make.compiler());
    }
    objects.extend(links.into_iter().map(|link| make.link(link)));
    let mut told = vec![Vec::new(); dataset.sources.len()];
    for (_, claim) in shown.claims() {
        told[claim.source().get()].extend(make.claim_refs(claim));
    }
    let mut all = Vec::new();
    for at in kept.sources.iter() {
        let (source, mut refs) = (&dataset.sources[at], std::mem::take(&mut told[at]));
        if refs.is_empty() {
            // Something must stand there.
            refs.push(source.publisher.map_or_else(extension_id, |ix| make.actor_ref(ix)));
        }
        all.extend(refs.iter().cloned());
        objects.push(make.source(source, refs));
    }
    let mut seen = FxHashSet::default();
    all.retain(|one| seen.insert(one.clone()));
    objects.push(make.whole(head(shown, &kept), shown.sentence, all));
    let bundle = Object::default()
        .with("type", "bundle")
        .with("id", make.id("bundle", &[shown.hash, shown.sentence]));
    by_lines(&bundle, &[("objects", objects)])
}

/// The head of the dataset, and the records that lie at no object of their own.
fn head(shown: &Shown<'_>, kept: &Kept) -> Object {
    let dataset = shown.dataset;
    let predicates = kept.predicates.iter().map(|at| &dataset.predicates[at]);
    let topics = kept.topics.iter().map(|at| &dataset.topics[at]);
    header(shown)
        .list("predicates", list(predicates.map(records::predicate)))
        .list("topics", list(topics.map(records::topic)))
        .list("questions", list(kept.questions(dataset).map(|q| records::question(dataset, q))))
        .list("stories", list(kept.stories(dataset).map(|s| records::story(dataset, s))))
}
