//! The command line: which command, with which options, and the help that lists them.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

use crate::build::Kind;

/// The port that `serve` listens on when none is asked for.
const DEFAULT_PORT: u16 = 8080;

/// How many claims `bench` measures with when it is not told.
const BENCH_CLAIMS: [u32; 3] = [10_000, 100_000, 1_000_000];

/// What `cargo xtask --help` prints.
pub const HELP: &str = "\
Usage: cargo xtask <command>

Commands:
  serve [--port N]         build the page, serve it at 127.0.0.1 (port 8080), rebuild on change
        [--quick]          with an unoptimised program, so that an edit shows within seconds
  test [--sources DIR]     every check: format, lints, native tests, dataset, page, browser
  build                    the release page in dist/, with its size table and budget
        [--quick]          the page around an unoptimised program, in target/quick/, within seconds
  verify --sources DIR     each source's hash and every pointer against DIR/<source id>.txt
  bench [--claims N,N]     the query engine beside its peers, at 10,000, 100,000 and 1,000,000 claims

Missing tools are fetched into target/ at the versions this repository pins.
`test` looks for the source texts in ../shared/sources when --sources is not given.
`bundle` is internal: Trunk's post_build hook calls it.
";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the help.
    Help,
    /// Build, serve and rebuild on change.
    Serve { port: u16, kind: Kind },
    /// Run every check; `sources` is the directory of source texts, if one was named.
    Test { sources: Option<PathBuf> },
    /// Build the page, once.
    Build { kind: Kind },
    /// Check the pointers against the texts in `sources`.
    Verify { sources: PathBuf },
    /// Measure the query engine beside its peers, over so many claims each time.
    Bench { claims: Vec<u32> },
    /// Turn Trunk's staged output into the one page.
    Bundle,
}

/// Reads a command line.
///
/// # Errors
/// One sentence that names the word that was not understood.
pub fn parse(mut parser: Parser) -> Result<Command> {
    let mut name: Option<String> = None;
    let mut port = None;
    let mut kind = Kind::Release;
    let mut sources: Option<PathBuf> = None;
    let mut claims: Option<Vec<u32>> = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            Arg::Long("port") => port = Some(parser.value()?.parse()?),
            Arg::Long("quick") => kind = Kind::Quick,
            Arg::Long("sources") => sources = Some(parser.value()?.into()),
            Arg::Long("claims") => claims = Some(sizes(&parser.value()?.string()?)?),
            Arg::Value(value) if name.is_none() => name = Some(value.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(name) = name else {
        return Ok(Command::Help);
    };
    if port.is_some() && name != "serve" {
        bail!("--port belongs to `serve`, not to `{name}`");
    }
    if kind == Kind::Quick && name != "serve" && name != "build" {
        bail!("--quick belongs to `serve` and `build`, not to `{name}`");
    }
    if sources.is_some() && name != "test" && name != "verify" {
        bail!("--sources belongs to `test` and `verify`, not to `{name}`");
    }
    if claims.is_some() && name != "bench" {
        bail!("--claims belongs to `bench`, not to `{name}`");
    }
    Ok(match name.as_str() {
        "help" => Command::Help,
        "serve" => Command::Serve { port: port.unwrap_or(DEFAULT_PORT), kind },
        "test" => Command::Test { sources },
        "build" => Command::Build { kind },
        "verify" => Command::Verify {
            sources: sources.context(
                "`verify` needs --sources DIR, the directory that holds the source texts",
            )?,
        },
        "bench" => Command::Bench { claims: claims.unwrap_or_else(|| BENCH_CLAIMS.to_vec()) },
        "bundle" => Command::Bundle,
        other => bail!("there is no command `{other}`; `cargo xtask --help` lists them"),
    })
}

/// Reads numbers with commas between them.
fn sizes(text: &str) -> Result<Vec<u32>> {
    let number = |part: &str| part.trim().parse().with_context(|| format!("`{part}` is no number"));
    text.split(',').map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Command> {
        parse(Parser::from_args(words))
    }

    #[test]
    fn no_words_ask_for_help() {
        assert_eq!(parsed(&[]).unwrap(), Command::Help);
    }

    #[test]
    fn serve_takes_a_port_and_a_kind() {
        let served = |port, kind| Command::Serve { port, kind };
        assert_eq!(parsed(&["serve"]).unwrap(), served(8080, Kind::Release));
        let words = ["serve", "--port", "9000", "--quick"];
        assert_eq!(parsed(&words).unwrap(), served(9000, Kind::Quick));
    }

    #[test]
    fn build_takes_a_kind() {
        assert_eq!(parsed(&["build"]).unwrap(), Command::Build { kind: Kind::Release });
        assert_eq!(parsed(&["build", "--quick"]).unwrap(), Command::Build { kind: Kind::Quick });
    }

    #[test]
    fn verify_needs_sources() {
        let told = parsed(&["verify"]).unwrap_err().to_string();
        assert!(told.contains("--sources DIR"), "{told}");
    }

    #[test]
    fn bench_takes_sizes() {
        let claims = vec![1000, 2000];
        assert_eq!(parsed(&["bench", "--claims", "1000,2000"]).unwrap(), Command::Bench { claims });
        assert!(parsed(&["bench", "--claims", "many"]).is_err());
    }

    #[test]
    fn options_of_other_commands_and_unknown_words_are_refused() {
        assert!(parsed(&["build", "--port", "1"]).is_err());
        assert!(parsed(&["test", "--quick"]).is_err());
        assert!(parsed(&["serve", "--sources", "x"]).is_err());
        assert!(parsed(&["fly"]).is_err());
        assert!(parsed(&["build", "twice"]).is_err());
    }
}
