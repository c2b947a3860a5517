//! Activities in the layout of the model.

use domain::activity::{ActivityForm, RecordedData};
use law::RecordDataCategory;
use spreadsheet::{Row, RowKind, Sheet, Workbook};

use super::{choices, titles};
use crate::table::{Linked, Links};

/// Widths of the columns of a fiche, in characters.
const WIDTHS: [u16; 8] = [45, 35, 20, 25, 30, 25, 20, 25];
/// What joins the texts of one cell.
const BETWEEN: &str = " ; ";

/// One sheet for each activity, with its number, as the authority's model lays a fiche out.
///
/// A part « Compléments » at the foot holds what the model has no line for; what is lost is said in the documentation of
/// this module.
#[must_use]
pub fn write_cnil(activities: &[(String, ActivityForm)], links: &Links) -> Workbook {
    let sheets = activities.iter().map(|(number, form)| Sheet {
        name: format!("{number} {}", form.name),
        rows: rows(number, form, links),
        widths: WIDTHS.to_vec(),
    });
    Workbook {
        sheets: sheets.collect(),
    }
}

fn rows(number: &str, form: &ActivityForm, links: &Links) -> Vec<Row> {
    let parts = [
        description(number, form),
        actors(form),
        purposes(form),
        data(form, false),
        data(form, true),
        persons(form),
        recipients(form, links),
        measures(form, links),
        transfers(form),
        added(form),
    ];
    let mut rows = vec![row(&["Fiche de registre"], RowKind::Title)];
    for part in parts {
        rows.extend(part);
        rows.push(Row::default());
    }
    rows
}

fn row(cells: &[&str], kind: RowKind) -> Row {
    let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
    Row { cells, kind }
}

fn header(cells: &[&str]) -> Row {
    row(cells, RowKind::Header)
}

fn line(cells: &[&str]) -> Row {
    row(cells, RowKind::Plain)
}

/// The lines under a title, each with its rank.
fn part<T>(titles: &[&str], items: &[T], line: impl Fn(usize, &T) -> Row) -> Vec<Row> {
    let lines = items.iter().enumerate();
    let lines = lines.map(|(index, item)| line(index + 1, item));
    std::iter::once(header(titles)).chain(lines).collect()
}

fn description(number: &str, form: &ActivityForm) -> Vec<Row> {
    let reference = if form.reference.is_empty() {
        number
    } else {
        &form.reference
    };
    vec![
        header(&titles::DESCRIPTION),
        line(&[titles::NAME, &form.name]),
        line(&[titles::REFERENCE, reference]),
        line(&[titles::STARTED, &form.review.started_on]),
        line(&[titles::REVIEWED, &form.review.reviewed_on]),
    ]
}

fn actors(form: &ActivityForm) -> Vec<Row> {
    part(
        &titles::ACTORS,
        &form.joint_controllers.items,
        |_, joint| line(&[titles::JOINT, &joint.name, &joint.contact]),
    )
}

fn purposes(form: &ActivityForm) -> Vec<Row> {
    part(&titles::PURPOSES, &form.purposes, |rank, purpose| {
        let title = if rank == 1 {
            titles::MAIN_PURPOSE.to_owned()
        } else {
            format!("{} {}", titles::PURPOSE, rank - 1)
        };
        line(&[&title, &purpose.text])
    })
}

fn data(form: &ActivityForm, sensitive: bool) -> Vec<Row> {
    let of_part = |data: &&RecordedData| data.category.is_sensitive() == sensitive;
    let data: Vec<&RecordedData> = form.data.iter().filter(of_part).collect();
    let titles = if sensitive {
        &titles::SENSITIVE
    } else {
        &titles::DATA
    };
    part(titles, &data, |_, data| {
        line(&[
            data_title(data.category),
            &data.description,
            "",
            "",
            &retention(data),
        ])
    })
}

fn data_title(category: RecordDataCategory) -> &'static str {
    let line = choices::DATA_LINES
        .iter()
        .find(|(_, known)| *known == category);
    line.map_or(category.label(), |(title, _)| *title)
}

fn retention(data: &RecordedData) -> String {
    let disposal = data.disposal.map_or("", law::FinalDisposal::label);
    joined(&[&data.active, &data.start, &data.archive, disposal])
}

fn joined(texts: &[&str]) -> String {
    let said = texts.iter().copied().filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(BETWEEN)
}

fn persons(form: &ActivityForm) -> Vec<Row> {
    part(&titles::PERSON_GROUPS, &form.persons, |rank, group| {
        let title = format!("{} {rank}", titles::PERSONS);
        line(&[&title, group.category.label(), "", "", &group.note])
    })
}

/// The recipients, then the processors by their names.
fn recipients(form: &ActivityForm, links: &Links) -> Vec<Row> {
    let recipients = form.recipients.items.iter();
    let recipients = recipients.map(|it| {
        (
            it.kind.map_or("", law::RecipientKind::label),
            it.name.as_str(),
        )
    });
    let processors = form.processors.items.iter();
    let processors = processors.filter_map(|it| links.name(Linked::Processor, it.processor));
    let processors = processors.map(|name| (law::RecipientKind::Processor.label(), name));
    let all: Vec<(&str, &str)> = recipients.chain(processors).collect();
    part(&titles::RECIPIENTS, &all, |rank, (kind, name)| {
        line(&[&format!("{} {rank}", titles::RECIPIENT), kind, "", "", name])
    })
}

/// The measures of the catalogue by their names, then the others.
fn measures(form: &ActivityForm, links: &Links) -> Vec<Row> {
    let catalogue = form.measures.items.iter();
    let catalogue = catalogue.filter_map(|id| links.name(Linked::Measure, *id));
    let others = form.measures_note.lines().filter(|line| !line.is_empty());
    let all: Vec<&str> = catalogue.chain(others).collect();
    part(&titles::MEASURES, &all, |rank, measure| {
        line(&[&format!("{} {rank}", titles::MEASURE), measure])
    })
}

fn transfers(form: &ActivityForm) -> Vec<Row> {
    part(
        &titles::TRANSFERS,
        &form.transfers.items,
        |rank, transfer| {
            let mechanism = transfer.mechanism.map_or("", law::TransferMechanism::label);
            line(&[
                &format!("{} {rank}", titles::TRANSFER),
                &transfer.recipient,
                transfer.country_name(),
                mechanism,
                "",
                &transfer.document,
            ])
        },
    )
}

fn added(form: &ActivityForm) -> Vec<Row> {
    let first = form.purposes.first();
    let basis = first
        .and_then(|purpose| purpose.basis)
        .map_or("", law::LegalBasis::label);
    let note = first.map_or("", |purpose| &purpose.basis_note);
    vec![
        header(&titles::ADDED),
        line(&[titles::BASIS, basis, note]),
        line(&[titles::TOOLS, &form.tools]),
        line(&[titles::OWNER, &form.review.owner]),
        line(&[titles::NOTES, &form.notes]),
    ]
}
