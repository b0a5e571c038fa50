//! What leaves in other forms: it says the same, and never a statement without its speaker.

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
