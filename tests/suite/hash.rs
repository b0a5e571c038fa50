//! The URL hash: inverse, readable, forgiving, and honest about what it left out.

use super::generated::seeded;
use super::generated_query::any_query;
use super::world::{World, query};
use proptest::prelude::*;
use sayso::query::{Clause, Facet, Query, Selection, Term, View};
use sayso::state::{decode, drop_unknown, encode};

fn clause(query: &Query, facet: Facet) -> &Clause {
    query.facets.get(&facet).expect("the facet has a clause")
}

/// What is left out of a hash, as `key=value` with spaces between.
fn dropped(hash: &str) -> String {
    let dropped = decode(hash).dropped;
    dropped.iter().map(|d| format!("{}={}", d.key, d.value)).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_default_query_is_the_empty_hash() {
    assert_eq!(encode(&Query::default()), "");
    for hash in ["", "#", "#/", "/", "#/?"] {
        assert_eq!(decode(hash).query, Query::default(), "{hash}");
        assert_eq!(dropped(hash), "", "{hash}");
    }
}

#[test]
fn the_example_of_the_design_is_read_and_written_unchanged() {
    let example = "#/timeline?actor=taliban,al-qaeda&speaker=-dia&kind=pledge&about=1996..2001\
                   &q=protection&select=claim:cad-012";
    let query = decode(example).query;
    assert_eq!(query.view, View::Timeline);
    assert!(clause(&query, Facet::Speaker).exclude.contains(&Term::Id("dia".into())));
    assert_eq!(clause(&query, Facet::Actor).include.len(), 2);
    assert_eq!(query.select, Some(Selection::Claim("cad-012".into())));
    let keys = |hash: &str| {
        let pairs = hash.split_once('?').expect("there are keys").1;
        let mut pairs: Vec<String> = pairs.split('&').map(str::to_owned).collect();
        pairs.sort();
        pairs
    };
    let sorted = example.replace("taliban,al-qaeda", "al-qaeda,taliban");
    assert_eq!(keys(&encode(&query)), keys(&sorted));
}

#[test]
fn an_id_alone_selects_that_claim() {
    let query = decode("#cad-012").query;
    assert_eq!(query.select, Some(Selection::Claim("cad-012".into())));
    assert!(!query.filters());
}

#[test]
fn plus_is_literal_and_separators_may_stand_encoded() {
    assert_eq!(query("q=a+b").search, "a+b");
    assert_eq!(encode(&query("q=a+b")), "#/claims?q=a+b");
    assert_eq!(query("q=a%26b%3Dc%2Cd%25").search, "a&b=c,d%");
    assert_eq!(query("q=a=b,c").search, "a=b,c");
    assert_eq!(query("q=%C3%A4ä").search, "ää");
}

#[test]
fn encoded_separators_separate() {
    assert_eq!(dropped("#/claims?topic=a%2Cb"), "");
    assert_eq!(query("topic=a%2Cb"), query("topic=a,b"));
    assert_eq!(
        clause(&query("topic=%2Da,%62"), Facet::Topic),
        clause(&query("topic=-a,b"), Facet::Topic)
    );
    assert_eq!(query("select=claim%3Acad-012"), query("select=claim:cad-012"));
    assert_eq!(query("without=actor%3Adia"), query("without=actor:dia"));
    assert_eq!(query("near=dia%7E1&sort=%2Ddate"), query("near=dia~1&sort=-date"));
}

#[test]
fn keys_that_nobody_knows_are_named() {
    for (hash, named) in [
        ("#/claims?x", "x="),
        ("#/claims?&&x=%ZZ&", "x=%ZZ"),
        ("#/?Kind=a&colour=red", "kind=a colour=red"),
        ("#/claims?actr=taliban&kind=pledge", "actr=taliban"),
        ("#/claims?=", ""),
    ] {
        assert_eq!(dropped(hash), named, "{hash}");
    }
}

#[test]
fn a_key_of_one_value_that_stands_twice_is_named() {
    assert_eq!(dropped("#/claims?q=a&q=b&about=1996..&about=2001.."), "q=b about=2001..");
    assert_eq!(decode("#/claims?q=a&q=b").query.search, "a");
}

#[test]
fn a_chain_of_any_length_can_be_linked() {
    for depth in ["0", "40", "1234", "999999999"] {
        let query = decode(&format!("#/claims?depth={depth}")).query;
        assert_eq!(encode(&query), format!("#/claims?depth={depth}"));
    }
}

#[test]
fn bad_values_are_dropped_and_named() {
    for (keys, named) in [
        ("kind=pledge,lie", "kind=lie"),
        ("likelihood=probable&confidence=very", "likelihood=probable confidence=very"),
        ("depth=one,007,-1", "depth=one depth=007"),
        ("actor=Bob,-x--y", "actor=Bob actor=-x--y"),
        ("about=1990s..&said=2001..1996", "about=1990s.. said=2001..1996"),
        ("about=1996", "about=1996"),
        ("select=claim&select=thing:x", "select=claim select=thing:x"),
        ("select=relation:a~b", "select=relation:a~b"),
        ("sort=size&group=size&lanes=size", "sort=size group=size lanes=size"),
        ("clock=noon&window=none&arcs=x", "clock=noon window=none arcs=x"),
        ("show=all&near=a~3&voice=a,b,c&as=me", "show=all near=a~3 voice=a,b,c as=me"),
        ("voice=a,a", "voice=a,a"),
        ("story=a&story=a~0", "story=a story=a~0"),
        ("story=a~01&story=a~1000&story=A~1", "story=a~01 story=a~1000 story=A~1"),
        ("without=dia,claim:x", "without=dia without=claim:x"),
        ("aspect=time,colour&author=Bob", "aspect=colour author=Bob"),
        ("q=%F0%9F", "q=%F0%9F"),
        ("topic=%zz", "topic=%zz"),
    ] {
        assert_eq!(dropped(&format!("#/claims?{keys}")), named);
    }
}

#[test]
fn a_bad_value_leaves_the_good_ones() {
    let read = decode("#/claims?kind=lie,pledge&about=x..y&topic=t").query;
    assert_eq!(read, query("kind=pledge&topic=t"));
}

#[test]
fn an_unknown_path_is_the_front_page_and_named() {
    let read = decode("#/nowhere?kind=pledge");
    assert_eq!((read.query.view, read.dropped.len()), (View::Front, 1));
    assert_eq!(dropped("#/nowhere"), "path=nowhere");
    assert_eq!(dropped("#Not An Id"), "path=Not An Id");
}

#[test]
fn every_view_has_its_path() {
    for view in View::ALL {
        assert_eq!(decode(&format!("#/{}", view.id())).query.view, *view);
    }
    assert_eq!(decode("#/claims/").query.view, View::Claims);
}

#[test]
fn ids_that_the_dataset_has_not_are_dropped_and_named() {
    let world = World::new("c1: cad > dia | a ties b | topic t");
    let hash = "#/relations?actor=a,x&topic=t&predicate=-nope&source=cad&depth=1,7&without=actor:dia,source:no\
                &select=relation:a~ties~c&near=y~1&voice=dia,z&author=compiler,dia,none,w";
    let mut query = decode(hash).query;
    let dropped = drop_unknown(&mut query, &world.dataset);
    let named: Vec<String> = dropped.iter().map(|d| format!("{}={}", d.key, d.value)).collect();
    assert_eq!(
        named,
        [
            "actor=x",
            "predicate=nope",
            "depth=7",
            "without=no",
            "select=a~ties~c",
            "near=y",
            "voice=z",
            "author=w"
        ]
    );
    let rest = decode(
        "#/relations?actor=a&topic=t&source=cad&depth=1&without=actor:dia&voice=dia\
                       &author=compiler,dia,none",
    )
    .query;
    assert_eq!(query, rest);
    assert_eq!(drop_unknown(&mut query, &world.dataset), []);
}

#[test]
fn a_selected_relation_must_be_said_by_somebody() {
    let world = World::new("c1: cad | a ties b\nc2: cad | b fights a");
    for (key, known) in [("a~ties~b", true), ("a~fights~b", false), ("b~fights~a", true)] {
        let mut query = query(&format!("select=relation:{key}"));
        assert_eq!(drop_unknown(&mut query, &world.dataset).is_empty(), known, "{key}");
        assert_eq!(query.select.is_some(), known, "{key}");
    }
}

proptest! {
    #![proptest_config(seeded(1500))]

    #[test]
    fn what_is_written_is_read_back(query in any_query()) {
        let hash = encode(&query);
        let read = decode(&hash);
        prop_assert_eq!(&read.query, &query, "by way of {}", hash);
        prop_assert_eq!(read.dropped, []);
    }

    #[test]
    fn a_hash_needs_no_encoding_by_the_browser(query in any_query()) {
        let hash = encode(&query);
        let harmless = |c: char| c.is_ascii_graphic() && !"\"<>`".contains(c);
        prop_assert!(hash.chars().all(harmless), "{}", hash);
        prop_assert_eq!(hash.matches('#').count(), usize::from(!hash.is_empty()));
    }

    #[test]
    fn any_text_gives_a_query_that_can_be_written(text in "\\PC{0,60}") {
        let read = decode(&text).query;
        prop_assert_eq!(decode(&encode(&read)).query, read);
    }

    #[test]
    fn any_pairs_give_a_query_that_can_be_written(
        pairs in proptest::collection::vec((any_key(), "[a-z0-9%.,:~+=-]{0,12}"), 0..6),
    ) {
        let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let read = decode(&format!("#/claims?{}", pairs.join("&"))).query;
        let again = decode(&encode(&read));
        prop_assert_eq!(again.query, read);
        prop_assert_eq!(again.dropped, []);
    }
}

fn any_key() -> impl Strategy<Value = &'static str> {
    let others = [
        "q",
        "without",
        "select",
        "story",
        "data",
        "sort",
        "group",
        "clock",
        "lanes",
        "window",
        "arcs",
        "show",
        "near",
        "voice",
        "as",
        "draw",
        "about",
        "said",
        "published",
        "aspect",
        "author",
    ];
    let facets = Facet::ALL.iter().map(|facet| facet.id());
    prop::sample::select(facets.chain(others).collect::<Vec<_>>())
}
