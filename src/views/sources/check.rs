//! Check it yourself: the reader's own copy of a text against the pointers into it.

use crate::document::{check_words, fault_words, found_words, told};
use crate::model::SourceIx;
use crate::platform::files::Picked;
use crate::platform::{events, files};
use crate::query::{PointerCheck, SourceCheck, Standing, TextPart, check_source, paragraphs};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, all, div, dynamic, el, nothing};
use crate::views::relations::table::more_button;
use crate::views::sources::own_text::{self, MOST_BYTES};
use crate::views::sources::{claim_link, uncoded_words};
use std::sync::Arc;

/// Paragraphs shown at first, and added each time.
const PAGE: usize = 60;

/// The most pointers that are listed as not found; the rest are counted.
const MOST_FAULTS: usize = 100;

/// A text that was checked.
#[derive(PartialEq)]
struct Checked {
    text: Arc<str>,
    check: SourceCheck,
}

/// What there is to see of a source's text: none, until the reader gives one.
type Result = Derived<Option<Arc<Checked>>>;

/// Opens or takes a text of the reader's, and shows what checking it found.
pub fn check_yourself(context: Context, ix: SourceIx) -> El {
    let own = Derived::new(move || {
        context.session.with(|s| s.texts.get(&ix).map(|own| Arc::clone(&own.text)))
    });
    let result: Result = Derived::always(move || {
        let text = own.get()?;
        let check = check_source(&context.loaded().dataset, ix, &text);
        Some(Arc::new(Checked { text, check }))
    });
    let hint = "Open or paste the text as you have it. It stays on this machine and is forgotten \
                when the page is reloaded. “Save this page” leaves it out; the browser’s own \
                saving does not, while it is shown.";
    let given = move || own.get().map(|text| text.to_string()).unwrap_or_default();
    let check = el("details.check")
        .maybe("open", own.with_untracked(Option::is_some).then(String::new))
        .child(el("summary").child("Check it yourself"))
        .child(el("p").child(hint));
    ways_in(context, ix, result, check, given).dynamic(move || match result.get() {
        Some(checked) => all(results(context, ix, &checked)),
        None => nothing(),
    })
}

/// Adds the ways to give a text: a file that is chosen or dropped, and a field to paste it into.
fn ways_in(
    context: Context,
    ix: SourceIx,
    result: Result,
    check: El,
    given: impl Fn() -> String + Send + Sync + 'static,
) -> El {
    let problem = Writable::new(String::new());
    let take = move |text: &str| take(context, ix, result, problem, text);
    let choose =
        el("input.visually-hidden[type=file][accept=.txt,text/plain]").on("change", move |event| {
            if let Some(file) = files::chosen(&event) {
                read(file, problem, take);
            }
        });
    let paste = el("textarea[rows=3][spellcheck=false]")
        .value(given)
        .on("input", move |event| take(&events::value(&event)));
    check
        .on("drop", move |event| {
            if let Some(file) = files::dropped(&event) {
                events::keep_here(&event);
                read(file, problem, take);
            }
        })
        .child(el("label.button.open-text").child("Open the text…").child(choose))
        .child(el("label.field").child("Or paste it here").child(paste))
        .child(el("p.bad").text(move || problem.get()))
}

/// Takes a text and announces what checking it found.
fn take(context: Context, ix: SourceIx, result: Result, problem: Writable<String>, text: &str) {
    if text.len() > MOST_BYTES {
        return problem.set("This is more text than is checked here: at most 2 MB".to_owned());
    }
    problem.set(String::new());
    own_text::set(context, ix, text);
    if let Some(checked) = result.get_untracked() {
        context.announce(&found_words(&checked.check));
    }
}

fn read(file: Picked, problem: Writable<String>, take: impl Fn(&str) + 'static) {
    leptos::task::spawn_local(async move {
        let bytes = file.bytes().min(MOST_BYTES as u64 + 1);
        let read = file.read(0, bytes).await.and_then(|bytes| String::from_utf8(bytes).ok());
        // The reader may have gone elsewhere meanwhile.
        if !problem.is_there() {
            return;
        }
        match read {
            Some(text) => take(&text),
            None => problem.set(format!("{} could not be read as text", file.name())),
        }
    });
}

fn results(context: Context, ix: SourceIx, checked: &Arc<Checked>) -> Vec<El> {
    let loaded = context.loaded();
    let check = &checked.check;
    let words = check_words(&loaded.dataset, ix, check);
    let kept = move || context.session.with(|s| s.texts.get(&ix).is_some_and(|own| own.kept));
    let keep = el("input[type=checkbox]").checked(kept).on("change", move |event| {
        if !own_text::keep(context, ix, events::checked(&event)) {
            context.announce("The browser does not keep it");
        }
    });
    let forget = el("button.button[type=button]")
        .on("click", move |_| own_text::forget(context, ix))
        .child("Forget this text");
    let keeping = "Keep it in this browser for my next visit";
    vec![
        el("p.found").child(el("b").child(found_words(check))),
        el("ul.check-words").child(items(words)),
        faults(context, checked),
        div("list-tools")
            .child(el("label.field").child(keep).child(" ").child(keeping))
            .child(forget),
        text(context, ix, Arc::clone(checked)),
    ]
}

