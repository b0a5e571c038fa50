//! From located records to a [`Dataset`], with the claims slice by slice.

use super::check::Checker;
use super::claim_record::ClaimRecord;
use super::ids::{AllIds, Ids};
use super::limits::MOST_PROBLEMS;
use super::part_of::check_part_of;
use super::problem::{Place, Problem, RecordKind};
use super::reader::{FORMAT, Records, enough};
use super::records::QuestionRecord;
use super::resolve;
use super::resolve_claim::{Known, claim};
use super::unparsed::{Located, Unparsed};
use super::unread::Unread;
use super::visible::says_something;
use crate::model::{Dataset, Date, DatePart, Edtf, Slug};
use std::sync::Arc;

/// Claims resolved in one step.
pub(super) const SLICE: usize = 64;

/// A dataset while it is resolved. Each claim's text is dropped once it is.
pub(super) struct Resolver<'r, 'a> {
    records: &'r Records,
    ids: AllIds<'r>,
    check: Checker,
    all: usize,
    rest: std::vec::IntoIter<Unparsed<'a>>,
    dataset: Dataset,
    /// Where each claim of the dataset stands.
    places: Vec<(Arc<str>, usize)>,
    /// The names of the files, in their order.
    files: &'r [&'r str],
}

impl<'r, 'a> Resolver<'r, 'a> {
    /// Resolves everything but claims and what refers to them, from files with these names.
    pub fn new(
        files: &'r [&'r str],
        records: &'r Records,
        claims: Vec<Unparsed<'a>>,
        unread: Unread,
    ) -> Self {
        let mut check = Checker { unread, ..Checker::default() };
        let ids = AllIds {
            sources: ids(&mut check, RecordKind::Source, &records.sources, |r| &r.id),
            actors: ids(&mut check, RecordKind::Actor, &records.actors, |r| &r.id),
            predicates: ids(&mut check, RecordKind::Predicate, &records.predicates, |r| &r.id),
            topics: ids(&mut check, RecordKind::Topic, &records.topics, |r| &r.id),
        };
        let actors = &ids.actors;
        let mut dataset = header(&mut check, files, records);
        dataset.actors = each(&records.actors, |at, r| resolve::actor(&mut check, actors, at, r));
        check_part_of(&mut check, &records.actors, actors);
        dataset.sources =
            each(&records.sources, |at, r| resolve::source(&mut check, actors, at, r));
        dataset.predicates =
            each(&records.predicates, |at, r| resolve::predicate(&mut check, at, r));
        dataset.topics = each(&records.topics, |at, r| resolve::topic(&mut check, at, r));
        dataset.claims.reserve_exact(claims.len());
        let (all, rest) = (claims.len(), claims.into_iter());
        let places = Vec::with_capacity(all);
        Self { records, ids, check, all, rest, dataset, places, files }
    }

    /// Resolves the next claims; which share of them is done then, from 0 to 1. `None`: they were
    /// all resolved before.
    pub fn step(&mut self) -> Option<f64> {
        if self.rest.len() == 0 {
            return None;
        }
        let slice: Vec<_> = self.rest.by_ref().take(SLICE).collect();
        for unparsed in &slice {
            self.claim(unparsed);
        }
        if self.check.problems() >= MOST_PROBLEMS
            && let Some(next) = self.rest.next()
        {
            let place = Place { file: next.file, line: next.line, record: None };
            self.check.problem(&place, enough());
            self.check.unread.files = true;
            self.rest = Vec::new().into_iter();
        }
        Some(1.0 - self.rest.len() as f64 / self.all as f64)
    }

    fn claim(&mut self, unparsed: &Unparsed<'_>) {
        let read = unparsed.read(&mut self.check.unread, |record: &ClaimRecord| record.id.clone());
        let Some(Located { place, record }) = read else { return };
        let has_id = Slug::parse(&record.id).is_ok();
        let known = Known { ids: &self.ids, records: self.records };
        let claim = claim(&mut self.check, known, &place, record);
        if has_id {
            self.dataset.claims.push(claim);
            self.places.push((place.file, place.line));
        } else {
            self.check.unread.record(&place);
        }
    }

    /// The dataset, with what refers to claims.
    ///
    /// # Errors
    /// Every problem: what could not be read, then the broken rules, each in the order of the files
    /// and of their lines.
    pub fn finish(self) -> Result<Dataset, Vec<Problem>> {
        let Self { files, records, ids, mut check, mut dataset, places, .. } = self;
        let place = |at: usize| {
            let (file, line) = places[at].clone();
            let id = dataset.claims[at].id.as_str().to_owned();
            Place { file, line, record: Some((RecordKind::Claim, id)) }
        };
        let claim_ids = dataset.claims.iter().map(|claim| claim.id.as_str());
        let claims = check.ids(RecordKind::Claim, claim_ids, place);
        let ends = (&ids.actors, &claims);
        let links = each(&records.links, |at, r| resolve::link(&mut check, ends, at, r));
        self::ids(&mut check, RecordKind::Question, &records.questions, |r| &r.id);
        let questions =
            each(&records.questions, |at, r| resolve::question(&mut check, &claims, at, r));
        one_lead(&mut check, &records.questions);
        self::ids(&mut check, RecordKind::Story, &records.stories, |r| &r.id);
        let stories = each(&records.stories, |at, r| resolve::story(&mut check, &claims, at, r));
        let problems = check.in_order(files);
        if !problems.is_empty() {
            return Err(problems);
        }
        (dataset.links, dataset.questions, dataset.stories) = (links, questions, stories);
        Ok(dataset)
    }
}

