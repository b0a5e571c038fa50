//! What each question of the dataset must bring in and must leave out, read as a stranger who asks
//! it would: a claim belongs if it answers, whatever else it is filed under.

use super::questions::asked;
use super::{NOBODY, SHIPPED};
use sayso::query::{Query, disputes};
use std::collections::BTreeSet;

/// What a question brings in: these and no others, or at least these and none of those.
enum Holds {
    Only(&'static str),
    These { in_it: &'static str, not: &'static str },
}
use Holds::{Only, These};

const ANSWERS: [(&str, Holds); 13] = [
    (
        "broken-with",
        These {
            // A break; ties, members, protection, command and what binds, now or without a date.
            in_it: "cad-001 cad-004 cad-008 cad-009 cad-011 cad-012 cad-013 cad-017 cad-018 \
                    cad-019 cad-020 cad-025 cad-029 cad-031 cad-032 cad-035 wtn-001 wtn-034 \
                    wtn-036 wtn-040 wtn-061 wtn-062 wtn-065 wtn-067 wtn-069 wtn-071 wtn-080 \
                    wtn-085 wtn-106 wtn-123 wtn-126 wtn-130 wtn-133",
            // Other people, other effects, what the relationship matters for, the nineties.
            not: "cad-006 cad-010 cad-015 cad-016 cad-026 cad-030 cad-033 cad-034 wtn-035 wtn-042 \
                  wtn-043 wtn-048 wtn-050 wtn-051 wtn-052 wtn-070 wtn-088 wtn-098 wtn-099 \
                  wtn-100 wtn-102 wtn-105",
        },
    ),
    (
        "promises",
        These {
            in_it: "cad-026 cad-027 wtn-011 wtn-012 wtn-017 wtn-018 wtn-019 wtn-020 wtn-021 \
                    wtn-024 wtn-025 wtn-054 wtn-084 wtn-085 wtn-094",
            not: "cad-025 cad-034 cad-037 wtn-022 wtn-055 wtn-056 wtn-127",
        },
    ),
    (
        "ties-cut",
        Only(
            "cad-008 cad-009 cad-017 cad-018 cad-031 wtn-034 wtn-036 wtn-061 wtn-062 wtn-065 \
              wtn-080 wtn-106",
        ),
    ),
    ("inside", Only("cad-001 cad-004 cad-005 cad-011 cad-012 cad-013 cad-025 cad-035")),
    (
        "rests-on-dia",
        Only(
            "cad-008 cad-009 cad-010 cad-011 cad-012 cad-013 cad-014 cad-015 cad-021 cad-041 \
              cad-042 cad-043 cad-044 cad-045",
        ),
    ),
    (
        "without-dia",
        These {
            in_it: "cad-001 cad-017 cad-025 cad-027 cad-031 wtn-018 wtn-071",
            not: "cad-008 cad-012 cad-021 cad-041 cad-044",
        },
    ),
    (
        "nobodys-word",
        These {
            in_it: "wtn-007 wtn-019 wtn-040 wtn-054 wtn-071 wtn-078 wtn-106 wtn-126",
            not: "cad-025 wtn-001 wtn-004 wtn-018 wtn-024 wtn-067 wtn-075 wtn-085 wtn-133",
        },
    ),
    ("unnamed", Only("cad-005 wtn-024 wtn-025 wtn-030 wtn-038 wtn-075 wtn-076 wtn-133 wtn-134")),
    (
        "command",
        Only(
            "cad-012 cad-013 cad-015 wtn-001 wtn-033 wtn-039 wtn-066 wtn-067 wtn-069 wtn-070 \
              wtn-071 wtn-072 wtn-073 wtn-074 wtn-125 wtn-126",
        ),
    ),
    ("haven", Only("cad-019 cad-020 wtn-054 wtn-090 wtn-091")),
    (
        "talks",
        Only(
            "wtn-002 wtn-003 wtn-004 wtn-005 wtn-007 wtn-008 wtn-009 wtn-010 wtn-011 wtn-012 \
              wtn-013 wtn-014 wtn-017 wtn-018 wtn-019 wtn-020 wtn-021 wtn-031 wtn-047",
        ),
    ),
    ("silence", Only("cad-034")),
    (
        "next",
        Only(
            "cad-041 cad-044 cad-045 wtn-030 wtn-112 wtn-113 wtn-124 wtn-125 wtn-126 wtn-127 \
              wtn-128 wtn-129 wtn-130 wtn-131 wtn-132 wtn-133 wtn-135 wtn-136 wtn-137 wtn-138 \
              wtn-139",
        ),
    ),
];

/// The query of the question with this id.
fn query_of(id: &str) -> Query {
    let mut questions = SHIPPED.dataset.questions.iter();
    asked(questions.find(|question| question.id.as_str() == id).expect("the question is asked"))
}

#[test]
fn every_question_has_an_answer_that_was_read() {
    let read: BTreeSet<&str> = ANSWERS.iter().map(|(id, _)| *id).collect();
    let asked: BTreeSet<&str> = SHIPPED.dataset.questions.iter().map(|q| q.id.as_str()).collect();
    assert_eq!(read, asked);
}

#[test]
fn each_question_brings_in_what_answers_it_and_nothing_else() {
    for (id, holds) in &ANSWERS {
        let found = SHIPPED.ids(SHIPPED.matches(&query_of(id)).claims());
        let found: BTreeSet<&str> = found.split(' ').collect();
        let list = |ids: &'static str| ids.split_whitespace().collect::<BTreeSet<_>>();
        match holds {
            Only(ids) => assert_eq!(found, list(ids), "{id}"),
            These { in_it, not } => {
                let missing: Vec<_> = list(in_it).difference(&found).copied().collect();
                assert_eq!(missing, NOBODY, "{id} leaves them out");
                let astray: Vec<_> = list(not).intersection(&found).copied().collect();
                assert_eq!(astray, NOBODY, "{id} brings them in");
            }
        }
    }
}

/// The links that the disputes of a question are drawn by, as `from~kind~to`.
fn links_of(id: &str) -> Vec<String> {
    let query = query_of(id);
    let (data, index) = (&SHIPPED.dataset, &SHIPPED.index);
    let matches = SHIPPED.matches(&query);
    let shown = disputes(data, index.relations(), &SHIPPED.reading(&query)).into_iter();
    let shown = shown.filter(|dispute| dispute.claims().any(|ix| matches.contains(ix)));
    let links = shown.filter(|dispute| dispute.asked_for(data, &query)).filter_map(|d| d.link);
    links
        .map(|ix| {
            let link = data.link(ix);
            let id = |ix| &data.claim(ix).id;
            format!("{}~{}~{}", id(link.from), link.kind.id(), id(link.to))
        })
        .collect()
}

#[test]
fn what_is_set_against_promises_is_shown_with_them() {
    let mut shown = links_of("promises");
    shown.sort();
    let expected = [
        "cad-025~undermines~cad-027",
        "wtn-025~undermines~wtn-024",
        "wtn-054~undermines~wtn-017",
        "wtn-054~undermines~wtn-018",
        "wtn-085~undermines~wtn-084",
        "wtn-094~undermines~wtn-084",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn without_the_dia_the_one_contradiction_is_still_drawn() {
    let shown = links_of("without-dia");
    assert!(shown.iter().any(|link| link == "cad-025~contradicts~cad-031"), "{shown:?}");
}
