//! The forms in which claims leave: what each is called, what it is for, and how its file is named.

use crate::model::vocabulary;

vocabulary! {
    /// A form in which claims are written.
    Form {
        /// The format of this page.
        Sayso = "sayso",
        /// Comma-separated values, RFC 4180.
        Csv = "csv",
        /// JSON-LD 1.1 with schema.org, PROV-O and CiTO.
        JsonLd = "jsonld",
        /// Nanopublications in TriG.
        Trig = "trig",
        /// STIX 2.1.
        Stix = "stix",
        /// GEXF 1.3.
        Gexf = "gexf",
        /// GraphML 1.0.
        Graphml = "graphml",
        /// W3C Web Annotation.
        Annotation = "annotation",
        /// The JSON of TimelineJS 3.
        TimelineJs = "timelinejs",
    }
}

impl Form {
    /// What the form is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sayso => "Sayso data (JSON)",
            Self::Csv => "CSV",
            Self::JsonLd => "JSON-LD",
            Self::Trig => "Nanopublications",
            Self::Stix => "STIX 2.1",
            Self::Gexf => "GEXF",
            Self::Graphml => "GraphML",
            Self::Annotation => "Web Annotations",
            Self::TimelineJs => "TimelineJS",
        }
    }

    /// What the form is for, and what a reader should know before using it, in a few words.
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Sayso => "to open here again, or to publish as a page of your own",
            Self::Csv => {
                "for a spreadsheet or DuckDB; a cell that begins like a formula has an apostrophe before it"
            }
            Self::JsonLd => "for search engines and linked data: schema.org, PROV and CiTO",
            Self::Trig => "each claim a citable nanopublication, in TriG",
            Self::Stix => "for threat intelligence platforms",
            Self::Gexf => "the relations as a graph, for Gephi and Gephi Lite",
            Self::Graphml => "the relations as a graph, for yEd, Cytoscape, igraph and NetworkX",
            Self::Annotation => "the pointers into the texts, for annotation tools",
            Self::TimelineJs => "the dated claims, for a TimelineJS timeline",
        }
    }

    /// How the name of its file ends, without the first dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Sayso => "sayso.json",
            Self::Csv => "csv",
            Self::JsonLd => "jsonld",
            Self::Trig => "trig",
            Self::Stix => "stix.json",
            Self::Gexf => "gexf",
            Self::Graphml => "graphml",
            Self::Annotation => "annotations.jsonld",
            Self::TimelineJs => "timeline.json",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Sayso | Self::TimelineJs => "application/json",
            Self::Csv => "text/csv",
            Self::JsonLd | Self::Annotation => "application/ld+json",
            Self::Trig => "application/trig",
            Self::Stix => "application/stix+json",
            Self::Gexf => "application/gexf+xml",
            Self::Graphml => "application/graphml+xml",
        }
    }
}
