//! What a view tells in one sentence, and the relations as the voices asked for tell them.

use crate::document;
use crate::model::ActorIx;
use crate::query::{Query, Show, ToldRelation, View, heard, near};
use crate::views::context::Context;
use leptos::prelude::*;

impl Context {
    /// The sentence of the view.
    pub fn sentence(&self) -> String {
        let loaded = self.loaded();
        self.query.with(|query| {
            let matches = self.matches.get();
            let (dataset, reading) = (&loaded.dataset, self.reading.get());
            let shown = document::view_sentence(dataset, &reading, query, &matches);
            match query.view {
                View::Disputes => format!("{shown}; {}", self.plan.with(|plan| plan.tally())),
                View::Relations => format!("{}{shown}", self.told(query)),
                _ => shown,
            }
        })
    }

    /// What the voices asked for tell around the actor asked for; empty where nobody is.
    fn told(&self, query: &Query) -> String {
        let loaded = self.loaded();
        let dataset = &loaded.dataset;
        let around = query.near.as_ref().and_then(|near| dataset.actor_by_id(&near.actor));
        if query.show == Show::Carriers || (query.voice.is_empty() && around.is_none()) {
            return String::new();
        }
        let around = around.map(|actor| dataset.actor(actor).name.as_str());
        let relations = self.heard();
        let role = query.voice_role;
        document::voices_sentence(dataset, &self.voices(), role, around, &relations) + ". "
    }

    /// The sentence of the view as the page's one live region.
    pub fn sentence_line(&self) -> AnyView {
        let context = *self;
        view! { <p class="view-sentence" id="view-sentence" role="status">{move || context.sentence()}</p> }.into_any()
    }

    /// The voices as which relations are told.
    pub fn voices(&self) -> Vec<ActorIx> {
        let loaded = self.loaded();
        self.query
            .with(|q| q.voice.iter().filter_map(|id| loaded.dataset.actor_by_id(id)).collect())
    }

    /// The relations that the claims shown speak of, as the voices asked for tell them, near the
    /// actor asked for.
    pub fn heard(&self) -> Vec<ToldRelation> {
        let loaded = self.loaded();
        let (role, about) = self.query.with(|q| (q.voice_role, q.near.clone()));
        let (reading, matches) = (self.reading.get(), self.matches.get());
        let (dataset, index) = (&loaded.dataset, &loaded.index);
        let all =
            heard(dataset, index.relations(), &reading, matches.claims(), &self.voices(), role);
        match about.and_then(|near| Some((dataset.actor_by_id(&near.actor)?, near.steps))) {
            Some((actor, steps)) => near(index.relations(), all, actor, steps),
            None => all,
        }
    }
}
