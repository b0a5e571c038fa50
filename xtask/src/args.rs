//! The command line: which command, with which options.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};

use sayso::exchange::csv::Field;
use sayso::exchange::{Choices, DateOrder, Form};

use crate::build::Kind;

/// What `cargo xtask` was asked for.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "The commands of this repository, the same for a person and for CI",
    after_help = "Missing tools are fetched into target/ at the versions this repository pins.",
    disable_help_subcommand = true
)]
pub struct Arguments {
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// One command with its options.
#[derive(Debug, PartialEq, Subcommand)]
pub enum Command {
    /// Build the page, serve it at 127.0.0.1 and rebuild on change
    Serve {
        /// Where to listen
        #[arg(long, default_value_t = 8080)]
        port: u16,
        #[command(flatten)]
        page: PageOptions,
    },
    /// Run every check: format, lints, native tests, dataset, page, browser
    Test {
        /// The source texts, for the tests that need them [default: ../shared/sources if there]
        #[arg(long, value_name = "DIR")]
        sources: Option<PathBuf>,
    },
    /// Build the release page into dist/ and show its size table and budget
    Build {
        #[command(flatten)]
        page: PageOptions,
        /// Build the page around the dataset of this file, in any format that can be opened
        #[arg(long, value_name = "FILE")]
        data: Option<PathBuf>,
        #[command(flatten)]
        table: TableOptions,
    },
    /// Check each source's hash and every pointer against DIR/<source id>.txt
    Verify {
        /// The directory of the source texts
        #[arg(long, value_name = "DIR")]
        sources: PathBuf,
    },
    /// Write a dataset in another form
    Convert {
        /// A file in any format that is read, or `data` for the dataset of this repository
        file: PathBuf,
        /// The form to write
        #[arg(long, value_name = "FORM", value_parser = one_of(Form::IDS, Form::from_id))]
        to: Form,
        #[command(flatten)]
        table: TableOptions,
        /// Where to write [default: standard output]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Measure how soon the page is there, and the query engine beside its peers
    Bench {
        /// How many claims to measure with, one number or several with commas between them
        #[arg(long, value_name = "N", value_delimiter = ',',
              default_values_t = [10_000, 100_000, 1_000_000])]
        claims: Vec<u32>,
    },
    /// Try hostile files, hashes and layouts; print how many and what was found
    Fuzz {
        /// Minutes to go on for
        #[arg(long, value_name = "N", default_value_t = 1.0)]
        minutes: f64,
        /// Where the cases come from; the same seed gives the same cases
        #[arg(long, default_value_t = 20_210_218)]
        seed: u64,
    },
    /// Turn Trunk's staged output into the one page: Trunk's post_build hook calls it
    #[command(hide = true)]
    Bundle,
}

/// How a table is read where its heads and its dates do not tell.
#[derive(Debug, Default, PartialEq, Args)]
pub struct TableOptions {
    /// What a column holds, by its head or its letter; `COLUMN=` puts it into the note
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = column)]
    map: Vec<(String, Option<Field>)>,
    /// The order of day, month and year in dates such as 03/04/2021
    #[arg(long, value_name = "ORDER", value_parser = one_of(DateOrder::IDS, DateOrder::from_id))]
    date_order: Option<DateOrder>,
}

impl TableOptions {
    /// Whether any choice was made.
    pub fn has_any(&self) -> bool {
        *self != Self::default()
    }

    /// The choices that were made.
    pub fn choices(self) -> Choices {
        Choices { map: self.map, date_order: self.date_order }
    }
}

/// A column with what it holds.
fn column(text: &str) -> Result<(String, Option<Field>), String> {
    let (column, id) = text.rsplit_once('=').ok_or("it is no COLUMN=FIELD")?;
    let field = Field::from_id(id);
    if field.is_none() && !id.is_empty() {
        return Err(format!("the fields are {}", Field::IDS.join(", ")));
    }
    Ok((column.to_owned(), field))
}

/// Takes one of these ids, which the help lists.
fn one_of<T: Clone + Send + Sync + 'static>(
    ids: &'static [&'static str],
    from_id: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(ids).try_map(move |id| from_id(&id).ok_or("it is not on the list"))
}

