//! Passing on a claim, a relation or a dispute: its link, a card of it, the system's share sheet.

use crate::document::CardSource;
use crate::document::cite::claim_sentence;
use crate::model::ClaimIx;
use crate::platform::{clipboard, download, hash, pace, picture, sharing};
use crate::query::{Dispute, Query, RelationIx, Selection, View};
use crate::views::context::Context;
use crate::views::detail::told::{WARNING, relation_heading, relation_name};
use crate::views::export::address::{hash_of, told};
use crate::views::export::card::card_svg;
use crate::views::export::sheet::Svg;
use leptos::prelude::*;
use std::sync::Arc;

/// What is passed on.
#[derive(Clone)]
pub enum Shared {
    /// A claim.
    Claim(ClaimIx),
    /// A relation, with the claims that speak of it.
    Relation(RelationIx),
    /// A dispute, with both sides.
    Dispute(Arc<Dispute>),
}

impl Shared {
    const fn name(&self) -> &'static str {
        match self {
            Self::Claim(_) => "Share this claim",
            Self::Relation(_) => "Share this relation",
            Self::Dispute(_) => "Share this dispute",
        }
    }

    /// The hash that leads to it.
    fn hash(&self, context: Context) -> String {
        let loaded = context.loaded();
        let dataset = &loaded.dataset;
        let without = context.query.with_untracked(|q| q.without.clone());
        let claim_id = |ix: ClaimIx| dataset.claim(ix).id.to_string();
        let (view, select) = match self {
            Self::Claim(ix) if without.is_empty() && context.opener.own_title().is_none() => {
                return format!("#{}", claim_id(*ix));
            }
            Self::Claim(ix) => (View::Claims, Selection::Claim(claim_id(*ix))),
            Self::Relation(ix) => {
                let id = loaded.index.relation(*ix).key.id(dataset);
                (View::Relations, Selection::Relation(id))
            }
            Self::Dispute(dispute) => {
                (View::Disputes, Selection::Claim(claim_id(dispute.sides[0][0])))
            }
        };
        let query = Query { view, without, select: Some(select), ..Query::default() };
        hash_of(context, query)
    }

    fn card(&self, context: Context, address: &str) -> Svg {
        let loaded = context.loaded();
        let reading = context.reading.get_untracked();
        let source =
            CardSource { dataset: &loaded.dataset, index: &loaded.index, reading: &reading };
        let card = match self {
            Self::Claim(ix) => source.claim(*ix),
            Self::Relation(ix) => source.relation(*ix, WARNING, &relation_name(context, *ix)),
            Self::Dispute(dispute) => source.dispute(dispute),
        };
        card_svg(&card, address)
    }

    /// One sentence for each claim, each with its speaker.
    fn sentences(&self, context: Context) -> String {
        let loaded = context.loaded();
        let dataset = &loaded.dataset;
        let sentence = |ix: ClaimIx| claim_sentence(dataset, dataset.claim(ix));
        match self {
            Self::Claim(ix) => sentence(*ix),
            Self::Relation(ix) => relation_heading(context, *ix),
            Self::Dispute(dispute) => {
                dispute.sides.iter().map(|side| sentence(side[0])).collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn file_name(&self, context: Context) -> String {
        let loaded = context.loaded();
        let dataset = &loaded.dataset;
        match self {
            Self::Claim(ix) => format!("sayso-{}", dataset.claim(*ix).id),
            Self::Relation(ix) => {
                format!("sayso-{}", loaded.index.relation(*ix).key.id(dataset).replace('~', "-"))
            }
            Self::Dispute(dispute) => {
                let [a, b] = [0, 1].map(|side| &dataset.claim(dispute.sides[side][0]).id);
                format!("sayso-{a}-{b}")
            }
        }
    }
}

/// What happened last, in words.
type Outcome = RwSignal<String>;

/// The buttons that pass something on.
#[component]
pub fn ShareButtons(context: Context, what: Shared) -> impl IntoView {
    let outcome: Outcome = RwSignal::new(String::new());
    let name = what.name();
    let button = move |words: &'static str, run: fn(Context, &Shared, Outcome), what: &Shared| {
        let what = what.clone();
        view! {
            <button class="copy" type="button" on:click=move |_| run(context, &what, outcome)>
                {words}
            </button>
        }
        .into_any()
    };
    let sheet = sharing::is_there().then(|| button("Share…", share, &what));
    view! {
        <div class="copying sharing" role="group" aria-label=name>
            {button("Copy link", copy_link, &what)}
            {button("Copy as picture", copy_picture, &what)}
            {button("Card as SVG", save_svg, &what)}
            {button("Card as PNG", save_png, &what)}
            {sheet}
            <span class="share-outcome" aria-hidden="true">{move || outcome.get()}</span>
        </div>
    }
    .into_any()
}

/// Says what happened, to those who see it and those who hear it.
fn say(context: Context, outcome: Outcome, words: &str) {
    context.announce(words);
    outcome.set(words.to_owned());
}

fn copy_link(context: Context, what: &Shared, outcome: Outcome) {
    let hash = what.hash(context);
    let page = hash::public_page();
    let link = page.as_ref().map_or_else(|| hash.clone(), |page| format!("{page}{hash}"));
    let copied = match page.is_some() {
        true => "Link copied",
        false => "Copied the end of the link; it goes behind the address of this page",
    };
    let refused = format!("The browser did not let the link be copied: {link}");
    clipboard::copy(&link, move |done| {
        say(context, outcome, if done { copied } else { &refused });
    });
}

fn card_of(context: Context, what: &Shared) -> Svg {
    what.card(context, &told(&what.hash(context)))
}

fn copy_picture(context: Context, what: &Shared, outcome: Outcome) {
    let (svg, again) = (card_of(context, what), what.clone());
    let made = async move { picture::png(&svg.text, svg.width_px, svg.height_px).await };
    clipboard::copy_png(made, move |done| match done {
        true => say(context, outcome, "Card copied as a picture"),
        // What cannot be copied is offered as a file.
        false => save_png(context, &again, outcome),
    });
}

fn save_svg(context: Context, what: &Shared, outcome: Outcome) {
    let content = download::text_blob(&card_of(context, what).text, "image/svg+xml");
    let name = format!("{}.svg", what.file_name(context));
    let saved = content.is_some_and(|content| download::offer(&name, &content));
    say_saved(context, outcome, &name, saved);
}

fn save_png(context: Context, what: &Shared, outcome: Outcome) {
    let (svg, name) = (card_of(context, what), format!("{}.png", what.file_name(context)));
    pace::start(async move {
        let png = picture::png(&svg.text, svg.width_px, svg.height_px).await;
        let saved = png.is_some_and(|png| download::offer(&name, &png));
        say_saved(context, outcome, &name, saved);
    });
}

fn say_saved(context: Context, outcome: Outcome, name: &str, saved: bool) {
    let words = match saved {
        true => format!("The card goes to your downloads as {name}"),
        false => "The browser could not make this card; try the other form".to_owned(),
    };
    say(context, outcome, &words);
}

fn share(context: Context, what: &Shared, _: Outcome) {
    let (svg, name) = (card_of(context, what), format!("{}.png", what.file_name(context)));
    let hash = what.hash(context);
    let address = hash::public_page().map(|page| format!("{page}{hash}"));
    let (title, text) = (context.loaded().dataset.title.clone(), what.sentences(context));
    pace::start(async move {
        let png = picture::png(&svg.text, svg.width_px, svg.height_px).await;
        sharing::share(&title, &text, address.as_deref(), png.map(|png| (name, png))).await;
    });
}
