//! The authority's own model of a register: read as organisations fill it in, and written in its layout.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has to stop

use domain::activity::{
    ActivityForm, JointController, PersonGroup, Purpose, RecordedData, RecordedRecipient,
};
use domain::listing::Listing;
use domain::record::RecordForm;
use domain::transfer::Transfer;
use exchange::{CnilRegister, Doubt, Links, SheetKind, TableForm, read_cnil, write_cnil};
use law::{
    ActivityCapacity, DataSubjectCategory, LegalBasis, RecipientKind, RecordDataCategory,
    TransferMechanism,
};
use spreadsheet::{Format, Sheet, Workbook};

const MODEL: &[u8] = include_bytes!("../../spreadsheet/tests/data/cnil-registre.ods");

fn model() -> Workbook {
    spreadsheet::read(MODEL, "cnil-registre.ods").unwrap()
}

/// The example of the model, as organisations overwrite it.
fn example() -> Sheet {
    let sheets = model().sheets.into_iter();
    sheets.rev().nth(1).unwrap()
}

/// The example with one cell that says something else; places are counted from 0.
fn altered(row: usize, column: usize, text: &str) -> Workbook {
    let mut sheet = example();
    let cells = &mut sheet.rows[row].cells;
    cells.resize(cells.len().max(column + 1), String::new());
    text.clone_into(&mut cells[column]);
    Workbook {
        sheets: vec![sheet],
    }
}

