//! Counting: what passed, what failed and what was skipped, with their names.

use anyhow::Result;

/// The outcome so far.
#[derive(Debug, Default)]
pub struct Tally {
    passed: usize,
    failed: Vec<String>,
    skipped: Vec<String>,
}

impl Tally {
    /// Runs a step that counts as one test, and says how it went; gives whether it passed.
    pub fn step(&mut self, name: &str, run: impl FnOnce() -> Result<bool>) -> bool {
        match run() {
            Ok(true) => {
                println!("ok: {name}");
                self.pass();
                true
            }
            Ok(false) => {
                println!("FAILED: {name}");
                self.failed.push(name.to_owned());
                false
            }
            Err(error) => {
                self.fail(name, &format!("{error:#}"));
                false
            }
        }
    }

    /// Counts a test that passed.
    pub fn pass(&mut self) {
        self.passed += 1;
    }

    /// Counts a test that failed, and says why.
    pub fn fail(&mut self, name: &str, why: &str) {
        println!("FAILED: {name}: {why}");
        self.failed.push(name.to_owned());
    }

    /// Counts a test that failed where the reason was already told.
    pub fn failed(&mut self, name: &str) {
        self.failed.push(name.to_owned());
    }

    /// Notes a test that was not run, and why.
    pub fn skip(&mut self, name: &str, why: &str) {
        self.skipped.push(format!("{name} ({why})"));
    }

    /// How many tests were counted, for telling whether a program ran any.
    pub fn counted(&self) -> usize {
        self.passed + self.failed.len()
    }

    /// How many failed so far.
    pub fn failures(&self) -> usize {
        self.failed.len()
    }

    /// Prints the names of what failed and was skipped, then the counts; gives whether all passed.
    pub fn finish(self) -> bool {
        print!("{}", self.summary());
        self.failed.is_empty()
    }

    fn summary(&self) -> String {
        let mut summary = String::new();
        for (word, names) in [("failed", &self.failed), ("skipped", &self.skipped)] {
            if !names.is_empty() {
                summary.push_str(&format!("{} {word}: {}\n", names.len(), names.join("; ")));
            }
        }
        summary.push_str(&format!("{} passed, {} failed\n", self.passed, self.failed.len()));
        summary
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_counts_and_the_lines_before_name() {
        let mut tally = Tally::default();
        tally.pass();
        tally.step("one", || Ok(false));
        tally.step("two", || Err(anyhow::anyhow!("broken")));
        tally.skip("three", "needs --sources");
        let summary =
            "2 failed: one; two\n1 skipped: three (needs --sources)\n1 passed, 2 failed\n";
        assert_eq!(tally.summary(), summary);
        assert!(!tally.finish());
    }
}
