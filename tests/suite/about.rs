//! What the about page and the record say of words, of how a dataset was compiled and of errors.

use super::notation::document;
use sayso::data::{File, load};
use sayso::document::{
    GlossaryTerm, about_paragraphs, compiled_paragraphs, render, report_paragraphs,
};
use sayso::model::Dataset;
use serde_json::json;

fn dataset(fields: &[(&str, &str)]) -> Dataset {
    let mut file = document("c1: cad > dia | taliban ties aq");
    fields.iter().for_each(|(name, value)| file[*name] = json!(value));
    let text = file.to_string();
    load(&[File { name: "fixture.json", text: &text }]).expect("the fixture has no problems")
}

#[test]
fn every_term_is_explained_in_one_sentence() {
    for term in GlossaryTerm::ALL {
        let meaning = term.meaning();
        assert!(
            meaning.ends_with('.') && !meaning.trim_end_matches('.').contains(". "),
            "{meaning}"
        );
        assert!(term.question().ends_with('?'), "{}", term.question());
    }
}

#[test]
fn the_record_explains_the_same_terms_in_the_same_words() {
    let dataset = dataset(&[]);
    let record = render(&dataset);
    let texts =
        [about_paragraphs(&dataset), compiled_paragraphs(&dataset), report_paragraphs(&dataset)];
    let meanings = GlossaryTerm::ALL.map(|term| term.meaning().to_owned());
    for text in texts.concat().iter().chain(&meanings) {
        assert!(record.contains(&sayso::document::escape(text)), "{text}");
    }
}

#[test]
fn it_says_when_a_dataset_was_compiled_or_that_this_is_not_said() {
    let told = |fields: &[(&str, &str)]| compiled_paragraphs(&dataset(fields)).join(" ");
    assert!(
        told(&[("compiled", "2026-11-22")]).contains("Compiled on 22 November 2026 from one text.")
    );
    assert!(told(&[]).contains("when is not said"));
    assert!(told(&[("license", "CC-BY-4.0")]).contains("The data is under CC-BY-4.0."));
}

#[test]
fn an_error_is_reported_to_the_contact_and_where_there_is_none_this_is_said() {
    let told = |fields: &[(&str, &str)]| report_paragraphs(&dataset(fields)).join(" ");
    assert!(told(&[("contact", "desk@example.org")]).starts_with("Write to desk@example.org."));
    assert!(told(&[]).starts_with("This dataset names nobody to write to"));
    for needed in ["id of the claim", "sentence of the text", "what is wrong"] {
        assert!(told(&[]).contains(needed), "{needed}");
    }
}
