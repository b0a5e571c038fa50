//! Links that went through mail, chat and hand: read as they were meant where that is certain,
//! written so that no program cuts or bends them.

use super::generated::seeded;
use super::generated_query::any_query;
use super::world::World;
use linkify::{LinkFinder, LinkKind};
use proptest::prelude::*;
use sayso::query::{Query, Selection, View};
use sayso::state::{decode, encode, read};

/// What is left out of a hash, as `key=value` with spaces between.
fn dropped(hash: &str) -> String {
    let dropped = decode(hash).dropped;
    dropped.iter().map(|d| format!("{}={}", d.key, d.value)).collect::<Vec<_>>().join(" ")
}

/// Every one of these means what the first does, and nothing of it is named.
fn alike(links: &[&str]) {
    let meant = decode(links[0]).query;
    assert_ne!(meant, Query::default(), "{}", links[0]);
    for link in links {
        assert_eq!(decode(link).query, meant, "{link} is not {}", links[0]);
        assert_eq!(dropped(link), "", "{link}");
    }
}

#[test]
fn what_is_put_behind_a_link_to_a_claim_is_forgiven() {
    alike(&[
        "#cad-012",
        "cad-012",
        "#cad-012.",
        "#cad-012)",
        "#cad-012,",
        "#cad-012%E2%80%8B",
        "#cad-012\u{200b}",
        "#%EF%BB%BFcad-012",
        "#cad-012%29.",
        "#cad-012%2529",
        "#cad-012**",
        "#cad-012%22%3E",
        "#cad-012…",
        "#cad-012”",
        "#cad-012%20",
        "#cad-012。",
        "#cad%2D012",
        "#cad‑012",
        "#cad-012?utm_source=mail&fbclid=x",
        "#cad-012&gclid=y",
        "#cad-012&gt;",
        "#cad-012:~:text=ties",
    ]);
}

#[test]
fn a_path_that_lost_its_slash_or_its_mark_is_read() {
    alike(&[
        "#/claims?actor=taliban",
        "#claims?actor=taliban",
        "#/claims%3Factor=taliban",
        "#/claims/?actor=taliban",
        "#%2Fclaims%3Factor%3Dtaliban",
        "#/claims%253Factor=taliban",
        "#/claims&actor=taliban",
        "#/Claims?Actor=taliban",
        "#//claims?ACTOR=taliban",
        "#%252Fclaims%253Factor%253Dtaliban",
        "#/claims?actor%3Dtaliban",
        "#/claims?utm_campaign=x&actor=taliban&amp;_ga=1",
        "#/claims?actor=taliban?utm_source=x",
    ]);
    alike(&["#/?actor=taliban", "#?actor=taliban", "#actor=taliban", "#/actor=taliban"]);
}

#[test]
fn entities_and_encoded_separators_are_read_as_what_they_stand_for() {
    alike(&[
        "#/claims?actor=taliban,al-qaeda&kind=pledge",
        "#/claims?actor=taliban,al-qaeda&amp;kind=pledge",
        "#/claims?actor=taliban,al-qaeda&amp;amp;kind=pledge",
        "#/claims?actor=taliban,al-qaeda&#38;kind=pledge",
        "#/claims?actor=taliban%2Cal-qaeda&kind=pledge",
        "#/claims?actor=taliban%252Cal-qaeda%26kind=pledge",
        "#/claims?actor=taliban%2Cal-qaeda%26amp%3Bkind%3Dpledge",
        "#/claims?actor%3Dtaliban%2Cal-qaeda%26kind%3Dpledge",
        "#/claims?actor=taliban, al%2Dqaeda&kind=%70ledge",
        "#/claims?actor=taliban,al-qaeda?kind=pledge",
        "#/claims?actor=taliban,al-qaeda&kind=pledge).",
        "#/claims?actor=taliban,al-qaeda&kind=pledge%E2%80%8B&utm_medium=email",
    ]);
    alike(&[
        "#/relations?select=relation:a~b~c&near=d~1",
        "#/relations?select=relation%3Aa%7Eb%7Ec&near=d%7E1",
        "#/relations?select=relation%253Aa%257Eb%257Ec&near=d~1!",
    ]);
}

#[test]
fn the_dots_of_an_interval_survive_typesetting_and_sentences() {
    alike(&[
        "#/timeline?about=1996..2001",
        "#/timeline?about=1996–2001",
        "#/timeline?about=1996—2001",
        "#/timeline?about=1996%E2%80%932001",
        "#/timeline?about=1996 – 2001",
        "#/timeline?about=1996…2001",
        "#/timeline?about=1996...2001",
        "#/timeline?about=1996%2E%2E2001",
        "#/timeline?about=1996..2001.",
        "#/timeline?about=1996..2001).",
        "#timeline?about=1996%252E.2001",
    ]);
    alike(&[
        "#/timeline?window=1996..",
        "#/timeline?window=1996...",
        "#/timeline?window=1996..).",
        "#/timeline?window=1996.%2E",
        "#/timeline?window=1996–",
    ]);
    alike(&["#/timeline?about=1996%25..2001%3F", "#/timeline?about=1996%..2001?"]);
    // A `?` or `~` at the end says how sure the date is.
    assert_ne!(
        decode("#/timeline?about=1996..2001?").query,
        decode("#/timeline?about=1996..2001").query
    );
    // Whether one dot was the sentence's cannot be known.
    assert_eq!(dropped("#/timeline?about=1996."), "about=1996.");
    assert_eq!(dropped("#/timeline?about=1996"), "about=1996");
}

