//! Who is part of whom, and that no walk over it takes longer than the file is.

use super::notation;
use super::world::{World, query};
use sayso::document::render_indexed;
use sayso::layout::flow_layout;
use sayso::model::ActorIx;
use sayso::query::{
    Lineage, carriers, disputes, origins, parts, profile, told_relations, unsaid, wholes,
};
use std::fmt::Write;

/// Actors with their depths, `*` where what follows stands earlier.
fn written(world: &World, lineage: &Lineage) -> String {
    let branch = |branch: &sayso::query::Branch| {
        let id = &world.dataset.actor(branch.actor).id;
        format!("{}{id}{}", "-".repeat(branch.depth), if branch.again { "*" } else { "" })
    };
    lineage.branches.iter().map(branch).collect::<Vec<_>>().join(" ")
}

#[test]
fn wholes_and_parts_are_told_with_what_follows_from_each_once() {
    let world = World::new(
        "actor a; part of b, c
         actor b; part of d
         actor c; part of d
         actor d; part of e
         c1: cad > a | x ties y",
    );
    let actor = |id| world.dataset.actor_by_id(id).expect("the fixture has the actor");
    let above = wholes(&world.dataset, actor("a"), 99);
    assert_eq!(written(&world, &above), "b -d --e c -d*");
    assert_eq!(written(&world, &parts(&world.dataset, actor("e"), 99)), "d -b --a -c --a*");
    let cut = wholes(&world.dataset, actor("a"), 2);
    assert_eq!((written(&world, &cut), cut.goes_on), ("b -d".to_owned(), true));
}

/// Asks everything of a dataset that a page asks when it opens it.
fn ask_everything(world: &World) {
    let (dataset, index) = (&world.dataset, &world.index);
    let reading = world.reading(&query("without=actor:w-1-0"));
    let claims: Vec<_> = dataset.claim_ixs().collect();
    origins(dataset, &reading, claims.iter().map(|ix| dataset.claim(*ix)));
    disputes(dataset, index.relations(), &reading);
    told_relations(dataset, index.relations(), &reading, &claims);
    unsaid(dataset, index.relations(), &reading);
    for actor in (0..dataset.actors.len() as u32).step_by(97).map(ActorIx) {
        profile(dataset, index.relations(), &reading, actor);
        wholes(dataset, actor, 100);
        parts(dataset, actor, 100);
    }
    flow_layout(dataset, &carriers(dataset, &claims), 800.0);
    render_indexed(dataset, index);
}

#[test]
fn a_ladder_of_wholes_with_a_way_for_each_number_of_forty_digits_is_no_hindrance() {
    // Each of two actors on a step is a part of both on the next.
    let mut lines = String::new();
    for step in 0..40 {
        for side in 0..2 {
            let next = step + 1;
            let _ = writeln!(lines, "actor w-{step}-{side}; part of w-{next}-0, w-{next}-1");
        }
    }
    lines.push_str(
        "c1: cad > w-0-0 | a ties b
         c2: cad > w-40-1 | a ties b | deny
         c3: cad > w-0-1 > w-20-0 | a ties b
         c4: cad > x | a ties b | deny",
    );
    ask_everything(&World::new(&lines));
}

#[test]
fn a_chain_of_three_thousand_wholes_of_whom_everybody_speaks_is_no_hindrance() {
    let mut lines = String::new();
    for step in 0..3000 {
        let deny = if step % 2 == 0 { "" } else { " | deny" };
        let _ = writeln!(lines, "c{step}: cad > w-1-{step} | a ties b{deny}");
    }
    let mut dataset = notation::dataset(&lines);
    let actor = |step: usize| dataset.actor_by_id(&format!("w-1-{step}"));
    let chain: Vec<ActorIx> = (0..3000).filter_map(actor).collect();
    for two in chain.windows(2) {
        dataset.actors[two[0].get()].part_of.push(two[1]);
    }
    let world = World::of(dataset);
    assert_eq!(world.contested("a~ties~b", ""), "no");
    ask_everything(&world);
}

#[test]
fn a_claim_that_came_through_three_thousand_voices_is_no_hindrance() {
    let hops: Vec<String> = (0..3000).map(|hop| format!("v{hop}")).collect();
    let chain = hops.join(" > ");
    let world = World::new(&format!("c1: cad > {chain} | a ties b\nc2: cad > v0 | a ties b"));
    ask_everything(&world);
}
