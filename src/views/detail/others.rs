//! A relation, a source or a question looked at closely.

use crate::document::{contested_words, labels, origins_summary, relation_told, text_sentence};
use crate::model::{ClaimIx, QuestionIx, Side, SourceIx};
use crate::query::{
    Facet, RelationIx, Stance, Term, ToldRelation, View, Voice, stance, told_relations,
};
use crate::state;
use crate::views::claims::list::claim_list;
use crate::views::context::{Context, link_to};
use crate::views::derived::Derived;
use crate::views::detail::actor::told_list;
use crate::views::detail::cite::copy_relation;
use crate::views::el::{El, all, dynamic, el, nothing};
use crate::views::origins::origins;
use crate::views::said::{Handle, Telling};
use std::sync::Arc;

/// A closed list of claims with its heading and count; nothing if there are none.
pub fn ledger(context: Context, heading: &str, claims: Vec<ClaimIx>, open: bool) -> Option<El> {
    let words = format!("{heading} ({})", claims.len());
    (!claims.is_empty()).then(|| {
        let claims = Arc::new(claims);
        let list = move || claims.clone();
        el("details.ledger")
            .maybe("open", open.then(String::new))
            .child(el("summary").child(words))
            .child(claim_list(context, list, Telling::Short, Handle::Elsewhere))
    })
}

/// A closed list of claims by origin, with on how many voices they rest; nothing if there are none.
pub fn support(context: Context, heading: &str, claims: &[ClaimIx], open: bool) -> Option<El> {
    (!claims.is_empty()).then(|| {
        el("details.ledger")
            .maybe("open", open.then(String::new))
            .child(el("summary").child(format!("{heading} ({})", claims.len())))
            .child(origins(context, claims, Telling::Short, &[], None))
    })
}

/// The address of the claims with one value of a facet.
pub fn claims_with(context: Context, facet: Facet, id: &str) -> String {
    context.link(|query| {
        query.view = View::Claims;
        query.select = None;
        query.facets.clear();
        query.change_facet(facet, |clause| {
            clause.include.insert(Term::from_text(id));
        });
    })
}

/// The way to the view as if a voice had never spoken, or back from there to hearing it.
pub fn reading_without(context: Context, words: String, voice: Voice) -> El {
    let out = voice.clone();
    let is_out = Derived::new(move || context.query.with(|q| q.without.contains(&out)));
    let address = move || {
        context.link(|query| {
            if !query.without.remove(&voice) {
                query.without.insert(voice.clone());
            }
            query.select = None;
        })
    };
    let words = move || match is_out.get() {
        true => "Left out as you read; hear it again".to_owned(),
        false => words.clone(),
    };
    el("li").child(el("a").live("href", move || Some(address())).text(words))
}

/// A way on: a link that follows the query, in a list of them.
pub fn way(words: &str, address: impl Fn() -> String + Send + Sync + 'static) -> El {
    el("li").child(el("a").live("href", move || Some(address())).child(words))
}

/// A relation: every claim that speaks of it, for and against, whatever the filters.
pub fn relation_detail(context: Context, ix: RelationIx) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let predicate = dataset.predicate(loaded.index.relation(ix).key.predicate);
    let definition = predicate.definition.as_deref().map(|text| el("p.definition").child(text));
    el("article.closely")
        .child(el("p.said-through").child(WARNING))
        .child(el("h2").text(move || relation_name(context, ix)))
        .child(definition)
        .child(dynamic(move || relation_claims(context, ix)))
        .child(dynamic(move || siblings(context, ix)))
        .child(copy_relation(context, ix))
}

/// What a relation is, so that its name never stands as a statement.
const WARNING: &str = "A relation that claims here speak of; this page does not say it is so";

/// A relation with those who still tell it, and how.
fn relation_name(context: Context, ix: RelationIx) -> String {
    let loaded = context.loaded();
    relation_told(&loaded.dataset, &loaded.index, ix, &speaking(context, ix))
}

/// The claims of a relation that anybody still speaks.
fn speaking(context: Context, ix: RelationIx) -> Vec<ClaimIx> {
    let (loaded, reading) = (context.loaded(), context.reading.get());
    let claims = loaded.index.relation(ix).claims.iter().copied();
    claims.filter(|claim| reading.claims.contains(claim.get())).collect()
}

