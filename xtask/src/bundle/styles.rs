//! The styles: the sheets that Trunk inlined, one after the other, become one minified sheet.

use anyhow::{Result, anyhow, bail};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};

const START: &str = "<style>";
const END: &str = "</style>";

/// The page with all its `<style>` elements as one, in their order, where the first stood.
///
/// # Errors
/// When there is none, a sheet is no CSS, or the result could end its element.
pub fn merge(html: &str) -> Result<String> {
    let Some((head, mut rest)) = html.split_once(START) else { bail!("index.html has no styles") };
    let (mut sheets, mut tail) = (String::new(), String::new());
    loop {
        let Some((sheet, after)) = rest.split_once(END) else {
            bail!("a <style> in index.html is not closed")
        };
        sheets.push_str(sheet);
        let Some((between, next)) = after.split_once(START) else {
            tail.push_str(after);
            break;
        };
        tail.push_str(between);
        rest = next;
    }
    let sheet = minified(&sheets)?;
    if sheet.contains('<') {
        bail!("the styles have a `<`, which could end their element");
    }
    Ok([head, START, &sheet, END, &tail].concat())
}

/// The sheet in fewer bytes, for the same browsers: media queries keep the words that older ones
/// know, as in `max-width`.
fn minified(sheet: &str) -> Result<String> {
    let mut parsed = StyleSheet::parse(sheet, ParserOptions::default())
        .map_err(|error| anyhow!("the styles are not CSS: {error}"))?;
    parsed.minify(MinifyOptions::default()).map_err(|error| anyhow!("the styles: {error}"))?;
    let targets = Targets { include: Features::MediaQueries, ..Targets::default() };
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    let printed = parsed.to_css(options);
    Ok(printed.map_err(|error| anyhow!("the styles: {error}"))?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_become_one_where_the_first_stood() {
        let html = "<a><style>x { top: 0px }</style>\n<b><style>/* y */ y { top: 1px }</style><c>";
        assert_eq!(merge(html).unwrap(), "<a><style>x{top:0}y{top:1px}</style>\n<b><c>");
    }

    #[test]
    fn both_ways_of_giving_dark_colours_stay() {
        let sheet = ":root{--ink:light-dark(#000, #fff)} \
                     @supports not (color: light-dark(#000, #fff)) { :root { --ink: #000 } }";
        let sheet = minified(sheet).unwrap();
        assert!(sheet.contains("light-dark(#000,#fff)"), "{sheet}");
        assert!(sheet.contains("@supports not"), "{sheet}");
    }

    #[test]
    fn media_queries_keep_their_form() {
        let sheet = "@media screen and (max-width: 45.99rem) { p { margin: 0 } }";
        assert_eq!(minified(sheet).unwrap(), "@media screen and (max-width:45.99rem){p{margin:0}}");
    }

    #[test]
    fn what_is_no_css_or_could_end_its_element_is_refused() {
        assert!(merge("<style>a { top </style>").is_err());
        assert!(merge("<style>a::after{content:\"<\"}</style>").is_err());
        assert!(merge("<p></p>").is_err());
    }
}
