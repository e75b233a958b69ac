//! The names of an enum's variants, asked of its own `Deserialize`: no list to keep beside the type.

use serde::Deserialize;
use serde::de::value::Error;
use serde::de::{self, Deserializer, Visitor};

/// The variants of an enum, in order, in kebab case.
pub(crate) fn variants<T: for<'de> Deserialize<'de>>() -> Vec<String> {
    let mut names = Vec::new();
    let _ = T::deserialize(Ask(&mut names));
    assert!(!names.is_empty(), "{} is no enum", std::any::type_name::<T>());
    names.iter().map(|name| name.replace('_', "-")).collect()
}

/// A deserialiser that listens to what an enum expects, and then refuses.
struct Ask<'a>(&'a mut Vec<&'static str>);

impl<'de> Deserializer<'de> for Ask<'_> {
    type Error = Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Error> {
        self.0.extend(variants);
        Err(de::Error::custom("asked, not read"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(de::Error::custom("not an enum"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
