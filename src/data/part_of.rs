//! Whether anybody is, over however many steps, a part of itself.

use super::check::Checker;
use super::ids::Ids;
use super::records::ActorRecord;
use super::unparsed::Located;

/// Names in a circle that a problem shows.
const SHOWN: usize = 8;

/// How far the walk has come with an actor.
#[derive(Clone, Copy, PartialEq)]
enum Seen {
    No,
    /// It is on the way that is walked.
    OnTheWay,
    /// All its wholes are known.
    Done,
}

/// Tells each circle that `part_of` runs in, once, at the actor whose `part_of` closes it. Takes
/// time in proportion to the actors and their wholes.
pub(super) fn check_part_of(check: &mut Checker, actors: &[Located<ActorRecord>], ids: &Ids<'_>) {
    let mut seen = vec![Seen::No; actors.len()];
    for start in 0..actors.len() {
        // The way from the start, each actor with how many of its wholes were followed.
        let mut way = vec![(start, 0)];
        while let Some((at, followed)) = way.last_mut() {
            let (at, next) = (*at, *followed);
            if next == 0 && seen[at] != Seen::No {
                way.pop();
                continue;
            }
            seen[at] = Seen::OnTheWay;
            let wholes = actors[at].record.part_of.as_deref().unwrap_or_default();
            let Some(id) = wholes.get(next) else {
                seen[at] = Seen::Done;
                way.pop();
                continue;
            };
            *followed += 1;
            match ids.get(id).map(|whole| (whole, seen[whole])) {
                Some((whole, Seen::No)) => way.push((whole, 0)),
                Some((whole, Seen::OnTheWay)) => {
                    let circle = way.iter().skip_while(|(actor, _)| *actor != whole);
                    let names: Vec<&str> =
                        circle.map(|(actor, _)| actors[*actor].record.id.as_str()).collect();
                    check.problem(&actors[at].place, circle_words(&names));
                }
                Some((_, Seen::Done)) | None => {}
            }
        }
    }
}

/// A circle in words, from the actor in which it closes.
fn circle_words(names: &[&str]) -> String {
    match names {
        [name] => format!("`{name}` is part of itself"),
        _ if names.len() > SHOWN => {
            let first = names[..SHOWN].join("`, part of `");
            let more = names.len() - SHOWN;
            format!("part_of runs in a circle: `{first}` and {more} more")
        }
        [first, ..] => {
            format!("part_of runs in a circle: `{}`, part of `{first}`", names.join("`, part of `"))
        }
        [] => String::new(),
    }
}
