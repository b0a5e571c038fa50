//! The guided stories as plain text: each step, and under it every claim it rests on beneath its
//! speaker. This is what is read without scripts, and printed.

use super::anchors::{claim_anchor, story_anchor};
use super::html::Html;
use super::numbers::number_word;
use super::sentences::{passed_on, said_when, speaker_name, speaks};
use crate::model::{Dataset, Step, Story};

/// Words for a link that opens a story: "Read it as a story in six steps".
pub fn story_invitation(story: &Story) -> String {
    let number = number_word(story.steps.len()).to_lowercase();
    let steps = if story.steps.len() == 1 { "step" } else { "steps" };
    format!("Read it as a story in {number} {steps}")
}

/// Which step of how many: "Step 2 of 6".
pub fn step_words(story: &Story, step: usize) -> String {
    format!("Step {step} of {}", story.steps.len())
}

/// Writes every story.
pub(super) fn render(html: &mut Html, dataset: &Dataset) {
    for story in &dataset.stories {
        html.line("h3", &[("id", &story_anchor(story))], &story.title);
        for (at, step) in story.steps.iter().enumerate() {
            html.element("section", &[("class", "story-step")], |html| {
                html.line("h4", &[], &step_words(story, at + 1));
                html.line("p", &[], &step.text);
                claims(html, dataset, step);
            });
        }
    }
}

fn claims(html: &mut Html, dataset: &Dataset, step: &Step) {
    html.element("ul", &[("class", "story-claims")], |html| {
        for ix in &step.claims {
            let claim = dataset.claim(*ix);
            html.element("li", &[], |html| {
                html.line("b", &[], &speaker_name(dataset, claim));
                html.text(&format!(" {}: ", speaks(claim)));
                html.link(&format!("#{}", claim_anchor(claim)), &claim.statement);
                let (through, when) = (passed_on(dataset, claim), said_when(dataset, claim));
                html.text(&format!(" ({through}; {when})"));
            });
        }
    });
}
