//! How to read Sayso, how what it holds was compiled and where an error is reported, in the words
//! that the document and the about page share.

use super::numbers::number_word;
use super::sentences::page_motto;
use crate::model::{Dataset, Edtf, isolated};

/// The paragraphs of "How to read this"; what its words mean stands in [`super::GlossaryTerm`].
pub fn about_paragraphs(dataset: &Dataset) -> Vec<String> {
    let mut paragraphs = owned(&[
        "Sayso shows who said what about whom, when, on whose word, and who says otherwise. It \
         does not say what is true.",
        "A claim is one statement that somebody makes, paraphrased by the compiler from one \
         sentence of a text. Its chain names everyone through whom it reached this page: the \
         outlet that published it, whoever the outlet relies on, and last the one it traces back \
         to. Where a text gives no name, the chain stops there.",
        "Only “says” and “denies” count for and against. A promise, a forecast, a scenario and \
         what somebody calls likely or unlikely are shown as such and never counted as said. \
         “Said both ways” means that one says and another denies it, who are not part of one \
         another and do not relay one another. Where somebody sets another claim against it, \
         this is told with who does, and against whom.",
        "Beside the number of voices stands what they share: an outlet through which alone they \
         reach us, or what they are all part of. An outlet by itself, and voices without a name, \
         are counted beside them.",
        "Every claim has three clocks: the time it speaks of, the time it was said and the time \
         its text came out. Beside each date stands how it is known; a date from outside the text \
         is always marked as such. Hedges are the speaker's own words.",
        "This is a reading aid, no intelligence product and no verdict. The originals behind the \
         texts were not read unless the text's entry says so.",
    ]);
    paragraphs.push(page_motto(dataset));
    paragraphs
}

/// When and by what rules the dataset was compiled.
pub fn compiled_paragraphs(dataset: &Dataset) -> Vec<String> {
    let texts = match dataset.sources.len() {
        0 => "no texts".to_owned(),
        1 => "one text".to_owned(),
        texts => format!("{} texts", number_word(texts).to_lowercase()),
    };
    let when = match dataset.compiled.as_deref().map(day) {
        Some(day) => format!("Compiled on {day} from {texts}."),
        None => format!("Compiled from {texts}; when is not said."),
    };
    let license = dataset.license.iter();
    let license = license.map(|id| format!("The data is under {}.", isolated(id)));
    let description = dataset.description.iter().map(|text| isolated(text).into_owned());
    let title = format!("“{}”.", isolated(&dataset.title));
    let named = std::iter::once(title).chain(description);
    let first: Vec<String> = named.chain([when]).chain(license).collect();
    let mut paragraphs = vec![first.join(" ")];
    paragraphs.extend(owned(&[
        "The rules: one statement a claim, in the compiler's own words, with every “some” and \
         “possibly” of the speaker; a chain as far as the text names it and no further; dates \
         only with how they are known; what is set against what only with who sets it. Where \
         another coding could be defended, it stands beside the claim.",
        "No article's sentences are kept: each claim points to a key phrase of at most eight \
         words and to a paragraph, so that anyone with the text can check it. The rules in full, \
         and what was decided by them, stand beside the data in the project's repository.",
    ]));
    paragraphs
}

/// How an error is reported: to whom, where the dataset says so, and what a report needs.
pub fn report_paragraphs(dataset: &Dataset) -> Vec<String> {
    let to_whom = match &dataset.contact {
        Some(contact) => format!("Write to {}.", isolated(contact)),
        None => "This dataset names nobody to write to: tell whoever you have it from.".to_owned(),
    };
    let needs = "A report needs the id of the claim (it stands at the foot of its panel), the \
                 sentence of the text that it rests on, what is wrong with it, and how you would \
                 code it instead.";
    vec![to_whom, needs.to_owned()]
}

/// A day of the calendar in words, as it stands where it is none.
fn day(text: &str) -> String {
    text.parse::<Edtf>().map_or_else(|_| text.to_owned(), |date| date.words())
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
