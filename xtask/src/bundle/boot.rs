//! The boot script: wasm-bindgen's glue, then what unpacks the program (`page/unpack.js`) and the
//! loader (`page/boot.js`), as one text.

use anyhow::{Result, bail};

/// What puts the program together.
const UNPACK: &str = include_str!("../../page/unpack.js");

/// The loader, which is the same in every build.
const LOADER: &str = include_str!("../../page/boot.js");

/// The line between glue and loader, by which the size table tells them apart.
pub const LOADER_STARTS: &str = "\"sayso boot\";\n";

/// The text of the boot element.
///
/// # Errors
/// When it holds what would end its element or change how it is read, or would reach for files.
pub fn script(glue: &str) -> Result<String> {
    let loader = LOADER.replace("\r\n", "\n");
    let unpack = UNPACK.replace("\r\n", "\n");
    let (glue, unpack, loader) = (squeeze(glue), squeeze(&unpack), squeeze(&loader));
    let script = format!("\n{glue}{LOADER_STARTS}{unpack}{loader}");
    let lower = script.to_lowercase();
    for banned in
        ["</script", "<!--", "<script", "\r", "import ", "import(", "src=", "<base", "<template"]
    {
        if lower.contains(banned) {
            bail!("the boot script must not hold `{}`", banned.escape_default());
        }
    }
    Ok(script)
}

/// The glue without the classes by which a page hands out streams: the page hands out none.
/// Glue of another shape is left as it is.
pub fn without_streams(glue: &str) -> String {
    let mut kept = String::with_capacity(glue.len());
    // The line that ends the part that is being left out.
    let mut end: Option<&str> = None;
    for line in glue.lines() {
        let part = line.trim_start();
        let indent = &line[..line.len() - part.len()];
        if let Some(last) = end {
            let ended = if last == "}" {
                part == "}" && indent == CLASS_INDENT
            } else {
                part.starts_with(last)
            };
            if ended {
                end = None;
            }
        } else if part.starts_with("class IntoUnderlying") && indent == CLASS_INDENT {
            end = Some("}");
        } else if part.starts_with("const IntoUnderlying") {
            end = Some(": new FinalizationRegistry(");
        } else if !is_about_streams(part) {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    // What still speaks of them, or a part whose end was not found, is not the glue known here.
    if end.is_some() || kept.contains("IntoUnderlying") { glue.to_owned() } else { kept }
}

/// How far the glue's classes are indented.
const CLASS_INDENT: &str = "    ";

fn is_about_streams(line: &str) -> bool {
    line.starts_with("exports.IntoUnderlying")
        || line.starts_with("if (Symbol.dispose) IntoUnderlying")
}

/// The script without whole-line comments, indentation and empty lines.
///
/// A script with a template that runs over lines is left as it is: its lines are not the code's.
fn squeeze(script: &str) -> String {
    let mut squeezed = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            if line.matches('`').count() % 2 == 1 {
                return script.to_owned();
            }
            squeezed.push_str(line);
            squeezed.push('\n');
        }
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_glue_then_loader() {
        let script = script("let wasm_bindgen = 1;\n").unwrap();
        assert!(script.starts_with("\nlet wasm_bindgen = 1;\n\"sayso boot\";\n"), "{script}");
    }

    #[test]
    fn classes_for_streams_go() {
        let glue = "let a;\n    class IntoUnderlyingSink {\n        free() {\n        }\n    }\n    \
            exports.IntoUnderlyingSink = IntoUnderlyingSink;\n    \
            const IntoUnderlyingSinkFinalization = (x)\n        ? {}\n        \
            : new FinalizationRegistry(p => wasm.f(p));\nlet b;\n";
        assert_eq!(without_streams(glue), "let a;\nlet b;\n");
        let other = "x(IntoUnderlyingSink);\n";
        assert_eq!(without_streams(other), other);
    }

    #[test]
    fn what_would_end_the_element_or_reach_for_files_is_refused() {
        for glue in ["'</script>'", "a<!--b", "import x from './y'"] {
            assert!(script(glue).is_err(), "{glue}");
        }
    }

    #[test]
    fn comments_on_their_own_lines_go() {
        assert_eq!(
            squeeze("  // a\n  /**\n   * b\n   */\n  let c = 1; // d\n"),
            "let c = 1; // d\n"
        );
    }

    #[test]
    fn a_template_over_lines_is_left_alone() {
        let script = "let a = `x\n  // y\n`;\n";
        assert_eq!(squeeze(script), script);
    }
}
