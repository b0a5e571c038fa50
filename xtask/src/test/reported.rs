//! What a script prints a line a test: a word, a tab, the test's name; of a skipped one, a tab and
//! the reason. Everything else it prints is for a person.

use super::tally::Tally;

/// What one line says.
#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    Passed,
    Failed(&'a str),
    /// The test and the reason.
    Skipped(&'a str, &'a str),
    Other,
}

/// Counts what a line says.
pub fn count(line: &str, tally: &mut Tally) {
    match read(line) {
        Line::Passed => tally.pass(),
        Line::Failed(test) => {
            println!("FAILED: {test}");
            tally.failed(test);
        }
        Line::Skipped(test, why) => {
            tally.skip(test, why);
        }
        Line::Other => println!("{line}"),
    }
}

fn read(line: &str) -> Line<'_> {
    match line.split_once('\t') {
        Some(("pass", _)) => Line::Passed,
        Some(("fail", test)) => Line::Failed(test),
        Some(("skip", rest)) => {
            let (test, why) = rest.split_once('\t').unwrap_or((rest, "left out"));
            Line::Skipped(test, why)
        }
        _ => Line::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_reporter_are_told_apart() {
        assert_eq!(read("pass\tthe page starts"), Line::Passed);
        assert_eq!(read("fail\tthe page starts"), Line::Failed("the page starts"));
        assert_eq!(
            read("skip\tT5: a save\tneeds xdotool"),
            Line::Skipped("T5: a save", "needs xdotool")
        );
        assert_eq!(read("  at line 3"), Line::Other);
    }
}
