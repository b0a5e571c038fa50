//! Tables as claims: columns by their heads, rows with their problems, nothing lost in silence.

use super::{chain, imported, imported_with, loaded, refused};
use sayso::exchange::csv::{self, Field, Sheet};
use sayso::exchange::{Choices, Refusal, read};
use sayso::model::{ActorKind, Basis, ClaimKind, Mode};

const PLAIN: &str = "statement,speaker,source\nIt rains,Ann,The text\n";

#[test]
fn three_columns_are_enough() {
    let (imported, dataset) = imported("rain.csv", PLAIN);
    assert_eq!((imported.claims, imported.left_out.len()), (1, 0));
    assert_eq!(dataset.title, "rain");
    let claim = &dataset.claims[0];
    assert_eq!((claim.statement.as_str(), claim.id.as_str()), ("It rains", "row-2"));
    assert_eq!(chain(&dataset, claim), "Ann");
    assert_eq!(dataset.source(claim.source()).title, "The text");
    assert_eq!((claim.kind, claim.polarity, claim.predicate), (None, None, None));
    assert_eq!(dataset.source(claim.source()).publisher, None);
}

#[test]
fn a_chain_leads_from_the_outlet_to_the_one_whose_word_it_is() {
    let text = "statement,chain,publisher,source\n\
                They keep ties,Code and Dagger > Inspector general's report > DIA,Code and Dagger,cad\n";
    let (_, dataset) = imported("t.csv", text);
    let claim = &dataset.claims[0];
    assert_eq!(chain(&dataset, claim), "Code and Dagger > Inspector general's report > DIA");
    assert_eq!(claim.attribution[0].mode, Mode::Outlet);
    assert_eq!(dataset.actor(claim.attribution[0].actor).kind, ActorKind::Media);
    assert_eq!(dataset.outlet(claim), Some(claim.attribution[0].actor));
}

#[test]
fn a_publisher_is_the_first_of_the_chain_and_a_speaker_the_last() {
    for (row, expected) in [
        ("x,Ann,The Paper,", "The Paper > Ann"),
        ("x,Ann,The Paper,Agency", "The Paper > Agency > Ann"),
        ("x,Ann,The Paper,The Paper > Agency > Ann", "The Paper > Agency > Ann"),
        ("x,,The Paper,", "The Paper"),
        ("x,The Paper,The Paper,", "The Paper"),
        ("x,Ann,,Agency", "Agency > Ann"),
    ] {
        let text = format!("statement,speaker,publisher,chain,source\n{row},s\n");
        let (_, dataset) = imported("t.csv", &text);
        assert_eq!(chain(&dataset, &dataset.claims[0]), expected, "{row}");
    }
}

#[test]
fn heads_are_known_in_several_spellings_and_languages() {
    for heads in [
        "Claim;Speaker;Source",
        "Aussage;Sprecherin;Quelle",
        "Déclaration;Locuteur;Titre",
        "Declaración;Portavoz;Fuente",
        "WHAT WAS SAID;who said it;found_in",
    ] {
        let (_, dataset) = imported("t.csv", &format!("{heads}\nIt rains;Ann;The text\n"));
        assert_eq!(chain(&dataset, &dataset.claims[0]), "Ann", "{heads}");
    }
}

#[test]
fn commas_semicolons_tabs_bars_and_the_hint_of_excel_part_cells() {
    let semicolons = PLAIN.replace(',', ";");
    for text in [
        PLAIN.to_owned(),
        semicolons.clone(),
        PLAIN.replace(',', "\t"),
        PLAIN.replace(',', "|"),
        format!("sep=;\r\n{semicolons}"),
        format!("\u{feff}{PLAIN}"),
        PLAIN.replace('\n', "\r\n"),
        PLAIN.replace('\n', "\r"),
        format!("\n\n{PLAIN}\n\n"),
    ] {
        let (_, dataset) = imported("t.csv", &text);
        assert_eq!(dataset.claims[0].statement, "It rains", "{text:?}");
    }
}

