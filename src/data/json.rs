//! Reading JSON (RFC 8259) as a tree that knows where each value stands in its text.
//!
//! Our own, because a problem is told with its line, several to a record, and because a general
//! reader makes a fifth of the page's program. Knows no records and no fields. Held against
//! `serde_json` by a property test.

/// A value, as written and as read.
#[derive(Debug, PartialEq)]
pub struct Json<'a> {
    /// Where it begins, in bytes of the whole text.
    pub at: usize,
    /// Its own text.
    pub text: &'a str,
    /// What it is.
    pub value: Value<'a>,
}

/// The fields of an object in their order; a name that stands twice stands here twice.
pub type Fields<'a> = Vec<(String, Json<'a>)>;

/// What a value is. A number is read by whoever needs one.
#[derive(Debug, PartialEq)]
pub enum Value<'a> {
    Null,
    Flag(bool),
    Number,
    Text(String),
    List(Vec<Json<'a>>),
    Object(Fields<'a>),
}

/// Why a text is no JSON, and the byte at which that shows.
#[derive(Debug, PartialEq)]
pub struct Fault {
    pub at: usize,
    pub what: &'static str,
}

/// What is wrong with a text that ends too early.
pub const CUT_OFF: &str = "the file ends before its JSON does: it is cut off";
/// Values within values, at most.
const DEPTH: usize = 127;

/// Reads a whole text as one value.
///
/// # Errors
/// The first place at which the text is no JSON; lists and objects deeper than 127 are none.
pub fn read(text: &str) -> Result<Json<'_>, Fault> {
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, depth: 0 };
    let json = reader.value()?;
    match reader.next_byte() {
        Ok(_) => reader.fault("something follows after the end"),
        Err(_) => Ok(json),
    }
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn fault<T>(&self, what: &'static str) -> Result<T, Fault> {
        let what = if self.at < self.bytes.len() { what } else { CUT_OFF };
        Err(Fault { at: self.at, what })
    }

    fn peek(&self) -> u8 {
        // No JSON holds a zero byte, so it stands for the end.
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    /// The next byte that is no white space, not yet taken.
    fn next_byte(&mut self) -> Result<u8, Fault> {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
        if self.at < self.bytes.len() { Ok(self.peek()) } else { self.fault(CUT_OFF) }
    }

    fn value(&mut self) -> Result<Json<'a>, Fault> {
        let first = self.next_byte()?;
        let at = self.at;
        let value = match first {
            b'{' => Value::Object(self.object()?),
            b'[' => Value::List(self.list()?),
            b'"' => Value::Text(self.string()?),
            b'n' => self.word("null", Value::Null)?,
            b't' => self.word("true", Value::Flag(true))?,
            b'f' => self.word("false", Value::Flag(false))?,
            _ => self.number()?,
        };
        Ok(Json { at, text: &self.text[at..self.at], value })
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Result<Value<'a>, Fault> {
        for byte in word.bytes() {
            if self.peek() != byte {
                return self.fault("expected a value");
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn list(&mut self) -> Result<Vec<Json<'a>>, Fault> {
        let mut items = Vec::new();
        let mut more = self.open(b']')?;
        while more {
            items.push(self.value()?);
            more = self.goes_on(b']')?;
        }
        Ok(items)
    }

    fn object(&mut self) -> Result<Fields<'a>, Fault> {
        let mut fields = Vec::new();
        let mut more = self.open(b'}')?;
        while more {
            if self.next_byte()? != b'"' {
                return self.fault("expected the name of a field");
            }
            let name = self.string()?;
            if self.next_byte()? != b':' {
                return self.fault("expected `:`");
            }
            self.at += 1;
            fields.push((name, self.value()?));
            more = self.goes_on(b'}')?;
        }
        Ok(fields)
    }

    /// Takes the bracket that opens; whether anything stands before the one that closes.
    fn open(&mut self, close: u8) -> Result<bool, Fault> {
        self.at += 1;
        self.depth += 1;
        if self.depth > DEPTH {
            return self.fault("too many values within one another");
        }
        if self.next_byte()? != close {
            return Ok(true);
        }
        self.close();
        Ok(false)
    }

    /// Takes the comma, or the bracket that closes; whether it was the comma.
    fn goes_on(&mut self, close: u8) -> Result<bool, Fault> {
        match self.next_byte()? {
            b',' => self.at += 1,
            byte if byte == close => {
                self.close();
                return Ok(false);
            }
            _ => return self.fault("expected a comma or the end of the list or object"),
        }
        Ok(true)
    }

    fn close(&mut self) {
        self.at += 1;
        self.depth -= 1;
    }

    fn string(&mut self) -> Result<String, Fault> {
        let mut out = String::new();
        loop {
            self.at += 1;
            let start = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..=31) {
                self.at += 1;
            }
            out.push_str(&self.text[start..self.at]);
            match self.peek() {
                b'"' => break,
                b'\\' => out.push(self.escaped()?),
                _ => return self.fault("a control character stands in a text"),
            }
        }
        self.at += 1;
        Ok(out)
    }

    /// The character of an escape; leaves its last byte untaken.
    fn escaped(&mut self) -> Result<char, Fault> {
        self.at += 1;
        Ok(match self.peek() {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            _ => return self.fault("no such escape"),
        })
    }

    /// The character of `\uXXXX`, or of two of them that make one surrogate pair.
    fn code_point(&mut self) -> Result<char, Fault> {
        let mut code = self.four_digits()?;
        if (0xd800..0xdc00).contains(&code) && self.bytes[self.at + 1..].starts_with(b"\\u") {
            self.at += 2;
            let low = self.four_digits()?;
            if !(0xdc00..0xe000).contains(&low) {
                return self.fault("half a surrogate pair");
            }
            code = 0x1_0000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
        match char::from_u32(code) {
            Some(c) => Ok(c),
            None => self.fault("half a surrogate pair"),
        }
    }

    fn four_digits(&mut self) -> Result<u32, Fault> {
        let mut code = 0;
        for _ in 0..4 {
            self.at += 1;
            let Some(digit) = char::from(self.peek()).to_digit(16) else {
                return self.fault("expected four hexadecimal digits");
            };
            code = code * 16 + digit;
        }
        Ok(code)
    }

    fn number(&mut self) -> Result<Value<'a>, Fault> {
        self.skip(b"-");
        if !self.skip(b"0") {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"eE") {
            self.skip(b"+-");
            self.digits()?;
        }
        Ok(Value::Number)
    }

    fn skip(&mut self, any: &[u8]) -> bool {
        let found = any.contains(&self.peek());
        self.at += usize::from(found);
        found
    }

    fn digits(&mut self) -> Result<(), Fault> {
        if !self.peek().is_ascii_digit() {
            return self.fault("expected a value");
        }
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        Ok(())
    }
}

/// The number that a JSON number writes: the nearest float up to 15 digits and a power of ten up
/// to 22, else a float near it. `None` where it is too large for a float.
pub fn number(text: &str) -> Option<f64> {
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let beyond = if exponent.starts_with('-') { i32::MIN / 2 } else { i32::MAX / 2 };
    let (mut whole, mut power) = (0_u64, exponent.parse::<i32>().unwrap_or(beyond));
    let mut behind_point = 0;
    for byte in digits.bytes() {
        match byte {
            b'.' => behind_point = 1,
            b'0'..=b'9' if whole < u64::MAX / 16 => {
                whole = whole * 10 + u64::from(byte - b'0');
                power -= behind_point;
            }
            b'0'..=b'9' => power += 1 - behind_point,
            _ => {}
        }
    }
    let scale = (0..power.unsigned_abs().min(400)).fold(1.0_f64, |scale, _| scale * 10.0);
    let size = whole as f64;
    let size = match power {
        _ if whole == 0 => 0.0,
        0.. => size * scale,
        _ => size / scale,
    };
    let signed = if text.starts_with('-') { -size } else { size };
    signed.is_finite().then_some(signed)
}
