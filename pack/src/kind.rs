//! What a byte of a program may be.

/// What a byte is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Of an instruction.
    Instruction,
    /// Of a local that is read.
    Read,
    /// Of a local that is written.
    Written,
    /// Of a function that is called.
    Called,
    /// Of a constant of 32 bits.
    Constant,
    /// Of the offset of what is loaded.
    Loaded,
    /// Of the offset of what is stored.
    Stored,
    /// Of the alignment of either.
    Alignment,
    /// Of how many blocks are left.
    Branch,
    /// Of a table of branches.
    Table,
    /// Of the type of a block.
    Block,
    /// Of the declaration of locals.
    Locals,
    /// Of a constant of 64 bits.
    Long,
    /// Of a constant with a fraction.
    Float,
    /// Of what follows other instructions.
    Other,
    /// Of what memory holds at first.
    Data,
    /// Of a number, but not the first.
    More,
    /// Outside of all that.
    Outside,
}

/// How many kinds there are.
pub const KINDS: usize = Kind::Outside as usize + 1;
