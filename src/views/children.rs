//! What can be put into an element: elements, texts, and lists of them.

use crate::views::el::{El, Piece, nothing};

/// What can be put into an element.
pub trait IntoChildren {
    /// Adds itself to the children of an element.
    fn add_to(self, parent: &mut El);
}

impl IntoChildren for El {
    #[inline(never)]
    fn add_to(self, parent: &mut El) {
        match &mut *parent.0 {
            Piece::Element(parts) => parts.children.push(self),
            Piece::Several(several) => several.push(self),
            other => *other = Piece::Several(vec![self]),
        }
    }
}

/// Several, one after the other.
impl FromIterator<El> for El {
    fn from_iter<I: IntoIterator<Item = El>>(several: I) -> Self {
        let mut all = nothing();
        for one in several {
            one.add_to(&mut all);
        }
        all
    }
}

impl IntoChildren for String {
    #[inline(never)]
    fn add_to(self, parent: &mut El) {
        El::from(self).add_to(parent);
    }
}

impl IntoChildren for &str {
    #[inline(never)]
    fn add_to(self, parent: &mut El) {
        self.to_owned().add_to(parent);
    }
}

impl<C: IntoChildren> IntoChildren for Option<C> {
    fn add_to(self, parent: &mut El) {
        if let Some(child) = self {
            child.add_to(parent);
        }
    }
}

impl<C: IntoChildren> IntoChildren for Vec<C> {
    fn add_to(self, parent: &mut El) {
        for child in self {
            child.add_to(parent);
        }
    }
}
