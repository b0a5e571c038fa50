//! The dataset in `data/`: what must hold of it that a machine can see.

mod answers;
mod coding;
mod compared;
mod disputes;
mod fields;
mod pictures;
mod questions;
mod second_reading;
mod story;
mod with_sources;

use super::world::World;
use sayso::data::{File, load, merge};
use sayso::model::{ActorIx, Claim};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

/// The files of `data/`: the header first, then by name.
fn texts() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("there is a dataset")
        .map(|entry| entry.expect("the entry can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    paths.sort_by_key(|path| (path.file_name() != Some("dataset.json".as_ref()), path.clone()));
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = |path: &PathBuf| fs::read_to_string(path).expect("the file is text");
    paths.iter().map(|path| (name(path), text(path))).collect()
}

fn files(texts: &[(String, String)]) -> Vec<File<'_>> {
    texts.iter().map(|(name, text)| File { name, text }).collect()
}

/// The shipped dataset, loaded once.
pub(super) static SHIPPED: LazyLock<World> = LazyLock::new(|| {
    let texts = texts();
    let dataset = load(&files(&texts)).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the shipped dataset has problems:\n{}", list.join("\n"))
    });
    World::of(dataset)
});

/// The shipped dataset as it is published.
pub(super) fn document() -> String {
    merge(&files(&texts())).expect("every file is an object")
}

/// Ids of the claims of which something does not hold.
fn claims_where(fails: impl Fn(&Claim) -> bool) -> Vec<String> {
    let claims = SHIPPED.dataset.claims.iter().filter(|claim| fails(claim));
    claims.map(|claim| claim.id.to_string()).collect()
}

const NOBODY: [&str; 0] = [];

#[test]
fn it_loads_without_a_problem_and_as_one_document() {
    let texts = texts();
    let merged = merge(&files(&texts)).expect("every file is an object");
    let one = load(&[File { name: "merged.json", text: &merged }]);
    assert_eq!(one.as_ref(), Ok(&SHIPPED.dataset));
}

#[test]
fn it_has_claims_enough_from_both_texts() {
    assert!(SHIPPED.dataset.claims.len() >= 60, "{}", SHIPPED.dataset.claims.len());
    for source in ["cad", "wtn"] {
        let ix = SHIPPED.dataset.source_by_id(source).expect("it has both texts");
        let claims = SHIPPED.dataset.claims.iter().filter(|claim| claim.source() == ix);
        assert!(claims.count() >= 20, "{source}");
    }
}

#[test]
fn every_actor_predicate_and_topic_is_used() {
    let data = &SHIPPED.dataset;
    let mut actors: BTreeSet<ActorIx> = BTreeSet::new();
    for claim in &data.claims {
        actors.extend(claim.attribution.iter().map(|hop| hop.actor));
        actors.extend(claim.to.iter().chain(&claim.subject).chain(&claim.object.actors));
    }
    for source in &data.sources {
        actors.extend(source.publisher.iter().chain(&source.author));
        actors.extend(source.derived_from.iter().map(|original| original.actor));
    }
    actors.extend(data.actors.iter().flat_map(|actor| actor.part_of.clone()));
    let unused = data.actors.iter().enumerate();
    let unused = unused.filter(|(at, _)| !actors.contains(&ActorIx(*at as u32)));
    assert_eq!(unused.map(|(_, actor)| actor.id.as_str()).collect::<Vec<_>>(), NOBODY);
    let predicates: BTreeSet<_> = data.claims.iter().filter_map(|claim| claim.predicate).collect();
    assert_eq!(predicates.len(), data.predicates.len(), "predicates");
    let topics: BTreeSet<_> = data.claims.iter().flat_map(|claim| claim.topics.clone()).collect();
    assert_eq!(topics.len(), data.topics.len(), "topics");
}
