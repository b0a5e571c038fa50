//! One macro for the closed value lists of the dataset format.
//!
//! A vocabulary is an enum whose variants have an id as the file writes it; the order of the
//! variants is the order in which lists and facets show them.

/// Defines an enum with `ALL` and `IDS` (in showing order), `id()` and `from_id()`.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vmeta])* #[doc = concat!("Written `", $id, "` in files and links.")] $variant),+
        }

        impl $name {
            /// Every value, in showing order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The id of every value, in showing order.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The value's id as the dataset file and the URL write it.
            pub const fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }

            /// The value with this id, if the list has it.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.get($crate::model::place_of(Self::IDS, id)).copied()
            }
        }
    };
}
pub(crate) use vocabulary;

/// The place of an id on a list, or the place behind its end: one search for all vocabularies.
pub(crate) fn place_of(ids: &[&str], id: &str) -> usize {
    ids.iter().position(|known| *known == id).unwrap_or(ids.len())
}
