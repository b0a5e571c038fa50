//! Which files name which, and where that goes round in a circle.
//!
//! A name that a `mod.rs` passes on with `pub use` counts as one of the file that has it.

use super::code::{paths, tokens};
use super::rules::module;
use std::collections::{BTreeMap, BTreeSet};

/// A module's place in the crate: `query`, `engine`, `index`.
type Module = Vec<String>;

/// The files of the crate, each with those it names.
pub struct Graph {
    named: BTreeMap<Module, BTreeSet<Module>>,
}

impl Graph {
    /// The graph of some files, given as path and text.
    pub fn of(files: &[(String, String)]) -> Self {
        let own = |path: &str| module(path).into_iter().map(str::to_owned).collect::<Module>();
        let modules: BTreeSet<Module> = files.iter().map(|(path, _)| own(path)).collect();
        let mut passed_on = PassedOn::default();
        let mut uses: BTreeMap<Module, Vec<Module>> = BTreeMap::new();
        for (path, text) in files {
            let own = own(path);
            let uses = uses.entry(own.clone()).or_default();
            for (public, path) in paths(&tokens(text)) {
                let Some(path) = absolute(&own, &path, &modules) else { continue };
                match path.last() {
                    Some(name) if public && name == "*" => {
                        let room = path[..path.len() - 1].to_vec();
                        passed_on.all.entry(own.clone()).or_default().push(room);
                    }
                    Some(name) if public => {
                        passed_on.names.insert((own.clone(), name.clone()), path);
                    }
                    _ => uses.push(path),
                }
            }
        }
        let named = uses.into_iter().map(|(own, paths)| {
            let mut named: BTreeSet<Module> =
                paths.iter().map(|path| home(path, &modules, &passed_on)).collect();
            named.remove(&own);
            (own, named)
        });
        Self { named: named.collect() }
    }

    /// The circles: sets of files each of which leads to every other, as `a b c`.
    pub fn circles(&self) -> Vec<String> {
        let reached: BTreeMap<&Module, BTreeSet<&Module>> =
            self.named.keys().map(|from| (from, self.reached(from))).collect();
        let mut circles = BTreeSet::new();
        for (from, to) in &reached {
            if to.contains(from) {
                let both = to.iter().filter(|other| reached[**other].contains(from));
                circles.insert(both.map(|module| module.join("/")).collect::<Vec<_>>().join(" "));
            }
        }
        circles.into_iter().collect()
    }

    /// Files below one module that name a file below another, as `a names b`.
    pub fn arrows(&self, from: &str, to: &str) -> Vec<String> {
        let below =
            |module: &Module, above: &str| format!("{}/", module.join("/")).starts_with(above);
        let mut arrows = Vec::new();
        for (file, named) in self.named.iter().filter(|(file, _)| below(file, from)) {
            for other in named.iter().filter(|other| below(other, to)) {
                arrows.push(format!("{} names {}", file.join("/"), other.join("/")));
            }
        }
        arrows
    }

    fn reached(&self, from: &Module) -> BTreeSet<&Module> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&Module> = self.named[from].iter().collect();
        while let Some(module) = open.pop() {
            if let Some((module, named)) = self.named.get_key_value(module)
                && reached.insert(module)
            {
                open.extend(named);
            }
        }
        reached
    }
}

/// A path from the crate on; none if it leads out of it.
fn absolute(own: &Module, path: &Module, modules: &BTreeSet<Module>) -> Option<Module> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" => Some([own.as_slice(), rest].concat()),
        "super" => {
            let up = path.iter().take_while(|part| *part == "super").count();
            let above = &own[..own.len().checked_sub(up)?];
            Some([above, &path[up..]].concat())
        }
        _ => {
            let inside = [own.as_slice(), path.as_slice()].concat();
            modules.contains(&inside[..=own.len()]).then_some(inside)
        }
    }
}

/// The file that has what a path names, through whatever it is passed on.
fn home(path: &[String], modules: &BTreeSet<Module>, passed_on: &PassedOn) -> Module {
    let depth = (0..=path.len()).rev().find(|depth| modules.contains(&path[..*depth])).unwrap_or(0);
    let (module, rest) = path.split_at(depth);
    let next = rest.first().and_then(|name| passed_on.get(module, name));
    match next {
        Some(next) if next.as_slice() != path => home(next, modules, passed_on),
        _ => module.to_vec(),
    }
}

/// What modules pass on with `pub use`.
#[derive(Default)]
struct PassedOn {
    /// By module and name: what it is.
    names: BTreeMap<(Module, String), Module>,
    /// By module: those of which it passes on everything.
    all: BTreeMap<Module, Vec<Module>>,
}

impl PassedOn {
    fn get(&self, module: &[String], name: &str) -> Option<&Module> {
        let rooms = self.all.get(module).into_iter().flatten();
        let modules = std::iter::once(module).chain(rooms.map(Vec::as_slice));
        modules.filter_map(|module| self.names.get(&(module.to_vec(), name.to_owned()))).next()
    }
}