#[test]
fn line_breaks_and_separators_in_quotes_belong_to_the_cell() {
    let text = "statement,speaker,source\n\"It rains,\nit \"\"pours\"\"\",Ann,The text\n";
    let (_, dataset) = imported("t.csv", text);
    assert_eq!(dataset.claims[0].statement, "It rains,\nit \"pours\"");
}

#[test]
fn other_encodings_are_read_and_told() {
    let text = "statement,speaker,source\nIl pleut à Orléans,Zoé,Météo\n";
    let bytes: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let found = read("t.csv", &bytes, &Choices::default()).expect("it is Windows-1252");
    assert!(found.told[0].contains("Windows-1252"), "{:?}", found.told);
    assert_eq!(loaded(&found).claims[0].statement, "Il pleut à Orléans");
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        for mark in ["\u{feff}", ""] {
            let bytes: Vec<u8> = format!("{mark}{text}").encode_utf16().flat_map(unit).collect();
            let found = read("t.csv", &bytes, &Choices::default()).expect("it is UTF-16");
            assert!(found.told[0].contains("UTF-16"), "{:?}", found.told);
            assert_eq!(loaded(&found).claims[0].statement, "Il pleut à Orléans");
        }
    }
}

#[test]
fn rows_with_problems_are_listed_by_row_and_column_and_the_others_are_shown() {
    let text = "statement,speaker,source,kind,said\n\
                It rains,Ann,s,event,2021\n\
                \n\
                It snows,,s,event,2021\n\
                ,,,,\n\
                \"It\nhails\",Bob,s,weather,someday\n\
                It thaws,Cy,s,,\n";
    let (imported, dataset) = imported("t.csv", text);
    let told: Vec<String> = imported.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "row 4: column `speaker`: nobody says it",
            "row 6: column `kind`: `weather` is not on the list; \
             column `said`: `someday` is no date that is known here",
        ]
    );
    let ids: Vec<&str> = dataset.claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids, ["row-2", "row-7"]);
    // Nobody is there who speaks in rows that were left out only.
    assert!(dataset.actors.iter().all(|actor| actor.name != "Bob"));
    assert_eq!(imported.left_out[1].cells, ["It\nhails", "Bob", "s", "weather", "someday"]);
}

#[test]
fn what_has_no_place_stands_in_the_note() {
    let text = "statement,speaker,source,quote,mood,url,note\n\
                It rains,Ann,s,one two three four five six seven eight nine,glum,www.x.org,own\n";
    let (imported, dataset) = imported("t.csv", text);
    let claim = &dataset.claims[0];
    assert_eq!(
        claim.note.as_deref(),
        Some(
            "own; url: www.x.org; quote: one two three four five six seven eight nine; mood: glum"
        )
    );
    assert_eq!(claim.evidence[0].quote, None);
    assert!(imported.told.iter().any(|told| told.contains("mood")), "{:?}", imported.told);
}

