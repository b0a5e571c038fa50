//! What is copied: never a statement without its speaker, every format read back as it was meant.

use super::notation::dataset;
use super::shipped::SHIPPED;
use super::world::World;
use sayso::document::cite::{
    CiteForm, Citing, MOST_CITED, Selected, claim_sentence, fragment_link,
};
use sayso::document::{speaker_name, speaks};
use sayso::model::{ClaimIx, Dataset, Edtf, small_article};
use sayso::query::Query;
use serde_json::{Value, json};

const CHAIN: &str = "actor dia; name the DIA\nactor report; name the report\n\
                     actor cad; name Code and Dagger; kind media\n\
                     c1: cad > report > dia | taliban ties aq | says The Taliban keep ties.";

fn sentence(lines: &str) -> String {
    let dataset = dataset(lines);
    claim_sentence(&dataset, &dataset.claims[0])
}

fn cited(dataset: Dataset, form: CiteForm) -> String {
    let world = World::of(dataset);
    let reading = world.reading(&Query::default());
    let page = Some("https://example.org/p_1/");
    Citing { dataset: &world.dataset, reading: &reading, page }.claim(form, ClaimIx(0))
}

fn csl(dataset: Dataset) -> Value {
    let text = cited(dataset, CiteForm::Csl);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

#[test]
fn a_sentence_names_the_chain_from_the_root_outwards_before_the_statement() {
    assert_eq!(
        sentence(CHAIN),
        "According to the DIA, as paraphrased in the report, per Code and Dagger: \
         The Taliban keep ties."
    );
    assert_eq!(
        sentence("c1: cad | taliban ties aq | says They do"),
        "According to cad itself, nobody named beyond the outlet: They do."
    );
}

#[test]
fn a_sentence_loses_neither_hedge_nor_stance() {
    assert_eq!(
        sentence("c1: cad > dia | t ties aq | says They do | hedge may well"),
        "According to dia, per cad: They do (hedged: “may well”)."
    );
    assert_eq!(
        sentence("c1: cad > dia | t ties aq | says They will | pledge | hedge if asked"),
        "According to dia, per cad: They will (coded as: promises; hedged: “if asked”)."
    );
    // A denial's statement says that it is not so.
    assert_eq!(
        sentence("c1: cad > dia | t ties aq | says They do not | deny"),
        "According to dia, per cad: They do not."
    );
}

#[test]
fn an_article_at_the_head_of_a_name_is_written_small() {
    assert_eq!(
        sentence(
            "actor x; name An unnamed voice; kind unnamed\nc1: cad > x | t ties aq | says Yes"
        ),
        "According to an unnamed voice, per cad: Yes."
    );
}

#[test]
fn a_fragment_link_encodes_what_would_part_it() {
    let link = |url, phrase| fragment_link(url, phrase);
    assert_eq!(
        link("https://a.org/x", "al-Qa’ida, “a & b”"),
        "https://a.org/x#:~:text=al%2DQa%E2%80%99ida%2C%20%E2%80%9Ca%20%26%20b%E2%80%9D"
    );
    assert_eq!(link("https://a.org/x#top", "50%"), "https://a.org/x#top:~:text=50%25");
    assert_eq!(link("https://a.org/x#:~:text=old", "new"), "https://a.org/x#:~:text=new");
    assert_eq!(link("https://a.org/(a b)?q=%20", "c"), "https://a.org/%28a%20b%29?q=%20#:~:text=c");
}

/// A dataset whose texts are full of what the formats read as markup.
fn hostile() -> Dataset {
    let mut dataset = dataset("c1: cad > dia | t ties aq | says x | hedge may");
    let nasty = "a{b}c}\\d \"e\" 100% & $1 #2 f_g ~h ^i *j* [k](l) <m> `n` |o|\nnew\u{7} line";
    dataset.claims[0].statement = nasty.into();
    dataset.sources[0].title = nasty.into();
    dataset.sources[0].url = Some("https://a.org/b_(c)?d={e}&f=g%20h".into());
    let publisher = dataset.sources[0].publisher.expect("the fixture has one");
    dataset.actors[publisher.get()].name = "Code and {Dagger}".into();
    dataset
}

#[test]
fn csl_json_is_json_whatever_the_texts_hold() {
    let dataset = hostile();
    let plain = dataset.sources[0].title.replace('\n', " ").replace('\u{7}', "");
    let item = csl(dataset);
    let item = &item[0];
    assert_eq!((&item["id"], &item["type"]), (&json!("c1"), &json!("article-newspaper")));
    assert_eq!(item["title"], json!(plain));
    assert_eq!(item["container-title"], json!("Code and {Dagger}"));
    assert_eq!(item["URL"], json!("https://a.org/b_%28c%29?d=%7Be%7D&f=g%20h"));
    assert_eq!(item["note"], json!("“phrase”, paragraph 1"));
    let annote = item["annote"].as_str().unwrap_or_default();
    assert!(annote.starts_with("According to dia, per Code and {Dagger}: a{b}c}"), "{annote}");
    for part in ["Chain: ", "About: no date", "<https://example.org/p_1/#c1>", "#:~:text=phrase"] {
        assert!(annote.contains(part), "{part} in {annote}");
    }
}

#[test]
fn braces_balance_in_bibtex_whatever_the_texts_hold() {
    let text = cited(hostile(), CiteForm::Bibtex);
    let mut depth = 0_i32;
    for c in text.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        assert!(depth >= 0, "{text}");
    }
    assert_eq!(depth, 0, "{text}");
    let fields: Vec<&str> = text.lines().filter_map(|line| line.split(" = ").next()).collect();
    let expected = ["@online{c1,", "title", "organization", "url", "note", "annotation", "}"];
    assert_eq!(fields.iter().map(|field| field.trim()).collect::<Vec<_>>(), expected);
    assert!(text.contains("{{Code and \\textbraceleft{}Dagger\\textbraceright{}}}"), "{text}");
    assert!(text.contains("100\\% \\& \\$1 \\#2 f\\_g \\textasciitilde{}h"), "{text}");
}

