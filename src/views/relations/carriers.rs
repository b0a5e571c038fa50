//! Who carries whom: the claims shown as a flow from their roots through relays to publishers, with
//! what stands out in it first, and the same as a table.

use crate::document::labels;
use crate::layout::flow_layout;
use crate::model::ActorIx;
use crate::query::{Carried, Carriers, carriers};
use crate::views::context::Context;
use crate::views::export::pictures::PictureButtons;
use crate::views::keyed::Keyed;
use crate::views::links::change_link;
use crate::views::relations::carriers_words::findings;
use crate::views::relations::flow::Flow;
use crate::views::relations::table::table_head;
use crate::views::scrolling::Scrolling;
use leptos::prelude::*;
use std::sync::Arc;

/// Most rows in the table.
const MOST: usize = 60;

/// The picture, its words and its table.
#[component]
pub fn CarriersView(context: Context, width: Memo<f64>) -> impl IntoView {
    let flow = Memo::new_with_compare(
        move |_| {
            let matches = context.matches.get();
            Arc::new(carriers(&context.loaded().dataset, matches.claims()))
        },
        |_, _| true,
    );
    let layout = Memo::new_with_compare(
        move |_| Arc::new(flow_layout(&context.loaded().dataset, &flow.get(), width.get())),
        |_, _| true,
    );
    view! {
        {move || findings(context, &flow.get())}
        <Flow context layout/>
        <PictureButtons context/>
        <CarriersTable context flow/>
    }
    .into_any()
}

/// The same as a table: a row for each way.
#[component]
fn CarriersTable(context: Context, flow: Memo<Arc<Carriers>>) -> impl IntoView {
    view! {
        <Scrolling name="Who carries whom, as a table">
            <table>
                <caption class="view-caption">{move || context.sentence()}</caption>
                {table_head(&["Traces back to", "through", "published by", "Claims"])}
                <tbody>
                    <Keyed
                        each=move || flow.with(|f| f.ways.iter().take(MOST).copied().collect::<Vec<_>>())
                        key=row_key
                        children=move |carried| row(context, &carried)
                    />
                </tbody>
            </table>
        </Scrolling>
    }
    .into_any()
}

/// What a row shows, all of which makes it the same row.
fn row_key(carried: &Carried) -> String {
    let Carried { root, relay, publisher, depth, claims } = carried;
    let (relay, publisher) = (relay.map(|ix| ix.0), publisher.map(|ix| ix.0));
    format!("{} {relay:?} {publisher:?} {depth} {claims}", root.0)
}

fn row(context: Context, carried: &Carried) -> AnyView {
    let loaded = context.loaded();
    let name = |actor: ActorIx| loaded.dataset.actor(actor).told().into_owned();
    let way = carried.way();
    let itself = if carried.is_outlet() { " itself" } else { "" };
    let root = format!("{}{itself}", name(carried.root));
    let link = change_link(context, &root, move |query| {
        way.narrow(&context.loaded().dataset, query);
    });
    view! {
        <tr>
            <th scope="row">{link}</th>
            <td>{carried.relay.map_or_else(|| "–".to_owned(), name)}</td>
            <td>{carried.publisher.map_or_else(|| labels::NOT_CODED.to_owned(), name)}</td>
            <td class="number">{carried.claims.to_string()}</td>
        </tr>
    }
    .into_any()
}
