//! Claims below a heading with their count, folded; nothing where there are none. A ledger stays
//! as the reader unfolded it for as long as it has claims.

use crate::model::ClaimIx;
use crate::views::claims::list::claim_list;
use crate::views::context::Context;
use crate::views::origins::origins;
use crate::views::said::{Handle, Telling};
use leptos::prelude::*;
use std::sync::Arc;

/// The claims of a ledger, in showing order.
pub type LedgerClaims = Memo<Arc<Vec<ClaimIx>>>;

/// Claims as a list.
#[component]
pub fn Ledger(
    context: Context,
    heading: &'static str,
    claims: LedgerClaims,
    /// Whether it is unfolded at first.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    view! {
        <Folded heading claims open>
            {claim_list(context, move || claims.get(), Telling::Short, Handle::Elsewhere)}
        </Folded>
    }
    .into_any()
}

/// Claims by origin, with on how many voices they rest.
#[component]
pub fn Support(
    context: Context,
    #[prop(into)] heading: String,
    claims: LedgerClaims,
    /// Whether it is unfolded at first.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    view! {
        <Folded heading claims open>
            {move || origins(context, &claims.get(), Telling::Short, &[], None)}
        </Folded>
    }
    .into_any()
}

#[component]
fn Folded(
    #[prop(into)] heading: String,
    claims: LedgerClaims,
    open: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let any = Memo::new(move |_| claims.with(|claims| !claims.is_empty()));
    let heading = Arc::new(heading);
    let folded = move || {
        let heading = heading.clone();
        view! {
            <details class="ledger" open=open>
                <summary>
                    {move || format!("{heading} ({})", claims.with(|claims| claims.len()))}
                </summary>
                {children()}
            </details>
        }
        .into_any()
    };
    view! { {move || any.get().then(&folded)} }.into_any()
}
