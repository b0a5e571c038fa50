//! A list of small numbers, each as wide as the largest of them needs.

/// Numbers of one, two or four bytes each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Codes {
    Small(Vec<u8>),
    Middle(Vec<u16>),
    Large(Vec<u32>),
}

impl Codes {
    /// An empty list for numbers below `bound`.
    pub fn below(bound: usize, capacity: usize) -> Self {
        match bound {
            0..=0x100 => Codes::Small(Vec::with_capacity(capacity)),
            0x101..=0x1_0000 => Codes::Middle(Vec::with_capacity(capacity)),
            _ => Codes::Large(Vec::with_capacity(capacity)),
        }
    }

    /// Appends a number below the bound the list was made for.
    pub fn push(&mut self, code: u32) {
        match self {
            Codes::Small(list) => list.push(code as u8),
            Codes::Middle(list) => list.push(code as u16),
            Codes::Large(list) => list.push(code),
        }
    }

    /// The number at a place.
    ///
    /// # Panics
    /// If there is no such place.
    pub fn get(&self, at: usize) -> u32 {
        match self {
            Codes::Small(list) => u32::from(list[at]),
            Codes::Middle(list) => u32::from(list[at]),
            Codes::Large(list) => list[at],
        }
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        match self {
            Codes::Small(list) => list.len(),
            Codes::Middle(list) => list.len(),
            Codes::Large(list) => list.len(),
        }
    }

    /// Gives back what was set aside and not used.
    pub fn shrink(&mut self) {
        match self {
            Codes::Small(list) => list.shrink_to_fit(),
            Codes::Middle(list) => list.shrink_to_fit(),
            Codes::Large(list) => list.shrink_to_fit(),
        }
    }
}
