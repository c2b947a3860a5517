//! A document about the file of one breach: a title, chapters, and who signs.

use serde::Serialize;

use crate::document::{Document, Header, render};
use crate::layout::{Block, Heading, Signature};
use crate::pdf::Attachment;
use crate::record::{self, Chapter, FileSource};

/// What a document made of chapters says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileSheet {
    /// What every page says.
    pub header: Header,
    /// Its title.
    pub title: String,
    /// What it is about, under the title.
    pub reference: String,
    /// What it says.
    pub chapters: Vec<Chapter>,
    /// In which quality one signs, and who; nobody signs when there is none.
    pub signatories: Vec<[String; 2]>,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

impl FileSheet {
    /// A document that nobody signs.
    pub(crate) fn new(
        title: &str,
        article: &str,
        source: &FileSource<'_>,
        draft: bool,
        chapters: Vec<Chapter>,
    ) -> Self {
        Self {
            header: source.header(draft),
            title: title.to_owned(),
            reference: source.reference(article),
            chapters,
            signatories: Vec::new(),
            data: source.data.to_vec(),
        }
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> Document {
        let blocks = record::titled(&self.title, &self.reference, &self.header, self.body());
        let title = format!("{}, {}", self.title, self.header.reference);
        let data = Attachment::register_data(&self.data);
        render(&title, &self.header, &blocks, Some(&data))
    }

    /// Everything but the title.
    pub(crate) fn body(&self) -> Vec<Block> {
        let chapters = self.chapters.iter();
        let mut blocks: Vec<Block> = chapters.flat_map(|it| record::chapter(0, it)).collect();
        if !self.signatories.is_empty() {
            blocks.push(Block::Heading(Heading {
                number: String::new(),
                title: "Signature".to_owned(),
                aside: String::new(),
            }));
            blocks.push(Block::Gap(10.0));
            let boxes = self.signatories.iter().map(|[quality, name]| Signature {
                quality: quality.clone(),
                name: name.clone(),
            });
            blocks.push(Block::Signatures(boxes.collect()));
        }
        blocks
    }
}
