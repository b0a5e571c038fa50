//! What a file names: its `use` items and the other paths in it.
//!
//! The lexer is that of the macros, `proc_macro2`; comments and literals are left out. What text
//! cannot tell (what a method is called on, what a name stands for) is clippy's: `clippy.toml`.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path, as `crate`, `query`, `Facet`.
pub type Path = Vec<String>;

/// The words and signs of a source text, `::` being one sign; comments and literals left out.
pub fn tokens(text: &str) -> Vec<String> {
    let stream: TokenStream = text.parse().expect("the source can be read as Rust");
    let mut tokens = Vec::new();
    flatten(stream, &mut tokens);
    tokens
}

fn flatten(stream: TokenStream, tokens: &mut Vec<String>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                tokens.push(open.to_owned());
                flatten(group.stream(), tokens);
                tokens.push(close.to_owned());
            }
            TokenTree::Ident(word) => tokens.push(word.to_string()),
            TokenTree::Punct(sign) if sign.as_char() == ':' => match tokens.last_mut() {
                Some(last) if last == ":" => last.push(':'),
                _ => tokens.push(":".to_owned()),
            },
            TokenTree::Punct(sign) => tokens.push(sign.as_char().to_string()),
            TokenTree::Literal(_) => {}
        }
    }
}

/// The paths of all `use` items, with whether they are passed on, and all other paths that begin
/// at the crate or go up.
pub fn paths(tokens: &[String]) -> Vec<(bool, Path)> {
    let mut paths = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let before = at.checked_sub(1).map(|at| tokens[at].as_str());
        if tokens[at] == "use" {
            let end = at + tokens[at..].iter().take_while(|token| *token != ";").count();
            let public = matches!(before, Some("pub" | ")"));
            let mut found = Vec::new();
            tree(&tokens[at + 1..end], &mut Path::new(), &mut found);
            paths.extend(found.into_iter().map(|path| (public, path)));
            at = end;
        } else if begins_path(tokens, at) {
            let path =
                tokens[at..].chunks(2).take_while(|two| two.get(1).is_some_and(|t| t == "::"));
            let mut path: Path = path.map(|two| two[0].clone()).collect();
            path.extend(tokens.get(at + 2 * path.len()).cloned());
            paths.push((false, path));
        }
        at += 1;
    }
    paths
}

/// Whether a path that leads through the crate begins here, and not only a `pub(super)`.
fn begins_path(tokens: &[String], at: usize) -> bool {
    let is_sign = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|t| t == "::");
    matches!(tokens[at].as_str(), "crate" | "sayso" | "super")
        && !is_sign(at.checked_sub(1))
        && is_sign(Some(at + 1))
}

/// Appends the paths of a use tree; `prefix` is what stands before it.
fn tree(tokens: &[String], prefix: &mut Path, found: &mut Vec<Path>) {
    let depth = prefix.len();
    let mut at = 0;
    while at < tokens.len() {
        match tokens[at].as_str() {
            "::" => {}
            "," => prefix.truncate(depth),
            "as" => at += 1,
            "{" => {
                let mut open = 0;
                let closes = |token: &&String| {
                    open += match token.as_str() {
                        "{" => 1,
                        "}" => -1,
                        _ => 0,
                    };
                    open > 0
                };
                let inside = tokens[at..].iter().take_while(closes).count();
                tree(&tokens[at + 1..at + inside], prefix, found);
                at += inside;
                prefix.truncate(depth);
                at += 1;
                continue;
            }
            word => {
                prefix.push(word.to_owned());
                if tokens.get(at + 1).is_none_or(|next| next != "::") {
                    found.push(prefix.clone());
                }
            }
        }
        at += 1;
    }
    prefix.truncate(depth);
}

/// The parts of the crate that a file names, `*` for the crate as a whole. `module` is the
/// file's own path in the crate.
pub fn parts_named(tokens: &[String], module: &[&str]) -> Vec<String> {
    let paths = paths(tokens).into_iter();
    paths.filter_map(|(_, path)| part_named(&path, module)).collect()
}

fn part_named(path: &[String], module: &[&str]) -> Option<String> {
    let ups = path.iter().take_while(|word| *word == "super").count();
    let rest = match path.first()?.as_str() {
        "crate" | "sayso" => &path[1..],
        "super" if ups >= module.len() => &path[ups..],
        _ => return None,
    };
    Some(rest.first().map_or("*", String::as_str).to_owned())
}
