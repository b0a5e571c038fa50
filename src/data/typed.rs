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
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
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
    fn known_fields(&mut self, known: &[&str]) -> Option<Vec<Option<&'de RawValue>>> {
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
                    let inside = self.path.inside();
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
        visitor.visit_seq(Items { items: items.into_iter().enumerate(), list: self })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let texts = self.known_fields(known);
        let told = self.faults.found.len();
        let is_object = texts.is_some();
        let texts = texts.unwrap_or_else(|| vec![None; known.len()]);
        let fields = known.iter().zip(texts).peekable();
        let object = Value { faults: &mut *self.faults, ..self };
        let value = visitor.visit_map(Object { fields, object });
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

/// The items of a list, one after the other.
struct Items<'f, 'de> {
    items: std::iter::Enumerate<std::vec::IntoIter<&'de RawValue>>,
    list: Value<'f, 'de>,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some((place, text)) = self.items.next() else { return Ok(None) };
        let faults = &mut *self.list.faults;
        let at = faults.place(text);
        let path = Path::Item(&self.list.path, place);
        seed.deserialize(Value { text: Some(text), at, path, faults }).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

type Known<'de> = std::iter::Zip<
    std::slice::Iter<'static, &'static str>,
    std::vec::IntoIter<Option<&'de RawValue>>,
>;

/// Every field that a type has, there or not.
struct Object<'f, 'de> {
    fields: std::iter::Peekable<Known<'de>>,
    object: Value<'f, 'de>,
}

impl<'de> MapAccess<'de> for Object<'_, 'de> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some((name, _)) = self.fields.peek() else { return Ok(None) };
        seed.deserialize((*name).into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let (name, text) = self.fields.next().expect("its name was asked for before");
        let text = text.filter(|text| text.get() != "null");
        let faults = &mut *self.object.faults;
        let at = text.map_or(self.object.at, |text| faults.place(text));
        seed.deserialize(Value { text, at, path: Path::Field(&self.object.path, name), faults })
    }
}
