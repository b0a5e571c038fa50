//! What a column holds, guessed from its head: the names of the fields, and what people call them
//! in English, German, French and Spanish.

use super::field::Field;
use crate::query::plain_letters;

/// Spellings of heads, folded: lower case, no accents, words joined by one space. Where two fields
/// could be meant, the one stands here that a spreadsheet of statements most often means; the reader
/// is shown it and can change it.
const SPELLINGS: &[(Field, &[&str])] = &[
    (Field::Id, &["claim id", "key", "nr", "no", "number"]),
    (
        Field::Statement,
        &[
            "claim",
            "claims",
            "statement text",
            "text",
            "what",
            "what was said",
            "assertion",
            "allegation",
            "aussage",
            "behauptung",
            "was",
            "wortlaut",
            "declaration",
            "affirmation",
            "enonce",
            "propos",
            "texte",
            "declaracion",
            "afirmacion",
            "enunciado",
            "texto",
        ],
    ),
    (
        Field::Speaker,
        &[
            "speakers",
            "who",
            "who said it",
            "said by",
            "by",
            "claimant",
            "person",
            "author",
            "sprecher",
            "sprecherin",
            "wer",
            "person name",
            "urheber",
            "autor",
            "locuteur",
            "locutrice",
            "orateur",
            "oratrice",
            "auteur",
            "auteure",
            "qui",
            "hablante",
            "orador",
            "oradora",
            "portavoz",
            "quien",
            "autora",
        ],
    ),
    (Field::Chain, &["attribution", "via", "speaker chain", "kette", "chaine", "cadena"]),
    (Field::To, &["addressee", "audience", "said to", "an wen", "a qui", "a quien"]),
    (
        Field::Subject,
        &["about whom", "target", "spoken of", "uber wen", "subjekt", "sujet", "sujeto"],
    ),
    (Field::Predicate, &["relation", "relationship", "beziehung", "predicat", "predicado"]),
    (Field::Object, &["objekt", "objet", "objeto"]),
    (Field::Kind, &["type", "claim type", "art", "typ", "genre", "tipo"]),
    (
        Field::About,
        &[
            "event date",
            "date of event",
            "time",
            "when",
            "ereignisdatum",
            "zeitraum",
            "wann",
            "date de l evenement",
            "quand",
            "fecha del evento",
            "cuando",
        ],
    ),
    (
        Field::Said,
        &[
            "date",
            "date said",
            "said on",
            "statement date",
            "claim date",
            "datum",
            "gesagt am",
            "date de la declaration",
            "dit le",
            "fecha",
            "dicho el",
        ],
    ),
    (
        Field::Source,
        &[
            "sources",
            "article",
            "document",
            "source title",
            "title",
            "found in",
            "quelle",
            "quellen",
            "artikel",
            "dokument",
            "titel",
            "titre",
            "fuente",
            "fuentes",
            "articulo",
            "documento",
            "titulo",
        ],
    ),
    (
        Field::Publisher,
        &[
            "outlet",
            "media",
            "medium",
            "media outlet",
            "newspaper",
            "publication",
            "site",
            "website",
            "verlag",
            "herausgeber",
            "zeitung",
            "editeur",
            "journal",
            "editor",
            "editorial",
            "medio",
            "periodico",
        ],
    ),
    (
        Field::Published,
        &[
            "publication date",
            "date published",
            "published on",
            "pub date",
            "pubdate",
            "published at",
            "veroffentlicht",
            "erschienen",
            "erscheinungsdatum",
            "publie",
            "publie le",
            "date de publication",
            "publicado",
            "fecha de publicacion",
        ],
    ),
    (
        Field::Url,
        &[
            "link",
            "source url",
            "web address",
            "address",
            "href",
            "adresse",
            "lien",
            "enlace",
            "direccion",
        ],
    ),
    (Field::Paragraph, &["para", "absatz", "paragraphe", "parrafo"]),
    (
        Field::Quote,
        &["quotation", "key phrase", "excerpt", "zitat", "citation", "extrait", "cita", "extracto"],
    ),
    (
        Field::Topics,
        &[
            "topic", "tag", "tags", "category", "theme", "thema", "themen", "themes", "tema",
            "temas",
        ],
    ),
    (
        Field::Note,
        &[
            "notes",
            "comment",
            "comments",
            "remark",
            "remarks",
            "anmerkung",
            "notiz",
            "bemerkung",
            "kommentar",
            "commentaire",
            "remarque",
            "nota",
            "notas",
            "comentario",
        ],
    ),
];

/// A head as it is compared: lower case, no accents, words of letters and digits joined by a space.
pub(super) fn folded(head: &str) -> String {
    let plain = plain_letters(head);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a head is the very name of a field.
pub(super) fn is_name(field: Field, head: &str) -> bool {
    folded(head) == field.id().replace('_', " ")
}

/// What a column with this head holds, if that is one of the names known.
pub(super) fn guess(head: &str) -> Option<Field> {
    let head = folded(head);
    let named = Field::ALL.iter().find(|field| field.id().replace('_', " ") == head);
    let spelled = || SPELLINGS.iter().find(|(_, known)| known.contains(&&*head));
    named.copied().or_else(|| spelled().map(|(field, _)| *field))
}
