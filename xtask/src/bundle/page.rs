//! Putting the parts into the page, each in its element, under the page's policy.

use anyhow::{Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::build::Kind;

use super::markup::{between, check_title, normalized, replace_once};
use super::styles;

/// What goes into the page beside its own markup and styles.
pub struct Parts {
    /// The dataset as plain HTML.
    pub document: String,
    /// The `sayso/1` document.
    pub dataset: String,
    /// The program, gzip'd.
    pub wasm_gzip: Vec<u8>,
    /// The boot script: wasm-bindgen's glue, then the loader.
    pub boot: String,
    /// The icon, an SVG.
    pub icon: String,
}

/// The query that a page starts with when its address has none.
const EMPTY_VIEW: &str = r#"{"query":""}"#;

const CHARSET: &str = "<meta charset=\"utf-8\">";
const APP: &str = "<div id=\"app\"></div>";

/// An SVG as it may stand in a `data:` address within double quotes.
fn percent_encoded(svg: &str) -> String {
    let pairs = [("%", "%25"), ("\"", "'"), ("#", "%23"), ("<", "%3C"), (">", "%3E"), ("\n", "")];
    pairs.iter().fold(svg.to_owned(), |svg, (from, to)| svg.replace(from, to))
}

/// The whole page.
///
/// # Errors
/// When the page's own markup lacks a mark, or a part cannot stand in its element.
pub fn assemble(html: &str, kind: Kind, parts: &Parts) -> Result<String> {
    check_title(html)?;
    check_script(&parts.boot)?;
    let shell = styles::merge(&normalized(html)?)?;
    let shell =
        replace_once(&shell, CHARSET, &format!("{CHARSET}\n{}", policy(kind, &parts.boot)))?;
    let icon = format!("href=\"data:image/svg+xml,{}\"", percent_encoded(&parts.icon));
    let shell = replace_once(&shell, "href=\"public/icons/icon.svg\"", &icon)?;
    let Some(names) = between(&shell, "<script id=\"boot\"", "</script>") else {
        bail!("index.html has no place for the boot script");
    };
    let shell =
        replace_once(&shell, &format!("<script id=\"boot\"{names}</script>"), &payload(parts)?)?;
    // Last, because the document may speak of anything, of these marks too.
    replace_once(&shell, APP, &format!("<div id=\"app\">{}</div>", parts.document))
}

/// The elements after the document: dataset, view, program, boot.
fn payload(parts: &Parts) -> Result<String> {
    let dataset = parts.dataset.replace('<', "\\u003c");
    if dataset.contains(['\r', '\0']) {
        bail!("the dataset must be JSON without raw control characters");
    }
    Ok(format!(
        "<script type=\"application/json\" id=\"dataset\">{dataset}</script>\n\
         <script type=\"application/json\" id=\"view\">{EMPTY_VIEW}</script>\n\
         <script type=\"text/plain\" id=\"wasm\">{}</script>\n\
         <script id=\"boot\">{}</script>",
        STANDARD.encode(&parts.wasm_gzip),
        parts.boot
    ))
}

/// Checks that the boot script holds nothing that would end its element or change how it is read.
fn check_script(script: &str) -> Result<()> {
    let lower = script.to_lowercase();
    match ["</script", "<script", "<!--", "\r"].iter().find(|banned| lower.contains(**banned)) {
        Some(banned) => bail!("the boot script must not hold `{}`", banned.escape_default()),
        None => Ok(()),
    }
}

/// The page's content security policy: its own script and nothing else, and for a page that somebody
/// works on the address it came from, where the next one is looked for.
fn policy(kind: Kind, boot: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(boot));
    let connect = match kind {
        Kind::Release => "'none'",
        Kind::Quick => "'self'",
    };
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'sha256-{hash}' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; \
         manifest-src 'self'; worker-src 'self'; connect-src {connect}; base-uri 'none'; form-action 'none'\">"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
        <title>A</title>\n<meta property=\"og:title\" content=\"A\">\n\
        <link rel=\"icon\" href=\"public/icons/icon.svg\">\n<style>p{}</style>\n</head>\n<body>\n\
        <div id=\"app\"></div>\n<script id=\"boot\" data-js=\"a\" data-wasm=\"b\"></script>\n</body>\n</html>\n";

    fn parts() -> Parts {
        let own = str::to_owned;
        Parts {
            document: own("<p>record</p>"),
            dataset: own(r#"{"title":"</script><p>"}"#),
            wasm_gzip: b"gzip".to_vec(),
            boot: own("\nstart();\n"),
            icon: own("<svg></svg>"),
        }
    }

    #[test]
    fn the_dataset_cannot_end_its_element() {
        let page = assemble(SHELL, Kind::Release, &parts()).unwrap();
        assert!(
            page.contains(r#"id="dataset">{"title":"\u003c/script>\u003cp>"}</script>"#),
            "{page}"
        );
    }

    #[test]
    fn the_policy_comes_first_after_the_charset_and_names_the_boot_script() {
        let page = assemble(SHELL, Kind::Release, &parts()).unwrap();
        let hash = STANDARD.encode(Sha256::digest("\nstart();\n"));
        assert!(
            page.contains("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        );
        assert!(page.contains(&format!("script-src 'sha256-{hash}' 'wasm-unsafe-eval';")));
        assert!(page.contains("<script id=\"boot\">\nstart();\n</script>"));
    }

    #[test]
    fn only_a_page_that_is_worked_on_may_ask_for_anything() {
        let page = |kind| assemble(SHELL, kind, &parts()).unwrap();
        assert!(page(Kind::Release).contains("; connect-src 'none';"));
        assert!(page(Kind::Quick).contains("; connect-src 'self';"));
    }

    #[test]
    fn the_document_may_speak_of_any_mark() {
        let mut parts = parts();
        parts.document = "<p>&lt;div</p><!-- <style> -->".to_owned();
        assert!(
            assemble(SHELL, Kind::Release, &parts)
                .unwrap()
                .contains("<div id=\"app\"><p>&lt;div</p>")
        );
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        for script in ["'</script>'", "a<!--b", "a\r\nb"] {
            let parts = Parts { boot: script.to_owned(), ..parts() };
            assert!(assemble(SHELL, Kind::Release, &parts).is_err(), "{script}");
        }
    }

    #[test]
    fn the_program_stands_in_base64() {
        let page = assemble(SHELL, Kind::Release, &parts()).unwrap();
        assert!(page.contains("<script type=\"text/plain\" id=\"wasm\">Z3ppcA==</script>"));
    }

    #[test]
    fn a_shell_without_its_marks_is_refused() {
        assert!(
            assemble(&SHELL.replace("id=\"app\"", "id=\"root\""), Kind::Release, &parts()).is_err()
        );
        assert!(
            assemble(&SHELL.replace("id=\"boot\"", "id=\"start\""), Kind::Release, &parts())
                .is_err()
        );
    }
}
