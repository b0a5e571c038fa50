//! What a view tells in one sentence, and the relations as the voices asked for tell them.

use crate::document;
use crate::model::ActorIx;
use crate::query::{Comparison, Query, Show, ToldRelation, View, heard, near, spoken_by};
use crate::views::context::Context;
use leptos::prelude::*;
use std::collections::BTreeSet;

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
                View::Relations if self.is_voiced(query) => self.told(query),
                View::Relations => format!("{}{shown}", self.around(query)),
                _ => shown,
            }
        })
    }

    /// Whether relations are told as one voice tells them, or two.
    fn is_voiced(&self, query: &Query) -> bool {
        query.show != Show::Carriers && !query.voice.is_empty()
    }

    /// What the voices asked for tell around the actor asked for.
    fn told(&self, query: &Query) -> String {
        let loaded = self.loaded();
        let dataset = &loaded.dataset;
        let (voices, role, matches) = (self.voices(), query.voice_role, self.matches.get());
        let (relations, compared) = (self.heard(), self.comparison());
        let around = query.near.as_ref().and_then(|near| dataset.actor_by_id(&near.actor));
        let around = around.map(|actor| dataset.actor(actor).told());
        let count = relations.len();
        let told = document::voices_sentence(
            dataset,
            &voices,
            role,
            around.as_deref(),
            count,
            compared.as_ref(),
        );
        let theirs: BTreeSet<_> = voices
            .iter()
            .flat_map(|voice| spoken_by(dataset, matches.claims(), *voice, role))
            .collect();
        let share = document::share_words(theirs.len(), matches.count(), role, voices.len());
        format!("{told}. {share}")
    }

    /// How many relations there are around the actor asked for; empty where nobody is.
    fn around(&self, query: &Query) -> String {
        let loaded = self.loaded();
        let dataset = &loaded.dataset;
        let around = query.near.as_ref().and_then(|near| dataset.actor_by_id(&near.actor));
        match around.filter(|_| query.show != Show::Carriers) {
            Some(actor) => {
                let (name, count) = (dataset.actor(actor).told(), self.heard().len());
                let role = query.voice_role;
                document::voices_sentence(dataset, &[], role, Some(&name), count, None) + ". "
            }
            None => String::new(),
        }
    }

    /// How the two voices asked for stand to one another; none where fewer are. Followed.
    pub fn comparison(&self) -> Option<Comparison> {
        let loaded = self.loaded();
        let voices: [ActorIx; 2] = self.voices().try_into().ok()?;
        let role = self.query.with(|q| q.voice_role);
        let (reading, matches) = (self.reading.get(), self.matches.get());
        let heard = self.heard();
        Some(Comparison::new(&loaded.dataset, &reading, matches.claims(), voices, role, &heard))
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
