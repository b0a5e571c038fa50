//! Writing HTML: every text is escaped here, once, the way a browser serialises it.

/// Text with `&`, `<`, `>` escaped, and no-break spaces as a browser writes them.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(&mut out, text, false);
    out
}

/// Text as it may stand in XML, in an attribute too: without what no XML can hold.
pub fn escape_xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let is_none = |c: &char| {
        let control = c.is_control() && !matches!(c, '\n' | '\t');
        control || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    for c in text.chars().filter(|c| !is_none(c)) {
        match c {
            '\u{a0}' => out.push(c),
            c => push_escaped(&mut out, c.encode_utf8(&mut [0; 4]), true),
        }
    }
    out
}

/// Adds text as [`escape`] has it, with the double quote escaped too where it would end a value.
fn push_escaped(out: &mut String, text: &str, within_quotes: bool) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if within_quotes => out.push_str("&quot;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            // A carriage return would not survive parsing; control characters have no form.
            '\r' => out.push(' '),
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => out.push(c),
        }
    }
}

/// A document under construction. Tags nest by the shape of the code: [`Html::element`] closes
/// what it opens.
#[derive(Default)]
pub(super) struct Html {
    out: String,
}

/// Attributes of an element, in writing order.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Html {
    /// Writes an element around what `inner` writes.
    pub fn element(
        &mut self,
        tag: &str,
        attributes: Attributes<'_>,
        inner: impl FnOnce(&mut Self),
    ) {
        self.open(tag, attributes);
        inner(self);
        self.close(tag);
    }

    fn open(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            push_escaped(&mut self.out, value, true);
            self.out.push('"');
        }
        self.out.push('>');
    }

    fn close(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
        // What stands within a line goes on in it.
        if !matches!(tag, "a" | "b" | "q" | "span" | "dt") {
            self.out.push('\n');
        }
    }

    /// Writes text.
    pub fn text(&mut self, text: &str) {
        push_escaped(&mut self.out, text, false);
    }

    /// Writes an element that holds only text.
    pub fn line(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) {
        self.element(tag, attributes, |html| html.text(text));
    }

    /// Writes a link.
    pub fn link(&mut self, href: &str, text: &str) {
        self.line("a", &[("href", href)], text);
    }

    /// The text so far.
    pub fn finish(self) -> String {
        self.out
    }
}
