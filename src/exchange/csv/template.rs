//! A table to begin with, and what may stand in each of its columns.

use super::field::Field;
use crate::model::{
    Basis, ClaimKind, Comparator, Confidence, EvidenceFlag, Likelihood, Mode, Polarity, Weight,
};
use csv::WriterBuilder;

/// The columns of the template with two rows of an example.
const TEMPLATE: [(Field, &str, &str); 16] = [
    (Field::Statement, "The bridge was closed for repairs", "The bridge was not closed"),
    (Field::Speaker, "City council", "Shop owners"),
    (Field::Source, "Bridge shut all summer", "Bridge shut all summer"),
    (Field::Publisher, "The Example Times", "The Example Times"),
    (Field::Url, "https://example.org/bridge", "https://example.org/bridge"),
    (Field::Published, "2021-09-02", "2021-09-02"),
    (Field::Said, "2021-08-30", ""),
    (Field::About, "2021-06/2021-08", "2021-06/2021-08"),
    (Field::Subject, "City council", "City council"),
    (Field::Predicate, "closed", "closed"),
    (Field::Object, "Old bridge", "Old bridge"),
    (Field::Kind, "assertion", "denial"),
    (Field::Polarity, "affirm", "negate"),
    (Field::Paragraph, "3", "5"),
    (Field::Quote, "shut for repairs", "never really shut"),
    (Field::Topics, "Old bridge", "Old bridge; Repairs"),
];

/// A table with two rows of an example, to be written over. UTF-8 with a byte order mark, as
/// spreadsheets want it.
///
/// # Panics
/// Never: rows of one length can be written to memory.
pub fn template() -> String {
    const SOUND: &str = "rows of one length can be written to memory";
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(TEMPLATE.map(|(field, ..)| field.id())).expect(SOUND);
    writer.write_record(TEMPLATE.map(|(_, first, _)| first)).expect(SOUND);
    writer.write_record(TEMPLATE.map(|(.., second)| second)).expect(SOUND);
    let bytes = writer.into_inner().expect(SOUND);
    let table = String::from_utf8(bytes).expect("cells are UTF-8, and so are commas and quotes");
    format!("\u{feff}{table}")
}

/// What may stand in each column, as plain text: a line for each.
pub fn explanations() -> String {
    let mut text = String::from(
        "Columns of a table of claims. One row is one claim. A column may be left out, and a cell may\n\
         be empty, but each row needs a statement, somebody who says it, and the text it is from.\n\
         Columns with other heads go into the note of the claim. Dates are best written as\n\
         2021-02-18, 2021-02, 1996, 1996/2001, or 1998? where it is not certain.\n\n",
    );
    for field in Field::ALL {
        text.push_str(&format!("{}: {}. {}\n", field.id(), field.words(), held(*field)));
    }
    text
}

/// What a column holds, in a sentence or two.
fn held(field: Field) -> String {
    let one_of = |ids: &[&str]| format!("One of: {}.", ids.join(", "));
    let several = |what: &str| format!("{what}; several are joined by a semicolon.");
    match field {
        Field::Id => "Small letters, digits and hyphens; left out: the number of the row.".into(),
        Field::Statement => "One sentence in your own words.".into(),
        Field::Chain => {
            "Names from the publisher to the one whose word it is, joined by >: Outlet > \
                         Report > Agency."
                .into()
        }
        Field::Verbs => "At most three words each, joined by > as the chain is.".into(),
        Field::Modes => format!("{} Joined by > as the chain is.", one_of(Mode::IDS)),
        Field::Speaker => "A name; the end of the chain.".into(),
        Field::To | Field::Subject | Field::Object => several("Names"),
        Field::Topics => several("Topics"),
        Field::SubjectPart | Field::ObjectPart | Field::Hedge => {
            "At most five words; longer ones go into the note.".into()
        }
        Field::Predicate => "What the subject is said to do to the object.".into(),
        Field::ObjectText => "What the relation is with, where it is no actor.".into(),
        Field::Kind => one_of(ClaimKind::IDS),
        Field::Polarity => one_of(Polarity::IDS),
        Field::Likelihood => one_of(Likelihood::IDS),
        Field::Confidence => one_of(Confidence::IDS),
        Field::Weight => one_of(Weight::IDS),
        Field::Quantity | Field::QuantityUnit => {
            "Words; a figure needs all four of its columns.".into()
        }
        Field::QuantityValue => "A number, with a point and no signs between thousands.".into(),
        Field::QuantityComparator => one_of(Comparator::IDS),
        Field::About | Field::Said | Field::Published => "A date.".into(),
        Field::AboutBasis | Field::SaidBasis | Field::PublishedBasis => {
            format!("{} Left out: external.", one_of(Basis::IDS))
        }
        Field::Source => "The title of the text.".into(),
        Field::Publisher => "A name; the beginning of the chain.".into(),
        Field::Url => "An address that begins with https:// or http://.".into(),
        Field::Paragraph => {
            "A number from 1: the paragraphs are the lines of the text that are not \
                             empty."
                .into()
        }
        Field::Quote => {
            "At most eight words as they stand in the text; longer ones go into the note.".into()
        }
        Field::Flags => several(&one_of(EvidenceFlag::IDS)),
        Field::Note => "Any words.".into(),
    }
}
