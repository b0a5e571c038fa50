//! Generated queries: any that a hash can write, and those that ask a generated dataset.

use super::generated::{ACTORS, WORDS, any_date};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use sayso::model::{
    Aspect, Basis, ClaimKind, Confidence, Edtf, Likelihood, LinkKind, Polarity, Weight,
};
use sayso::query::{
    Clause, Clock, Contested, Draw, Facet, Interval, Near, Query, Selection, Show, Sort, SortKey,
    Stance, StoryStep, Term, View, Voice, VoiceRole,
};

/// The values a facet may be asked for: those on its list, or ids that the generated datasets
/// have and one that they have not.
fn values(facet: Facet) -> Vec<String> {
    let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut values = match facet {
        Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
            owned([ACTORS, &["nobody-1"]].concat())
        }
        Facet::Predicate => owned(vec!["ties", "shelters", "nothing"]),
        Facet::Topic => owned(vec!["t1", "t2", "t3", "t-4"]),
        Facet::Source => owned(vec!["cad", "wtn", "9"]),
        Facet::Stance => owned(Stance::ALL.iter().map(|v| v.id()).collect()),
        Facet::Kind => owned(ClaimKind::ALL.iter().map(|v| v.id()).collect()),
        Facet::Polarity => owned(Polarity::ALL.iter().map(|v| v.id()).collect()),
        Facet::Contested => owned(Contested::ALL.iter().map(|v| v.id()).collect()),
        Facet::Likelihood => owned(Likelihood::ALL.iter().map(|v| v.id()).collect()),
        Facet::Confidence => owned(Confidence::ALL.iter().map(|v| v.id()).collect()),
        Facet::Weight => owned(Weight::ALL.iter().map(|v| v.id()).collect()),
        Facet::Depth => owned(vec!["0", "1", "2", "3", "12", "2048"]),
        Facet::AboutBasis | Facet::SaidBasis | Facet::PublishedBasis => {
            owned(Basis::ALL.iter().map(|v| v.id()).collect())
        }
    };
    values.push("none".into());
    values
}

fn any_clause(facet: Facet) -> impl Strategy<Value = (Facet, Clause)> {
    let terms = || {
        let term = prop::sample::select(values(facet)).prop_map(|id| Term::from_text(&id));
        btree_set(term, 0..3)
    };
    (terms(), terms()).prop_map(move |(include, exclude)| (facet, Clause { include, exclude }))
}

fn any_facet() -> impl Strategy<Value = Facet> {
    prop::sample::select(Facet::ALL)
}

fn any_clock() -> impl Strategy<Value = Clock> {
    prop::sample::select(Clock::ALL)
}

/// `a..b` with either end open, not reversed.
fn any_days() -> impl Strategy<Value = Interval> {
    let end = || prop::option::of(any_date().prop_map(Edtf::Single));
    (end(), end()).prop_filter_map("no interval", |(a, b)| {
        let write = |interval: &Interval| Interval::parse(&interval.to_string()).ok().flatten();
        let forth = Interval::Between(a.clone(), b.clone());
        write(&forth).or_else(|| write(&Interval::Between(b, a)))
    })
}

fn any_interval() -> impl Strategy<Value = Interval> {
    prop_oneof![1 => Just(Interval::Undated), 4 => any_days()]
}

fn any_voice() -> impl Strategy<Value = Voice> {
    let actor = prop::sample::select(ACTORS).prop_map(|id| Voice::Actor(id.into()));
    let source = prop::sample::select(&["cad", "wtn"][..]).prop_map(|id| Voice::Source(id.into()));
    prop_oneof![3 => actor, 1 => source]
}

fn any_search() -> impl Strategy<Value = String> {
    let words = vec(prop::sample::select(WORDS), 1..3).prop_map(|words| words.join(" "));
    let started = (words.clone(), 1_usize..9)
        .prop_map(|(words, end)| words.chars().take(end).collect::<String>());
    prop_oneof![6 => Just(String::new()), 1 => words, 1 => started, 1 => Just("al-qaeda".into())]
}

