//! Claims as a `sayso/1` document of their own, with all that they need. Opened again it is the
//! same: the whole of a dataset is equal to that dataset, and its records keep its order.

use super::json::{Object, by_lines};
use super::kept::{Kept, Places};
use super::records;
use super::shown::Shown;

/// The document, one record a line.
pub fn write(shown: &Shown<'_>) -> String {
    let dataset = shown.dataset;
    let kept = Kept::of(shown);
    let of = |places: &Places, record: &dyn Fn(usize) -> Object| {
        places.iter().map(record).collect::<Vec<_>>()
    };
    let lists = [
        ("sources", of(&kept.sources, &|at| records::source(dataset, &dataset.sources[at]))),
        ("actors", of(&kept.actors, &|at| records::actor(dataset, &dataset.actors[at]))),
        ("predicates", of(&kept.predicates, &|at| records::predicate(&dataset.predicates[at]))),
        ("topics", of(&kept.topics, &|at| records::topic(&dataset.topics[at]))),
        ("claims", of(&kept.claims, &|at| records::claim(dataset, &dataset.claims[at]))),
        ("links", kept.links(dataset).map(|link| records::link(dataset, link)).collect()),
        ("questions", kept.questions(dataset).map(|q| records::question(dataset, q)).collect()),
        ("stories", kept.stories(dataset).map(|story| records::story(dataset, story)).collect()),
    ];
    by_lines(&header(shown), &lists)
}

/// What stands before the lists.
pub fn header(shown: &Shown<'_>) -> Object {
    let dataset = shown.dataset;
    Object::default()
        .with("format", "sayso/1")
        .with("title", &dataset.title)
        .maybe("description", description(shown))
        .maybe("compiled", dataset.compiled.as_ref())
        .maybe("license", dataset.license.as_ref())
        .maybe("contact", dataset.contact.as_ref())
}

/// What the dataset holds; of a part of it also which part, and where it is shown.
fn description(shown: &Shown<'_>) -> Option<String> {
    let own = shown.dataset.description.clone();
    if shown.is_whole() {
        return own;
    }
    let place = shown.page.map(|page| format!(" ({page}{})", shown.hash)).unwrap_or_default();
    let part = format!("A part of it: {}{place}", shown.sentence);
    Some(own.into_iter().chain([part]).collect::<Vec<_>>().join(" "))
}
