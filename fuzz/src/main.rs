//! Feeds hostile files, hashes, layouts and files of other formats to the pure parts, case after case, and tells what it
//! finds: a panic, an answer that leaves out the true cause, or work out of proportion.
//!
//! Every case follows from the seed and its number alone: `--seed S --only N` runs one again.

mod budget;
mod case;
mod damage;
mod dataset;
mod exchange;
mod foreign;
mod hashes;
mod opening;
mod pictures;

use clap::Parser;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Findings after which a run stops: there is enough to mend.
const MOST_FINDINGS: usize = 20;

/// What a run is asked for.
#[derive(Debug, Parser)]
struct Arguments {
    /// Minutes to go on for
    #[arg(long, default_value_t = 1.0)]
    minutes: f64,
    /// Where the cases come from
    #[arg(long, default_value_t = 20_210_218)]
    seed: u64,
    /// Ends after so many cases, however much time is left
    #[arg(long)]
    cases: Option<u64>,
    /// Runs this case alone
    #[arg(long)]
    only: Option<u64>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // A panic is a finding, told in a line of its own.
    std::panic::set_hook(Box::new(|_| {}));
    let numbers = match arguments.only {
        Some(number) => number..number + 1,
        None => 0..arguments.cases.unwrap_or(u64::MAX),
    };
    let (started, watch) = (Instant::now(), budget::Watch::start());
    let most = Duration::from_secs_f64(arguments.minutes * 60.0);
    let (mut inputs, mut findings) = ([0_u64; case::KINDS], 0);
    for number in numbers {
        if started.elapsed() >= most || findings == MOST_FINDINGS {
            break;
        }
        watch.case(number);
        let (kind, found) = case::run(arguments.seed, number);
        inputs[kind as usize] += 1;
        if let Err(words) = found {
            findings += 1;
            println!(
                "FOUND in case {number} of seed {} ({}): {words}",
                arguments.seed,
                kind.words()
            );
        }
    }
    let told = case::Kind::ALL.iter().zip(inputs).map(|(kind, n)| format!("{n} {}", kind.words()));
    println!(
        "{} inputs ({}), {:.1} minutes, {findings} findings",
        inputs.iter().sum::<u64>(),
        told.collect::<Vec<_>>().join(", "),
        started.elapsed().as_secs_f64() / 60.0
    );
    if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
