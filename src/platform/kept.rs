//! What the browser keeps for the next visit, where it lets us. What comes back is distrusted by
//! whoever asks for it.

use super::window;

/// What was kept under a key.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a text under a key, or nothing any more; whether the browser did.
pub fn put(key: &str, text: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    match text {
        Some(text) => storage.set_item(key, text).is_ok(),
        None => storage.remove_item(key).is_ok(),
    }
}

/// The storage, where the browser has one for this page: asking for it can fail.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
