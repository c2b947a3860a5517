//! The lists of a sheet of the model: data, persons, recipients, measures, transfers.

use domain::activity::{PersonGroup, RecordedData, RecordedRecipient};
use domain::transfer::Transfer;
use law::{DataSubjectCategory, RecordDataCategory, countries};

use super::choices::{self, find, labelled, unusable};
use super::fiche::Fiche;
use super::rows::Line;
use super::titles;
use crate::table::Doubt;

impl Fiche {
    /// One text says how long data are kept: it is the time in use, the archive stays to be filled in.
    pub(super) fn data(&mut self, line: &Line<'_>) -> bool {
        let known = choices::DATA_LINES.iter().find(|(title, _)| line.is(title));
        let category = known.map(|(_, category)| *category);
        let category = category.or_else(|| labelled(line.title));
        let mut description = line.cell(0).to_owned();
        if category.is_none() {
            description = format!("{}\u{a0}: {description}", line.title);
        }
        self.form.data.push(RecordedData {
            description,
            active: line.cell(3).to_owned(),
            ..RecordedData::of(category.unwrap_or(RecordDataCategory::Other))
        });
        true
    }

    pub(super) fn person(&mut self, line: &Line<'_>) -> bool {
        if !line.is(titles::PERSONS) {
            return self.added(line);
        }
        let (said, note) = (line.cell(0), line.cell(3));
        let own = labelled::<DataSubjectCategory>(said);
        let listed = || find(&choices::PERSON_CHOICES, said).unwrap_or(DataSubjectCategory::Other);
        let (category, words) =
            own.map_or_else(|| (listed(), vec![said, note]), |own| (own, vec![note]));
        let words = words.into_iter().filter(|word| !word.is_empty());
        self.form.persons.push(PersonGroup {
            category,
            note: words.collect::<Vec<_>>().join(", "),
        });
        true
    }

    pub(super) fn recipient(&mut self, line: &Line<'_>) -> bool {
        if !line.is(titles::RECIPIENT) {
            return self.added(line);
        }
        let kind =
            find(&choices::RECIPIENT_CHOICES, line.cell(0)).or_else(|| labelled(line.cell(0)));
        let is_said = kind.is_some() && !line.cell(3).is_empty();
        let name = if is_said {
            line.cell(3).to_owned()
        } else {
            line.text()
        };
        self.form
            .recipients
            .items
            .push(RecordedRecipient { kind, name });
        true
    }

    /// A measure of the model is no measure of the organisation's catalogue: it is kept as text.
    pub(super) fn measure(&mut self, line: &Line<'_>) -> bool {
        if !line.is(titles::MEASURE) {
            return self.added(line);
        }
        let note = &mut self.form.measures_note;
        let said = line.cells.iter().copied().filter(|cell| !cell.is_empty());
        let said = said.collect::<Vec<_>>().join("\u{a0}: ");
        if note.is_empty() {
            *note = said;
        } else {
            *note = format!("{note}\n{said}");
        }
        true
    }

    pub(super) fn transfer(&mut self, line: &Line<'_>) -> bool {
        if !line.is(titles::TRANSFER) {
            return self.added(line);
        }
        let country = countries::find_country(line.cell(1));
        if country.is_none() && !line.cell(1).is_empty() {
            self.doubt(line, line.cell(1), Doubt::UnknownCountry);
        }
        let guarantee = line.cell(2);
        let mechanism = find(&choices::GUARANTEES, guarantee).or_else(|| labelled(guarantee));
        if mechanism.is_none() && !guarantee.is_empty() {
            self.doubt(line, guarantee, unusable(guarantee));
        }
        self.form.transfers.items.push(Transfer {
            recipient: line.cell(0).to_owned(),
            country: country.map_or("", |country| country.code).to_owned(),
            mechanism,
            document: line.cell(4).to_owned(),
            ..Transfer::default()
        });
        true
    }
}