#[test]
fn markdown_holds_no_markup_but_its_own() {
    let text = cited(hostile(), CiteForm::Markdown);
    let first = text.lines().next().unwrap_or_default();
    assert!(first.starts_with("**dia** says: a{b}c}\\\\d"), "{first}");
    assert!(first.contains("\\*j\\* \\[k\\](l) \\<m\\> \\`n\\` \\|o\\| new line"), "{first}");
    assert!(text.lines().skip(2).all(|line| line.starts_with("- ")), "{text}");
    assert!(text.contains("](https://a.org/b_%28c%29?d=%7Be%7D&f=g%20h#:~:text=phrase)"), "{text}");
    assert!(text.contains("- Claim [c1](https://example.org/p_1/#c1)"), "{text}");
}

/// The date of a text as BibTeX and as CSL-JSON have it.
fn dates(edtf: &str) -> (Option<String>, Value) {
    let dated = || {
        let mut dataset = dataset("c1: cad | t ties aq");
        dataset.sources[0].published = (!edtf.is_empty())
            .then(|| edtf.parse::<Edtf>().unwrap_or_else(|error| panic!("{edtf}: {error:?}")));
        dataset
    };
    let bibtex = cited(dated(), CiteForm::Bibtex);
    let date = bibtex.lines().find_map(|line| line.trim().strip_prefix("date = {"));
    (date.map(|date| date.trim_end_matches("},").to_owned()), csl(dated())[0]["issued"].clone())
}

