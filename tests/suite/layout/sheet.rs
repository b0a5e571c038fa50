//! Words set in lines on a sheet: nothing is cut, nothing is wider than the sheet, nothing overlaps.

use proptest::prelude::*;
use sayso::layout::{Column, Paragraph, SheetRole};

const ROLES: [SheetRole; 5] = [
    SheetRole::Title,
    SheetRole::Speaker,
    SheetRole::Statement,
    SheetRole::Plain,
    SheetRole::Small,
];

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_word_wider_than_the_sheet_goes_on_in_the_next_line() {
    let word = "Donaudampfschifffahrtsgesellschaftskapitänsmütze".repeat(3);
    let lines = SheetRole::Statement.size().filled(&word, 200.0);
    assert!(lines.len() > 3, "{lines:?}");
    assert_eq!(lines.concat(), word);
}

#[test]
fn an_address_without_spaces_is_whole_in_its_lines() {
    let address = format!("https://example.org/#/claims?q={}", "a".repeat(400));
    let lines = SheetRole::Small.size().filled(&address, 300.0);
    assert_eq!(lines.concat(), address);
}

#[test]
fn paragraphs_without_words_take_no_room() {
    let one = [Paragraph::new(SheetRole::Plain, "so it is said")];
    let two = [Paragraph::new(SheetRole::Small, " "), one[0].clone()];
    assert_eq!(Column::new(&one, 300.0), Column::new(&two, 300.0));
}

proptest! {
    #[test]
    fn lines_hold_every_letter_fit_and_stand_apart(
        texts in prop::collection::vec(("\\PC{0,80}", 0..5usize), 1..6),
        width in 120.0..900.0f64,
    ) {
        let paragraphs: Vec<Paragraph> =
            texts.iter().map(|(words, role)| Paragraph::new(ROLES[*role], words.clone())).collect();
        let column = Column::new(&paragraphs, width);
        let set: String = column.lines.iter().map(|line| line.words.as_str()).collect();
        let told: String = texts.iter().map(|(words, _)| words.as_str()).collect();
        prop_assert_eq!(letters(&set), letters(&told));
        let mut below = 0.0;
        for line in &column.lines {
            let size = line.role.size();
            prop_assert!(size.width(&line.words) <= width + 1e-6, "{:?}", line);
            prop_assert!(line.baseline_px - size.font_px >= below - 6.0, "{:?}", line);
            below = line.baseline_px;
            prop_assert!(below < column.height_px);
        }
    }
}
