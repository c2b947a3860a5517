//! What a template says: blocks, one under the other.

use domain::chart::Drawing;

use crate::style::{Color, Style};

/// One block of a document. Texts are as the model gives them; they are
/// cleaned when they are placed.
pub(crate) enum Block {
    /// Title of the document.
    Title(String),
    /// Title of a part, on a page of its own; what follows belongs to it and only the part becomes a bookmark.
    Part(Part),
    /// Title of a section; it stays with what follows and becomes a bookmark.
    Heading(Heading),
    /// The same in a form to fill in by hand, where every line of the page counts.
    FormHeading(Heading),
    /// Text over the whole width.
    Paragraph(String, Style),
    /// Text with a bar at its left.
    Notice(String, Color),
    /// Labels and their values.
    Grid(Vec<GridRow>),
    /// Table whose head is repeated on every page.
    Table(Vec<Column>, Vec<Vec<TableCell>>),
    /// Table of which each row names a part of the document, in order; under its last column stands the page of that part.
    Contents(Vec<Column>, Vec<Vec<TableCell>>),
    /// List with dashes.
    List(Vec<String>),
    /// Facts side by side under a line of this colour.
    Facts(Vec<Fact>, Color),
    /// Groups of characters to copy by hand.
    Code(Vec<String>),
    /// Labels side by side, each with a line to write on.
    Blanks(Vec<Blank>),
    /// So many lines to write on.
    Ruled(usize),
    /// Boxes to tick, in so many columns.
    Ticks(usize, Vec<String>),
    /// Boxes to sign in, side by side.
    Signatures(Vec<Signature>),
    /// Blocks that stay on one page, as far as one can hold them.
    Together(Vec<Block>),
    /// A picture of figures, and what it shows in words.
    Picture(Drawing, String),
    /// Empty height, in points.
    Gap(f32),
}

/// A part of a document that has many: what its pages say of themselves.
#[derive(Clone)]
pub(crate) struct Part {
    /// Its title, and its bookmark.
    pub(crate) title: String,
    /// What its pages say in the place of the reference of the document.
    pub(crate) reference: String,
    /// Whether its pages say « Projet ».
    pub(crate) draft: bool,
}

/// Title of a section.
pub(crate) struct Heading {
    /// Its number in the form that the document serves; may be empty.
    pub(crate) number: String,
    /// Its words.
    pub(crate) title: String,
    /// Its article, small at the right; may be empty.
    pub(crate) aside: String,
}

/// A label and its value.
pub(crate) struct GridRow {
    /// The label.
    pub(crate) label: String,
    /// The value.
    pub(crate) content: Content,
    /// A note under the value; may be empty.
    pub(crate) note: String,
}

/// What a cell holds.
pub(crate) enum Content {
    /// Plain text.
    Text(String),
    /// Texts one under the other, each on one line: shortened when it is wider than the column.
    Lines(Vec<String>),
    /// Words in a dashed frame: what is not known.
    Missing(String),
    /// Texts one under the other, each with a mark that may be empty.
    Marked(Vec<(String, String)>),
}

/// Cell of a table.
pub(crate) struct TableCell {
    /// What it holds.
    pub(crate) content: Content,
    /// A note under it; may be empty.
    pub(crate) note: String,
}

impl From<String> for TableCell {
    fn from(text: String) -> Self {
        Self {
            content: Content::Text(text),
            note: String::new(),
        }
    }
}

/// Column of a table.
pub(crate) struct Column {
    /// Its head.
    pub(crate) title: String,
    /// Its share of the width, from 0 to 1.
    pub(crate) share: f32,
    /// Whether each of its cells has a box to tick by hand.
    pub(crate) tick: bool,
}

/// One of the facts that come first.
pub(crate) struct Fact {
    /// The label.
    pub(crate) label: String,
    /// The value.
    pub(crate) content: Content,
    /// Its share of the width, from 0 to 1.
    pub(crate) share: f32,
    /// Colour of the value.
    pub(crate) color: Color,
}

/// A label with a line to write on after it.
pub(crate) struct Blank {
    /// The label.
    pub(crate) label: String,
    /// Its share of the width with its line, from 0 to 1.
    pub(crate) share: f32,
}

/// A box to sign in.
pub(crate) struct Signature {
    /// In which quality one signs.
    pub(crate) quality: String,
    /// Who signs; may be empty.
    pub(crate) name: String,
}