#[test]
fn dates_say_no_more_than_is_known() {
    let check = |edtf: &str, issued: Value| {
        assert_eq!(dates(edtf), (Some(edtf.to_owned()), issued), "{edtf}");
    };
    check("2021-02-18", json!({"date-parts": [[2021, 2, 18]]}));
    check("2021-02", json!({"date-parts": [[2021, 2]]}));
    check("2021", json!({"date-parts": [[2021]]}));
    check("1996~", json!({"date-parts": [[1996]], "circa": true}));
    check("1996-05?", json!({"date-parts": [[1996, 5]], "circa": true}));
    check("2020-24", json!({"date-parts": [[2020]], "season": 4}));
    check("1996/2001-09", json!({"date-parts": [[1996], [2001, 9]]}));
    check("1996~/2001", json!({"date-parts": [[1996], [2001]], "circa": true}));
    check("199X", json!({"literal": "the 1990s"}));
    check("1996/..", json!({"literal": "from 1996 on"}));
    check("2020-36", json!({"literal": "October to December 2020"}));
    check("2020-XX", json!({"literal": "some month of 2020"}));
    check("-0043", json!({"literal": "44 BC"}));
    assert_eq!(dates(""), (None, Value::Null));
}

fn selected(form: CiteForm, all: usize, page: Option<&str>) -> String {
    let world = World::new("c1: cad | t ties aq | says They do\nc2: cad | t ties aq | deny");
    let reading = world.reading(&Query::default());
    let claims = [ClaimIx(0), ClaimIx(1)];
    let list = Selected { heading: "2 of 9 {claims}", hash: "#/claims?q=x", claims: &claims, all };
    Citing { dataset: &world.dataset, reading: &reading, page }.selected(form, &list)
}

#[test]
fn several_claims_stand_below_what_they_are_together() {
    let markdown = selected(CiteForm::Markdown, 2, Some("https://a.org/"));
    assert!(markdown.starts_with("## [2 of 9 {claims}](https://a.org/#/claims?q=x)\n\n**cad"));
    assert_eq!(markdown.matches("** says: ").count(), 2);
    let bibtex = selected(CiteForm::Bibtex, 2, None);
    assert!(bibtex.starts_with("@comment{2 of 9 \\textbraceleft{}claims\\textbraceright{}}\n\n@"));
    assert_eq!(bibtex.matches("\n@misc{").count(), 2);
    let items: Value = serde_json::from_str(&selected(CiteForm::Csl, 2, None)).expect("it is JSON");
    assert_eq!(items.as_array().map(Vec::len), Some(2));
}

#[test]
fn what_is_left_out_of_a_long_list_is_told() {
    let text = selected(CiteForm::Markdown, 1200, None);
    assert!(text.starts_with("## 2 of 9 {claims}; here are the first 2\n"), "{text}");
    const { assert!(MOST_CITED >= 200) };
}

#[test]
fn every_shipped_claim_is_copied_with_its_speaker_first() {
    let world = &*SHIPPED;
    let reading = world.reading(&Query::default());
    let citing = Citing { dataset: &world.dataset, reading: &reading, page: None };
    for ix in world.dataset.claim_ixs() {
        let claim = world.dataset.claim(ix);
        let who = speaker_name(&world.dataset, claim);
        let sentence = citing.claim(CiteForm::Sentence, ix);
        let who = small_article(&who).unwrap_or(who);
        let before = sentence.split(&claim.statement[..9]).next().unwrap_or_default();
        assert!(before.starts_with("According to ") && before.contains(&who), "{sentence}");
        let statement = claim.statement.trim_end_matches('.');
        assert!(sentence.contains(&format!(": {statement}")), "{sentence}");
        assert!(claim.certainty.hedge.iter().all(|h| sentence.contains(h.as_str())), "{sentence}");
        let markdown = citing.claim(CiteForm::Markdown, ix);
        let told = format!("** {}: ", speaks(&world.dataset, claim));
        assert!(markdown.starts_with("**") && markdown.contains(&told), "{markdown}");
        let bibtex = citing.claim(CiteForm::Bibtex, ix);
        assert!(bibtex.contains("  annotation = {According to "), "{bibtex}");
        let item: Value = serde_json::from_str(&citing.claim(CiteForm::Csl, ix)).expect("JSON");
        assert_eq!(item[0]["id"], json!(claim.id.as_str()));
        let annote = item[0]["annote"].as_str().unwrap_or_default();
        assert!(annote.starts_with(sentence.trim_end()), "{annote}");
    }
}