fn only(register: &CnilRegister) -> (&ActivityForm, Vec<(&str, Doubt)>) {
    assert_eq!(register.activities.len(), 1);
    let row = &register.activities[0].row;
    let doubts = row.doubts.iter().map(|it| (it.text.as_str(), it.why));
    match &row.form {
        TableForm::Record(RecordForm::Activity(form)) => (form, doubts.collect()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_example_of_the_model_is_read_whole() {
    let register = read_cnil(&model()).unwrap();
    let (form, doubts) = only(&register);
    assert_eq!(doubts, []);
    assert_eq!(form.name, "Gestion de la paie");
    assert_eq!(form.reference, "1 - Exemple");
    assert_eq!(form.review.started_on, "26/05/2018");
    assert_eq!(form.review.reviewed_on, "13/05/2019");
    let purposes: Vec<&str> = form.purposes.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(purposes.len(), 4);
    assert_eq!(purposes[3], "Ordre de virement à la banque");
    let kept = form
        .data
        .iter()
        .map(|it| (it.category, it.active.as_str(), it.archive.as_str()));
    let five_years = "5 ans à compter du versement de la paie";
    let expected = [
        (RecordDataCategory::Identity, five_years, ""),
        (RecordDataCategory::Financial, five_years, ""),
        (RecordDataCategory::NationalIdNumber, five_years, ""),
    ];
    assert_eq!(kept.collect::<Vec<_>>(), expected);
    assert_eq!(form.persons[0].category, DataSubjectCategory::Staff);
    assert_eq!(form.persons[0].note, "Salariés");
    let recipients = form
        .recipients
        .items
        .iter()
        .map(|it| (it.kind, it.name.as_str()));
    let expected = [
        (
            Some(RecipientKind::InternalService),
            "Dir. Administrative et Financière",
        ),
        (Some(RecipientKind::Partner), "Organismes sociaux"),
        (Some(RecipientKind::ThirdCountry), "Banque d'Andorre"),
    ];
    assert_eq!(recipients.collect::<Vec<_>>(), expected);
    assert_eq!(form.measures_note.lines().count(), 3);
    let transfer = &form.transfers.items[0];
    assert_eq!(transfer.country, "AD");
    assert_eq!(transfer.mechanism, Some(TransferMechanism::StandardClauses));
    assert_eq!(transfer.document, "Contrat en date du 23/01/2018");
}

#[test]
fn the_sheets_that_are_no_filled_fiche_are_not_taken_and_are_said() {
    let register = read_cnil(&model()).unwrap();
    let kinds: Vec<SheetKind> = register.skipped.iter().map(|it| it.kind).collect();
    let expected = [
        SheetKind::Other,
        SheetKind::ActivityList,
        SheetKind::BlankFiche,
        SheetKind::Other,
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn fiches_are_known_by_their_titles_whatever_their_sheets_and_places() {
    let mut moved = example();
    moved.name = "Paie 2026".to_owned();
    moved.rows.remove(1);
    for row in &mut moved.rows {
        row.cells.insert(0, String::new());
    }
    let sheets = vec![example(), moved];
    let register = read_cnil(&Workbook { sheets }).unwrap();
    let [first, second] = register.activities.as_slice() else {
        panic!("two fiches")
    };
    assert_eq!(first.row.form, second.row.form);
    assert_eq!((first.row.line, second.row.line), (4, 3));
    assert_eq!(second.sheet, "Paie 2026");
}

#[test]
fn another_workbook_is_not_taken_for_the_model() {
    let mut other = model();
    other.sheets.truncate(2);
    assert_eq!(read_cnil(&other), None);
}

#[test]
fn privacy_shield_is_never_taken_for_a_mechanism_in_force() {
    let register = read_cnil(&altered(38, 3, "Privacy Shield (Etats-Unis)")).unwrap();
    let (form, doubts) = only(&register);
    assert_eq!(form.transfers.items[0].mechanism, None);
    assert_eq!(
        doubts,
        [("Privacy Shield (Etats-Unis)", Doubt::NoLongerInForce)]
    );
    assert!(form.notes.contains("Privacy Shield"));
}

#[test]
fn every_country_of_the_list_of_the_model_is_known() {
    let lists = model().sheets.pop().unwrap();
    let countries = lists.rows.iter().skip(2).filter_map(|row| row.cells.get(2));
    let unknown: Vec<&String> = countries
        .filter(|name| !name.is_empty() && law::countries::find_country(name).is_none())
        .collect();
    assert_eq!(unknown, [] as [&String; 0]);
}

#[test]
fn a_derogation_is_to_be_made_precise() {
    let register = read_cnil(&altered(38, 3, "Dérogations (art 49)")).unwrap();
    let (form, doubts) = only(&register);
    assert_eq!(form.transfers.items[0].mechanism, None);
    assert_eq!(doubts[0].1, Doubt::NotPreciseEnough);
}

#[test]
fn what_cannot_be_read_is_told_and_kept_in_the_notes() {
    let register = read_cnil(&altered(5, 1, "au printemps")).unwrap();
    let (form, doubts) = only(&register);
    assert_eq!(doubts, [("au printemps", Doubt::NotADate)]);
    assert_eq!(form.review.started_on, "");
    assert!(
        form.notes
            .contains("«\u{a0}Date de création du traitement\u{a0}»\u{a0}: au printemps")
    );
}

#[test]
fn a_line_that_an_organisation_has_added_is_read_or_told() {
    let mut sheet = example();
    let mut basis = sheet.rows[17].clone();
    basis.cells = vec![
        "Base légale".into(),
        "Obligation légale".into(),
        "Code du travail".into(),
    ];
    let mut colour = basis.clone();
    colour.cells = vec!["Couleur du dossier".into(), "bleu".into()];
    sheet.rows.insert(18, basis);
    sheet.rows.insert(19, colour);
    let register = read_cnil(&Workbook {
        sheets: vec![sheet],
    })
    .unwrap();
    let (form, doubts) = only(&register);
    assert_eq!(form.purposes[0].basis, Some(LegalBasis::LegalObligation));
    assert_eq!(form.purposes[0].basis_note, "Code du travail");
    assert_eq!(doubts, [("bleu", Doubt::UnknownLine)]);
}

/// A fiche that says nothing but what the layout has a place for.
fn within_the_layout() -> ActivityForm {
    let mut form = ActivityForm::blank(ActivityCapacity::Controller);
    form.name = "Suivi en santé au travail".into();
    form.reference = "R-7".into();
    form.review.started_on = "01/02/2020".into();
    form.review.reviewed_on = "24/11/2026".into();
    form.review.owner = "Direction médicale".into();
    form.tools = "Logiciel métier".into();
    form.notes = "Vu\navec l’éditeur".into();
    form.joint_controllers = Listing::of(vec![JointController {
        name: "Service voisin".into(),
        contact: "1 rue Fictive".into(),
        arrangement: String::new(),
    }]);
    let purpose = |text: &str| Purpose {
        text: text.into(),
        ..Purpose::default()
    };
    form.purposes = vec![purpose("Suivre la santé"), purpose("Prévenir")];
    form.purposes[0].basis = Some(LegalBasis::LegalObligation);
    form.purposes[0].basis_note = "Code du travail".into();
    let data = |category| RecordedData {
        description: "dossier".into(),
        active: "durée du suivi".into(),
        ..RecordedData::of(category)
    };
    // In the order of the layout: the sensitive ones last.
    let (sensitive, plain): (Vec<_>, Vec<_>) = RecordDataCategory::ALL
        .iter()
        .copied()
        .partition(|it| it.is_sensitive());
    form.data = plain.into_iter().chain(sensitive).map(data).collect();
    form.persons = DataSubjectCategory::ALL
        .iter()
        .map(|category| PersonGroup {
            category: *category,
            note: "du Val-Fictif".into(),
        })
        .collect();
    let recipient = |kind| RecordedRecipient {
        kind,
        name: "Destinataire fictif".into(),
    };
    let kinds = RecipientKind::ALL.iter().copied().map(Some);
    form.recipients = Listing::of(kinds.chain([None]).map(recipient).collect());
    form.measures_note = "Postes chiffrés\nSauvegarde quotidienne".into();
    let transfer = |mechanism: &TransferMechanism| Transfer {
        recipient: "Éditeur fictif".into(),
        country: "US".into(),
        mechanism: Some(*mechanism),
        document: "Contrat de 2024".into(),
        ..Transfer::default()
    };
    form.transfers = Listing::of(TransferMechanism::ALL.iter().map(transfer).collect());
    form
}

#[test]
fn what_the_layout_has_a_place_for_is_written_and_read_again_equal() {
    let form = within_the_layout();
    let book = write_cnil(&[("TRT-0001".into(), form.clone())], &Links::default());
    for (format, name) in [
        (Format::Xlsx, "registre.xlsx"),
        (Format::Ods, "registre.ods"),
    ] {
        let bytes = spreadsheet::write(&book, format).unwrap();
        let register = read_cnil(&spreadsheet::read(&bytes, name).unwrap()).unwrap();
        let (read, doubts) = only(&register);
        assert_eq!(doubts, []);
        assert_eq!(read, &form);
    }
}

#[test]
fn what_becomes_of_data_is_not_lost_with_the_time_in_use() {
    let mut form = within_the_layout();
    form.data.truncate(1);
    form.data[0].archive = "dix ans".into();
    form.data[0].disposal = Some(law::FinalDisposal::Destruction);
    let book = write_cnil(&[("TRT-0001".into(), form)], &Links::default());
    let register = read_cnil(&book).unwrap();
    let (read, _) = only(&register);
    assert_eq!(
        read.data[0].active,
        "durée du suivi ; dix ans ; Destruction"
    );
    assert_eq!(read.data[0].archive, "");
}
