//! The first part of the document: the same front page that the app shows, as plain links.

use super::anchors::{claim_anchor, part_anchor, question_anchor, story_anchor};
use super::findings::findings;
use super::html::Html;
use super::labels;
use super::sentences::{
    page_motto, page_sentence, passed_on, publisher_name, said_when, speaker_name, speaks,
};
use super::stories::story_invitation;
use crate::model::{Dataset, Question, Side, SourceIx, isolated};
use crate::query::{Reading, View};

/// Writes masthead, lead question with its sides, the other questions and the texts.
pub(super) fn render(html: &mut Html, dataset: &Dataset, reading: &Reading) {
    masthead(html, dataset);
    html.element("div", &[("class", "front")], |html| {
        if let Some(lead) = dataset.lead_question() {
            lead_question(html, dataset, reading, dataset.question(lead));
        }
        other_questions(html, dataset);
        texts(html, dataset);
    });
}

/// The part of the record that it begins with.
const TOP: &str = "top";

fn masthead(html: &mut Html, dataset: &Dataset) {
    html.element("header", &[("id", &part_anchor(TOP))], |html| {
        masthead_line(html);
        html.line("p", &[("class", "motto")], &page_motto(dataset));
    });
}

fn masthead_line(html: &mut Html) {
    html.element("div", &[("class", "masthead")], |html| {
        html.element("p", &[("class", "masthead-name")], |html| {
            html.link(&format!("#{}", part_anchor(TOP)), "Sayso");
            html.line("span", &[("class", "masthead-tagline")], "On whose say-so?");
        });
        html.element(
            "nav",
            &[("class", "masthead-nav"), ("aria-label", "Parts of this record")],
            |html| {
                for view in View::ALL.iter().copied().filter(|view| *view != View::Front) {
                    let name = labels::view(view);
                    match part_for(view) {
                        Some(part) => html.link(&format!("#{}", part_anchor(part)), name),
                        None => html.line("span", &[("aria-hidden", "true")], name),
                    }
                }
            },
        );
    });
}

/// The part of the record that stands for a view. A view without one leaves its place empty, so
/// that nothing moves when the app takes over.
const fn part_for(view: View) -> Option<&'static str> {
    match view {
        View::Front | View::Timeline => None,
        View::Claims => Some("claims"),
        View::Actors => Some("actors"),
        View::Relations => Some("relations"),
        View::Disputes => Some("links"),
        View::Sources => Some("texts"),
        View::About => Some("about"),
    }
}

fn lead_question(html: &mut Html, dataset: &Dataset, reading: &Reading, question: &Question) {
    let lead = part_anchor("lead");
    html.element("section", &[("class", "lead"), ("aria-labelledby", lead.as_str())], |html| {
        html.line("p", &[("class", "front-what")], &page_sentence(dataset));
        html.line("h1", &[("class", "lead-question"), ("id", lead.as_str())], &question.text);
        html.element("div", &[("class", "sides")], |html| {
            for (at, side) in question.sides.iter().enumerate() {
                if at == 1 {
                    caveat(html, question);
                }
                render_side(html, dataset, side);
            }
        });
        if question.sides.len() < 2 {
            caveat(html, question);
        }
        lead_rest(html, dataset, reading, question);
    });
}

/// What follows the sides: their claims, the stories, and what stands out.
fn lead_rest(html: &mut Html, dataset: &Dataset, reading: &Reading, question: &Question) {
    html.element("div", &[("class", "lead-rest")], |html| {
        html.element("p", &[("class", "lead-more")], |html| {
            let behind = format!("#{}", question_anchor(question));
            html.link(&behind, "See every claim behind this question");
        });
        for story in &dataset.stories {
            html.element("p", &[("class", "lead-story")], |html| {
                let href = format!("#{}", story_anchor(story));
                let handles = [("href", href.as_str()), ("data-story", story.id.as_str())];
                html.line("a", &handles, &story_invitation(story));
            });
        }
        strip(html, dataset, reading);
    });
}

/// What stands out. The queries behind it need the app: here stand the sentences alone.
fn strip(html: &mut Html, dataset: &Dataset, reading: &Reading) {
    let found = findings(dataset, reading);
    if found.is_empty() {
        return;
    }
    html.element("section", &[("class", "stands-out")], |html| {
        html.line("h2", &[("class", "side-heading")], "What stands out");
        html.element("ul", &[("class", "stands-out-list")], |html| {
            found.iter().for_each(|finding| html.line("li", &[], &finding.words));
        });
    });
}

fn caveat(html: &mut Html, question: &Question) {
    if let Some(caveat) = &question.caveat {
        html.line("p", &[("class", "caveat")], caveat);
    }
}

fn render_side(html: &mut Html, dataset: &Dataset, side: &Side) {
    html.element("div", &[("class", "side")], |html| {
        html.line("h2", &[("class", "side-heading")], &side.heading);
        html.element("ul", &[("class", "side-claims")], |html| {
            for ix in &side.claims {
                let claim = dataset.claim(*ix);
                html.element("li", &[("class", "said")], |html| {
                    html.element("p", &[("class", "said-who")], |html| {
                        html.line("b", &[], &speaker_name(dataset, claim));
                        html.text(" ");
                        html.text(&speaks(dataset, claim));
                    });
                    html.element("p", &[("class", "said-what")], |html| {
                        html.link(&format!("#{}", claim_anchor(claim)), &claim.statement);
                    });
                    html.line("p", &[("class", "said-through")], &passed_on(dataset, claim));
                    html.line("p", &[("class", "said-when")], &said_when(dataset, claim));
                });
            }
        });
    });
}

fn other_questions(html: &mut Html, dataset: &Dataset) {
    let others: Vec<&Question> = dataset.questions.iter().filter(|q| !q.lead).collect();
    if others.is_empty() {
        return;
    }
    html.element("section", &[("class", "questions")], |html| {
        html.line("h2", &[], "Other questions these texts speak to");
        html.element("ul", &[("class", "question-list")], |html| {
            for question in others {
                html.element("li", &[], |html| {
                    html.link(&format!("#{}", question_anchor(question)), &question.text);
                });
            }
        });
    });
}

/// What stands in the place of texts where there are none.
pub const NO_TEXTS: &str = "This dataset has no texts.";

fn texts(html: &mut Html, dataset: &Dataset) {
    html.element("section", &[("class", "texts")], |html| {
        html.line("h2", &[], "The texts");
        if dataset.sources.is_empty() {
            html.line("p", &[], NO_TEXTS);
        }
        html.element("ul", &[("class", "text-list")], |html| {
            for at in 0..dataset.sources.len() as u32 {
                html.element("li", &[], |html| {
                    html.text(&text_sentence(dataset, SourceIx(at)));
                });
            }
        });
    });
}

/// A text in one or two sentences: title, outlet, date with its basis, and the originals behind
/// it that nobody here read.
pub fn text_sentence(dataset: &Dataset, ix: SourceIx) -> String {
    let source = dataset.source(ix);
    let date = match &source.published {
        Some(date) => {
            format!("{} ({})", date.words(), labels::basis(source.published_basis))
        }
        None => "no date".to_owned(),
    };
    let publisher = publisher_name(dataset, source);
    let unread: Vec<_> = source
        .derived_from
        .iter()
        .filter(|original| !original.read)
        .map(|original| dataset.actor(original.actor).told())
        .collect();
    let behind = if unread.is_empty() {
        String::new()
    } else {
        format!(" Behind it, and not read here: {}.", unread.join("; "))
    };
    format!("“{}”. {publisher}, {date}.{behind}", isolated(&source.title))
}
