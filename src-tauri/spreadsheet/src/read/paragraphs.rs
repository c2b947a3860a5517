//! The text of a cell from the paragraphs that it shows (ODF 1.3, part 3, 6.1).

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::QName;

use super::ods_cell::{repeats, skip};
use crate::ReadError;
use crate::limits::MOST_TEXT_BYTES;

/// What stands in a cell beside its own text.
const NOT_TEXT: [&str; 4] = [
    "office:annotation",
    "table:table",
    "text:note",
    "text:ruby-text",
];

/// The paragraphs up to the end of the element called `cell`, parted by `\n`.
pub(super) fn paragraphs(reader: &mut Reader<&[u8]>, cell: QName<'_>) -> Result<String, ReadError> {
    let mut text = Text::default();
    loop {
        match reader.read_event().map_err(|_| ReadError::Damaged)? {
            Event::Start(start) if is_aside(&start) => skip(reader, &start)?,
            Event::Start(start) => text.element(&start)?,
            Event::Text(part) => text.push(&part.xml10_content()),
            Event::CData(part) => text.push(&part.xml10_content()),
            Event::GeneralRef(entity) => text.push(&resolved(&entity)?),
            Event::End(end) if end.name() == cell => return Ok(text.shown),
            Event::End(end) if end.name().0 == "text:p" => text.is_open = false,
            Event::Eof => return Err(ReadError::Damaged),
            _ => {}
        }
    }
}

fn is_aside(start: &BytesStart<'_>) -> bool {
    let name = start.name().0;
    NOT_TEXT.contains(&name) || name.starts_with("draw:")
}

/// The characters that `&…;` stands for; those that a document defines itself are refused.
fn resolved(entity: &BytesRef<'_>) -> Result<String, ReadError> {
    let character = entity.resolve_char_ref().map_err(|_| ReadError::Damaged)?;
    let named = || resolve_xml_entity(entity).map(str::to_owned);
    let text = character.map(String::from).or_else(named);
    text.ok_or(ReadError::Damaged)
}

/// The text read so far.
#[derive(Default)]
struct Text {
    shown: String,
    paragraphs: usize,
    is_open: bool,
    /// True where a blank of the XML would be one too many.
    after_blank: bool,
}

impl Text {
    fn element(&mut self, start: &BytesStart<'_>) -> Result<(), ReadError> {
        match start.name().0 {
            "text:p" => self.open(),
            "text:s" => self.spaces(repeats(start, "text:c")?)?,
            "text:tab" => self.exactly('\t'),
            "text:line-break" => self.exactly('\n'),
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self) {
        if self.paragraphs > 0 {
            self.shown.push('\n');
        }
        self.paragraphs += 1;
        self.is_open = true;
        self.after_blank = true;
    }

    /// The count is the file's own word: it is held against the limit before it is believed.
    fn spaces(&mut self, count: usize) -> Result<(), ReadError> {
        if count > MOST_TEXT_BYTES.saturating_sub(self.shown.len()) {
            return Err(ReadError::TooLarge);
        }
        self.shown.extend(std::iter::repeat_n(' ', count));
        self.after_blank = false;
        Ok(())
    }

    fn exactly(&mut self, character: char) {
        self.shown.push(character);
        self.after_blank = false;
    }

    /// A run of blanks in the XML is one space, and none at the start of a paragraph.
    fn push(&mut self, part: &str) {
        for character in part.chars().filter(|_| self.is_open) {
            let is_blank = matches!(character, ' ' | '\t' | '\n' | '\r');
            if !is_blank {
                self.shown.push(character);
            } else if !self.after_blank {
                self.shown.push(' ');
            }
            self.after_blank = is_blank;
        }
    }
}
