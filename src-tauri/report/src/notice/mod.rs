//! What the persons whose data an activity uses are told of it (GDPR, art. 13 and 14).

mod data;
mod from_register;
mod model;
mod parties;
mod rights;

pub use from_register::NoticeSource;
pub use model::InformationNotice;

use crate::document::{Document, render};
use crate::layout::Block;
use crate::record;
use crate::style::{Color, Style};

/// The notice « Vos données personnelles ».
///
/// It leaves the organisation: nothing of the journal is printed on it and nothing of the register
/// is attached to it.
#[must_use]
pub fn information_notice(notice: &InformationNotice) -> Document {
    let title = format!("{TITLE}, {}", notice.name);
    let mut blocks = vec![
        Block::Title(TITLE.to_owned()),
        Block::Gap(2.0),
        Block::Paragraph(notice.name.clone(), Style::BODY.in_color(Color::INK_2)),
    ];
    let chapters = notice.chapters.iter();
    blocks.extend(chapters.flat_map(|chapter| record::chapter(0, chapter)));
    render(&title, &notice.header, &blocks, None)
}

const TITLE: &str = "Vos données personnelles";
