//! A sheet of the model as an activity.

use domain::activity::{ActivityForm, JointController, Purpose};
use domain::paris;
use domain::record::RecordForm;
use law::{ActivityCapacity, LegalBasis};
use spreadsheet::Sheet;

use super::choices::labelled;
use super::rows::{Line, Part, lines};
use super::titles;
use crate::table::{CellDoubt, Doubt, ReadRow, Table, TableForm, said};

/// A fiche being read.
pub(super) struct Fiche {
    pub(super) form: ActivityForm,
    number: Option<String>,
    line: usize,
    taken: Vec<String>,
    doubts: Vec<CellDoubt>,
    ignored: Vec<String>,
}

/// The activity of a sheet; none when it has no name.
pub(super) fn read(sheet: &Sheet) -> Option<ReadRow> {
    let mut fiche = Fiche {
        form: ActivityForm::blank(ActivityCapacity::Controller),
        number: None,
        line: 0,
        taken: Vec::new(),
        doubts: Vec::new(),
        ignored: Vec::new(),
    };
    for line in lines(sheet) {
        fiche.take(&line);
    }
    (!fiche.form.name.is_empty()).then(|| fiche.row())
}

impl Fiche {
    fn take(&mut self, line: &Line<'_>) {
        let is_taken = match line.part {
            Part::Description => self.describe(line),
            Part::Actors => self.actor(line),
            Part::Purposes => self.purpose(line),
            Part::Data => self.data(line),
            Part::Persons => self.person(line),
            Part::Recipients => self.recipient(line),
            Part::Measures => self.measure(line),
            Part::Transfers => self.transfer(line),
        };
        if is_taken {
            self.taken.push(line.title.to_owned());
        }
    }

    pub(super) fn doubt(&mut self, line: &Line<'_>, text: &str, why: Doubt) {
        self.doubts.push(CellDoubt {
            column: line.title.to_owned(),
            text: text.to_owned(),
            why,
        });
    }

    fn describe(&mut self, line: &Line<'_>) -> bool {
        if line.is(titles::NAME) {
            line.cell(0).clone_into(&mut self.form.name);
            self.line = line.number;
        } else if line.is(titles::REFERENCE) {
            line.cell(0).clone_into(&mut self.form.reference);
            self.number = Some(self.form.reference.clone());
        } else if line.is(titles::STARTED) {
            self.form.review.started_on = self.day(line);
        } else if line.is(titles::REVIEWED) {
            self.form.review.reviewed_on = self.day(line);
        } else {
            return self.added(line);
        }
        true
    }

    /// Lines that organisations add. The other lines before the name are the model's own explanations.
    pub(super) fn added(&mut self, line: &Line<'_>) -> bool {
        if line.is(titles::BASIS) {
            self.basis(line);
        } else if line.is(titles::TOOLS) {
            self.form.tools = line.text();
        } else if line.is(titles::OWNER) {
            self.form.review.owner = line.text();
        } else if line.is(titles::NOTES) {
            line.cell(0).clone_into(&mut self.form.notes);
        } else {
            return self.unknown(line);
        }
        true
    }

    fn unknown(&mut self, line: &Line<'_>) -> bool {
        if self.line > 0 {
            self.doubt(line, &line.text(), Doubt::UnknownLine);
        }
        false
    }

    fn day(&mut self, line: &Line<'_>) -> String {
        let text = line.cell(0);
        if !text.is_empty() && paris::parse_date(text).is_none() {
            self.doubt(line, text, Doubt::NotADate);
            return String::new();
        }
        text.to_owned()
    }

    fn basis(&mut self, line: &Line<'_>) {
        let Some(purpose) = self.form.purposes.first_mut() else {
            return self.doubt(line, &line.text(), Doubt::SubjectMissing);
        };
        purpose.basis = labelled::<LegalBasis>(line.cell(0));
        let note = if purpose.basis.is_some() {
            line.cell(1).to_owned()
        } else {
            line.text()
        };
        purpose.basis_note = note;
    }

    /// The register says once who the organisation and its officer are.
    fn actor(&mut self, line: &Line<'_>) -> bool {
        if !line.is(titles::JOINT) {
            self.ignored.push(line.title.to_owned());
            return false;
        }
        let contact = line
            .cells
            .iter()
            .skip(1)
            .copied()
            .filter(|cell| !cell.is_empty());
        self.form.joint_controllers.items.push(JointController {
            name: line.cell(0).to_owned(),
            contact: contact.collect::<Vec<_>>().join(", "),
            arrangement: String::new(),
        });
        true
    }

    fn purpose(&mut self, line: &Line<'_>) -> bool {
        if !line.is(titles::MAIN_PURPOSE) && !line.is(titles::PURPOSE) {
            return self.added(line);
        }
        self.form.purposes.push(Purpose {
            text: line.text(),
            ..Purpose::default()
        });
        true
    }

    fn row(mut self) -> ReadRow {
        let has_notes = !self.form.notes.is_empty();
        let notes = Some(self.form.notes).filter(|notes| !notes.is_empty());
        let doubts = self.doubts.iter().filter_map(CellDoubt::note);
        self.form.notes = notes
            .into_iter()
            .chain(doubts)
            .collect::<Vec<_>>()
            .join("\n");
        let form = TableForm::Record(RecordForm::Activity(Box::new(self.form)));
        ReadRow {
            line: self.line,
            number: self.number,
            said: said(Table::CNIL, &form, has_notes),
            form,
            taken: self.taken,
            doubts: self.doubts,
            ignored: self.ignored,
        }
    }
}
