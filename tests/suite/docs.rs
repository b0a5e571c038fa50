//! The pages for users say what the schema allows and what stands on screen, in the same words.

use super::schema::schema;
use sayso::document::labels;
use sayso::model::*;
use sayso::query::{Contested, Stance};

const THE_FORMAT: &str = include_str!("../../docs/the-format.md");
const HOW_TO_READ: &str = include_str!("../../docs/how-to-read-a-claim.md");

/// Holds a row of the table of value lists to a list of the schema and to the words on screen.
fn check_row(field: &str, list: &str, label: impl Fn(&str) -> Option<String>) {
    let schema = schema();
    let ids = schema["$defs"][list]["enum"].as_array().expect("it is a list of the schema");
    let told = ids.iter().map(|id| {
        let id = id.as_str().expect("a value is text");
        let label = label(id).unwrap_or_else(|| panic!("`{id}` has words on screen"));
        if label == id { format!("`{id}`") } else { format!("`{id}` ({label})") }
    });
    let row = format!("| `{field}` | {} |", told.collect::<Vec<_>>().join(", "));
    assert!(THE_FORMAT.contains(&row), "docs/the-format.md must have this row:\n{row}");
}

/// The words on screen for an id of a closed list.
macro_rules! words {
    ($list:ident, $words:ident) => {
        |id: &str| $list::from_id(id).map(|value| labels::$words(value).to_string())
    };
}

#[test]
fn the_format_lists_every_value_with_its_words_on_screen() {
    check_row("source.kind", "sourceKind", words!(SourceKind, source_kind));
    check_row("actor.kind", "actorKind", words!(ActorKind, actor_kind));
    check_row("predicate.group", "predicateGroup", words!(PredicateGroup, predicate_group));
    check_row("attribution[].mode", "mode", words!(Mode, mode));
    check_row("claim.kind", "claimKind", words!(ClaimKind, kind));
    check_row("claim.polarity", "polarity", words!(Polarity, polarity));
    check_row("certainty.likelihood", "likelihood", words!(Likelihood, likelihood));
    check_row("certainty.confidence", "confidence", words!(Confidence, confidence));
    check_row("claim.weight", "weight", words!(Weight, weight));
    check_row("quantity.comparator", "comparator", words!(Comparator, comparator));
    check_row("evidence[].flags", "evidenceFlag", words!(EvidenceFlag, flag));
    check_row("basis", "basis", words!(Basis, basis));
    check_row("link.kind", "linkKind", words!(LinkKind, link_name));
    check_row("link.aspect", "aspect", words!(Aspect, aspect));
}

#[test]
fn the_format_has_a_row_for_every_list_of_the_schema() {
    let schema = schema();
    let definitions = schema["$defs"].as_object().expect("it has definitions");
    let lists = definitions.values().filter(|definition| definition.get("enum").is_some());
    let (_, table) = THE_FORMAT.split_once("## Value lists").expect("it has the table");
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    assert_eq!(rows.count(), lists.count());
}

#[test]
fn the_example_of_the_format_is_a_dataset() {
    let (_, example) = THE_FORMAT.split_once("```json\n").expect("it has an example");
    let (example, _) = example.split_once("```").expect("the example ends");
    let file = sayso::data::File { name: "the-format.md", text: example };
    let problems = sayso::data::load(&[file]).err().unwrap_or_default();
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn how_to_read_a_claim_uses_the_words_on_screen() {
    let check = |words: &str| {
        let quoted = format!("“{words}”");
        assert!(HOW_TO_READ.contains(&quoted), "docs/how-to-read-a-claim.md must explain {quoted}");
    };
    Stance::ALL.iter().for_each(|stance| check(labels::stance(*stance)));
    Contested::ALL.iter().filter_map(|state| labels::contested(*state)).for_each(check);
    Basis::ALL.iter().for_each(|basis| check(labels::basis(*basis)));
}
