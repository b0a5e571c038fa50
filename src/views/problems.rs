//! The page for a dataset that cannot be used: everything that is wrong with it.

use crate::data::Problem;
use crate::views::el::{El, el};
use crate::views::open_dataset::{open_dataset, opened_notice};
use crate::views::opener::Opener;

/// How many problems are listed; the rest are counted.
const MOST: usize = 1000;

/// Lists what is wrong with a dataset. Not a part of what the front page starts with.
#[inline(never)]
pub fn problems_page(opener: Opener, problems: &[Problem]) -> El {
    let count = problems.len();
    let title = match count {
        1 => "This dataset has a problem".to_owned(),
        n => format!("This dataset has {n} problems"),
    };
    let more = count.saturating_sub(MOST);
    let items: Vec<_> =
        problems.iter().take(MOST).map(|problem| el("li").child(problem.to_string())).collect();
    el("main.problems[data-view=problems]")
        .child(el("h1").child(title))
        .child(el("p[role=status]").child(
            "Nothing is shown from it until every one of them is mended. The plain record below \
             was made from the dataset as it was published.",
        ))
        .child(opened_notice(opener))
        .child(open_dataset(opener))
        .child(el("ol.problem-list").child(items))
        .child((more > 0).then(|| el("p").child(format!("{more} more are not listed."))))
}
