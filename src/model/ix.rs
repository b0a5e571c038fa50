//! The typed indexes by which records of a dataset refer to one another.

macro_rules! indexes {
    ($($(#[$meta:meta])* $ix:ident,)+) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $ix(pub u32);

            impl $ix {
                /// The position in the dataset's list.
                pub const fn get(self) -> usize {
                    self.0 as usize
                }
            }
        )+
    };
}

indexes! {
    /// Position of an actor.
    ActorIx,
    /// Position of a source.
    SourceIx,
    /// Position of a predicate.
    PredicateIx,
    /// Position of a topic.
    TopicIx,
    /// Position of a claim.
    ClaimIx,
    /// Position of a link.
    LinkIx,
    /// Position of a question.
    QuestionIx,
    /// Position of a story.
    StoryIx,
}
