//! What leaves in other forms: it says the same, and never a statement without its speaker.

use super::imported;
use crate::notation::dataset;
use crate::shipped::SHIPPED;
use crate::world::{World, query};
use sayso::data::{File, load};
use sayso::exchange::{Form, Shown, write};
use sayso::model::{ClaimIx, Dataset};

const PAGE: &str = "https://example.org/sayso/";

/// The claims of a dataset in a form.
pub fn written(dataset: &Dataset, claims: &[ClaimIx], form: Form) -> String {
    let shown =
        Shown { dataset, claims, page: Some(PAGE), hash: "#/claims?x", sentence: "2 of 3 claims" };
    write(form, &shown).text
}

pub fn whole(dataset: &Dataset, form: Form) -> String {
    written(dataset, &dataset.claim_ixs().collect::<Vec<_>>(), form)
}

pub fn loaded(text: &str) -> Dataset {
    load(&[File { name: "written.json", text }]).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", list.join("\n"))
    })
}

#[test]
fn the_whole_dataset_opens_again_as_it_was() {
    assert_eq!(loaded(&whole(&SHIPPED.dataset, Form::Sayso)), SHIPPED.dataset);
}

#[test]
fn a_part_has_what_its_claims_need_and_nothing_else() {
    let world = World::new(
        "actor aq; part of jihadists\nactor jihadists; part of all\nactor all\nactor far\n\
         c1: cad > dia | taliban ties aq | topic ties\nc2: cad | taliban shelters far\n\
         c3: wtn | far knows aq\nc1 contradicts c2\nc1 contradicts c3\nc2 undermines c1 by cad in c3",
    );
    let claims: Vec<ClaimIx> = ["c2", "c1"].map(|id| world.claim(id)).into();
    let part = loaded(&written(&world.dataset, &claims, Form::Sayso));
    let ids = |dataset: &Dataset| {
        let actors = dataset.actors.iter().map(|actor| actor.id.to_string());
        let sources = dataset.sources.iter().map(|source| source.id.to_string());
        let claims = dataset.claims.iter().map(|claim| claim.id.to_string());
        [actors.collect(), sources.collect(), claims.collect::<Vec<_>>()].map(|ids| ids.join(" "))
    };
    assert_eq!(ids(&part), ["aq jihadists all far cad dia taliban", "cad", "c1 c2"]);
    assert_eq!(part.links.len(), 1, "only the first link has both ends and its drawer here");
    assert_eq!(part.predicates.len(), 2);
    assert_eq!(
        part.description.as_deref(),
        Some("A part of it: 2 of 3 claims (https://example.org/sayso/#/claims?x)")
    );
}

#[test]
fn each_part_of_the_shipped_dataset_opens_without_a_problem() {
    for keys in ["source=wtn", "speaker=dia", "topic=ties&polarity=negate", "about=1996..2001"] {
        let claims = SHIPPED.matches(&query(keys)).claims().to_vec();
        let part = loaded(&written(&SHIPPED.dataset, &claims, Form::Sayso));
        assert_eq!(part.claims.len(), claims.len(), "{keys}");
        let again = loaded(&whole(&part, Form::Sayso));
        assert_eq!(again, part, "{keys}");
    }
}

#[test]
fn a_row_has_a_cell_for_each_head_and_names_every_speaker() {
    let data = dataset(
        "actor ig; name The report\nactor dia; name DIA > all\nsource cad; published 2021\n\
         c1: cad > ig > dia | taliban+isk ties aq | says =1+1 \"x\" | about 1996~ | hedge may",
    );
    let text = whole(&data, Form::Csv);
    assert!(text.starts_with("\u{feff}id,statement,chain,"), "{text}");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let heads = reader.headers().expect("it has heads").clone();
    let rows: Vec<_> = reader.records().map(|row| row.expect("rows have one length")).collect();
    let cell = |head: &str| {
        let at = heads.iter().position(|known| known == head).expect(head);
        rows[0].get(at).expect("the cell is there")
    };
    assert_eq!(cell("statement"), "'=1+1 \"x\"");
    assert_eq!(cell("chain"), r"cad > The report > DIA \> all");
    assert_eq!((cell("about"), cell("subject")), ("1996~", "taliban; isk"));
    assert_eq!((cell("published"), cell("hedge"), cell("quantity")), ("2021", "may", ""));
}

/// A table read again and written again is the same: it lost nothing that it has a column for.
fn assert_round_trip(dataset: &Dataset) -> Dataset {
    let table = whole(dataset, Form::Csv);
    let (imported, again) = imported("written.csv", &table);
    assert_eq!(imported.left_out, []);
    assert_eq!(whole(&again, Form::Csv), table);
    again
}

#[test]
fn the_shipped_dataset_comes_back_from_a_table() {
    let again = assert_round_trip(&SHIPPED.dataset);
    assert_eq!(again.claims.len(), SHIPPED.dataset.claims.len());
    for (claim, other) in again.claims.iter().zip(&SHIPPED.dataset.claims) {
        let dates = |claim: &sayso::model::Claim| (claim.about.clone(), claim.said.clone());
        assert_eq!((&claim.id, dates(claim)), (&other.id, dates(other)));
        let coded = |claim: &sayso::model::Claim| (claim.kind, claim.polarity, claim.weight);
        assert_eq!(coded(claim), coded(other), "{}", claim.id);
        assert_eq!(claim.quantity, other.quantity, "{}", claim.id);
    }
}

