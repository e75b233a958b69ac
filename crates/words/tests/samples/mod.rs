//! A sample of each variant of an enum, made by its own `Deserialize`: no list to keep beside the type. Numbers are 1,
//! lists are empty, options are there, inner enums are their first variant.

use serde::Deserialize;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};

/// Texts that the core's bounded types take: a digest, or a short code.
const TEXTS: [&str; 2] = ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "1.1"];

/// Texts of one sample whose kind is tried out.
const TRIED: u32 = 8;

/// One sample of each variant; the names of those that cannot be made.
pub(crate) fn samples<T: for<'de> Deserialize<'de>>(variants: usize) -> Vec<T> {
    (0..variants).map(|pick| sample(pick).unwrap_or_else(|| panic!("no sample of variant {pick}"))).collect()
}

fn sample<T: for<'de> Deserialize<'de>>(pick: usize) -> Option<T> {
    (0..1_u32 << TRIED).find_map(|kinds| T::deserialize(&mut Maker { pick, kinds }).ok())
}

/// Makes a value of whatever it is asked for.
struct Maker {
    /// The variant of the next enum.
    pick: usize,
    /// Which kind of text comes next, bit by bit.
    kinds: u32,
}

impl Maker {
    fn text(&mut self) -> &'static str {
        let kind = self.kinds & 1;
        self.kinds >>= 1;
        TEXTS[usize::from(kind == 1)]
    }
}

macro_rules! ones {
    ($($ask:ident $give:ident,)*) => {$(
        fn $ask<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$give(1)
        }
    )*};
}

macro_rules! texts {
    ($($ask:ident)*) => {$(
        fn $ask<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.visit_str(self.text())
        }
    )*};
}

macro_rules! ids {
    ($($ask:ident)*) => {$(
        fn $ask<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.visit_bytes(&[1; 16])
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Maker {
    type Error = Error;

    fn is_human_readable(&self) -> bool {
        false
    }

    ones! {
        deserialize_i8 visit_i8, deserialize_i16 visit_i16, deserialize_i32 visit_i32, deserialize_i64 visit_i64,
        deserialize_u8 visit_u8, deserialize_u16 visit_u16, deserialize_u32 visit_u32, deserialize_u64 visit_u64,
    }
    texts! { deserialize_str deserialize_string }
    ids! { deserialize_bytes deserialize_byte_buf }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bool(true)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Elements { maker: self, left: 0 })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Elements { maker: self, left })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(Fields { maker: self, fields: fields.iter() })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let name = variants
            .get(std::mem::take(&mut self.pick))
            .ok_or_else(|| de::Error::custom("no such variant"))?;
        visitor.visit_enum(Chosen { maker: self, name })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(de::Error::custom("what is this?"))
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char unit unit_struct tuple_struct map identifier ignored_any
    }
}

/// So many elements.
struct Elements<'a> {
    maker: &'a mut Maker,
    left: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(&mut *self.maker).map(Some)
    }
}

/// Every field of a struct.
struct Fields<'a> {
    maker: &'a mut Maker,
    fields: std::slice::Iter<'static, &'static str>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let key = |name: &&'static str| -> StrDeserializer<'static, Error> { (*name).into_deserializer() };
        self.fields.next().map(|name| seed.deserialize(key(name))).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(&mut *self.maker)
    }
}

/// The variant that was picked.
struct Chosen<'a> {
    maker: &'a mut Maker,
    name: &'static str,
}

impl<'a, 'de> EnumAccess<'de> for Chosen<'a> {
    type Error = Error;
    type Variant = &'a mut Maker;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), Error> {
        let name: StrDeserializer<'static, Error> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self.maker))
    }
}

impl<'de> VariantAccess<'de> for &mut Maker {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(left, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_struct("", fields, visitor)
    }
}