fn items(words: Vec<String>) -> Vec<El> {
    words.into_iter().map(|words| el("li").child(words)).collect()
}

/// The pointers that do not hold, each with its claim and whose it is.
fn faults(context: Context, Checked { text, check }: &Checked) -> El {
    let all = check.pointers.len() - check.found();
    if all == 0 {
        return nothing();
    }
    let lost = check.pointers.iter().filter(|pointer| pointer.place.is_err());
    let texts = paragraphs(text);
    let list: El = lost.take(MOST_FAULTS).map(|pointer| fault(context, pointer, &texts)).collect();
    let more = all.saturating_sub(MOST_FAULTS);
    div("faults")
        .child(el("h4").child("Pointers that do not hold in this text"))
        .child(el("ul").child(list))
        .child((more > 0).then(|| el("p").child(format!("and {more} more"))))
}

/// A pointer that does not hold; where its key phrase stands elsewhere to the letter, that is told,
/// and it counts as not found all the same.
fn fault(context: Context, pointer: &PointerCheck, texts: &[&str]) -> El {
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(pointer.claim);
    let evidence = &claim.evidence[pointer.evidence];
    let why = pointer.place.as_ref().err().map(fault_words).unwrap_or_default();
    let elsewhere = texts.iter().position(|text| text.contains(evidence.quote.as_str()));
    let elsewhere = elsewhere.filter(|at| *at + 1 != evidence.paragraph as usize);
    let elsewhere = elsewhere.map(|at| format!(", though in paragraph {}", at + 1));
    let why = format!("{why}{}", elsewhere.unwrap_or_default());
    el("li")
        .attr("data-fault", claim.id.to_string())
        .child(el("q").child(evidence.quote.as_str()))
        .child(format!(", paragraph {}: {why}. ", evidence.paragraph))
        .child(claim_link(context, pointer.claim))
        .child(format!(": {}", told(&loaded.dataset, claim)))
}

/// The text, paragraph by paragraph, with its key phrases marked.
fn text(context: Context, ix: SourceIx, checked: Arc<Checked>) -> El {
    let pages = Writable::new(1_usize);
    let length = checked.check.paragraphs;
    let rest = Derived::new(move || length.saturating_sub(pages.get() * PAGE));
    let list = dynamic(move || {
        let texts = paragraphs(&checked.text).into_iter().enumerate().take(pages.get() * PAGE);
        let one =
            |(at, text): (usize, &str)| paragraph(context, ix, &checked.check, at as u32 + 1, text);
        texts.map(one).collect()
    });
    all(vec![el("ol.own-text").child(list), more_button(rest, "paragraphs", pages)])
}

fn paragraph(context: Context, ix: SourceIx, check: &SourceCheck, number: u32, text: &str) -> El {
    let loaded = context.loaded();
    let mut body = Vec::new();
    // What explains several sentences of a paragraph is told after the last of them.
    let pieces = check.pieces(number, text.len());
    let last = pieces.iter().rposition(|piece| piece.standing == Standing::Explained);
    for (at, TextPart { range, standing, .. }) in pieces.into_iter().enumerate() {
        let piece = &text[range];
        let noted = |class: &str, note: &str| {
            let note = el("span.note").child(format!(" [{note}]"));
            vec![el("span").class(class).child(piece), note]
        };
        body.extend(match standing {
            Standing::Phrase => vec![el("mark").child(piece)],
            Standing::Pointed => vec![piece.to_owned().into()],
            Standing::Loose => noted("loose", "nothing points here"),
            Standing::Explained if Some(at) != last => {
                vec![el("span.explained").child(piece)]
            }
            Standing::Explained => {
                let why = uncoded_words(&loaded.dataset, ix, number);
                noted("explained", &format!("left uncoded: {why}"))
            }
        });
    }
    let mut claims = Vec::new();
    let found = check.pointers.iter().filter(|p| p.paragraph == number && p.place.is_ok());
    for pointer in found {
        claims.push(claim_link(context, pointer.claim));
        claims.push(" ".to_owned().into());
    }
    let pointed = (!claims.is_empty()).then(|| el("p.pointers").child("From here: ").child(claims));
    el("li").attr("value", number.to_string()).child(el("p").child(body)).child(pointed)
}
