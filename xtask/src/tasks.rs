//! Long work done side by side, with a line each minute that says what is still under way.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

const MINUTE: Duration = Duration::from_secs(60);

/// One piece of work that waits for no other.
pub struct Task<'a> {
    /// What is done, as in "installing trunk 0.21.14".
    pub what: String,
    /// Does it.
    pub run: Box<dyn FnOnce() -> Result<()> + Send + 'a>,
}

/// Does all of it at once.
///
/// # Errors
/// The first failure, after all have ended.
pub fn side_by_side(tasks: Vec<Task>) -> Result<()> {
    let started = Instant::now();
    let mut open: Vec<String> = tasks.iter().map(|task| task.what.clone()).collect();
    let (sender, endings) = mpsc::channel();
    let mut first_failure = Ok(());
    thread::scope(|scope| {
        for task in tasks {
            let sender = sender.clone();
            scope.spawn(move || {
                let outcome = (task.run)();
                // Whoever waited is gone only if this thread's scope is.
                let _ = sender.send((task.what, outcome));
            });
        }
        drop(sender);
        while !open.is_empty() {
            match endings.recv_timeout(MINUTE) {
                Ok((what, outcome)) => {
                    open.retain(|other| *other != what);
                    first_failure = std::mem::replace(&mut first_failure, Ok(())).and(outcome);
                }
                Err(RecvTimeoutError::Timeout) => {
                    let minutes = started.elapsed().as_secs() / MINUTE.as_secs();
                    eprintln!("after {minutes} min still {}", open.join(", "));
                }
                Err(RecvTimeoutError::Disconnected) => {
                    first_failure = Err(anyhow!("{} ended in the middle", open.join(", ")));
                    open.clear();
                }
            }
        }
    });
    first_failure
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;

    fn task<'a>(what: &str, run: impl FnOnce() -> Result<()> + Send + 'a) -> Task<'a> {
        Task { what: what.to_owned(), run: Box::new(run) }
    }

    #[test]
    fn tasks_run_at_the_same_time() {
        let both = Barrier::new(2);
        let meet = || {
            both.wait();
            Ok(())
        };
        assert!(side_by_side(vec![task("one", meet), task("two", meet)]).is_ok());
    }

    #[test]
    fn a_failure_is_told_after_the_others_have_ended() {
        let mut is_done = false;
        let failing = task("failing", || Err(anyhow!("no network")));
        let other = task("other", || {
            is_done = true;
            Ok(())
        });
        let failure = side_by_side(vec![failing, other]).unwrap_err();
        assert_eq!(failure.to_string(), "no network");
        assert!(is_done);
    }
}
