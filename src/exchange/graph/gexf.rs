//! GEXF 1.3 (gexf.net): what Gephi and Gephi Lite read.
//!
//! An edge has `start` and `end` where its first and last day are known and firm; Gephi Lite passes
//! over these, so the days stand among the attributes too.

use super::relations::{EDGE_ATTRIBUTES, Graph, Item, NODE_ATTRIBUTES};
use super::xml::escaped;
use crate::exchange::shown::{Shown, Written};

/// The graph.
pub fn write(shown: &Shown<'_>) -> Written {
    let graph = Graph::of(shown);
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n",
    );
    let title = escaped(&shown.dataset.title);
    let sentence = escaped(shown.sentence);
    out.push_str(&format!(
        "<meta><creator>Sayso</creator><description>{title}: {sentence}</description></meta>\n\
         <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n"
    ));
    declare(&mut out, "node", &NODE_ATTRIBUTES);
    declare(&mut out, "edge", &EDGE_ATTRIBUTES);
    out.push_str("<nodes>\n");
    for node in &graph.nodes {
        out.push_str(&format!("<node {}>", named(node)));
        values(&mut out, &NODE_ATTRIBUTES, &node.attributes);
        out.push_str("</node>\n");
    }
    out.push_str("</nodes>\n<edges>\n");
    for edge in &graph.edges {
        let ends = format!("source=\"{}\" target=\"{}\"", edge.source, edge.target);
        let spell = edge.spell.as_ref();
        let spell = spell.map(|(start, end)| format!(" start=\"{start}\" end=\"{end}\""));
        let (spell, kind) = (spell.unwrap_or_default(), &edge.predicate);
        out.push_str(&format!("<edge {} {ends} kind=\"{kind}\"{spell}>", named(&edge.item)));
        values(&mut out, &EDGE_ATTRIBUTES, &edge.item.attributes);
        out.push_str("</edge>\n");
    }
    out.push_str("</edges>\n</graph>\n</gexf>\n");
    Written { text: out, omitted: graph.omitted }
}

fn named<const N: usize>(item: &Item<N>) -> String {
    format!("id=\"{}\" label=\"{}\"", item.id, escaped(&item.label))
}

fn declare(out: &mut String, class: &str, names: &[&str]) {
    out.push_str(&format!("<attributes class=\"{class}\">\n"));
    for name in names {
        out.push_str(&format!("<attribute id=\"{name}\" title=\"{name}\" type=\"string\"/>\n"));
    }
    out.push_str("</attributes>\n");
}

fn values(out: &mut String, names: &[&str], values: &[String]) {
    out.push_str("<attvalues>");
    for (name, value) in names.iter().zip(values).filter(|(_, value)| !value.is_empty()) {
        out.push_str(&format!("<attvalue for=\"{name}\" value=\"{}\"/>", escaped(value)));
    }
    out.push_str("</attvalues>");
}