#[test]
fn everything_that_a_column_may_hold_arrives() {
    let heads = Field::IDS.join(",");
    let row = "c-1,It rains,The Paper > Agency,> says,outlet > quoted,Bob,Clouds; Sky,some clouds,\
               wet,Ground,all of it,the ground,forecast,affirm,perhaps,likely,high,around 2,2,about,\
               drops,2022,stated,2021-02-18,inferred,The text,The Paper,2021,external,\
               https://x.org/a,3,it will rain,headline; sic,Weather; Ground,core,own,";
    let (imported, dataset) = imported("t.csv", &format!("{heads}\n{row}\n"));
    assert_eq!(imported.left_out, []);
    let claim = &dataset.claims[0];
    assert_eq!(claim.id.as_str(), "c-1");
    assert_eq!(chain(&dataset, claim), "The Paper > Agency");
    assert_eq!(claim.attribution[1].verb.as_deref(), Some("says"));
    assert_eq!(claim.attribution[1].mode, Mode::Quoted);
    assert_eq!((claim.to.len(), claim.subject.len(), claim.object.actors.len()), (1, 2, 1));
    assert_eq!(claim.kind, Some(ClaimKind::Forecast));
    assert_eq!(claim.quantity.as_ref().map(|q| q.value.as_str()), Some("2"));
    assert_eq!((claim.about.basis, claim.said.basis), (Basis::Stated, Basis::Inferred));
    let source = dataset.source(claim.source());
    assert_eq!(source.url.as_deref(), Some("https://x.org/a"));
    assert_eq!(claim.evidence[0].pointer(), Some((3, "it will rain")));
    assert_eq!((claim.evidence[0].flags.len(), claim.topics.len()), (2, 2));
    assert_eq!(claim.note.as_deref(), Some("own"));
    assert!(claim.object.text.is_some() && claim.object.part.is_some());
}

#[test]
fn a_claim_may_be_from_several_texts_and_a_title_may_hold_the_sign_between_them() {
    let text = "statement,speaker,source,quote,paragraph\n\
                x,Ann,Rain | The Paper,it rains,2\n\
                y,Ann,First | Second,it rains | it pours,2 |\n";
    let (_, dataset) = imported("t.csv", text);
    assert_eq!(dataset.source(dataset.claims[0].source()).title, "Rain | The Paper");
    let evidence = &dataset.claims[1].evidence;
    let titles: Vec<&str> =
        evidence.iter().map(|e| dataset.source(e.source).title.as_str()).collect();
    assert_eq!(titles, ["First", "Second"]);
    assert_eq!((evidence[0].paragraph, evidence[1].paragraph), (Some(2), None));
    assert_eq!(evidence[1].quote.as_deref(), Some("it pours"));
}

#[test]
fn whoever_and_whatever_has_one_name_is_one() {
    let text = "statement,speaker,source,subject,predicate,object,topics\n\
                x,Ann,s,Bob,helps,Cy,t\n\
                y,Ann,s,Bob,helps,Cy,t\n\
                z,ann,s,塔,helps,Башня,none\n";
    let (_, dataset) = imported("t.csv", text);
    let ids: Vec<&str> = dataset.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids, ["ann", "bob", "cy", "ann-2", "actor", "actor-2"]);
    assert_eq!((dataset.sources.len(), dataset.predicates.len()), (1, 1));
    assert_eq!(dataset.topics[1].id.as_str(), "topic");
}

#[test]
fn ids_that_clash_are_changed_and_told() {
    let text = "id,statement,speaker,source\n7,x,Ann,s\n7,y,Ann,s\nC 9,z,Ann,s\n";
    let (imported, dataset) = imported("t.csv", text);
    let ids: Vec<&str> = dataset.claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids, ["7", "7-2", "c-9"]);
    assert!(imported.told.iter().any(|told| told.starts_with("2 ids")), "{:?}", imported.told);
}

#[test]
fn columns_can_be_chosen_by_head_and_by_letter() {
    let text = "a thing,somebody,B,speaker\nIt rains,Ann,The text,nobody\n";
    let lacking = refused("t.csv", text);
    assert!(matches!(lacking, Refusal::Columns { .. }), "{lacking:?}");
    let mut choices = Choices::default();
    for column in ["A Thing=statement", "somebody=speaker", "C=source", "speaker="] {
        choices.map_column(column).expect(column);
    }
    let (_, dataset) = imported_with("t.csv", text, &choices);
    let claim = &dataset.claims[0];
    assert_eq!(
        (claim.statement.as_str(), claim.note.as_deref()),
        ("It rains", Some("speaker: nobody"))
    );
    assert_eq!(chain(&dataset, claim), "Ann");
    assert_eq!(dataset.sources[0].title, "The text");
}