#[test]
fn a_table_brings_back_what_looks_like_its_own_signs() {
    let mut data = dataset(
        "actor ig; name The report\nsource cad; published 2021\nsource cad2; published 2022\n\
         c1: cad > ig > dia | taliban+isk ties aq+isk | says x | about 1996~ | hedge may\n\
         c2: cad | taliban ties aq | quote a b",
    );
    for (at, name) in ["=SUM(A1)", "A; B", "A > B", r"A\", "'-x", "a \"b\", c"].iter().enumerate() {
        data.actors[at].name = (*name).to_owned();
    }
    data.claims[0].statement = "+1 \"x\"\r\nnext".to_owned();
    data.sources[0].title = "News | the paper; a > b".to_owned();
    let mut second = data.claims[0].evidence[0].clone();
    second.quote = Some("q | r".to_owned());
    data.claims[0].evidence.push(second);
    let again = assert_round_trip(&data);
    assert_eq!(again.sources[0].title, data.sources[0].title);
    assert_eq!(again.claims[0].evidence.len(), 2);
}

#[test]
fn two_of_one_name_stay_two_in_a_table() {
    let mut data = dataset("c1: cad > dia | taliban ties aq");
    for actor in data.actors.iter_mut().filter(|actor| ["aq", "dia"].contains(&actor.id.as_str())) {
        actor.name = "Q".to_owned();
    }
    let again = assert_round_trip(&data);
    let names: Vec<&str> = again.actors.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!(names, ["cad", "Q (dia)", "taliban", "Q (aq)"]);
}

#[test]
fn what_is_not_coded_leaves_no_trace_and_breaks_no_form() {
    let data = dataset(
        "source cad\nc1: cad > dia | taliban ties aq | lacks subject+predicate+kind+polarity\n\
         c2: cad > dia | taliban ties aq | lacks quote+paragraph",
    );
    assert_eq!(loaded(&whole(&data, Form::Sayso)), data);
    assert_round_trip(&data);
    for form in Form::ALL {
        let text = whole(&data, *form);
        assert!(!text.contains("null") && !text.contains("not coded"), "{text}");
    }
}

#[test]
fn every_form_is_the_same_each_time_and_names_what_it_leaves_out() {
    let data = &SHIPPED.dataset;
    let claims: Vec<ClaimIx> = data.claim_ixs().collect();
    for form in Form::ALL {
        assert_eq!(whole(data, *form), whole(data, *form));
        let shown = Shown { dataset: data, claims: &claims, page: None, hash: "", sentence: "all" };
        let omitted = write(*form, &shown).omitted;
        let has_place = |ix: ClaimIx| match form {
            Form::Gexf | Form::Graphml => !data.claim(ix).object.actors.is_empty(),
            Form::TimelineJs => data.claim(ix).about.date.is_some(),
            _ => true,
        };
        let expected: Vec<ClaimIx> = claims.iter().copied().filter(|ix| !has_place(*ix)).collect();
        assert_eq!(omitted.iter().map(|one| one.claim).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn stix_has_times_of_its_own_only_where_a_day_is_known() {
    for (about, times) in [
        ("2001-09-11", Some(("2001-09-11T00:00:00.000Z", "2001-09-11T23:59:59.999Z"))),
        ("2001-09-11/2001-10-07", Some(("2001-09-11T00:00:00.000Z", "2001-10-07T23:59:59.999Z"))),
        ("2001-09", None),
        ("2001-09-11?", None),
        ("2001-09-11/..", None),
        ("-0043-03-15", None),
    ] {
        let data = dataset(&format!("c1: cad > dia | taliban ties aq | about {about}"));
        let bundle: serde_json::Value =
            serde_json::from_str(&whole(&data, Form::Stix)).expect("it is JSON");
        let objects = bundle["objects"].as_array().expect("it has objects");
        let made = objects.iter().find(|o| o["type"] == "relationship").expect("it is said");
        let found = made["start_time"].as_str().zip(made["stop_time"].as_str());
        assert_eq!(found, times, "{about}");
    }
}

#[test]
fn no_relationship_stands_where_nobody_says_that_there_is_one() {
    for (options, kind) in
        [("says They do", "relationship"), ("deny", "note"), ("pledge", "note"), ("likely", "note")]
    {
        let data = dataset(&format!("c1: cad > dia | taliban ties aq | {options}"));
        let bundle: serde_json::Value =
            serde_json::from_str(&whole(&data, Form::Stix)).expect("it is JSON");
        let objects = bundle["objects"].as_array().expect("it has objects");
        let told = objects
            .iter()
            .filter(|o| ["relationship", "note"].contains(&o["type"].as_str().unwrap_or_default()));
        assert_eq!(told.map(|o| o["type"].clone()).collect::<Vec<_>>(), [kind], "{options}");
    }
}

#[test]
fn a_stix_bundle_comes_back_as_the_dataset_it_was_written_from() {
    let bundle = whole(&SHIPPED.dataset, Form::Stix);
    let (told, again) = imported("claims.stix.json", &bundle);
    assert_eq!((told.claims, told.left_out), (SHIPPED.dataset.claims.len(), vec![]));
    assert_eq!(again, SHIPPED.dataset);
    for keys in ["source=wtn", "speaker=dia", "about=none"] {
        let claims = SHIPPED.matches(&query(keys)).claims().to_vec();
        let (_, part) = imported("part.json", &written(&SHIPPED.dataset, &claims, Form::Stix));
        assert_eq!(part, loaded(&written(&SHIPPED.dataset, &claims, Form::Sayso)), "{keys}");
    }
}
