//! Reading and changing the page's own markup, the few tags of `index.html`.
//!
//! Works on text: the page's own markup is known, and what a parser would make of it is checked
//! in a browser.

use anyhow::{Context, Result, bail};
use sayso::document::page_title;
use sayso::model::Dataset;

/// The names of the files that Trunk built and that the page takes in.
#[derive(Debug, PartialEq, Eq)]
pub struct BuiltFiles {
    /// The script that joins the program to the browser.
    pub glue: String,
    /// The program.
    pub wasm: String,
}

/// The names that `pattern_script` in Trunk.toml left in the page.
///
/// # Errors
/// When they are not there, as when Trunk.toml was changed.
pub fn built_files(html: &str) -> Result<BuiltFiles> {
    let named = |attribute| between(html, &format!("{attribute}=\""), "\"");
    match (named("data-js"), named("data-wasm")) {
        (Some(glue), Some(wasm)) => Ok(BuiltFiles { glue: glue.to_owned(), wasm: wasm.to_owned() }),
        _ => bail!("the staged page names no program: see `pattern_script` in Trunk.toml"),
    }
}

/// What the page around a dataset is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// Its title.
    pub title: String,
    /// What it holds, in a sentence or two.
    pub description: String,
}

impl Names {
    /// The names of a page around this dataset.
    pub fn of(dataset: &Dataset) -> Self {
        let description = dataset.description.as_deref().unwrap_or(&dataset.title);
        let plain = |text: &str| {
            // What would be escaped has two spellings, and a page must save to the bytes it has.
            let marks = text.replace('&', "and").replace('"', "\u{201d}").replace(['<', '>'], " ");
            marks.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        Self { title: plain(&page_title(dataset)), description: plain(description) }
    }
}

/// The page's markup with other names in the place of its own.
///
/// # Errors
/// When the markup does not have its title twice and its description once.
pub fn renamed(html: &str, names: &Names) -> Result<String> {
    let mut html = html.to_owned();
    for (start, end, name) in [
        ("<title>", "</title>", &names.title),
        ("<meta property=\"og:title\" content=\"", "\">", &names.title),
        ("<meta name=\"description\" content=\"", "\">", &names.description),
    ] {
        let own = between(&html, start, end).with_context(|| format!("no `{start}`"))?;
        html = replace_once(&html, &format!("{start}{own}{end}"), &format!("{start}{name}{end}"))?;
    }
    Ok(html)
}

/// Checks that the page says its title once more in `og:title`, where the loader finds it again
/// after a run has changed it.
///
/// # Errors
/// When it does not, or the title needs escaping, which would make two spellings of it.
pub fn check_title(html: &str) -> Result<()> {
    let title = between(html, "<title>", "</title>").context("index.html has no title")?;
    if title.contains(['&', '<', '"', '\n']) {
        bail!("the title in index.html must do without & < \" and line ends");
    }
    if between(html, "<meta property=\"og:title\" content=\"", "\">") != Some(title) {
        bail!("index.html must have its title in a <meta property=\"og:title\"> as well");
    }
    Ok(())
}

/// The text between the first `start` and the next `end`.
pub fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(inside, _)| inside)
}

/// The text with its one `mark` replaced.
///
/// # Errors
/// When the mark is there never or more than once.
pub fn replace_once(text: &str, mark: &str, with: &str) -> Result<String> {
    match text.matches(mark).count() {
        1 => Ok(text.replacen(mark, with, 1)),
        number => bail!("index.html must have `{mark}` once and has it {number} times"),
    }
}

/// The markup as a browser would write it again: white space only where a parser keeps it.
///
/// A parser drops what stands before `<head>` and moves what follows `</body>` into the body. The
/// empty lines that Trunk's taken-out links leave go as well.
pub fn normalized(html: &str) -> Result<String> {
    let (start, rest) = html.split_once("<html").context("index.html has no <html>")?;
    let (attributes, rest) = rest.split_once('>').context("<html> is not closed in index.html")?;
    let (_, rest) = rest.split_once("<head>").context("index.html has no <head>")?;
    let (inside, _) = rest.rsplit_once("</body>").context("index.html has no </body>")?;
    if !start.trim().eq_ignore_ascii_case("<!doctype html>") {
        bail!("index.html must start with <!DOCTYPE html> and then <html>");
    }
    let lines: Vec<&str> = inside.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Ok(format!("<!DOCTYPE html><html{attributes}><head>\n{}\n</body></html>", lines.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_files_are_read_from_the_marker() {
        let html = r#"<script id="boot" data-js="sayso.js" data-wasm="sayso_bg.wasm"></script>"#;
        let built = built_files(html).unwrap();
        assert_eq!((built.glue.as_str(), built.wasm.as_str()), ("sayso.js", "sayso_bg.wasm"));
        assert!(built_files("<p></p>").is_err());
    }

    #[test]
    fn normalized_markup_has_space_only_where_a_parser_keeps_it() {
        let html = "<!doctype html>\n<html lang=\"en\">\n<head>\n\n  <meta charset=\"utf-8\">\n\n</head>\n<body>\n<p>x</p>\n</body>\n</html>\n";
        let expected = "<!DOCTYPE html><html lang=\"en\"><head>\n<meta charset=\"utf-8\">\n</head>\n<body>\n<p>x</p>\n</body></html>";
        assert_eq!(normalized(html).unwrap(), expected);
    }

    #[test]
    fn the_title_stands_twice_and_needs_no_escaping() {
        let page = |title: &str, again: &str| {
            format!("<title>{title}</title><meta property=\"og:title\" content=\"{again}\">")
        };
        assert!(check_title(&page("A: b", "A: b")).is_ok());
        for (title, again) in [("A", "B"), ("A & b", "A & b")] {
            assert!(check_title(&page(title, again)).is_err(), "{title}");
        }
    }

    #[test]
    fn a_page_around_another_dataset_has_its_names_and_no_other() {
        let html = "<title>A</title><meta property=\"og:title\" content=\"A\"><meta name=\"description\" content=\"of A\">";
        let title = "B <i> & \"c\"".to_owned();
        let dataset = Dataset { title, ..Dataset::default() };
        let page = renamed(html, &Names::of(&dataset)).unwrap();
        assert!(check_title(&page).is_ok() && !page.contains('A'), "{page}");
        assert!(page.starts_with("<title>Sayso: B i and \u{201d}c\u{201d}</title>"), "{page}");
    }

    #[test]
    fn a_mark_must_be_there_exactly_once() {
        assert_eq!(replace_once("a-b", "-", "+").unwrap(), "a+b");
        assert!(replace_once("a-b-c", "-", "+").is_err());
        assert!(replace_once("abc", "-", "+").is_err());
    }
}
