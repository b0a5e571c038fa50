//! How to read Sayso, in the words that the document and the about page share.

use super::sentences::page_motto;
use crate::model::Dataset;

/// The paragraphs of "How to read this".
pub fn about_paragraphs(dataset: &Dataset) -> Vec<String> {
    let mut paragraphs: Vec<String> = [
        "Sayso shows who said what about whom, when, on whose word, and who says otherwise. It \
         does not say what is true.",
        "A claim is one statement that somebody makes, paraphrased by the compiler from one \
         sentence of a text. Its chain names everyone through whom it reached this page: the \
         outlet that published it, whoever the outlet relies on, and last the one it traces back \
         to. Where a text gives no name, the chain stops there.",
        "Only “says” and “denies” count for and against. A promise, a forecast, a scenario and \
         what somebody calls likely or unlikely are shown as such and never counted as said. “Said both ways” means that \
         one says and another denies it, who are not part of one another and do not relay one \
         another. Where somebody sets another claim against it, this is told with who does, and \
         against whom; “questioned” means that something is held to undermine it.",
        "Voices are counted as separate where none is part of another, and whoever only passes on \
         one voice is counted as one with it: two outlets that relay one report add no voice. \
         Beside the number stands what the voices share: an outlet through which alone they reach \
         us, or what they are all part of. An outlet by itself, and voices without a name, are \
         counted beside them.",
        "Every claim has three clocks: the time it speaks of, the time it was said and the time \
         its text came out. Beside each date stands how it is known; a date from outside the text \
         is always marked as such.",
        "Hedges are the speaker's own words. Likelihood is shown only where a speaker uses a \
         term of the ICD 203 scale; the scale's percentages are a standard that these speakers \
         are not known to use. Confidence, how good somebody calls their own basis, is never \
         merged with it.",
        "The repository holds no article's sentences: each claim points to a key phrase of at \
         most eight words and a paragraph, so that anyone with the text can check it.",
        "This is a reading aid, no intelligence product and no verdict. The originals behind the \
         texts were not read unless the text's entry says so.",
        "If you find a claim coded wrongly, report it with its id and the sentence it rests on; \
         the coding rules and the data are in the project's repository.",
    ]
    .iter()
    .map(|text| (*text).to_owned())
    .collect();
    paragraphs.push(page_motto(dataset));
    paragraphs
}
