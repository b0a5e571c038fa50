//! What work may cost: processor time of the thread in proportion to the bytes it was given, which
//! other programs on the machine hardly change; and a watch for work that never ends.

use cpu_time::ThreadTime;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// What any work may cost, in milliseconds.
const ANY_MS: f64 = 150.0;

/// What each KB of a file may cost beyond that, in milliseconds. Seen: 1 to 4, unoptimised.
const KB_MS: f64 = 12.0;

/// Time after which a case counts as endless.
const ENDLESS: Duration = Duration::from_secs(60);

/// Does work on so many bytes; an error tells that it cost more than it may.
pub fn within<T>(what: &str, bytes: usize, work: impl FnOnce() -> T) -> Result<T, String> {
    let started = ThreadTime::now();
    let done = work();
    let (cost_ms, most_ms) =
        (started.elapsed().as_secs_f64() * 1e3, ANY_MS + KB_MS * bytes as f64 / 1024.0);
    if cost_ms > most_ms {
        return Err(format!(
            "{what} of {bytes} bytes took {cost_ms:.0} ms, more than {most_ms:.0}"
        ));
    }
    Ok(done)
}

/// Ends the program when a case does not end.
pub struct Watch(Arc<AtomicU64>);

impl Watch {
    /// Starts to watch.
    pub fn start() -> Self {
        let now = Arc::new(AtomicU64::new(u64::MAX));
        let watched = now.clone();
        std::thread::spawn(move || {
            let mut before = u64::MAX;
            loop {
                std::thread::sleep(ENDLESS);
                let case = watched.load(Ordering::Relaxed);
                if case == before && case != u64::MAX {
                    println!("FOUND: case {case} does not end");
                    std::process::exit(1);
                }
                before = case;
            }
        });
        Self(now)
    }

    /// Says which case runs now.
    pub fn case(&self, number: u64) {
        self.0.store(number, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_out_of_proportion_is_found() {
        assert_eq!(within("counting", 10, || 1 + 1), Ok(2));
        let slow = || {
            let started = ThreadTime::now();
            while started.elapsed() < Duration::from_millis(200) {}
        };
        let found = within("waiting", 10, slow).unwrap_err();
        assert!(found.starts_with("waiting of 10 bytes took"), "{found}");
        assert!(within("waiting", 10 * 1024, slow).is_ok());
    }
}
