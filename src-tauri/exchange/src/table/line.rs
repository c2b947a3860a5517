//! One line of a table on its way to an entry.

use serde_json::Value;

use super::column::Cell;
use super::doubt::{CellDoubt, Doubt};
use super::form_value::{at, entry, is_subject, push, put, said_at, say};
use super::gathered::{Known, alternatives, columns, entry_key};
use super::leaf::{Leaf, Place, cells};
use super::links::Links;
use super::parse::{parsed, subjects};
use super::read::ReadRow;
use super::register::Table;

/// A line being read.
pub(crate) struct Line<'a> {
    table: Table,
    links: &'a Links,
    form: Value,
    number: Option<String>,
    in_entries: Vec<Known<'a>>,
    taken: Vec<&'a Leaf>,
    doubts: Vec<CellDoubt>,
    ignored: Vec<String>,
}

/// A cell that says something, with its field.
#[derive(Clone, Copy)]
pub(crate) struct Filled<'a> {
    /// The field.
    pub(crate) leaf: &'a Leaf,
    /// The title of its column in the file.
    pub(crate) title: &'a str,
    /// What it says.
    pub(crate) text: &'a str,
}

impl Filled<'_> {
    fn doubt(&self, why: Doubt) -> CellDoubt {
        CellDoubt {
            column: self.title.to_owned(),
            text: self.text.to_owned(),
            why,
        }
    }
}

impl<'a> Line<'a> {
    /// A line of which nothing has been read.
    pub(crate) fn new(table: Table, links: &'a Links) -> Self {
        Self {
            table,
            links,
            form: table.blank().fields(),
            number: None,
            in_entries: Vec::new(),
            taken: Vec::new(),
            doubts: Vec::new(),
            ignored: Vec::new(),
        }
    }

    /// The number of the entry.
    pub(crate) fn number(&mut self, text: &str) {
        self.number = Some(text.trim().to_owned());
    }

    /// A column that feeds no field says something.
    pub(crate) fn ignore(&mut self, title: &str) {
        self.ignored.push(title.to_owned());
    }

    /// A cell that says something; several cells of one field are doubted but for the first.
    pub(crate) fn fill(&mut self, cell: Filled<'a>) {
        let is_taken = self.taken.iter().any(|leaf| leaf.path == cell.leaf.path);
        let values = if is_taken {
            Err(Doubt::AlreadyFilled)
        } else {
            self.values(&cell)
        };
        match values {
            Ok(values) => self.keep(cell, values),
            Err(why) => self.doubts.push(cell.doubt(why)),
        }
    }

    fn values(&self, cell: &Filled<'_>) -> Result<Vec<Value>, Doubt> {
        let is_item = matches!(cell.leaf.place, Place::Item { .. });
        if is_item && is_subject(cell.leaf.cell) {
            return subjects(cell.leaf.cell, cell.text, self.links);
        }
        parsed(cell.leaf.cell, cell.text, self.links).map(|value| vec![value])
    }

    fn keep(&mut self, cell: Filled<'a>, values: Vec<Value>) {
        self.taken.push(cell.leaf);
        match &cell.leaf.place {
            Place::Field(path) => {
                for value in values {
                    put(&mut self.form, path, value);
                }
            }
            Place::Item { .. } | Place::Said { .. } => self.in_entries.push(Known { cell, values }),
        }
    }

    /// The entry that the line makes; none when nothing names it.
    pub(crate) fn row(mut self, line: usize) -> Option<ReadRow> {
        let name = self.table.name_path().to_owned();
        let named = at(&self.form, &Place::Field(name)).and_then(Value::as_str);
        named.filter(|name| !name.trim().is_empty())?;
        self.make_entries();
        self.doubt_what_is_assumed();
        self.note_doubts();
        let said = self.taken.iter().map(|leaf| said_at(&leaf.place));
        Some(ReadRow {
            said: said.collect(),
            line,
            number: self.number,
            form: self.table.form(self.form)?,
            taken: self.taken.iter().map(|leaf| leaf.label.clone()).collect(),
            doubts: self.doubts,
            ignored: self.ignored,
        })
    }

    fn make_entries(&mut self) {
        let mut cells = std::mem::take(&mut self.in_entries);
        cells.sort_by(|a, b| entry_key(&a.cell.leaf.place).cmp(&entry_key(&b.cell.leaf.place)));
        let same_entry = |a: &Known<'_>, b: &Known<'_>| {
            entry_key(&a.cell.leaf.place) == entry_key(&b.cell.leaf.place)
        };
        for cells in cells.chunk_by(same_entry) {
            self.make_entry(cells);
        }
    }

    fn make_entry(&mut self, cells: &[Known<'_>]) {
        let Some(first) = cells.first() else { return };
        match &first.cell.leaf.place {
            Place::Item { list, .. } => {
                let made = alternatives(cells).into_iter();
                let made: Vec<Value> = made.filter_map(|it| entry(columns(list), it)).collect();
                if made.is_empty() {
                    self.doubt_each(cells);
                }
                for item in made {
                    push(&mut self.form, list, item);
                }
            }
            Place::Said { each, of, .. } => {
                for said in alternatives(cells)
                    .into_iter()
                    .filter_map(|it| entry(columns(each), it))
                {
                    say(&mut self.form, each, of, said);
                }
            }
            Place::Field(_) => {}
        }
    }

    fn doubt_each(&mut self, cells: &[Known<'_>]) {
        for known in cells {
            let path = &known.cell.leaf.path;
            self.taken.retain(|leaf| leaf.path != *path);
            self.doubts.push(known.cell.doubt(Doubt::SubjectMissing));
        }
    }

    /// A field that has to say something and of which the table says nothing.
    fn doubt_what_is_assumed(&mut self) {
        for (column, cell) in cells(self.table.columns()) {
            let is_taken = self.taken.iter().any(|leaf| leaf.path == column.path);
            if matches!(cell, Cell::Category(_)) && !is_taken {
                self.doubts.push(CellDoubt {
                    column: column.label.to_owned(),
                    text: String::new(),
                    why: Doubt::Assumed,
                });
            }
        }
    }

    fn note_doubts(&mut self) {
        let path = self.table.notes_path();
        let notes = at(&self.form, &Place::Field(path.to_owned())).and_then(Value::as_str);
        let notes = notes.filter(|notes| !notes.is_empty()).map(str::to_owned);
        let doubts = self.doubts.iter().filter_map(CellDoubt::note);
        let lines: Vec<String> = notes.into_iter().chain(doubts).collect();
        put(&mut self.form, path, Value::String(lines.join("\n")));
    }
}
