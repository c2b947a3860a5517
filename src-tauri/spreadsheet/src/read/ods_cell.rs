//! What one cell of an `OpenDocument` sheet says (ODF 1.3, part 3, 9.1.4 and 19.385).

use quick_xml::events::BytesStart;
use quick_xml::{Reader, XmlVersion};

use super::paragraphs::paragraphs;
use crate::ReadError;
use crate::values;

/// The text of the cell that `start` opens; the reader is left after its end.
pub(super) fn value(
    reader: &mut Reader<&[u8]>,
    start: &BytesStart<'_>,
) -> Result<String, ReadError> {
    let shown = paragraphs(reader, start.name())?;
    if attribute(start, "calcext:value-type")?.as_deref() == Some("error") {
        return Ok(String::new());
    }
    let kind = attribute(start, "office:value-type")?;
    let typed = match kind.as_deref() {
        Some("float" | "percentage" | "currency") => number(attribute(start, "office:value")?),
        Some("date") => attribute(start, "office:date-value")?.map(|it| values::iso_instant(&it)),
        Some("time") => attribute(start, "office:time-value")?.map(|it| values::iso_duration(&it)),
        Some("boolean") => {
            attribute(start, "office:boolean-value")?.map(|it| values::boolean(it == "true"))
        }
        Some("string") if shown.is_empty() => attribute(start, "office:string-value")?,
        _ => None,
    };
    Ok(typed.unwrap_or(shown))
}

fn number(value: Option<String>) -> Option<String> {
    value?.parse().ok().map(values::number)
}

/// How many times the row or cell that `start` opens stands in the sheet.
pub(super) fn repeats(start: &BytesStart<'_>, name: &str) -> Result<usize, ReadError> {
    attribute(start, name)?.map_or(Ok(1), |count| count.parse().map_err(|_| ReadError::Damaged))
}

/// The attribute called `name`.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, ReadError> {
    let attribute = start
        .try_get_attribute(name)
        .map_err(|_| ReadError::Damaged)?;
    let value = attribute.map(|it| it.normalized_value(XmlVersion::Implicit1_0));
    let value = value.transpose().map_err(|_| ReadError::Damaged)?;
    Ok(value.map(std::borrow::Cow::into_owned))
}

/// Goes to the end of what `start` opens.
pub(super) fn skip(reader: &mut Reader<&[u8]>, start: &BytesStart<'_>) -> Result<(), ReadError> {
    let end = reader.read_to_end(start.name());
    end.map(drop).map_err(|_| ReadError::Damaged)
}
