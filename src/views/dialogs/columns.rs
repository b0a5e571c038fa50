//! What the columns of a table hold: as guessed from their heads, beside the first rows, changed by
//! the reader; and how its dates are written, where that must be asked.

use crate::document::counted;
use crate::exchange::csv::{Field, Row};
use crate::exchange::{Choices, DateOrder, Refusal};
use crate::platform::dialog;
use crate::platform::focus;
use crate::views::asked::Table;
use crate::views::dialogs::left_out::save_rows;
use crate::views::dialogs::modal::{DIALOG, closing};
use crate::views::opener::Opener;
use crate::views::scrolling::Scrolling;
use leptos::prelude::*;
use std::sync::Arc;

/// Rows shown beside the columns.
const ROWS: usize = 3;

/// Characters of a cell that are shown.
const CELL: usize = 60;

/// Id of what went wrong.
const TROUBLE: &str = "columns-trouble";

/// What a reader calls the orders of a date.
const fn order_words(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Dmy => "day, month, year",
        DateOrder::Mdy => "month, day, year",
        DateOrder::Ymd => "year, month, day",
    }
}

/// The columns of a table with what each holds.
#[component]
pub fn Columns(opener: Opener, table: Arc<Table>) -> impl IntoView {
    let fields = RwSignal::new(table.sheet.fields(&Choices::default()));
    let order: RwSignal<Option<DateOrder>> = RwSignal::new(None);
    let trouble: RwSignal<Option<Refusal>> = RwSignal::new(None);
    let count = counted(table.sheet.rows.len(), "row");
    let name = format!("{}: what do its columns hold?", table.name);
    let words = format!(
        "{count}. At the least, say which column has what is said, who says it, and the text it \
         is from. A column that holds nothing of this list goes into the notes."
    );
    let told = table.sheet.told.iter().map(|words| view! { <p>{words.clone()}</p> }.into_any());
    let told = told.collect_view();
    let asked = table.clone();
    let open = move |_| {
        let choices = Choices {
            map: chosen(&asked, &fields.get_untracked()),
            date_order: order.get_untracked(),
        };
        trouble.set(None);
        opener.open_table(asked.clone(), choices, move |answer| match answer {
            Ok(()) => dialog::close(DIALOG),
            Err(refusal) => {
                trouble.set(Some(refusal));
                focus::soon(TROUBLE);
            }
        });
    };
    let heads = table.sheet.heads.clone();
    view! {
        <h2 id="dialog-name" tabindex="-1" autofocus=true>{name}</h2>
        <p>{words}</p>
        {told}
        <Scrolling name="Columns with their first rows">
            <table class="columns">
                <thead>
                    <tr>
                        <th scope="col">"Column"</th>
                        <th scope="col">"holds"</th>
                        <th scope="col">"First rows"</th>
                    </tr>
                </thead>
                <tbody>{column_rows(&table, fields)}</tbody>
            </table>
        </Scrolling>
        <OrderField order trouble/>
        {move || trouble.get().map(|refusal| told_trouble(&heads, &refusal))}
        <Reading opener/>
        <div class="dialog-buttons">
            <button class="button button-main" type="button" on:click=open>"Open"</button>
            {closing("Cancel", "button", move || opener.drop_question())}
        </div>
    }
    .into_any()
}

/// How much of the table is read, while it is.
#[component]
fn Reading(opener: Opener) -> impl IntoView {
    let share = move || opener.opened.with(|o| o.loading.as_ref().map(|l| l.share));
    let is_reading = Memo::new(move |_| share().is_some());
    let shown = move || {
        is_reading.get().then(|| {
            let percent = move || (share().unwrap_or(1.0) * 100.0).round().to_string();
            view! { <progress max="100" value=percent aria-label="Reading the rows"></progress> }
                .into_any()
        })
    };
    view! { <div>{move || shown()}</div> }.into_any()
}

/// What each column holds as the reader left it, by its letters: heads may be alike.
fn chosen(table: &Table, fields: &[Option<Field>]) -> Vec<(String, Option<Field>)> {
    let heads = table.sheet.heads.iter().zip(fields).enumerate();
    heads.map(|(at, (_, field))| (letters(at), *field)).collect()
}