#[test]
fn a_search_is_read_however_often_it_was_encoded() {
    alike(&[
        "#/claims?q=al%20qaeda",
        "#/claims?q=al%2520qaeda",
        "#/claims?q=al%252520qaeda",
        "#/claims?q=al qaeda",
        "#/claims?q%3Dal%20qaeda",
        "#/claims?q%3Dal%2520qaeda",
        "#/claims?q=al%20qaeda).",
        "#/claims?Q=al%20qaeda&amp;utm_id=1",
    ]);
    for text in ["al%20qaeda", "50%", "100%25", "%", "%%41", "a&kind=pledge", "why?", "a..b", "~x~"]
    {
        let query = Query { search: text.into(), ..Query::default() };
        assert_eq!(decode(&encode(&query)).query, query, "{text} by way of {}", encode(&query));
    }
    assert_eq!(decode("#/claims?q=a%26kind%3Dpledge,b?c=d").query.search, "a&kind=pledge,b?c=d");
}

#[test]
fn what_could_mean_several_things_is_named() {
    for (hash, named) in [
        ("#/claims?actor=taliban-", "actor=taliban-"),
        ("#/claims?actor=Taliban", "actor=Taliban"),
        ("#/claims?actor=taliban.,dia", "actor=taliban."),
        ("#/claims?about=1996-2001", "about=1996-2001"),
        ("#/claims?topic=%ff", "topic=%ff"),
        ("#cad 012", "path=cad 012"),
        ("#/cad-012", "path=cad-012"),
    ] {
        assert_eq!(dropped(hash), named, "{hash}");
    }
}

#[test]
fn any_id_of_a_claim_selects_it() {
    let world =
        World::new("claims: cad | a ties b\nrecord-002: cad | a ties b\ntop: cad | a ties b");
    for id in ["claims", "record-002", "top"] {
        let read = read(&format!("#{id}"), &world.dataset);
        assert_eq!(read.query.select, Some(Selection::Claim(id.into())));
        assert_eq!(read.dropped, []);
    }
}

#[test]
fn a_view_without_its_slash_is_that_view_where_no_claim_is_called_so() {
    let world = World::new("c1: cad | a ties b");
    let timeline = read("#timeline.", &world.dataset);
    assert_eq!(timeline.query, Query { view: View::Timeline, ..Query::default() });
    assert_eq!(timeline.dropped, []);
    assert_eq!(read("#c2", &world.dataset).dropped[0].value, "c2");
}

/// The addresses that a program finds in a text.
fn found(text: &str) -> Vec<String> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    finder.links(text).map(|link| link.as_str().to_owned()).collect()
}

/// Where GitHub makes links of a text (GFM, "autolinks").
fn linked(text: &str) -> Vec<String> {
    let mut options = comrak::Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, text, &options);
    let link = |node: &comrak::Node<'_>| match &node.data().value {
        comrak::nodes::NodeValue::Link(link) => Some(link.url.clone()),
        _ => None,
    };
    root.descendants().filter_map(|node| link(&node)).collect()
}

proptest! {
    #![proptest_config(seeded(400))]

    #[test]
    fn programs_find_a_copied_link_whole(query in any_query()) {
        let link = format!("https://example.org/page.html{}", encode(&query));
        let whole = vec![link.clone()];
        for text in [format!("See {link}."), format!("({link}), they say"), link.clone()] {
            prop_assert_eq!(&found(&text), &whole, "{}", text);
        }
        for text in [format!("See {link}."), format!("({link}), they say"), format!("**{link}**")] {
            prop_assert_eq!(&linked(&text), &whole, "{}", text);
        }
    }

    #[test]
    fn a_copied_link_holds_only_what_programs_leave_alone(query in any_query()) {
        let hash = encode(&query);
        let left_alone = |c: char| c.is_ascii_alphanumeric() || "#/?&=%-+.,:~".contains(c);
        prop_assert!(hash.chars().all(left_alone), "{}", hash);
        prop_assert!(hash.chars().last().is_none_or(|c| c.is_ascii_alphanumeric()), "{}", hash);
        // markdown-it goes on after dots only with a letter, a digit, `%`, `/` or `&`.
        for (at, _) in hash.match_indices("..") {
            let next = hash[at + 2..].chars().next();
            prop_assert!(next.is_some_and(|c| c.is_ascii_alphanumeric() || "%/&".contains(c)), "{}", hash);
        }
    }

    #[test]
    fn a_link_encoded_once_more_or_twice_is_read_as_it_was_meant(query in any_query()) {
        let hash = encode(&query);
        let Some(rest) = hash.strip_prefix('#') else { return Ok(()) };
        let mut encoded = rest.to_owned();
        for _ in 0..2 {
            encoded = percent_encoding::utf8_percent_encode(&encoded, percent_encoding::NON_ALPHANUMERIC).to_string();
            let read = decode(&format!("#{encoded}"));
            prop_assert_eq!(&read.query, &query, "by way of {}", encoded);
            prop_assert_eq!(read.dropped, []);
        }
    }

    #[test]
    fn what_is_put_behind_any_link_is_forgiven(query in any_query(), behind in "[.,;:!)\\]>\"'*_\u{200b}]{1,3}") {
        let hash = encode(&query);
        if !hash.is_empty() {
            let read = decode(&format!("{hash}{behind}"));
            prop_assert_eq!(&read.query, &query, "by way of {}{}", hash, behind);
            prop_assert_eq!(read.dropped, []);
        }
    }
}
