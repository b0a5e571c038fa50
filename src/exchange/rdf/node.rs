//! Things as RDF sees them, before they are written in one syntax or another.

use std::borrow::Cow;

/// What prefixes stand for. Our own terms are below a name that nobody else can have.
pub const PREFIXES: [(&str, &str); 8] = [
    ("schema", "https://schema.org/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("cito", "http://purl.org/spar/cito/"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("edtf", "http://id.loc.gov/datatypes/edtf/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("sayso", "urn:uuid:4d3df698-637b-5088-8a6a-8963e662be52#"),
];

/// What somebody or something has a property with.
pub enum Term {
    /// A thing with this address.
    Iri(String),
    /// A thing whose name has one of the [`PREFIXES`].
    Name(Cow<'static, str>),
    /// A text.
    Text(String),
    /// A text of a datatype, which is named with a prefix.
    Typed(String, &'static str),
    /// A number from 0.
    Whole(u32),
    /// A thing that is described right there.
    Node(Node),
}

/// A thing with its properties, in writing order.
pub struct Node {
    /// Its address; none for what is only described within something else.
    pub iri: Option<String>,
    /// Its types, named with prefixes; at least one.
    pub types: Vec<&'static str>,
    /// Its properties, named with prefixes. A property may stand there several times.
    pub properties: Vec<(&'static str, Term)>,
}

impl Node {
    /// A thing with an address.
    pub fn new(iri: String, types: &[&'static str]) -> Self {
        Self { iri: Some(iri), types: types.to_vec(), properties: Vec::new() }
    }

    /// A thing without an address.
    pub fn blank(kind: &'static str) -> Self {
        Self { iri: None, types: vec![kind], properties: Vec::new() }
    }

    /// Adds a property.
    pub fn with(mut self, property: &'static str, value: impl Into<Term>) -> Self {
        self.properties.push((property, value.into()));
        self
    }

    /// Adds a property once for each value.
    pub fn each<T: Into<Term>>(
        mut self,
        property: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        // Pushed one by one: `extend` would be compiled anew for each kind of values.
        for value in values {
            self.properties.push((property, value.into()));
        }
        self
    }
}

impl From<&str> for Term {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Term {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Term {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Term {
    fn from(number: u32) -> Self {
        Self::Whole(number)
    }
}

impl From<Node> for Term {
    fn from(node: Node) -> Self {
        Self::Node(node)
    }
}
