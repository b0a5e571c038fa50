//! How separate voices are: the chains of some claims as a tree of outlets, relays and roots, each
//! with what it is part of, and who of them count as one voice. Stands beside counts of voices.

use crate::document::{GlossaryTerm, counted, one_voice_words, wholes_words};
use crate::model::{ClaimIx, Dataset};
use crate::platform::events;
use crate::query::{ChainNode, ChainTree, Selection, chain_tree};
use crate::views::context::Context;
use crate::views::explained::asked;
use crate::views::links::select_link;
use leptos::prelude::*;

/// Nodes of a tree that are shown.
const MOST: usize = 60;

/// The question, which opens the tree of these claims; nothing where no more than one actor is
/// quoted, for then there is nothing to ask.
pub fn separate(context: Context, claims: &[ClaimIx]) -> Option<AnyView> {
    let loaded = context.loaded();
    let tree = chain_tree(&loaded.dataset, &context.reading.get(), claims);
    let quoted: usize = tree.voices.iter().map(Vec::len).sum();
    (quoted > 1).then(|| view! { <Separate context tree/> }.into_any())
}

#[component]
fn Separate(context: Context, tree: ChainTree) -> impl IntoView {
    let open = RwSignal::new(false);
    let tree = StoredValue::new(tree);
    let question = tree.with_value(|tree| match tree.voices.len() {
        1 => "Who is this voice?",
        _ => "How separate are these voices?",
    });
    view! {
        <details
            class="shelf separate"
            on:toggle=move |_| open.set(true)
            on:click=move |event| events::keep_from_others(&event)
        >
            <summary>{question}</summary>
            {move || open.get().then(|| tree.with_value(|tree| told(context, tree)))}
        </details>
    }
    .into_any()
}

/// The tree, and who in it count as one.
fn told(context: Context, tree: &ChainTree) -> AnyView {
    let loaded = context.loaded();
    let ones = one_voice_words(&loaded.dataset, tree).into_iter();
    let ones = ones.map(|words| view! { <p class="one-voice">{words} "."</p> }.into_any());
    let ones = ones.collect_view();
    let shown = &tree.nodes[..tree.nodes.len().min(MOST)];
    let more = tree.nodes.len() - shown.len();
    let rest = (more > 0).then(|| format!("And {more} more."));
    view! {
        <p class="separate-key">"Outlet, then whom it passes on, down to who is said to have said it:"</p>
        {branches(context, shown, tree.voices.len() > 1)}
        {ones}
        {rest.map(|words| view! { <p>{words}</p> }.into_any())}
        <p>{asked(GlossaryTerm::Origin)}</p>
    }
    .into_any()
}

/// Nodes of one depth, each with those whom it passes on; `numbered`: voices are told apart.
fn branches(context: Context, nodes: &[ChainNode], numbered: bool) -> Option<AnyView> {
    let depth = nodes.first()?.depth;
    let item = |own: &[ChainNode]| {
        let below = branches(context, &own[1..], numbered);
        view! { <li>{one(context, own[0], numbered)} {below}</li> }.into_any()
    };
    let items: Vec<AnyView> = nodes.chunk_by(|_, next| next.depth > depth).map(item).collect();
    Some(view! { <ul class="chain-tree">{items}</ul> }.into_any())
}

fn one(context: Context, node: ChainNode, numbered: bool) -> AnyView {
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(node.actor);
    let voice = node.voice.filter(|_| numbered).map(|voice| {
        let words = format!("voice {}", voice + 1);
        view! { " " <span class="tag">{words}</span> }.into_any()
    });
    view! {
        {select_link(context, &actor.name, Selection::Actor(actor.id.to_string()))}
        {voice}
        <span class="chain-note">{note(&loaded.dataset, node)}</span>
    }
    .into_any()
}

/// How many claims trace back to somebody here, and what that is part of.
fn note(dataset: &Dataset, node: ChainNode) -> String {
    let claims = (node.claims > 0).then(|| match node.depth {
        0 => format!("{} of its own", counted(node.claims, "claim")),
        _ => counted(node.claims, "claim"),
    });
    let parts: Vec<String> =
        [claims, wholes_words(dataset, node.actor)].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!(" {}", parts.join("; ")) }
}