/// Which page is built.
#[derive(Debug, PartialEq, Eq, Args)]
pub struct PageOptions {
    /// An unoptimised page, within seconds of an edit, in target/quick/
    #[arg(long)]
    quick: bool,
}

impl PageOptions {
    /// The kind of page.
    pub fn kind(&self) -> Kind {
        if self.quick { Kind::Quick } else { Kind::Release }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn parsed(words: &[&str]) -> Result<Command, clap::Error> {
        Arguments::try_parse_from([&["cargo xtask"], words].concat()).map(|found| found.command)
    }

    #[test]
    fn the_commands_and_options_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn serve_takes_a_port_and_a_kind() {
        let served = |port, quick| Command::Serve { port, page: PageOptions { quick } };
        assert_eq!(parsed(&["serve"]).unwrap(), served(8080, false));
        assert_eq!(parsed(&["serve", "--port", "9000", "--quick"]).unwrap(), served(9000, true));
    }

    #[test]
    fn build_takes_another_dataset() {
        let page = PageOptions { quick: true };
        let built =
            Command::Build { page, data: Some("mine.csv".into()), table: TableOptions::default() };
        assert_eq!(parsed(&["build", "--quick", "--data", "mine.csv"]).unwrap(), built);
        assert!(parsed(&["build", "--data"]).is_err());
        let words = ["build", "--data", "mine.csv", "--map", "A=speaker", "--date-order", "mdy"];
        let Ok(Command::Build { table, .. }) = parsed(&words) else { panic!("it is a build") };
        let map = vec![("A".into(), Some(Field::Speaker))];
        assert_eq!(table.choices(), Choices { map, date_order: Some(DateOrder::Mdy) });
    }

    #[test]
    fn verify_needs_sources() {
        let told = parsed(&["verify"]).unwrap_err().to_string();
        assert!(told.contains("--sources <DIR>"), "{told}");
    }

    #[test]
    fn convert_names_the_forms_there_are() {
        let (file, to) = (PathBuf::from("a.json"), Form::Trig);
        let expected = Command::Convert { file, to, table: TableOptions::default(), out: None };
        assert_eq!(parsed(&["convert", "a.json", "--to", "trig"]).unwrap(), expected);
        let told = parsed(&["convert", "a.json", "--to", "word"]).unwrap_err().to_string();
        assert!(told.contains("sayso, csv, jsonld, trig, stix"), "{told}");
    }

    #[test]
    fn convert_takes_columns_and_an_order_of_dates() {
        let map = ["--map", "Who=said=speaker", "--map", "B="];
        let words = [&["convert", "a.csv", "--to", "sayso", "--date-order", "dmy"], &map[..]];
        let Ok(Command::Convert { table, .. }) = parsed(&words.concat()) else {
            panic!("it is a convert")
        };
        let map = vec![("Who=said".into(), Some(Field::Speaker)), ("B".into(), None)];
        assert_eq!(table.choices(), Choices { map, date_order: Some(DateOrder::Dmy) });
        for wrong in [["--map", "B=who"], ["--map", "B"], ["--date-order", "ydm"]] {
            assert!(
                parsed(&[&["convert", "a.csv", "--to", "sayso"], &wrong[..]].concat()).is_err()
            );
        }
    }

    #[test]
    fn bench_takes_sizes() {
        let claims = vec![1000, 2000];
        assert_eq!(parsed(&["bench", "--claims", "1000,2000"]).unwrap(), Command::Bench { claims });
        assert!(parsed(&["bench", "--claims", "many"]).is_err());
    }

    #[test]
    fn fuzz_takes_minutes_and_a_seed() {
        let fuzz = Command::Fuzz { minutes: 0.5, seed: 7 };
        assert_eq!(parsed(&["fuzz", "--minutes", "0.5", "--seed", "7"]).unwrap(), fuzz);
    }

    #[test]
    fn options_of_other_commands_and_unknown_words_are_refused() {
        for words in [
            &["build", "--port", "1"][..],
            &["test", "--quick"],
            &["serve", "--sources", "x"],
            &["fly"],
            &["build", "twice"],
        ] {
            assert!(parsed(words).is_err(), "{words:?}");
        }
    }
}