/// What a spreadsheet calls the column at a place from 0.
fn letters(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8).to_string();
    if at < 26 { last } else { letters(at / 26 - 1) + &last }
}

fn column_rows(table: &Table, fields: RwSignal<Vec<Option<Field>>>) -> Vec<AnyView> {
    let sheet = &table.sheet;
    let row = |(at, head): (usize, &String)| {
        let cells = sheet.rows.iter().take(ROWS).map(|row: &Row| cell(row, at));
        let cells = cells.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
        let head = if head.trim().is_empty() { letters(at) } else { head.clone() };
        let field = field_choice(&head, at, fields);
        view! {
            <tr>
                <th scope="row">{head}</th>
                <td>{field}</td>
                <td class="column-cells">{cells}</td>
            </tr>
        }
        .into_any()
    };
    sheet.heads.iter().enumerate().map(row).collect()
}

fn cell(row: &Row, at: usize) -> String {
    let words = row.cells.get(at).map_or("", String::as_str).trim();
    match words.char_indices().nth(CELL) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

/// What a column holds. Each field is held by one column: the one that was chosen last.
fn field_choice(head: &str, at: usize, fields: RwSignal<Vec<Option<Field>>>) -> AnyView {
    let current = Memo::new(move |_| fields.with(|all| all[at].map_or("", Field::id)));
    let option = move |id: &'static str, words: &'static str| {
        view! { <option value=id selected=move || current.get() == id>{words}</option> }.into_any()
    };
    let options = Field::ALL.iter().map(|field| option(field.id(), field.words()));
    let options = options.collect_view();
    let change = move |event: leptos::ev::Event| {
        let field = Field::from_id(&event_target_value(&event));
        fields.update(|all| {
            for other in all.iter_mut().filter(|other| field.is_some() && **other == field) {
                *other = None;
            }
            all[at] = field;
        });
    };
    view! {
        <select
            aria-label=format!("Column {head} holds")
            data-column=head.to_owned()
            prop:value=move || current.get()
            on:change=change
        >
            {option("", "a note")}
            {options}
        </select>
    }
    .into_any()
}

/// How dates are written, once it turns out that it must be said.
#[component]
fn OrderField(
    order: RwSignal<Option<DateOrder>>,
    trouble: RwSignal<Option<Refusal>>,
) -> impl IntoView {
    let asked = Memo::new(move |_| {
        order.get().is_some()
            || trouble.with(|trouble| matches!(trouble, Some(Refusal::DateOrder { .. })))
    });
    let choice = move |one: DateOrder| {
        view! {
            <label class="field">
                <input
                    type="radio"
                    name="date-order"
                    value=one.id()
                    on:change=move |_| order.set(Some(one))
                />
                " "
                {order_words(one)}
            </label>
        }
        .into_any()
    };
    let shown = move || {
        asked.get().then(|| {
            let choices = DateOrder::ALL.iter().copied().map(choice).collect_view();
            view! {
                <fieldset class="date-order">
                    <legend>"Dates here are written"</legend>
                    {choices}
                </fieldset>
            }
            .into_any()
        })
    };
    view! { {move || shown()} }.into_any()
}

/// Why the table is not opened.
fn told_trouble(heads: &[String], refusal: &Refusal) -> AnyView {
    let (words, rows) = match refusal {
        Refusal::Nothing { left_out, .. } => {
            ("No row of it makes a claim.".to_owned(), left_out.clone())
        }
        other => (other.to_string(), Vec::new()),
    };
    let items = rows
        .iter()
        .take(100)
        .map(|row| view! { <li data-problem="true">{row.to_string()}</li> }.into_any());
    let items = items.collect_view();
    let saved = (!rows.is_empty()).then(|| save_rows(heads.to_vec(), rows));
    view! {
        <div class="trouble" id=TROUBLE tabindex="-1" role="alert">
            <p class="bad">{words}</p>
            <ul>{items}</ul>
            {saved}
        </div>
    }
    .into_any()
}
