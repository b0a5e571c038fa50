//! The template of a table: it opens as it is, and every column it has is explained.

use sayso::data::{File, load};
use sayso::exchange::csv::{Field, Sheet, template, template_explained};
use sayso::exchange::{Choices, read};

#[test]
fn the_template_opens_with_both_rows_and_nothing_left_out() {
    let imported = read("template.csv", template().as_bytes(), &Choices::default())
        .unwrap_or_else(|refusal| panic!("{refusal}"));
    assert_eq!((imported.claims, imported.left_out.len(), imported.lost.len()), (2, 0, 0));
    let file = [File { name: "template", text: &imported.document }];
    let dataset = load(&file).expect("it loads without a problem");
    let chain: Vec<&str> = dataset.claims[1]
        .attribution
        .iter()
        .map(|hop| dataset.actor(hop.actor).name.as_str())
        .collect();
    assert_eq!(chain.last(), Some(&"A site engineer"), "{chain:?}");
    assert_eq!(dataset.claims[1].certainty.hedge.as_deref(), Some("as far as we know"));
}

#[test]
fn every_column_of_the_template_is_known_and_explained() {
    let sheet = Sheet::read(template().as_bytes()).expect("it is a table");
    assert!(sheet.fields(&Choices::default()).iter().all(Option::is_some));
    let explained = Sheet::read(template_explained().as_bytes()).expect("it is a table");
    let rows: Vec<&str> = explained.rows.iter().map(|row| row.cells[0].as_str()).collect();
    assert_eq!(rows, Field::ALL.iter().map(|field| field.id()).collect::<Vec<_>>());
    assert!(explained.rows.iter().all(|row| !row.cells[2].is_empty()));
}
