//! Letting the page answer between slices of long work.

use super::boot;
use js_sys::Date;
use wasm_bindgen_futures::JsFuture;

/// Starts work that pauses.
pub fn start(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Milliseconds that are worked at a stretch: within a frame.
const STRETCH_MS: f64 = 10.0;

/// Long work that pauses.
pub struct Pace {
    since_ms: f64,
}

impl Pace {
    /// Work that starts now.
    pub fn new() -> Self {
        Self { since_ms: Date::now() }
    }

    /// Goes on at once, or lets the page answer first if it has been kept waiting.
    pub async fn breathe(&mut self) {
        if Date::now() - self.since_ms >= STRETCH_MS {
            rest().await;
            self.since_ms = Date::now();
        }
    }
}

/// Lets the page answer.
pub async fn rest() {
    drop(JsFuture::from(boot::rest()).await);
}

/// Calls back after some milliseconds.
pub fn later(ms: u32, call: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(ms, call).forget();
}

impl Default for Pace {
    fn default() -> Self {
        Self::new()
    }
}
