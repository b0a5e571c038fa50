//! Ids made from names: each once, whatever the names are.

use crate::model::Slug;
use crate::query::plain_letters;
use rustc_hash::FxHashMap;

/// Characters in an id that is made from a name, at most.
const LONGEST: usize = 64;

/// Ids of one kind of record.
#[derive(Default)]
pub(super) struct Ids {
    /// How often each id was wanted.
    wanted: FxHashMap<String, usize>,
}

impl Ids {
    /// An id like a name that no other record has: `dia`, `dia-2`. A name without Latin letters or
    /// digits gives the stand-in.
    pub fn make(&mut self, name: &str, stand_in: &str) -> String {
        let own = slug(name).unwrap_or_else(|| stand_in.to_owned());
        let mut times = self.wanted.get(&own).copied().unwrap_or(0);
        loop {
            times += 1;
            let id = if times == 1 { own.clone() } else { format!("{own}-{times}") };
            if times == 1 || !self.wanted.contains_key(&id) {
                self.wanted.insert(own, times);
                self.wanted.entry(id.clone()).or_insert(1);
                return id;
            }
        }
    }
}

/// A name as an id: its Latin letters and digits, with a hyphen for whatever stands between.
fn slug(name: &str) -> Option<String> {
    let plain = plain_letters(name);
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = String::new();
    for word in words {
        let between = if id.is_empty() { "" } else { "-" };
        if id.len() + word.len() > LONGEST && !id.is_empty() {
            break;
        }
        id.push_str(between);
        id.push_str(&word[..word.len().min(LONGEST)]);
    }
    // The word for whoever made a dataset is no actor's id.
    (Slug::parse(&id).is_ok() && id != "compiler").then_some(id)
}
