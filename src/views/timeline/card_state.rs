//! Which card is shown over the picture, where, and whether it is about to close.
//!
//! Knows ids and places; nothing of events or of what a card tells.

/// The card of a mark or an arc.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The id of the mark's or the arc's element.
    pub id: String,
    /// Where the pointer was when it opened, in px from the figure's corner; none: the focus opened
    /// it.
    pub at: Option<(f64, f64)>,
    /// Whether it stands over what it tells of, since there is no room below.
    pub above: bool,
    /// Whether a finger opened it: then it has a button, for a tap has been spent on it.
    pub by_touch: bool,
}

/// Which card is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardState {
    /// The card.
    pub shown: Option<Card>,
    /// Whether a finger is what points.
    pub by_touch: bool,
    /// Counts what was pointed at and left.
    turns: u32,
}

impl CardState {
    /// Shows a card. One that is shown already stays where it is.
    pub fn show(&mut self, card: Card) {
        self.keep();
        if !self.is_of(&card.id) {
            self.shown = Some(card);
        }
    }

    /// Whether the card of this mark or arc is shown.
    pub fn is_of(&self, id: &str) -> bool {
        self.shown.as_ref().is_some_and(|card| card.id == id)
    }

    /// The pointer is on the card, or back on what it tells of: it stays.
    pub fn keep(&mut self) {
        self.turns += 1;
    }

    /// The pointer or the focus has left: the turn after which the card may close.
    pub fn leave(&mut self) -> u32 {
        self.turns += 1;
        self.turns
    }

    /// Whether nothing has been pointed at or left since a turn.
    pub fn is_left_since(&self, turn: u32) -> bool {
        self.turns == turn
    }
}
