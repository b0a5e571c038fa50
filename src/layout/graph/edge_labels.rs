//! What stands on each line: words, the letter of an entry of the key, or the count of a bundle.
//!
//! The heaviest relations choose first. Where words find no room, set level on one to three lines
//! or turned along their line, a letter stands for them, and the key says which. Knows texts; where
//! there is room is found elsewhere.

use super::boxes::label_in;
use super::edge_routing::Line;
use super::label_placement::{Form, FreeSpace, Place};
use super::layout::{PlacedLabel, Set};
use super::shown_graph::ShownGraph;
use crate::layout::geometry::{Point, Rect};
use crate::layout::text::TextSize;
use crate::model::DynSort;
use std::cmp::Reverse;

/// Size of the room for a count, in px: a target of 24 px, and a hair for rounding.
const COUNT: (f64, f64) = (30.0, 24.01);
/// What the room for a letter is wider than the letter, and how high it is, in px.
const LETTER: (f64, f64) = (7.0, 15.0);
/// What a further line of text costs, a px of width, and to be turned.
const WRAPPED: f64 = 0.7;
const WIDE: f64 = 0.006;
const TURNED: f64 = 1.0;

/// A label with its place.
pub(super) struct OnLine {
    pub label: PlacedLabel,
    pub set: Set,
    /// What it takes of the frame.
    pub rooms: Vec<Rect>,
}

/// What stands on the lines.
pub(super) struct Labels {
    /// By line; nothing where not even a letter has room.
    pub on_lines: Vec<Option<OnLine>>,
    /// What the letters stand for, in their order.
    pub key: Vec<String>,
}

/// The letter of an entry of the key: A to Z, AA, AB and so on.
pub(super) fn letter(at: usize) -> String {
    let mut letters = if at < 26 { String::new() } else { letter(at / 26 - 1) };
    letters.push(char::from(b'A' + (at % 26) as u8));
    letters
}

/// Labels all lines in the room that there is.
pub(super) fn edge_labels(graph: &ShownGraph, lines: &[Line], mut room: FreeSpace) -> Labels {
    let text = &graph.request.metrics.edge_text;
    let mut labels = Labels { on_lines: lines.iter().map(|_| None).collect(), key: Vec::new() };
    let mut order: Vec<usize> = (0..lines.len()).collect();
    let weight = |line: &Line| line.edges.iter().map(|e| graph.edges[*e].weight).max().unwrap_or(0);
    order.dyn_sort_by_key(|n| {
        let line = &lines[*n];
        (Reverse(line.edges.len() > 1), Reverse(line.opened), Reverse(weight(line)), *n)
    });
    for n in order {
        let words = &graph.edges[lines[n].edges[0]].label;
        let count = lines[n].edges.len();
        let known = labels.key.iter().position(|other| other == words);
        let mark = letter(known.unwrap_or(labels.key.len()));
        let wide = text.width(&mark) + LETTER.0;
        let found = match count {
            1 => worded(text, words, n, &room).or_else(|| {
                let found = room.find(n, &[short(mark, (wide, LETTER.1))])?;
                labels.key.extend(known.is_none().then(|| words.clone()));
                Some(found)
            }),
            _ => {
                let form = short(count.to_string(), COUNT);
                room.find(n, std::slice::from_ref(&form)).or_else(|| Some(room.middle(n, form)))
            }
        };
        labels.on_lines[n] = found.map(|(lines, place)| {
            place.rooms.iter().for_each(|rect| room.take(*rect));
            let whole = place.rooms.iter().fold(place.rooms[0], |whole, rect| whole.with(rect));
            let label = label_in(lines, whole, place.anchor, text);
            OnLine { label, set: place.set, rooms: place.rooms }
        });
    }
    labels
}

/// A text on a disc of this size.
fn short(words: String, size: (f64, f64)) -> Form {
    Form { lines: vec![words], size, set: Set::Letter, cost: 0.0 }
}

/// The words of a line where they find room.
fn worded(
    text: &TextSize,
    words: &str,
    n: usize,
    room: &FreeSpace,
) -> Option<(Vec<String>, Place)> {
    let form = |lines: usize| {
        let lines = text.wrapped(words, 0.0, lines, f64::INFINITY);
        let size = (text.widest(&lines) + 4.0, lines.len() as f64 * text.line_px);
        let cost = WRAPPED * lines.len() as f64 + WIDE * size.0;
        Form { lines, size, set: Set::Level, cost }
    };
    let mut forms: Vec<Form> = (1..=3).map(form).collect();
    forms.dedup_by_key(|form| form.lines.len());
    let size = forms[0].size;
    let along = Set::Along(Point::default());
    forms.push(Form { lines: vec![words.to_owned()], size, set: along, cost: WRAPPED + TURNED });
    room.find(n, &forms)
}

/// Where the labels of an opened pair's lines would best stand: in one column.
pub(super) fn opened_labels(graph: &ShownGraph, lines: &[Line]) -> Vec<Rect> {
    let text = &graph.request.metrics.edge_text;
    let opened = lines.iter().filter(|line| line.opened);
    let label = |line: &Line| {
        let width = text.width(&graph.edges[line.edges[0]].label) + 4.0;
        Rect::around(line.curve.at(0.5), width, text.line_px)
    };
    opened.map(label).collect()
}
