//! Generated values for property tests: dates, and small datasets in the suite's notation.
//! Everything is seeded, so that a run is the same everywhere.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use sayso::model::{ClaimKind, Date, DatePart, Day, Edtf, IntervalEnd, Likelihood};

/// So many cases from a fixed seed, leaving no file behind.
pub fn seeded(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(20_210_218),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn any_year() -> impl Strategy<Value = i64> {
    prop_oneof![
        8 => 1970_i64..2030,
        2 => -9999_i64..=9999,
        1 => 10_000_i64..=999_999_999,
        1 => -999_999_999_i64..=-10_000,
    ]
}

/// A day of a year, by way of the calendar.
fn any_day(year: i64) -> impl Strategy<Value = (u8, u8)> {
    let first = Day::from_calendar(year, 1, 1).0;
    (0_i64..365).prop_map(move |day| {
        let (_, month, day) = Day(first + day).calendar();
        (month, day)
    })
}

fn any_part(year: i64) -> BoxedStrategy<(i64, DatePart)> {
    if !(-9999..=9999).contains(&year) {
        return Just((year, DatePart::Year)).boxed();
    }
    let time = prop_oneof![Just("00:00:00"), Just("23:59:59Z"), Just("12:00:00+04:30")];
    let part = prop_oneof![
        4 => Just(DatePart::Year),
        4 => (1_u8..=12).prop_map(DatePart::Month),
        6 => any_day(year).prop_map(|(month, day)| DatePart::Day(month, day)),
        2 => (21_u8..=24).prop_map(DatePart::Season),
        2 => (33_u8..=36).prop_map(DatePart::Quarter),
        1 => Just(DatePart::SomeMonth),
        1 => Just(DatePart::SomeDayOfYear),
        1 => (1_u8..=12).prop_map(DatePart::SomeDayOfMonth),
        1 => (any_day(year), time).prop_map(|((m, d), time)| DatePart::Time(m, d, time.into())),
    ];
    let rounded = prop_oneof![Just((10, DatePart::Decade)), Just((100, DatePart::Century))]
        .prop_map(move |(years, part)| (first_year(year, years), part));
    if year.abs() < 100 {
        return part.prop_map(move |part| (year, part)).boxed();
    }
    prop_oneof![9 => part.prop_map(move |part| (year, part)), 2 => rounded].boxed()
}

/// The first of the years that are written alike but for their last digits.
fn first_year(year: i64, years: i64) -> i64 {
    let rounded = year.abs() / years * years;
    if year < 0 { -(rounded + years - 1) } else { rounded }
}

/// A well-formed date.
pub fn any_date() -> impl Strategy<Value = Date> {
    let qualifiers = prop_oneof![3 => Just((false, false)), 1 => any::<(bool, bool)>()];
    (any_year().prop_flat_map(any_part), qualifiers).prop_map(|((year, part), (u, a))| {
        let qualified = !matches!(part, DatePart::Time(..));
        Date { year, part, uncertain: u && qualified, approximate: a && qualified }
    })
}

fn any_end() -> impl Strategy<Value = IntervalEnd> {
    prop_oneof![
        6 => any_date().prop_map(IntervalEnd::At),
        1 => Just(IntervalEnd::Open),
        1 => Just(IntervalEnd::Unknown),
    ]
}

/// A well-formed EDTF expression: a date, or an interval that is not reversed.
pub fn any_edtf() -> impl Strategy<Value = Edtf> {
    let interval = (any_end(), any_end()).prop_filter_map("no interval", |(a, b)| {
        format!("{a}/{b}").parse::<Edtf>().or_else(|_| format!("{b}/{a}").parse()).ok()
    });
    prop_oneof![3 => any_date().prop_map(Edtf::Single), 1 => interval]
}

/// Actors of the generated datasets, and how they are declared: parts of a whole, somebody
/// unnamed, outlets that are relayed by one another.
pub const ACTORS: &[&str] = &["cad", "wtn", "dia", "pentagon", "un", "somebody", "taliban", "aq"];

const WORLD: &str = "actor dia; part of pentagon
    actor somebody; kind unnamed
    actor taliban
    actor aq; name Al Qaida; aka AQ
    symmetric ties
    source cad; published 2021-02
    source wtn
    source blog; by nobody
";

/// Dates with all degrees of precision, near enough to one another to overlap now and then.
const DATES: &[&str] = &[
    "1996",
    "1997-03",
    "199X",
    "1996/2001",
    "1998?",
    "2001~",
    "2001-09-11",
    "2001-21",
    "1997/",
    "/1997",
    "1999/..",
    "../1998",
    "2020-36",
    "2021-02-18",
];

fn one_of(values: &'static [&'static str]) -> impl Strategy<Value = String> + Clone {
    prop::sample::select(values).prop_map(str::to_owned)
}

