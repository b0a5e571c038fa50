//! Names of months, in the languages of the heads.

use crate::query::plain_letters;

/// January to December in English, German, French and Spanish, folded, with their abbreviations.
const MONTHS: [&str; 12] = [
    "january januar janner janvier enero jan janv ene",
    "february februar fevrier febrero feb febr fevr",
    "march marz mars marzo mar mrz",
    "april avril abril apr avr abr",
    "may mai mayo",
    "june juni juin junio jun",
    "july juli juillet julio jul juil",
    "august aout agosto aug ago",
    "september septembre septiembre setiembre sep sept",
    "october oktober octobre octubre oct okt",
    "november novembre noviembre nov",
    "december dezember decembre diciembre dec dez dic",
];

/// The month that a word names, from 1.
pub(super) fn month_of(word: &str) -> Option<u32> {
    if !word.starts_with(char::is_alphabetic) {
        return None;
    }
    let word = plain_letters(word);
    let names = |names: &str| names.split(' ').any(|name| name == word);
    MONTHS.iter().position(|month| names(month)).map(|at| at as u32 + 1)
}
