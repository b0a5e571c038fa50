//! A `sayso/1` document while it is made from another format: everyone and everything by name, each
//! once.

use super::ids::Ids;
use crate::data::{
    ActorRecord, ClaimRecord, DocumentRecord, LinkRecord, PredicateRecord, SourceRecord,
    TopicRecord,
};
use crate::model::ActorKind;
use rustc_hash::FxHashMap;

/// What is said of actors of whom a file only gives the name.
const KIND_NOT_CODED: &str =
    "The file does not say what kind of actor this is; it stands here as a group.";

/// A document in the making.
#[derive(Default)]
pub(super) struct Draft {
    /// What was made so far.
    pub document: DocumentRecord,
    actors: Named,
    sources: Named,
    predicates: Named,
    topics: Named,
    claims: Ids,
}

/// The records of a kind by what tells them apart.
#[derive(Default)]
struct Named {
    places: FxHashMap<String, usize>,
    ids: Ids,
}

impl Draft {
    /// An empty document with this title.
    pub fn new(title: &str) -> Self {
        let document = DocumentRecord { title: title.to_owned(), ..DocumentRecord::default() };
        Self { document, ..Self::default() }
    }

    /// The id of whoever has this name, of a kind that the file tells, or else of none.
    pub fn actor(&mut self, name: &str, kind: Option<ActorKind>) -> String {
        let (actors, list) = (&mut self.actors, &mut self.document.actors);
        if let Some(at) = actors.places.get(name) {
            let known = &mut list[*at];
            if let Some(kind) =
                kind.filter(|_| known.description.as_deref() == Some(KIND_NOT_CODED))
            {
                (known.kind, known.description) = (kind.id().to_owned(), None);
            }
            return known.id.clone();
        }
        let id = actors.ids.make(name, "actor");
        actors.places.insert(name.to_owned(), list.len());
        list.push(ActorRecord {
            id: id.clone(),
            name: name.to_owned(),
            kind: kind.unwrap_or(ActorKind::Group).id().to_owned(),
            description: kind.is_none().then(|| KIND_NOT_CODED.to_owned()),
            ..ActorRecord::default()
        });
        id
    }

    /// The id of an actor that a file tells apart by a key and describes: several may have one name.
    pub fn described(
        &mut self,
        key: &str,
        name: &str,
        kind: ActorKind,
        description: String,
        aliases: Vec<String>,
    ) -> String {
        let (actors, list) = (&mut self.actors, &mut self.document.actors);
        // No name begins like this key.
        let key = format!("\n{key}");
        if let Some(at) = actors.places.get(&key) {
            return list[*at].id.clone();
        }
        let id = actors.ids.make(name, "actor");
        actors.places.insert(key, list.len());
        list.push(ActorRecord {
            id: id.clone(),
            name: name.to_owned(),
            kind: kind.id().to_owned(),
            aliases: Some(aliases),
            description: Some(description),
            ..ActorRecord::default()
        });
        id
    }

    /// How many actors have a kind that the file does not tell.
    pub fn actors_of_no_kind(&self) -> usize {
        let actors = self.document.actors.iter();
        actors.filter(|actor| actor.description.as_deref() == Some(KIND_NOT_CODED)).count()
    }

    /// The id of the source that agrees with this one in all but its id.
    pub fn source(&mut self, source: SourceRecord) -> String {
        let date = source.published.as_ref().and_then(|dated| dated.date.as_deref());
        let parts = [source.publisher.as_deref(), source.url.as_deref(), date];
        let key = format!("{}\n{parts:?}", source.title);
        let (sources, list) = (&mut self.sources, &mut self.document.sources);
        if let Some(at) = sources.places.get(&key) {
            return list[*at].id.clone();
        }
        let id = sources.ids.make(&source.title, "source");
        sources.places.insert(key, list.len());
        list.push(SourceRecord { id: id.clone(), ..source });
        id
    }

    /// The id of the predicate with this label.
    pub fn predicate(&mut self, label: &str) -> String {
        let (predicates, list) = (&mut self.predicates, &mut self.document.predicates);
        if let Some(at) = predicates.places.get(label) {
            return list[*at].id.clone();
        }
        let id = predicates.ids.make(label, "predicate");
        predicates.places.insert(label.to_owned(), list.len());
        list.push(PredicateRecord {
            id: id.clone(),
            label: label.to_owned(),
            ..PredicateRecord::default()
        });
        id
    }

    /// The id of the topic with this label.
    pub fn topic(&mut self, label: &str) -> String {
        let (topics, list) = (&mut self.topics, &mut self.document.topics);
        if let Some(at) = topics.places.get(label) {
            return list[*at].id.clone();
        }
        let id = topics.ids.make(label, "topic");
        topics.places.insert(label.to_owned(), list.len());
        list.push(TopicRecord { id: id.clone(), label: label.to_owned() });
        id
    }

    /// An id for a claim that no other claim has.
    pub fn claim_id(&mut self, wanted: &str) -> String {
        self.claims.make(wanted, "claim")
    }

    /// Adds a claim.
    pub fn claim(&mut self, claim: ClaimRecord) {
        self.document.claims.push(claim);
    }

    /// Adds a link.
    pub fn link(&mut self, link: LinkRecord) {
        self.document.links.push(link);
    }
}