/// A relation as the heading of a list that leaves the page.
pub fn relation_heading(context: Context, ix: RelationIx) -> String {
    format!("{WARNING}: {}", relation_name(context, ix))
}

/// What else is said between the same two, whichever way.
fn siblings(context: Context, ix: RelationIx) -> El {
    let loaded = context.loaded();
    let pair = |at: RelationIx| {
        let key = loaded.index.relation(at).key;
        (key.subject.min(key.object), key.subject.max(key.object))
    };
    let others = (0..loaded.index.relations().len() as u32).map(RelationIx);
    let others = others.filter(|other| *other != ix && pair(*other) == pair(ix));
    let claims: Vec<ClaimIx> =
        others.flat_map(|other| loaded.index.relation(other).claims.iter().copied()).collect();
    let reading = context.reading.get();
    let mut speaking: Vec<u32> = claims
        .iter()
        .map(|claim| claim.0)
        .filter(|at| reading.claims.contains(*at as usize))
        .collect();
    speaking.sort_unstable();
    speaking.dedup();
    let speaking: Vec<ClaimIx> = speaking.into_iter().map(ClaimIx).collect();
    let mut told = told_relations(&loaded.dataset, loaded.index.relations(), &reading, &speaking);
    told.retain(|relation: &ToldRelation| relation.ix != ix && pair(relation.ix) == pair(ix));
    all(vec![told_list(context, "Also between these two", &told).unwrap_or_else(nothing)])
}

/// How contested a relation is, and its claims by stance.
fn relation_claims(context: Context, ix: RelationIx) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let reading = context.reading.get();
    let claims = speaking(context, ix);
    let state = contested_words(dataset, &reading, reading.relation(ix), &claims);
    let mut views = vec![
        el("p").child(state.map(|state| el("span.tag").child(state))),
        el("p").child(origins_summary(dataset, &reading, &claims)),
    ];
    for one in Stance::ALL {
        let of = |c: &ClaimIx| stance(dataset.claim(*c)) == *one;
        let own: Vec<ClaimIx> = claims.iter().copied().filter(of).collect();
        let heading = format!("Coded as: {}", labels::stance(*one));
        views.extend(support(context, &heading, &own, true));
    }
    all(views)
}

/// A text: what it is and where its claims are.
pub fn source_detail(context: Context, ix: SourceIx) -> El {
    let loaded = context.loaded();
    let source = loaded.dataset.source(ix);
    let id = source.id.to_string();
    let without = Voice::Source(id.clone());
    let texts = move || {
        context.link(|query| {
            query.view = View::Sources;
            query.select = None;
        })
    };
    let ways = el("ul.ways")
        .child(way("Only claims from this text", move || claims_with(context, Facet::Source, &id)))
        .child(way("The texts, paragraph by paragraph", texts))
        .child(reading_without(context, "Read as if it had never appeared".to_owned(), without));
    el("article.closely")
        .child(el("h2").child(source.title.as_str()))
        .child(el("p").child(text_sentence(&loaded.dataset, ix)))
        .child(source.note.as_deref().map(|note| el("p").child(note)))
        .child(ways)
}

/// A question, its sides and the query that answers it.
pub fn question_detail(context: Context, ix: QuestionIx) -> El {
    let loaded = context.loaded();
    let question = loaded.dataset.question(ix);
    let sides = question.sides.clone();
    let sides = move || {
        let reading = context.reading.get();
        let said_here = |side: &Side| {
            let claims = side.claims.iter().copied();
            let claims: Vec<ClaimIx> =
                claims.filter(|c| reading.claims.contains(c.get())).collect();
            support(context, &side.heading, &claims, true)
        };
        sides.iter().filter_map(said_here).collect()
    };
    let caveat = question.caveat.as_deref().map(|text| el("p.caveat").child(text));
    let href = link_to(&state::decode(&question.query).query);
    el("article.closely")
        .child(el("h2").child(question.text.as_str()))
        .child(caveat)
        .child(el("div").dynamic(sides))
        .child(el("p").child(el("a").attr("href", href).child("Every claim behind this question")))
}
