//! Taking a text apart into what a search compares: folded words, and of scripts that put no
//! spaces between words, every sign.

use super::folding::{fold, is_apostrophe, is_invisible, without_article};
use crate::model::{grapheme_clusters, is_of_unspaced_script};
use std::ops::Range;

/// A word of a text, or a sign of a script that puts no spaces between words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Folded.
    pub folded: String,
    /// Bytes of the text it was folded from.
    pub range: Range<usize>,
    pub kind: TokenKind,
}

/// How a token stands to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A word of its own.
    Word,
    /// The first sign of a run of signs.
    FirstSign,
    /// A sign right behind another.
    NextSign,
}

/// The tokens of a text, in order. A word is a run of letters and digits with their marks;
/// apostrophes of every shape and invisible characters inside it are passed over, a possessive
/// `'s` at its end is left out, and the dots of an abbreviation (`U.S.`) do not part it.
///
/// These are not the words of UAX #29, which takes `here.The` and `key:value` for one word each.
/// Its grapheme clusters are never parted.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Tokenizer { text, tokens: Vec::new(), word: None, after_sign: false };
    let mut clusters = grapheme_clusters(text).peekable();
    while let Some((at, cluster)) = clusters.next() {
        let next = clusters.peek().map(|(_, next)| ClusterKind::of(next));
        tokens.take(at..at + cluster.len(), ClusterKind::of(cluster), next);
    }
    tokens.end_word();
    tokens.tokens
}

/// Tells the terms under which a text is found: every word, an Arabic one also without its article;
/// every sign, and every two signs that stand together, so that a run of signs is found from any
/// place in it.
pub(super) fn each_term(tokens: &[Token], tell: &mut dyn FnMut(&str)) {
    for (at, token) in tokens.iter().enumerate() {
        tell(&token.folded);
        match token.kind {
            TokenKind::Word => {
                if let Some(bare) = without_article(&token.folded) {
                    tell(bare);
                }
            }
            TokenKind::FirstSign => {}
            TokenKind::NextSign => tell(&pair(&tokens[at - 1].folded, &token.folded)),
        }
    }
}

/// Two signs that stand together, as one term.
pub(super) fn pair(first: &str, second: &str) -> String {
    format!("{first}{second}")
}

/// A text as one: its tokens with a space before each word and each run of signs. Two texts are
/// spelt alike if these are the same.
pub(super) fn spelling(tokens: &[Token]) -> String {
    let mut spelling = String::new();
    for token in tokens {
        if !spelling.is_empty() && token.kind != TokenKind::NextSign {
            spelling.push(' ');
        }
        spelling.push_str(&token.folded);
    }
    spelling
}

/// What a grapheme cluster is to a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ClusterKind {
    /// A letter or digit of a script that puts spaces between words.
    Letter,
    /// A letter of one that does not.
    Sign,
    Apostrophe,
    Dot,
    Invisible,
    Other,
}

impl ClusterKind {
    fn of(cluster: &str) -> Self {
        let first = cluster.chars().find(|c| !is_invisible(*c));
        match first {
            None => ClusterKind::Invisible,
            Some('.') => ClusterKind::Dot,
            Some(c) if is_apostrophe(c) => ClusterKind::Apostrophe,
            Some(c) if c.is_alphanumeric() && is_of_unspaced_script(c) => ClusterKind::Sign,
            Some(c) if c.is_alphanumeric() => ClusterKind::Letter,
            Some(_) => ClusterKind::Other,
        }
    }
}

struct Tokenizer<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    /// The word at hand, in bytes.
    word: Option<Range<usize>>,
    /// Whether nothing parts what comes next from the sign before it.
    after_sign: bool,
}

impl Tokenizer<'_> {
    fn take(&mut self, range: Range<usize>, kind: ClusterKind, next: Option<ClusterKind>) {
        match kind {
            ClusterKind::Letter => self.extend_word(range),
            ClusterKind::Dot if next == Some(ClusterKind::Letter) && self.is_abbreviation() => {
                self.extend_word(range);
            }
            ClusterKind::Sign => {
                self.end_word();
                let kind = if self.after_sign { TokenKind::NextSign } else { TokenKind::FirstSign };
                self.push(range, kind);
                self.after_sign = true;
            }
            // These part nothing.
            ClusterKind::Apostrophe | ClusterKind::Invisible => {}
            ClusterKind::Dot | ClusterKind::Other => {
                self.end_word();
                self.after_sign = false;
            }
        }
    }

    fn extend_word(&mut self, range: Range<usize>) {
        self.word.get_or_insert(range.start..range.start).end = range.end;
        self.after_sign = false;
    }

    /// Whether the word at hand is an abbreviation of single letters so far: `U`, `U.S`.
    fn is_abbreviation(&self) -> bool {
        let lone = |word: &str| word.split('.').all(|part| part.chars().count() == 1);
        self.word.clone().is_some_and(|range| lone(&self.text[range]))
    }

    fn end_word(&mut self) {
        if let Some(range) = self.word.take() {
            self.push(range, TokenKind::Word);
        }
    }

    fn push(&mut self, range: Range<usize>, kind: TokenKind) {
        let word = &self.text[range.clone()];
        let stem = ["'s", "’s", "'S", "’S"].iter().find_map(|end| word.strip_suffix(end));
        let folded = fold(stem.unwrap_or(word));
        if !folded.is_empty() {
            self.tokens.push(Token { folded, range, kind });
        }
    }
}