/// A query that narrows: clauses, intervals, search, voices left out.
pub fn any_filter() -> impl Strategy<Value = Query> {
    let clauses = vec(any_facet().prop_flat_map(any_clause), 0..4);
    let near_date = prop::sample::select(&["1996", "1998-06", "2001", "2001-09-11", "2020-36"][..]);
    let end = prop::option::of(near_date.prop_map(|date| date.parse().expect("it is a date")));
    let interval = prop_oneof![
        1 => Just(Some(Interval::Undated)),
        5 => (end.clone(), end).prop_map(|(a, b): (Option<Edtf>, Option<Edtf>)| {
            let text = Interval::Between(a, b).to_string();
            Interval::parse(&text).ok().flatten()
        }),
    ];
    let intervals = vec((any_clock(), interval), 0..3);
    let without = btree_set(any_voice(), 0..2);
    (clauses, intervals, any_search(), without).prop_map(|(clauses, intervals, search, without)| {
        let mut query = Query { search, without, ..Query::default() };
        for (facet, clause) in clauses {
            query.change_facet(facet, |empty| *empty = clause);
        }
        for (clock, interval) in intervals {
            interval.map(|interval| query.intervals.insert(clock, interval));
        }
        query
    })
}

fn any_slug() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,5}(-[a-z0-9]{1,3}){0,2}".prop_filter("reserved", |id| id != "none")
}

fn any_selection() -> impl Strategy<Value = Selection> {
    let relation = (any_slug(), any_slug(), any_slug());
    prop_oneof![
        any_slug().prop_map(Selection::Claim),
        any_slug().prop_map(Selection::Actor),
        any_slug().prop_map(Selection::Source),
        any_slug().prop_map(Selection::Question),
        relation.prop_map(|(s, p, o)| Selection::Relation(format!("{s}~{p}~{o}"))),
    ]
}

/// The keys of single views, written into a query.
fn any_view_keys() -> impl Strategy<Value = Query> {
    let sort = (prop::sample::select(SortKey::ALL), any::<bool>())
        .prop_map(|(key, descending)| Sort { key, descending });
    let near = (any_slug(), 1_u8..=2).prop_map(|(actor, steps)| Near { actor, steps });
    let story = (any_slug(), 1_usize..1000).prop_map(|(story, step)| StoryStep { story, step });
    let lists = (
        prop::sample::select(View::ALL),
        prop::option::of(any_selection()),
        prop::option::of(sort),
        prop::option::of(any_facet()),
        prop::option::of(story),
        prop::option::of("\\PC{1,12}"),
    );
    let timeline = (
        prop::option::of(any_clock()),
        any_facet(),
        prop::option::of(any_days()),
        btree_set(prop::sample::select(LinkKind::ALL), 0..4),
    );
    let relations = (
        prop::sample::select(Show::ALL),
        prop::option::of(near),
        btree_set(any_slug(), 0..3).prop_map(|ids| ids.into_iter().rev().collect::<Vec<_>>()),
        prop::sample::select(VoiceRole::ALL),
        btree_set(prop::sample::select(Draw::ALL), 0..3),
    );
    let author = prop_oneof![Just("compiler".to_owned()), Just("none".to_owned()), any_slug()];
    let disputes = (btree_set(prop::sample::select(Aspect::ALL), 0..3), btree_set(author, 0..3));
    (lists, timeline, relations, disputes).prop_map(
        |(
            (view, select, sort, group, story, data),
            (clock, lanes, window, arcs),
            (show, near, voice, role, draw),
            (aspect, author),
        )| {
            Query {
                aspect,
                author,
                view,
                select,
                sort,
                group,
                story,
                data,
                clock,
                lanes,
                window,
                arcs,
                show,
                near,
                voice,
                voice_role: role,
                draw,
                ..Query::default()
            }
        },
    )
}

/// Any query that a hash can write.
pub fn any_query() -> impl Strategy<Value = Query> {
    let clauses = vec(any_facet().prop_flat_map(any_clause), 0..5);
    let ids = vec((prop::sample::select(&[Facet::Actor, Facet::Topic][..]), any_slug()), 0..3);
    let intervals = vec((any_clock(), any_interval()), 0..3);
    let without = btree_set(
        prop_oneof![any_slug().prop_map(Voice::Actor), any_slug().prop_map(Voice::Source)],
        0..3,
    );
    let search = prop_oneof![
        Just(String::new()),
        Just("a+b & c=d, 50% #1?".into()),
        ".{0,20}",
        "(%[0-9a-f]?[%.~+ -]?){0,4}"
    ];
    (any_view_keys(), clauses, ids, intervals, without, search).prop_map(
        |(keys, clauses, ids, intervals, without, search)| {
            let mut query = Query { without, search, ..keys };
            for (clock, interval) in intervals {
                query.intervals.insert(clock, interval);
            }
            for (facet, clause) in clauses {
                query.change_facet(facet, |empty| *empty = clause);
            }
            for (facet, id) in ids {
                query.change_facet(facet, |clause| clause.toggle_exclude(Term::Id(id)));
            }
            query
        },
    )
}
