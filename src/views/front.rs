//! The front page: the lead question with its sides, the other questions, the texts.

use crate::document::text_sentence;
use crate::model::{ClaimIx, QuestionIx, Side, SourceIx};
use crate::query::{Query, View};
use crate::state;
use crate::views::context::{Context, link_to};
use crate::views::el::{El, div, el};
use crate::views::said::{Handle, Telling, said};

/// The front page.
pub fn front(context: Context) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let texts: El = (0..dataset.sources.len() as u32)
        .map(|at| {
            el("li")
                .attr("data-source", dataset.source(SourceIx(at)).id.as_str())
                .child(text_sentence(dataset, SourceIx(at)))
        })
        .collect();
    let all_claims = link_to(&Query::default().on(View::Claims));
    let search = el("a.button.button-main").attr("href", all_claims).child("Search all claims");
    el("div.front[data-view]")
        .child(dataset.lead_question().map(|ix| lead_question(context, ix)))
        .child(other_questions(context))
        .child(
            el("section.texts")
                .child(el("h2").child("The texts"))
                .child(el("ul.text-list").child(texts)),
        )
        .child(
            el("section.front-search").child(el("p").child(search)).child(context.sentence_line()),
        )
}

fn lead_question(context: Context, ix: QuestionIx) -> El {
    let loaded = context.loaded();
    let question = loaded.dataset.question(ix);
    let mut sides: Vec<El> = question.sides.iter().map(|side| side_of(context, side)).collect();
    if let Some(caveat) = &question.caveat {
        sides.insert(sides.len().min(1), el("p.caveat").child(caveat.as_str()));
    }
    let href = link_to(&state::decode(&question.query).query);
    let more = el("a").attr("href", href).child("See every claim behind this question");
    el("section.lead[aria-labelledby=lead-question]")
        .child(el("h1.lead-question[id=lead-question]").child(question.text.as_str()))
        .child(div("sides").child(sides))
        .child(el("p.lead-more").child(more))
}

fn side_of(context: Context, side: &Side) -> El {
    let claims = side.claims.clone();
    let list = move || {
        let reading = context.reading.get();
        let said_here = claims.iter().filter(|ix| reading.claims.contains(ix.get()));
        let item =
            |ix: &ClaimIx| el("li").child(said(context, *ix, Telling::Short, Handle::Carries));
        said_here.map(item).collect()
    };
    div("side")
        .child(el("h2.side-heading").child(side.heading.as_str()))
        .child(el("ul.side-claims").dynamic(list))
}

fn other_questions(context: Context) -> Option<El> {
    let loaded = context.loaded();
    let others = loaded.dataset.questions.iter().filter(|question| !question.lead);
    let questions: Vec<El> = others
        .map(|question| {
            let href = link_to(&state::decode(&question.query).query);
            el("li").child(el("a").attr("href", href).child(question.text.as_str()))
        })
        .collect();
    (!questions.is_empty()).then(|| {
        el("section.questions")
            .child(el("h2").child("Other questions these texts speak to"))
            .child(el("ul.question-list").child(questions))
    })
}
