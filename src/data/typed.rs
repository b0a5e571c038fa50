//! One record from its JSON text: the value of its type, or everything that is wrong with it.
//!
//! `serde_json` reads a type up to its first fault. Here each field is read by it on its own, and
//! the [`Deserializer`] goes on after a fault: it notes it, and hands the type an empty value of
//! the kind that is asked for. What comes of a record with faults is dropped, so nobody ever sees
//! such a value. From the type it knows the names of all fields, so it finds those that are
//! missing, unknown or there twice; and since each field is known by its own text, it knows where
//! they stand.

use super::fields::Fields;
use super::text_place::{offset, shown};
use super::values::Count;
use serde::de::value::Error;
use serde::de::{DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::value::RawValue;
use std::fmt;

/// What is wrong in a record's text, and the byte at which that shows.
pub(super) struct Fault {
    pub at: usize,
    pub message: String,
}

/// Reads a record.
///
/// # Errors
/// Every fault: fields that are missing, unknown, there twice or of another type.
pub(super) fn read<'de, T: Deserialize<'de>>(record: &'de RawValue) -> Result<T, Vec<Fault>> {
    let mut faults = Faults { record, found: Vec::new() };
    let whole = Value { text: Some(record), at: 0, path: Path::Record, faults: &mut faults };
    match T::deserialize(whole) {
        Ok(value) if faults.found.is_empty() => Ok(value),
        Ok(_) => Err(faults.found),
        Err(error) => {
            faults.add(0, error.to_string());
            Err(faults.found)
        }
    }
}

/// What was found wrong with a record so far.
struct Faults<'de> {
    record: &'de RawValue,
    found: Vec<Fault>,
}

impl Faults<'_> {
    fn add(&mut self, at: usize, message: String) {
        self.found.push(Fault { at, message });
    }

    fn place(&self, text: &RawValue) -> usize {
        offset(self.record.get(), text)
    }
}

/// The way from a record to one of its values: `evidence[0].quote`.
#[derive(Clone, Copy)]
enum Path<'p> {
    Record,
    Field(&'p Path<'p>, &'static str),
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    /// What is said of a field of the object at this path: where the object stands.
    fn inside(&self) -> String {
        match self {
            Self::Record => String::new(),
            path => format!(" in `{path}`"),
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record => Ok(()),
            Self::Field(Self::Record, name) => f.write_str(name),
            Self::Field(object, name) => write!(f, "{object}.{name}"),
            Self::Item(list, place) => write!(f, "{list}[{place}]"),
        }
    }
}

/// A value in a record, or the lack of one.
struct Value<'f, 'de> {
    /// Its text; `None` where it is null or left out.
    text: Option<&'de RawValue>,
    /// Where it starts; where it is left out, the object that lacks it.
    at: usize,
    path: Path<'f>,
    faults: &'f mut Faults<'de>,
}

impl<'de> Value<'_, 'de> {
    /// The value as what it should be; or the fault is noted, and there is none.
    fn get<T: Deserialize<'de>>(&mut self, wanted: &str) -> Option<T> {
        let value = self.text.and_then(|text| serde_json::from_str(text.get()).ok());
        if value.is_none() {
            self.faults.add(self.at, self.missed(wanted));
        }
        value
    }

    /// What is said where a value is not what it should be.
    fn missed(&self, wanted: &str) -> String {
        match (self.text, &self.path) {
            (None, Path::Field(object, name)) => {
                format!("missing field `{name}`{}", object.inside())
            }
            (_, Path::Record) => format!("not an {wanted}"),
            (text, path) => {
                format!("`{path}` is no {wanted}: {}", shown(text.map_or("", RawValue::get)))
            }
        }
    }

    /// The text of each field that a type has; fields that it has not are told. `None`: this is no
    /// object, which is told.
    fn fields(&mut self, known: &[&str]) -> Option<Vec<Option<&'de RawValue>>> {
        let Fields(fields) = self.get("object")?;
        let mut texts = vec![None; known.len()];
        for (name, text) in fields {
            let message = match known.iter().position(|known| *known == name) {
                Some(place) if texts[place].is_none() => {
                    texts[place] = Some(text);
                    continue;
                }
                Some(_) => format!("a second field `{name}`{}", self.path.inside()),
                None => {
                    let expected = known.join("`, `");
                    let (name, inside) = (shown(&name), self.path.inside());
                    format!("unknown field `{name}`{inside}, expected one of `{expected}`")
                }
            };
            self.faults.add(self.faults.place(text), message);
        }
        Some(texts)
    }
}

impl<'de> Deserializer<'de> for Value<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("no record has values of this kind"))
    }

    fn deserialize_string<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(self.get("text").unwrap_or_default())
    }

    fn deserialize_bool<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bool(self.get("flag").unwrap_or_default())
    }

    fn deserialize_u32<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u32(self.get("whole number from 0").map_or(0, |Count(count)| count))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.text.is_some() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    /// Where a type asks for the text itself, `serde_json` gives it.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        mut self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let text = self.get::<&RawValue>("value").map_or("null", RawValue::get);
        let mut json = serde_json::Deserializer::from_str(text);
        json.deserialize_newtype_struct(name, visitor).map_err(Error::custom)
    }

    fn deserialize_seq<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let items: Vec<&RawValue> = self.get("list").unwrap_or_default();
        let texts: Vec<_> = items.into_iter().map(Some).collect();
        visitor.visit_seq(Parts { texts: texts.into_iter(), names: None, next: 0, whole: self })
    }

    /// A type takes its fields in their order, so it needs no names.
    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let fields = self.fields(names);
        let told = self.faults.found.len();
        let is_object = fields.is_some();
        let texts = fields.unwrap_or_else(|| vec![None; names.len()]).into_iter();
        let whole = Value { faults: &mut *self.faults, ..self };
        let value = visitor.visit_seq(Parts { texts, names: Some(names), next: 0, whole });
        if !is_object {
            // What is no object at all is not told to lack fields as well.
            self.faults.found.truncate(told);
        }
        value
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char str bytes byte_buf unit unit_struct tuple
        tuple_struct map enum identifier ignored_any
    }
}

/// The items of a list, or the fields of an object in the order in which its type has them.
struct Parts<'f, 'de> {
    texts: std::vec::IntoIter<Option<&'de RawValue>>,
    /// The names of the fields; `None`: these are items.
    names: Option<&'static [&'static str]>,
    next: usize,
    whole: Value<'f, 'de>,
}

impl<'de> Parts<'_, 'de> {
    fn next(&mut self) -> Option<Value<'_, 'de>> {
        let text = self.texts.next()?;
        let place = self.next;
        self.next += 1;
        let (text, path) = match self.names {
            None => (text, Path::Item(&self.whole.path, place)),
            Some(names) => {
                let text = text.filter(|text| text.get() != "null");
                (text, Path::Field(&self.whole.path, names[place]))
            }
        };
        let faults = &mut *self.whole.faults;
        let at = text.map_or(self.whole.at, |text| faults.place(text));
        Some(Value { text, at, path, faults })
    }
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        self.next().map(|value| seed.deserialize(value)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.texts.len())
    }
}