fn ids<'r, R>(
    check: &mut Checker,
    kind: RecordKind,
    records: &'r [Located<R>],
    id_of: fn(&R) -> &String,
) -> Ids<'r> {
    let ids = records.iter().map(|located| id_of(&located.record).as_str());
    check.ids(kind, ids, |at| records[at].place.clone())
}

fn each<R, T>(records: &[Located<R>], mut resolve: impl FnMut(&Place, &R) -> T) -> Vec<T> {
    records.iter().map(|located| resolve(&located.place, &located.record)).collect()
}

fn header(check: &mut Checker, files: &[&str], records: &Records) -> Dataset {
    let value = |name: &str| {
        let field = records.header.iter().find(|(known, _)| *known == name);
        field.and_then(|(_, field)| field.record.clone())
    };
    let first_field = records.header.first().map(|(_, field)| field.place.file.clone());
    let nowhere = Place {
        file: first_field.unwrap_or_else(|| files.first().copied().unwrap_or_default().into()),
        line: 1,
        record: Some((RecordKind::Header, "dataset".into())),
    };
    if value("format").is_none() && !check.unread.may_have(RecordKind::Header, "format") {
        check.problem(&nowhere, format!("no `format`; it must be `{FORMAT}`"));
    }
    let title = value("title").filter(|title| says_something(title));
    if title.is_none() && !check.unread.may_have(RecordKind::Header, "title") {
        check.problem(&nowhere, "no `title`");
    }
    let title = title.map(|title| check.text(&nowhere, "title", title));
    if let Some(text) = value("compiled")
        && (text.len() != 10 || !is_day(&text))
    {
        check.problem(&nowhere, format!("compiled `{text}` is no date YYYY-MM-DD"));
    }
    Dataset {
        title: title.unwrap_or_default(),
        description: value("description"),
        compiled: value("compiled"),
        license: value("license"),
        contact: value("contact"),
        ..Dataset::default()
    }
}

fn is_day(text: &str) -> bool {
    let date = text.parse();
    matches!(date, Ok(Edtf::Single(Date { part: DatePart::Day(..), .. })))
}

fn one_lead(check: &mut Checker, questions: &[Located<QuestionRecord>]) {
    for second in questions.iter().filter(|q| q.record.lead == Some(true)).skip(1) {
        check.problem(&second.place, "a second question is marked `lead`");
    }
}
