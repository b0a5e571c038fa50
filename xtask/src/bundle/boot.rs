//! The boot script: wasm-bindgen's glue, then what unpacks the program (`page/unpack.js`) and the
//! loader (`page/boot.js`), as one text that terser makes small for a release.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::gzip::Effort;
use crate::process;
use crate::project::Project;
use crate::tools;

/// What puts the program together.
const UNPACK: &str = include_str!("../../page/unpack.js");

/// The loader, which is the same in every build.
const LOADER: &str = include_str!("../../page/boot.js");

/// What may not stand in the script: it would end the element, change how it is read, or reach for
/// files.
const BANNED: [&str; 9] =
    ["</script", "<!--", "<script", "\r", "import ", "import(", "src=", "<base", "<template"];

/// The text of the boot element.
///
/// # Errors
/// When it holds what may not stand in the element, or cannot be made small.
pub fn script(project: &Project, glue: &str, effort: Effort) -> Result<String> {
    let whole = format!("\n{glue}\n{UNPACK}\n{LOADER}").replace("\r\n", "\n");
    let script = if effort == Effort::Quick { whole } else { small(project, &whole)? };
    check(&script)?;
    Ok(script)
}

fn check(script: &str) -> Result<()> {
    let lower = script.to_lowercase();
    match BANNED.iter().find(|banned| lower.contains(**banned)) {
        Some(banned) => bail!("the boot script must not hold `{}`", banned.escape_default()),
        None => Ok(()),
    }
}

/// The script as terser makes it.
fn small(project: &Project, script: &str) -> Result<String> {
    let (input, output) = (project.cache().join("boot.js"), project.cache().join("boot.min.js"));
    fs::write(&input, script)
        .with_context(|| format!("{} could not be written", input.display()))?;
    let mut terser = process::command(project, "node");
    terser.arg(tools::terser(project)?).arg(&input).arg("-o").arg(&output);
    terser.args(["--toplevel", "--ecma", "2020", "--compress", "passes=3", "--mangle"]);
    process::work(terser, "making the boot script small")?;
    fs::read_to_string(&output).with_context(|| format!("{} could not be read", output.display()))
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

#[cfg(test)]
mod tests {
    use super::*;

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
        for script in ["'</script>'", "a<!--b", "import x from './y'"] {
            assert!(check(script).is_err(), "{script}");
        }
        assert!(check("let wasm_bindgen = 1;").is_ok());
    }
}
