//! What stands out in who carries whom, in words with ways to the claims.

use crate::document::passed_on;
use crate::model::{ActorIx, ActorKind, ClaimIx, Dataset};
use crate::query::{Carriers, Facet, Selection, Term, View, Way};
use crate::views::context::Context;
use crate::views::el::{El, el};
use crate::views::links::{change_link, select_link};

/// Most voices and chains named in a line.
const MOST: usize = 60;

/// "claim" or "claims".
pub fn plural(claims: usize) -> &'static str {
    if claims == 1 { "claim" } else { "claims" }
}

/// A way in words: "11 claims: traces back to Defense Intelligence Agency, relayed by …".
pub fn way_words(dataset: &Dataset, way: Way, claims: usize) -> String {
    let name = |actor: ActorIx| dataset.actor(actor).name.as_str();
    let mut parts = Vec::new();
    let verb = if claims == 1 { "traces" } else { "trace" };
    parts.extend(way.root.map(|actor| format!("{verb} back to {}", name(actor))));
    parts.extend(way.relay.map(|actor| format!("relayed by {}", name(actor))));
    parts.extend(way.publisher.map(|actor| format!("published by {}", name(actor))));
    format!("{claims} {} {}", plural(claims), parts.join(", "))
}

/// What stands out: on whom most rests, what has no named root, the longest chains, and who is
/// spoken about without ever speaking.
pub fn findings(context: Context, flow: &Carriers) -> El {
    let mut lines: Vec<Option<El>> = vec![heaviest(context, flow), rootless(context, flow)];
    lines.push(longest(context, flow));
    lines.push(silent(context, &flow.silent));
    el("ul.findings").child(lines)
}

/// The voice that most claims trace back to.
fn heaviest(context: Context, flow: &Carriers) -> Option<El> {
    let loaded = context.loaded();
    let (root, claims) = *flow.roots.first()?;
    let all: usize = flow.roots.iter().map(|(_, claims)| claims).sum();
    let words = format!("{claims} of {all} {}", plural(all));
    let way = Way { root: Some(root), ..Way::default() };
    let name = &loaded.dataset.actor(root).name;
    let itself = flow.ways.iter().any(|way| way.root == root && way.depth == 0);
    let itself = if itself { " itself" } else { "" };
    let link = change_link(context, &words, move |query| {
        way.narrow(&context.loaded().dataset, query);
        query.view = View::Claims;
    });
    Some(el("li").child(link).child(format!(" trace back to one voice: {name}{itself}.")))
}

/// The claims behind which nobody is named.
fn rootless(context: Context, flow: &Carriers) -> Option<El> {
    let (outlets, unnamed) = flow.rootless;
    let all = outlets + unnamed;
    let outlets = format!("{outlets} by the outlets themselves");
    let by_outlets = change_link(context, &outlets, |query| {
        query.change_facet(Facet::Depth, |clause| {
            clause.include = [Term::Id("0".to_owned())].into();
        });
        query.view = View::Claims;
    });
    let by_nobody = change_link(context, &format!("{unnamed} by nobody named"), move |query| {
        let loaded = context.loaded();
        let actors = loaded.dataset.actors.iter();
        let unnamed = actors.filter(|actor| actor.kind == ActorKind::Unnamed);
        let terms = unnamed.map(|actor| Term::Id(actor.id.to_string())).collect();
        query.change_facet(Facet::Root, |clause| clause.include = terms);
        query.view = View::Claims;
    });
    let line = el("li")
        .child(format!("{all} {} have no named root: ", plural(all)))
        .child(by_outlets)
        .child((unnamed > 0).then_some(", "))
        .child((unnamed > 0).then_some(by_nobody))
        .child(".");
    (all > 0).then_some(line)
}

/// The longest chains, each said once, with a claim that has it.
fn longest(context: Context, flow: &Carriers) -> Option<El> {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let item = |ix: &ClaimIx| {
        let claim = dataset.claim(*ix);
        let root = &dataset.actor(claim.root().actor).name;
        let words = format!("{root}, {}", passed_on(dataset, claim));
        let selection = Selection::Claim(claim.id.to_string());
        el("li").child(select_link(context, &words, selection))
    };
    let items: El = flow.longest_chains.iter().map(item).collect();
    let (count, long) = (flow.longest_claims, flow.longest);
    let voices = if long == 1 { "voice" } else { "voices" };
    let words = format!(
        "The longest chains name {long} {voices} before the outlet, in {count} {}:",
        plural(count)
    );
    (long > 0).then(|| el("li").child(words).child(el("ul").child(items)))
}

/// Who is spoken about and never speaks.
fn silent(context: Context, actors: &[ActorIx]) -> Option<El> {
    let loaded = context.loaded();
    let words = format!("Spoken about here without ever speaking ({}): ", actors.len());
    let mut line = el("li").child(words);
    for (at, ix) in actors.iter().take(MOST).enumerate() {
        let actor = loaded.dataset.actor(*ix);
        let selection = Selection::Actor(actor.id.to_string());
        line = line.child((at > 0).then_some(", ")).child(select_link(
            context,
            &actor.name,
            selection,
        ));
    }
    let more = actors.len().saturating_sub(MOST);
    let rest = (more > 0).then(|| format!(" and {more} more"));
    (!actors.is_empty()).then(|| line.child(rest).child("."))
}
