//! What a workbook would make calamine take memory for, looked at before.
//!
//! calamine reserves room for as many shared strings as the file declares, and copies the font and
//! the number format of a style into each cell format (`Xlsx::new`, version 0.38): a few bytes
//! could ask for all the memory there is, which no program survives.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::ods_cell::attribute;
use crate::ReadError;
use crate::limits::{LONGEST_STYLE_TAG, MOST_CELLS, MOST_STYLES};
use crate::unpack::{Archive, text};

/// Checks every part that calamine may take for the shared strings or the styles.
///
/// # Errors
/// [`ReadError::TooLarge`] beyond the limits, [`ReadError::Damaged`] for what is no XML.
pub(super) fn check_workbook(archive: &mut Archive<'_>) -> Result<(), ReadError> {
    let names: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .map(std::borrow::Cow::into_owned)
        .collect();
    for name in names {
        let end = name.to_lowercase();
        if end.ends_with("sharedstrings.xml") {
            check_strings(&text(archive, &name)?)?;
        } else if end.ends_with("styles.xml") {
            check_styles(&text(archive, &name)?)?;
        }
    }
    Ok(())
}

/// The count that the first element declares is the one that is believed.
fn check_strings(xml: &str) -> Result<(), ReadError> {
    each_element(xml, |start| {
        if start.local_name().as_ref() != "sst" {
            return Ok(());
        }
        let declared = attribute(start, "uniqueCount")?.map_or(Ok(0), |it| it.parse::<usize>());
        match declared {
            Ok(count) if count <= MOST_CELLS => Ok(()),
            Ok(_) => Err(ReadError::TooLarge),
            Err(_) => Err(ReadError::Damaged),
        }
    })
}

fn check_styles(xml: &str) -> Result<(), ReadError> {
    let mut styles = 0;
    each_element(xml, |start| {
        let name = start.local_name();
        styles += usize::from(name.as_ref() == "xf");
        let is_long = start.len() > LONGEST_STYLE_TAG && name.as_ref() != "styleSheet";
        if is_long || styles > MOST_STYLES {
            return Err(ReadError::TooLarge);
        }
        Ok(())
    })
}

/// Names of ends are not checked, as calamine does not check them.
fn each_element(
    xml: &str,
    mut check: impl FnMut(&BytesStart<'_>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().map_err(|_| ReadError::Damaged)? {
            Event::Start(start) | Event::Empty(start) => check(&start)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
