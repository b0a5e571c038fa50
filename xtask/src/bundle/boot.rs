//! The boot script: wasm-bindgen's glue, then what unpacks the program (`page/unpack.js`) and the
//! loader (`page/boot.js`), as one text that terser makes small for a release.

use anyhow::{Context, Result, bail};

use crate::files;
use crate::gzip::Effort;
use crate::process;
use crate::project::Project;
use crate::tools;

/// What puts the program together.
const UNPACK: &str = include_str!("../../page/unpack.js");

/// How terser makes it small: the glue's functions need neither `this` nor a name of their own.
const COMPRESS: &str = "passes=3,unsafe_arrows,unsafe_methods,keep_fargs=false,hoist_funs";

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
    files::write(&input, script)?;
    let mut terser = process::command(project, "node");
    terser.arg(tools::terser(project)?).arg(&input).arg("-o").arg(&output);
    terser.args(["--toplevel", "--ecma", "2020", "--compress", COMPRESS, "--mangle"]);
    process::work(terser, "making the boot script small")?;
    files::read_text(&output)
}

/// How the part of the glue begins that looks for the program: the page has it at hand.
const LOOKS_FOR_FILE: &str = "    let script_src;\n";
/// How the part begins that fetches the program.
const FETCHES: &str = "    async function __wbg_load(";
/// What is given to the page at the end of that part.
const GIVEN: &str = "    return Object.assign(__wbg_init, { initSync }, exports);\n";

/// What is given instead: how to start a program, by a function that gets what it imports, and what
/// to call when another program takes its place.
const STARTS: &str = "    return async (start) => {
        const exports = await start(__wbg_get_imports(), (exports) => {
            wasm = exports;
        });
        return __wbg_finalize_init({ exports });
    };
";

/// How the function begins that writes out a value for the message of a panic, which nobody reads.
const WRITES_OUT: &str = "    function debugString(val) {\n";
/// What it does instead.
const NAMES: &str = "    function debugString(val) {\n        return typeof val;\n    }\n";

/// What the glue makes up for where a browser lacks it. Every browser that knows the vectors by which
/// the program is unpacked has these.
const OLD_ENCODER: &str = "    if (!('encodeInto' in cachedTextEncoder)) {\n";
const OLD_REGISTRY: (&str, &str) =
    ("(typeof FinalizationRegistry === 'undefined')", "\n        : ");
/// What it does where it must not move memory, which no program of ours asks for.
const NOT_MOVED: (&str, &str) = ("        if (realloc === undefined) {\n", "\n        }\n");

/// How a function of the glue ends, or a condition outside of one.
const END: &str = "\n    }\n";

/// The glue without what fetches the program, and with little for the message of a panic.
///
/// # Errors
/// When the glue has another shape: wasm-bindgen's version is pinned.
pub fn lean(glue: &str) -> Result<String> {
    let changes = [
        (LOOKS_FOR_FILE, END, ""),
        (OLD_REGISTRY.0, OLD_REGISTRY.1, ""),
        (WRITES_OUT, END, NAMES),
        (NOT_MOVED.0, NOT_MOVED.1, ""),
        (OLD_ENCODER, END, ""),
        (FETCHES, GIVEN, STARTS),
    ];
    changes.into_iter().try_fold(glue.to_owned(), |glue, (from, to, instead)| {
        let (head, rest) = glue.split_once(from).context("wasm-bindgen's glue has a new shape")?;
        let (_, tail) = rest.split_once(to).context("wasm-bindgen's glue ends in a new way")?;
        Ok([head, instead, tail].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_never_uses_goes() {
        let glue = "let w = (function(exports) {\n    let script_src;\n    if (x) {\n        \
            script_src = y;\n    }\n    let a = (typeof FinalizationRegistry === 'undefined')\n        \
            ? old()\n        : now();\n    function debugString(val) {\n        long();\n    }\n    \
            function pass(arg, realloc) {\n        if (realloc === undefined) {\n            \
            copy();\n        }\n        move();\n    }\n    \
            if (!('encodeInto' in cachedTextEncoder)) {\n        old();\n    }\n    \
            async function __wbg_load(m) {\n        fetch(m);\n    }\n    \
            return Object.assign(__wbg_init, { initSync }, exports);\n})();\n";
        let made = lean(glue).unwrap();
        assert!(!made.contains("fetch(") && !made.contains("script_src"), "{made}");
        for gone in ["long()", "old()", "copy()", "encodeInto"] {
            assert!(!made.contains(gone), "{made}");
        }
        assert!(made.starts_with("let w = (function(exports) {\n    let a = now();\n    function"));
        assert!(made.contains("move();"));
        assert!(made.ends_with("    };\n})();\n"));
        assert!(lean("let script_src;\nfetch(x);\n").is_err());
    }

    #[test]
    fn what_would_end_the_element_or_reach_for_files_is_refused() {
        for script in ["'</script>'", "a<!--b", "import x from './y'"] {
            assert!(check(script).is_err(), "{script}");
        }
        assert!(check("let wasm_bindgen = 1;").is_ok());
    }
}