#[test]
fn a_choice_that_is_none_is_told() {
    let mut choices = Choices::default();
    assert_eq!(choices.map_column("x"), Err("`x` is not COLUMN=FIELD".into()));
    let told = choices.map_column("x=who").expect_err("there is no such field");
    assert!(told.starts_with("`who` is no field; the fields are id, statement"), "{told}");
}

#[test]
fn what_no_column_holds_is_said() {
    for (heads, expected) in [
        ("speaker,source", "no column is known to hold what is said (statement)"),
        ("statement,source", "no column is known to hold who says it (speaker)"),
        ("statement,speaker", "no column is known to hold the text it is from (source)"),
    ] {
        let told = refused("t.csv", &format!("{heads}\nx,y\n")).to_string();
        assert!(told.starts_with(expected), "{told}");
    }
}

#[test]
fn a_sheet_shows_its_heads_and_what_they_are_taken_for() {
    let sheet = Sheet::read(b"Aussage;wer;Quelle;Laune\nx;y;z;w\n").expect("it is a table");
    let fields = sheet.fields(&Choices::default());
    let expected = [Some(Field::Statement), Some(Field::Speaker), Some(Field::Source), None];
    assert_eq!(fields, expected);
    assert_eq!(sheet.rows[0].number, 2);
    assert_eq!(sheet.asks_date_order(&Choices::default()), None);
}

#[test]
fn a_cell_that_no_text_of_a_dataset_may_be_is_named() {
    let long = "x ".repeat(10_001);
    let text = format!("statement,speaker,source\n{long}y,Ann,s\nz,Ann,s\n");
    let (imported, _) = imported("t.csv", &text);
    let told = imported.left_out[0].to_string();
    assert_eq!(told, "row 2: column `statement`: it has more than 20000 characters");
}

#[test]
fn rows_that_were_left_out_can_be_mended_and_opened_again() {
    let text = "statement,speaker,source,kind\nx,Ann,s,\n\"=1,\n2\",Bob,s,weather\n";
    let (imported, _) = imported("t.csv", text);
    let table = csv::with_reasons(&imported.heads, &imported.left_out);
    let expected = "\u{feff}where,statement,speaker,source,kind,reasons\n\
                    row 3,\"'=1,\n2\",Bob,s,weather,column `kind`: `weather` is not on the list\n";
    assert_eq!(table, expected);
    let (_, dataset) = super::imported("t.csv", &table.replace("weather,", ","));
    assert_eq!(dataset.claims[0].statement, "=1,\n2");
}

#[test]
fn the_template_opens_and_every_column_is_explained() {
    let (imported, dataset) = imported("template.csv", &csv::template());
    assert_eq!((imported.claims, imported.left_out.len()), (2, 0));
    assert!(dataset.claims.iter().all(|claim| claim.note.is_none()));
    assert_eq!(chain(&dataset, &dataset.claims[1]), "The Example Times > Shop owners");
    let text = csv::explanations();
    for id in Field::IDS {
        assert!(text.lines().any(|line| line.starts_with(&format!("{id}: "))), "{id}");
    }
}

#[test]
fn a_column_whose_head_may_mean_a_list_holds_it_only_where_a_cell_is_on_it() {
    let heads = "statement,speaker,source,type";
    let (others, dataset) = imported("t.csv", &format!("{heads}\nIt rains,Ann,A,Homicide\n"));
    assert_eq!(others.left_out, []);
    assert_eq!(dataset.claims[0].note.as_deref(), Some("type: Homicide"));
    let kinds = format!("{heads}\nIt rains,Ann,A,Assessment\nIt snows,Bob,A,Homicide\n");
    let (some, dataset) = imported("t.csv", &kinds);
    assert_eq!(dataset.claims[0].kind, Some(ClaimKind::Assessment));
    let told: Vec<String> = some.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["row 3: column `type`: `Homicide` is not on the list"]);
}
