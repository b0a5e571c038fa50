//! GraphML 1.0 (graphml.graphdrawing.org): what yEd, Cytoscape, igraph and NetworkX read.

use super::relations::{EDGE_ATTRIBUTES, Graph, NODE_ATTRIBUTES};
use super::xml::escaped;
use crate::exchange::shown::{Shown, Written};

/// The graph.
pub fn write(shown: &Shown<'_>) -> Written {
    let graph = Graph::of(shown);
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    declare(&mut out, "graph", &["title", "shown"]);
    declare(&mut out, "node", &[&["label"], &NODE_ATTRIBUTES[..]].concat());
    declare(&mut out, "edge", &[&["label"], &EDGE_ATTRIBUTES[..]].concat());
    out.push_str("<graph id=\"claims\" edgedefault=\"directed\">\n");
    value(&mut out, "graph", "title", &shown.dataset.title);
    value(&mut out, "graph", "shown", shown.sentence);
    for node in &graph.nodes {
        out.push_str(&format!("<node id=\"{}\">", node.id));
        values(&mut out, "node", &NODE_ATTRIBUTES, (&node.label, &node.attributes));
        out.push_str("</node>\n");
    }
    for edge in &graph.edges {
        let (id, from, to) = (&edge.item.id, &edge.source, &edge.target);
        out.push_str(&format!("<edge id=\"{id}\" source=\"{from}\" target=\"{to}\">"));
        values(&mut out, "edge", &EDGE_ATTRIBUTES, (&edge.item.label, &edge.item.attributes));
        out.push_str("</edge>\n");
    }
    out.push_str("</graph>\n</graphml>\n");
    Written { text: out, omitted: graph.omitted }
}

fn declare(out: &mut String, of: &str, names: &[&str]) {
    for name in names {
        out.push_str(&format!(
            "<key id=\"{of}_{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"string\"/>\n"
        ));
    }
}

fn values(out: &mut String, of: &str, names: &[&str], (label, values): (&str, &[String])) {
    value(out, of, "label", label);
    for (name, text) in names.iter().zip(values) {
        value(out, of, name, text);
    }
}

fn value(out: &mut String, of: &str, name: &str, text: &str) {
    if !text.is_empty() {
        out.push_str(&format!("<data key=\"{of}_{name}\">{}</data>", escaped(text)));
    }
}
