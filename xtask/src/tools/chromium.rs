//! The Chromium that the browser tests drive: found, or fetched where the machine allows it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::announce;
use crate::process::{self, answer};
use crate::project::Project;

/// The variable that names a Chromium to use instead of looking for one.
pub const VARIABLE: &str = "SAYSO_CHROMIUM";

/// The names a Chromium goes by on a `PATH`.
const NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/// Where it lies on systems that keep programs off the `PATH`.
const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// Where it lies inside a directory of Playwright's cache.
const IN_PLAYWRIGHT: [&str; 5] = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-win/chrome.exe",
    "chrome-win64/chrome.exe",
];

/// Finds a Chromium, or fetches one through the system's packages or the Playwright in `modules`.
///
/// # Errors
/// One sentence when there is none and none can be had.
pub fn ensure(project: &Project, modules: &Path) -> Result<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).map(PathBuf::from) {
        if !named.is_file() {
            bail!("{VARIABLE} names {}, which is no file", named.display());
        }
        return Ok(named);
    }
    let own = project.tools().join("chromium");
    if let Some(found) = find(&own) {
        return Ok(found);
    }
    announce("a Chromium", "the browser tests need one and none was found");
    // The system's packages first: they bring the libraries that a bare system lacks.
    from_debian(project);
    if find(&own).is_none() {
        from_playwright(project, modules, &own);
    }
    match find(&own) {
        Some(found) => Ok(found),
        None => bail!(
            "no Chromium was found or could be fetched: install one, or name it in {VARIABLE}"
        ),
    }
}

/// Looks on the `PATH`, in the usual places and in Playwright's caches.
fn find(own: &Path) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path = NAMES.iter().flat_map(|name| {
        env::split_paths(&path)
            .map(move |directory| directory.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
    });
    let found =
        on_path.chain(PLACES.iter().map(PathBuf::from)).find(|candidate| candidate.is_file());
    found.or_else(|| in_playwright_cache(own)).or_else(|| in_playwright_cache(&playwright_cache()?))
}

/// The directory in which Playwright keeps its browsers for this person.
fn playwright_cache() -> Option<PathBuf> {
    if let Some(named) = env::var_os("PLAYWRIGHT_BROWSERS_PATH") {
        return Some(PathBuf::from(named));
    }
    let home = PathBuf::from(env::var_os(if cfg!(windows) { "LOCALAPPDATA" } else { "HOME" })?);
    Some(home.join(match env::consts::OS {
        "windows" => "ms-playwright",
        "macos" => "Library/Caches/ms-playwright",
        _ => ".cache/ms-playwright",
    }))
}

/// The newest Chromium in such a directory.
fn in_playwright_cache(cache: &Path) -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> =
        fs::read_dir(cache).ok()?.flatten().map(|entry| entry.path()).collect();
    versions.retain(|path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("chromium-"))
    });
    versions.sort();
    let inside = |version: &PathBuf| {
        IN_PLAYWRIGHT.iter().map(|place| version.join(place)).find(|path| path.is_file())
    };
    versions.iter().rev().find_map(inside)
}

/// Asks Playwright for its Chromium; whether that worked is for the next look to see.
fn from_playwright(project: &Project, modules: &Path, own: &Path) {
    let mut install = process::command(project, "node");
    install.arg(modules.join("node_modules/playwright-core/cli.js"));
    install.args(["install", "chromium"]).env("PLAYWRIGHT_BROWSERS_PATH", own);
    if answer(install).is_none() {
        eprintln!("Playwright could not fetch its Chromium here");
    }
}

/// Asks the system's package manager, where there is apt and the right to use it.
fn from_debian(project: &Project) {
    let mut who = process::command(project, "id");
    who.arg("-u");
    if answer(who).as_deref() != Some("0") {
        return;
    }
    for words in [&["update"][..], &["install", "--yes", "--no-install-recommends", "chromium"][..]]
    {
        let mut apt = process::command(project, "apt-get");
        apt.arg("-qq").args(words).env("DEBIAN_FRONTEND", "noninteractive");
        if answer(apt).is_none() {
            eprintln!("apt-get {} did not work here", words.join(" "));
            return;
        }
    }
}
