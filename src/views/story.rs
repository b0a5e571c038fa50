//! A guided story beside the view that its step sets: what the step says, the claims it rests on,
//! and the way on and back.

use crate::document::{passed_on, step_words, told};
use crate::model::{Dataset, Step, Story};
use crate::platform::hash::Entry;
use crate::platform::{focus, keys};
use crate::query::{Query, StoryStep};
use crate::state;
use crate::views::context::{Context, link_to};
use crate::views::said::{Handle, Said, Telling};
use leptos::prelude::*;

/// Id of the step's heading, which has focus when a step begins.
const HEADING: &str = "story-step";

/// The panel; nothing while no story is told.
#[component]
pub fn StoryPanel(context: Context) -> impl IntoView {
    let at = Memo::new(move |_| context.query.with(|q| q.story.clone()));
    begin_at_the_heading(context, at);
    view! {
        {move || match at.get() {
            Some(at) => panel(context, &at),
            None => ().into_any(),
        }}
    }
    .into_any()
}

/// Moves focus to the heading of each step, and says which it is.
fn begin_at_the_heading(context: Context, at: Memo<Option<StoryStep>>) {
    Effect::new(move |before: Option<Option<StoryStep>>| {
        let now = at.get();
        // A link that opens with a story leaves focus where the browser puts it.
        if before.is_some_and(|before| before != now)
            && let Some(now) = &now
        {
            focus::soon(HEADING);
            let loaded = context.loaded();
            if let Some((story, _)) = step_of(&loaded.dataset, now) {
                context.announce(&step_words(story, now.step));
            }
        }
        now
    });
}

/// A step with its story; nothing where the dataset has no such step.
fn step_of<'d>(dataset: &'d Dataset, at: &StoryStep) -> Option<(&'d Story, &'d Step)> {
    let story = dataset.story(dataset.story_by_id(&at.story)?);
    Some((story, story.steps.get(at.step.checked_sub(1)?)?))
}

fn panel(context: Context, at: &StoryStep) -> AnyView {
    let loaded = context.loaded();
    let Some((story, step)) = step_of(&loaded.dataset, at) else { return ().into_any() };
    let claims = step.claims.iter().map(|ix| {
        let ix = *ix;
        let silent = move || match context.reading.get().claims.contains(ix.get()) {
            true => "",
            false => "would no longer be said here",
        };
        view! {
            <li>
                <Said context ix telling=Telling::Dated handle=Handle::Elsewhere/>
                <p class="story-silent">{silent}</p>
            </li>
        }
        .into_any()
    });
    let claims = claims.collect_view();
    view! {
        <aside id="story" class="story" aria-labelledby=HEADING>
            <button class="button story-leave" type="button" on:click=move |_| leave(context)>
                "Leave the story"
            </button>
            <p class="story-title">{story.title.clone()}</p>
            <h2 id=HEADING class="story-step-name" tabindex="-1">{step_words(story, at.step)}</h2>
            <p class="story-text">{step.text.clone()}</p>
            {ways(context, story, at.step)}
            <h3 class="story-rests">"This rests on"</h3>
            <ul class="story-claims">{claims}</ul>
        </aside>
        {printed(&loaded.dataset, story)}
    }
    .into_any()
}

/// The ways back and on, and out at the end.
fn ways(context: Context, story: &Story, step: usize) -> AnyView {
    let on = if step == story.steps.len() {
        let front = link_to(&Query::default());
        view! { <a class="button button-main" href=front>"The end: to the front page"</a> }
            .into_any()
    } else {
        view! {
            <button class="button button-main" type="button" on:click=move |_| go(context, Turn::On)>
                "Next"
            </button>
        }
        .into_any()
    };
    view! {
        <p class="story-ways">
            <button
                class="button"
                type="button"
                disabled=step == 1
                on:click=move |_| go(context, Turn::Back)
            >
                "Back"
            </button>
            {on}
            <span class="story-keys">"or the arrow keys"</span>
        </p>
    }
    .into_any()
}

/// The whole story, as it is printed: one page a step.
fn printed(dataset: &Dataset, story: &Story) -> AnyView {
    let steps = story.steps.iter().enumerate().map(|(at, step)| {
        let claims = step.claims.iter().map(|ix| {
            let claim = dataset.claim(*ix);
            let words = format!("{} ({})", told(dataset, claim), passed_on(dataset, claim));
            view! { <li>{words}</li> }.into_any()
        });
        view! {
            <section class="story-step">
                <p class="story-title">{story.title.clone()}</p>
                <h2>{step_words(story, at + 1)}</h2>
                <p class="story-text">{step.text.clone()}</p>
                <ul>{claims.collect_view()}</ul>
            </section>
        }
        .into_any()
    });
    view! { <div class="story-printed">{steps.collect_view()}</div> }.into_any()
}

/// Which way a story goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the next step.
    On,
    /// To the step before.
    Back,
}

/// Goes a step on or back; at either end nothing happens.
fn go(context: Context, turn: Turn) {
    let Some(at) = context.query.with_untracked(|q| q.story.clone()) else { return };
    let step = match turn {
        Turn::On => at.step + 1,
        Turn::Back => at.step.saturating_sub(1),
    };
    let next = StoryStep { step, ..at };
    if let Some(query) = state::step_query(&context.loaded().dataset, &next) {
        context.change(Entry::Push, |now| *now = query);
    }
}

/// As [`go`], for an arrow key, which may be meant for a picture or a field.
pub fn on_arrow(context: Context, turn: Turn) {
    if !keys::moves_by_arrows() {
        go(context, turn);
    }
}

/// Ends the story, if one is told; what it shows stays.
pub fn leave(context: Context) {
    if context.query.with_untracked(|q| q.story.is_some()) {
        context.change(Entry::Push, |query| query.story = None);
        focus::soon("main");
    }
}
