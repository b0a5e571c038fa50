//! What no lint can say: which part of the crate names which, that files do not go round in
//! circles, and what is kept out of the style sheets.
//!
//! Clippy keeps the other bans (`clippy.toml`, `[workspace.lints]`). [`rules`] says what is allowed, [`code`] and [`styles`] read; both are held to planted
//! violations here, so that a check that sees nothing does not pass for one that finds nothing.

mod circles;
mod code;
mod rules;
mod styles;

use circles::Graph;
use rules::violations;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder whose name ends so, in the order of their paths, as path and text.
fn files(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("the entry can be read").path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = fs::read_to_string(&path).expect("the file is text");
                let name = path.strip_prefix(root()).expect("it lies below the root");
                found.push((name.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    found.sort();
    found
}

fn all_violations(check: impl Fn(&str, &str) -> Vec<String>, files: &[(String, String)]) -> String {
    let found: Vec<String> = files.iter().flat_map(|(path, text)| check(path, text)).collect();
    found.join("\n")
}

#[test]
fn the_sources_keep_the_dependency_rule_and_the_bans() {
    let sources = files(&root().join("src"), ".rs");
    for part in ["model", "data", "exchange", "query", "layout", "document", "state"] {
        let inside = format!("src/{part}");
        assert!(sources.iter().any(|(path, _)| path.starts_with(&inside)), "{inside} is missing");
    }
    assert_eq!(all_violations(violations, &sources), "");
}

#[test]
fn no_files_name_each_other_in_a_circle() {
    let graph = Graph::of(&files(&root().join("src"), ".rs"));
    assert_eq!(graph.circles(), [""; 0]);
}

#[test]
fn what_is_asked_names_no_answer_and_what_claims_mean_names_no_engine() {
    let graph = Graph::of(&files(&root().join("src"), ".rs"));
    let (request, meaning, engine) = ("query/request/", "query/meaning/", "query/engine/");
    for (from, to) in [(request, meaning), (request, engine), (meaning, engine)] {
        assert_eq!(graph.arrows(from, to), [""; 0], "{from} to {to}");
    }
    assert!(
        !graph.arrows(engine, meaning).is_empty() && !graph.arrows(meaning, request).is_empty()
    );
}

#[test]
fn circles_are_found_whatever_names_are_passed_on() {
    let circles = |texts: &[(&str, &str)]| {
        let files = texts.iter().map(|(path, text)| ((*path).into(), (*text).into()));
        Graph::of(&files.collect::<Vec<_>>()).circles()
    };
    let facade = ("src/a/mod.rs", "mod b; mod c; pub use b::B; pub use c::{C as D, E};");
    let b = ("src/a/b.rs", "use super::c::{self, E};");
    assert_eq!(circles(&[facade, b, ("src/a/c.rs", "pub struct E;")]), [""; 0]);
    for back in [
        "use super::b::B;",
        "use crate::a::B;",
        "use crate::{a::{x, B}, z};",
        "fn f() -> crate::a::b::B {}",
        "fn f() { super::b::go() }",
    ] {
        assert_eq!(circles(&[facade, b, ("src/a/c.rs", back)]), ["a/b a/c"], "{back}");
    }
    let all = ("src/mod.rs", "pub use a::*;");
    assert_eq!(circles(&[facade, all, b, ("src/a/c.rs", "use crate::B;")]), ["a/b a/c"]);
    let far = ("src/z.rs", "use crate::a::B;");
    let through = ("src/a/c.rs", "use crate::z;");
    assert_eq!(circles(&[facade, b, through, far]), ["a/b a/c z"]);
    assert_eq!(circles(&[facade, b, ("src/a/c.rs", "// use super::b;\nuse std::b::B;")]), [""; 0]);
}

#[test]
fn the_styles_know_no_importance_and_no_ids() {
    let styles = files(&root().join("public/styles"), ".css");
    assert!(!styles.is_empty());
    assert_eq!(all_violations(styles::violations, &styles), "");
}

#[test]
fn every_file_opens_with_what_it_owns() {
    for (path, text) in files(&root().join("src"), ".rs") {
        assert!(text.starts_with("//! "), "{path} does not open with `//!`");
    }
}

/// A line planted into a file; what is said of it, or nothing.
fn check(path: &str, line: &str, expected: &str) {
    let found = violations(path, &format!("//! A file.\n{line}\n"));
    let expected: Vec<String> =
        expected.split_terminator("; ").map(|what| format!("{path}: {what}")).collect();
    assert_eq!(found, expected, "{line}");
}

#[test]
fn arrows_against_the_rule_are_found() {
    for (path, line, named) in [
        ("src/model/claim.rs", "use crate::query::Query;", "query"),
        ("src/query/index.rs", "use crate::data::load;", "data"),
        ("src/layout/mod.rs", "use crate::document::page;", "document"),
        ("src/document/mod.rs", "use crate::layout::Rect;", "layout"),
        ("src/state.rs", "use crate::platform::hash;", "platform"),
        ("src/platform/hash.rs", "use crate::query::Query;", "query"),
        ("src/data/mod.rs", "fn f() { crate::query::ask(); }", "query"),
        ("src/data/mod.rs", "use crate::{model::Day, state};", "state"),
        ("src/data/mod.rs", "use crate::{model::{Day, query}, views::Shell};", "views"),
        ("src/data/mod.rs", "use super::query::Query;", "query"),
        ("src/data/file.rs", "use super::super::query::Query;", "query"),
        ("src/layout/timeline/mod.rs", "use super::super::state::decode;", "state"),
        ("src/model/mod.rs", "pub use crate as all;", "crate as a whole"),
        ("src/model/mod.rs", "use crate::*;", "crate as a whole"),
        ("src/model/mod.rs", "use sayso::query::Query;", "query"),
    ] {
        let part = module_part(path);
        check(path, line, &format!("{part} names {named}"));
    }
}

fn module_part(path: &str) -> &str {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    inside.split('/').next().unwrap_or_default()
}

#[test]
fn arrows_with_the_rule_are_let_through() {
    check(
        "src/views/shell.rs",
        "use crate::{data, document, layout, model, platform, query, state};",
        "",
    );
    check("src/query/index.rs", "use crate::model::Day; use super::facet::Facet;", "");
    check("src/layout/timeline/mod.rs", "use super::Rect; use super::super::layout::Point;", "");
    check("src/query/clause.rs", "pub(crate) fn f() {} pub(in crate::query) fn g() {}", "");
    check("src/data/mod.rs", "// use crate::query::Query;\n/* crate::query */", "");
    check(
        "src/data/mod.rs",
        "/// [`Query`]: crate::query::Query\nconst A: &str = \"crate::query\";",
        "",
    );
    check(
        "src/data/mod.rs",
        "const A: &str = r#\"\" crate::query::x\"#; const B: char = '\"';",
        "",
    );
    check("src/main.rs", "use sayso::views; use leptos::mount;", "");
    check("src/lib.rs", "pub mod views;", "");
}

#[test]
fn browser_crates_outside_their_part_are_found() {
    check("src/views/shell.rs", "use web_sys::Element;", "names web_sys");
    check("src/views/shell.rs", "use leptos::web_sys::Element;", "names web_sys");
    check("src/query/mod.rs", "fn f(x: wasm_bindgen::JsValue) {}", "names wasm_bindgen");
    check("src/state.rs", "use gloo_events::EventListener;", "names gloo_events");
    check("src/document/mod.rs", "use leptos::prelude::*;", "names leptos");
    check("src/model/mod.rs", "use serde::Deserialize;", "names serde");
    check("src/platform/hash.rs", "use web_sys::Window; use gloo::events; use js_sys::Date;", "");
    check("src/views/shell.rs", "use leptos::prelude::*;", "");
    check("src/query/mod.rs", "use serde_json::Value;", "names serde_json");
    check("src/data/records.rs", "use serde::Deserialize;", "");
}

#[test]
fn markup_from_text_is_found_where_no_lint_sees_it() {
    check("src/views/shell.rs", "view! { <p prop:innerHTML=text/> }", "sets innerHTML");
    check("src/views/shell.rs", "view! { <p>\"innerHTML\"</p> } // innerHTML", "");
}

#[test]
fn importance_and_ids_in_styles_are_found() {
    let check = |text: &str, expected: &[&str]| {
        let found = styles::violations("a.css", text);
        let expected: Vec<String> = expected.iter().map(|what| format!("a.css: {what}")).collect();
        assert_eq!(found, expected, "{text}");
    };
    check("p { color: red !important; }", &["uses !important"]);
    check("p { color: red ! important }", &["uses !important"]);
    check("#app { color: red }", &["has an id in the selector `#app`"]);
    check(
        "@media print { main > p#x, li { margin: 0 } }",
        &["has an id in the selector `main > p#x, li`"],
    );
    check(".a { & #b { margin: 0 } }", &["has an id in the selector `& #b`"]);
    check(".a { color: #fff; --x: #abc; } /* #id { } !important */", &[]);
    check("a[href=\"#x\"] { margin: 0 } p::after { content: \"#{!important\" }", &[]);
}
