//! What each part of the crate may name: the arrows of the design, and its bans.

use super::code::{parts_named, tokens};
use std::collections::BTreeSet;

/// Each part with the parts it may name beside itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("views", &["platform", "layout", "exchange", "query", "document", "state", "data", "model"]),
    ("exchange", &["query", "document", "data", "model"]),
    ("platform", &["state"]),
    ("layout", &["query", "model"]),
    ("state", &["query", "model"]),
    ("document", &["query", "model"]),
    ("query", &["model"]),
    ("data", &["model"]),
    ("model", &[]),
];

/// Names with the parts that alone may use them; the root is `lib.rs` and `main.rs`.
const KEPT_IN: &[(&str, &[&str])] = &[
    ("web_sys", &["platform"]),
    ("js_sys", &["platform"]),
    ("wasm_bindgen", &["platform"]),
    ("gloo", &["platform"]),
    ("leptos", &["platform", "views", ROOT]),
    ("serde", &["data", "exchange"]),
];

const ROOT: &str = "";

/// What a source file does against the rules, as `path: what`.
pub fn violations(path: &str, text: &str) -> Vec<String> {
    let module = module(path);
    let part = module.first().copied().unwrap_or(ROOT);
    let tokens = tokens(text);
    let mut found = arrows(part, &module, &tokens);
    found.extend(foreign_names(part, &tokens));
    found.extend(bans(&tokens));
    let mut told = BTreeSet::new();
    found.retain(|what| told.insert(what.clone()));
    found.into_iter().map(|what| format!("{path}: {what}")).collect()
}

/// The path of a file's module in the crate: `src/query/index.rs` is `query`, `index`.
pub fn module(path: &str) -> Vec<&str> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    inside.split('/').filter(|name| !["mod", "lib", "main"].contains(name)).collect()
}

fn arrows(part: &str, module: &[&str], tokens: &[String]) -> Vec<String> {
    if part == ROOT {
        return Vec::new();
    }
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == part) else {
        return vec![format!("{part} is no part of the design")];
    };
    let named = parts_named(tokens, module);
    let is_part = |name: &str| ARROWS.iter().any(|(part, _)| *part == name);
    named
        .iter()
        .filter(|name| *name == "*" || is_part(name))
        .filter(|name| *name != part && !allowed.contains(&name.as_str()))
        .map(|name| match name.as_str() {
            "*" => format!("{part} names crate as a whole"),
            name => format!("{part} names {name}"),
        })
        .collect()
}

fn foreign_names(part: &str, tokens: &[String]) -> Vec<String> {
    let family = |token: &str, name: &str| {
        token == name || token.strip_prefix(name).is_some_and(|rest| rest.starts_with('_'))
    };
    let kept = |token: &String| {
        KEPT_IN.iter().any(|(name, parts)| family(token, name) && !parts.contains(&part))
    };
    tokens.iter().filter(|token| kept(token)).map(|name| format!("names {name}")).collect()
}

/// Markup from text, where it is set as a property by name: clippy bans the methods.
fn bans(tokens: &[String]) -> Vec<String> {
    let markup = tokens.iter().filter(|token| ["innerHTML", "outerHTML"].contains(&token.as_str()));
    markup.map(|name| format!("sets {name}")).collect()
}
