//! Links between claims as linked data: citations that somebody drew, with CiTO's word for what one
//! claim does with the other where it has one.

use super::iris::Iris;
use super::node::{Node, Term};
use crate::model::{Dataset, Link, LinkAuthor, LinkKind};

/// CiTO's word for a kind of link, or ours where it has none.
const fn character(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Contradicts => "cito:disagreesWith",
        LinkKind::Undermines => "cito:disputes",
        LinkKind::Qualifies => "cito:qualifies",
        LinkKind::Corroborates => "cito:agreesWith",
        LinkKind::Updates => "cito:updates",
        LinkKind::Restates => "sayso:restates",
        LinkKind::Breaks => "sayso:breaks",
        LinkKind::Keeps => "sayso:keeps",
        LinkKind::Alternative => "sayso:alternative",
    }
}

/// Whoever compiled the dataset, as who drew a link.
pub fn compiler(iris: &Iris<'_>) -> Node {
    Node::new(compiler_iri(iris), &["prov:Agent"]).with("schema:name", "Compiler of the dataset")
}

fn compiler_iri(iris: &Iris<'_>) -> String {
    iris.unique("compiler", "")
}

/// A link. It stands for itself, not as a triple between the claims: somebody drew it.
pub fn link(iris: &Iris<'_>, dataset: &Dataset, link: &Link) -> Node {
    let claim = |ix| Term::Iri(iris.claim(dataset.claim(ix)));
    let author = match link.author {
        LinkAuthor::Actor(actor) => Term::Iri(iris.actor(actor)),
        LinkAuthor::Compiler => Term::Iri(compiler_iri(iris)),
    };
    Node::new(iris.link(link), &["cito:Citation", "prov:Entity"])
        .with("cito:hasCitingEntity", claim(link.from))
        .with("cito:hasCitedEntity", claim(link.to))
        .with("cito:hasCitationCharacterisation", Term::Name(character(link.kind).into()))
        .with("sayso:kind", link.kind.id())
        .each("sayso:aspect", link.aspect.map(|aspect| aspect.id()))
        .with("prov:wasAttributedTo", author)
        .each("prov:wasDerivedFrom", link.claim.map(claim))
        .with("rdfs:comment", &link.rationale)
}
