//! The styles: the sheets Trunk put in, one after the other, become one without comments.

use anyhow::{Result, bail};

const START: &str = "<style>";
const END: &str = "</style>";

/// The page with all its `<style>` elements as one, in their order, where the first stood.
///
/// # Errors
/// When there is none, or a sheet holds what would end the element.
pub fn merge_sheets(html: &str) -> Result<String> {
    let mut around = String::new();
    let mut sheets = String::new();
    let mut rest = html;
    let mut place = None;
    while let Some((before, after)) = rest.split_once(START) {
        around.push_str(before);
        place.get_or_insert(around.len());
        let Some((sheet, after)) = after.split_once(END) else {
            bail!("a <style> in index.html is not closed")
        };
        sheets.push_str(&squeeze(sheet));
        rest = after;
    }
    around.push_str(rest);
    let Some(place) = place else { bail!("index.html has no styles") };
    if sheets.contains('<') {
        bail!("a style sheet has a `<`, which could end its element");
    }
    around.insert_str(place, &format!("{START}\n{sheets}{END}"));
    Ok(around)
}

/// A sheet without comments, empty lines and white space that parts nothing; strings are left alone.
fn squeeze(sheet: &str) -> String {
    let bare = without_comments(sheet);
    let mut squeezed = String::with_capacity(bare.len());
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        squeezed.push_str(&tight(line));
        squeezed.push('\n');
    }
    squeezed
}

/// A line without the spaces beside what parts rules, declarations and values.
fn tight(line: &str) -> String {
    let mut tight = String::with_capacity(line.len());
    let mut quote = None;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (None, ' ') => {
                // Before a colon a space may part two selectors.
                let after = tight.chars().last().is_some_and(|c| "{};,:".contains(c));
                if after || characters.peek().is_some_and(|c| "{};,".contains(*c)) {
                    continue;
                }
            }
            (Some(_), '\\') => {
                tight.push(character);
                tight.extend(characters.next());
                continue;
            }
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
        tight.push(character);
    }
    tight
}

fn without_comments(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut quote = None;
    let mut characters = sheet.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (None, '/') if characters.peek() == Some(&'*') => {
                characters.next();
                skip_comment(&mut characters);
                // A comment parts two words as white space does.
                bare.push(' ');
                continue;
            }
            (Some(_), '\\') => {
                bare.push(character);
                bare.extend(characters.next());
                continue;
            }
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
        bare.push(character);
    }
    bare
}

/// Goes on to what follows the next `*/`.
fn skip_comment(characters: &mut impl Iterator<Item = char>) {
    let mut before = ' ';
    for character in characters {
        if before == '*' && character == '/' {
            return;
        }
        before = character;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_become_one_where_the_first_stood() {
        let html = "<a><style>x{}</style>\n<b><style>y{}</style><c>";
        assert_eq!(merge_sheets(html).unwrap(), "<a><style>\nx{}\ny{}\n</style>\n<b><c>");
    }

    #[test]
    fn comments_go_and_strings_stay() {
        let sheet = "/* a */\n  p::before { content: \"/* no */\\\"\"; } /**/\n";
        assert_eq!(squeeze(sheet), "p::before{content:\"/* no */\\\"\";}\n");
    }

    #[test]
    fn spaces_stay_where_they_part_something() {
        let sheet = "a :hover, b > c { font: 1rem / 2 \"A, B\", serif; width: calc(1px + 2px) }";
        let tight = "a :hover,b > c{font:1rem / 2 \"A, B\",serif;width:calc(1px + 2px)}\n";
        assert_eq!(squeeze(sheet), tight);
    }

    #[test]
    fn a_sheet_that_could_end_its_element_is_refused() {
        assert!(merge_sheets("<style>a::after{content:\"<\"}</style>").is_err());
        assert!(merge_sheets("<p></p>").is_err());
    }
}