fn some_of(values: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(one_of(values), 1..=most).prop_map(|list| list.join("+"))
}

fn any_chain() -> impl Strategy<Value = String> {
    let hops = prop::collection::vec(one_of(&["dia", "pentagon", "un", "somebody", "wtn"]), 0..=3);
    (one_of(&["cad", "wtn"]), hops).prop_map(|(publisher, hops)| {
        let chain: Vec<String> = std::iter::once(publisher).chain(hops).collect();
        chain.join(" > ")
    })
}

fn any_options() -> impl Strategy<Value = String> {
    let ids = |list: Vec<&'static str>| prop::sample::select(list).prop_map(str::to_owned);
    let kinds = ids(ClaimKind::ALL.iter().map(|kind| kind.id()).collect());
    let likelihoods = ids(Likelihood::ALL.iter().map(|likelihood| likelihood.id()).collect());
    let option = prop_oneof![
        3 => Just(String::from("deny")),
        3 => kinds,
        1 => likelihoods,
        4 => one_of(DATES).prop_map(|date| format!("about {date}")),
        2 => one_of(DATES).prop_map(|date| format!("said {date} inferred")),
        2 => some_of(&["t1", "t2", "t3"], 2).prop_map(|topics| format!("topic {topics}")),
        1 => one_of(&["core", "background"]).prop_map(|weight| format!("weight {weight}")),
        1 => one_of(&["high", "low"]).prop_map(|level| format!("confidence {level}")),
        1 => Just(String::from("in blog")),
        1 => some_of(LOOSE, 3).prop_map(|fields| format!("lacks {fields}")),
        2 => some_of(WORDS, 4).prop_map(|words| format!("says {}", words.replace('+', " "))),
    ];
    prop::collection::vec(option, 0..6)
        .prop_map(|options| options.iter().map(|option| format!(" | {option}")).collect())
}

/// What a claim and its evidence need not have.
const LOOSE: &[&str] = &["subject", "predicate", "kind", "polarity", "paragraph", "quote"];

/// Words of statements; some start like others.
pub const WORDS: &[&str] = &["ties", "tie", "command", "commander", "plot", "plots", "kabul"];

fn any_claim() -> impl Strategy<Value = String> {
    let ends = &["taliban", "aq", "dia"];
    let object = prop_oneof![1 => Just(String::new()), 3 => some_of(ends, 2)];
    let spoken = (some_of(ends, 2), one_of(&["ties", "shelters"]), object);
    (any_chain(), spoken, any_options()).prop_map(
        |(chain, (subject, predicate, object), options)| {
            format!("{chain} | {subject} {predicate} {object}{options}")
        },
    )
}

/// A dataset of up to a dozen claims, with links, in the suite's notation.
pub fn any_fixture() -> impl Strategy<Value = String> {
    let kinds = one_of(&["contradicts", "undermines", "qualifies", "restates"]);
    let link = (0_usize..12, kinds, 0_usize..12);
    let links = prop::collection::vec(link, 0..4);
    (prop::collection::vec(any_claim(), 1..12), links).prop_map(|(claims, links)| {
        let count = claims.len();
        let claims = claims.iter().enumerate().map(|(at, claim)| format!("c{at}: {claim}\n"));
        let links = links
            .iter()
            .map(|(from, kind, to)| (from % count, kind, to % count))
            .filter(|(from, _, to)| from != to)
            .map(|(from, kind, to)| format!("c{from} {kind} c{to}\n"));
        format!("{WORLD}{}{}", claims.collect::<String>(), links.collect::<String>())
    })
}
