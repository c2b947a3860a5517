//! Small PDF objects that several parts of the file need.

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat};

/// A text string that any reader shows right: UTF-16 with its mark.
pub(crate) fn text(value: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(value.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A string of ASCII characters.
pub(crate) fn ascii(value: &str) -> Object {
    Object::String(value.as_bytes().to_vec(), StringFormat::Literal)
}

/// A name.
pub(crate) fn name(value: &str) -> Object {
    Object::Name(value.as_bytes().to_vec())
}

/// A count or a rank.
pub(crate) fn integer(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

/// References to objects, in order.
pub(crate) fn references(ids: &[ObjectId]) -> Object {
    Object::Array(ids.iter().copied().map(Object::Reference).collect())
}

/// A dictionary from its entries.
pub(crate) fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Dictionary {
    Dictionary::from_iter(entries)
}

/// A stream that any program can read without decompressing it.
pub(crate) fn plain_stream(entries: Dictionary, content: Vec<u8>) -> Stream {
    Stream::new(entries, content).with_compression(false)
}
