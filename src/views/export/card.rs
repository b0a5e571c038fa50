//! A card set as SVG.

use crate::document::{Card, CardClaim};
use crate::layout::{Column, Paragraph, SheetRole};
use crate::query::Stance;
use crate::views::export::sheet::{Line, Sheet, Svg};

/// Width of what is written on a card, in px.
const WIDTH_PX: f64 = 672.0;

/// Room in px left of a claim, for the line that tells its stance.
const INSET_PX: f64 = 18.0;

/// The card as a picture, with the address of what is on it.
pub fn card_svg(card: &Card, address: &str) -> Svg {
    let mut sheet = Sheet::new(WIDTH_PX);
    let plain = |words: &String| Paragraph::new(SheetRole::Plain, words.clone());
    let title = Paragraph::new(SheetRole::Title, card.title.clone());
    let head: Vec<Paragraph> = [title].into_iter().chain(card.remarks.iter().map(plain)).collect();
    let head = Column::new(&head, WIDTH_PX);
    sheet.column(&head, 0.0, None);
    for (at, claim) in card.claims.iter().enumerate() {
        if at > 0 || head.height_px > 0.0 {
            sheet.skip(18.0);
        }
        if !claim.heading.is_empty() {
            let heading = [Paragraph::new(SheetRole::Small, claim.heading.clone())];
            sheet.column(&Column::new(&heading, WIDTH_PX), 0.0, None);
            sheet.skip(8.0);
        }
        let words = Column::new(&told(claim), WIDTH_PX - INSET_PX);
        sheet.column(&words, INSET_PX, Some(&line_of(claim.stance)));
    }
    sheet.skip(20.0);
    let small = |words: &str| Paragraph::new(SheetRole::Small, words);
    let foot: Vec<Paragraph> =
        card.foot.iter().map(String::as_str).chain([address]).map(small).collect();
    sheet.column(&Column::new(&foot, WIDTH_PX), 0.0, None);
    sheet.finish(&alternative(card))
}

/// Speaker before statement, then the chain, the dates and the doubt.
fn told(claim: &CardClaim) -> [Paragraph; 5] {
    [
        Paragraph::new(SheetRole::Speaker, claim.speaker.clone()),
        Paragraph::new(SheetRole::Statement, claim.statement.clone()),
        Paragraph::new(SheetRole::Plain, claim.chain.clone()),
        Paragraph::new(SheetRole::Plain, claim.doubt.clone()),
        Paragraph::new(SheetRole::Small, claim.dates.clone()),
    ]
}

/// As the line beside a claim on the page.
fn line_of(stance: Option<Stance>) -> Line {
    let dashes = match stance {
        Some(Stance::Says) => "none",
        Some(Stance::Denies) => "9 5",
        _ => "2 4",
    };
    Line { width_px: 3.0, dashes }
}

/// The claims of a card in words.
fn alternative(card: &Card) -> String {
    let told = card.claims.iter().map(|c| format!("{}: {}, {}.", c.speaker, c.statement, c.chain));
    told.collect::<Vec<_>>().join(" ")
}
