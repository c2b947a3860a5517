//! One notification sheet.

use domain::breach::{Breach, BreachFacts, BreachNumber};
use domain::register::Profile;
use law::NotificationForm;
use lopdf::content::Content;
use lopdf::{Document, Object};
use printpdf::{
    BuiltinFont, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, TextItem,
};
use report::JournalHead;
use report::notification::NotificationSheet;
use report::record::Source;
use tests::register::now;
use tests::sample;
use uuid::Uuid;

use crate::figure::{print, side_by_side, timed};
use crate::large::LargeRegister;

const TIMES: usize = 51;

/// From the breach to the bytes of the file, against a file of as many pages and as many pieces of text.
pub(crate) fn measure(register: &LargeRegister) {
    let profile = Profile::from_form(&register.form, Uuid::nil).expect("a profile");
    let breach = breach(register, &profile);
    let pieces = pieces_of_text(&sheet(&breach, &profile));
    let [figure, baseline] = side_by_side(
        TIMES,
        [&mut |_| timed(|| sheet(&breach, &profile)), &mut |_| {
            timed(|| plain(&pieces))
        }],
    );
    let (pages, texts): (usize, usize) = (pieces.len(), pieces.iter().map(Vec::len).sum());
    print(
        &format!(
            "Fiche de notification en PDF ({pages}\u{a0}pages, {texts}\u{a0}morceaux de texte)"
        ),
        &figure,
        &[(
            "printpdf nu\u{a0}: les mêmes pages et morceaux, sans mise en page, police, structure ni archivage",
            baseline,
        )],
    );
}

fn breach(register: &LargeRegister, profile: &Profile) -> Breach {
    let form = sample::breach(7, &register.form, now());
    Breach {
        id: Uuid::nil(),
        number: BreachNumber {
            year: 2026,
            sequence: 8,
        },
        revision: 1,
        registered_at: now(),
        registered_by: profile.referent.name.clone(),
        modified_at: now(),
        modified_by: profile.referent.name.clone(),
        verdict: None,
        facts: BreachFacts::from_form(&form, profile, now()).expect("valid facts"),
        closure: None,
        hold: None,
    }
}

fn sheet(breach: &Breach, profile: &Profile) -> Vec<u8> {
    let source = Source {
        breach,
        steps: &[],
        profile,
        journal: JournalHead {
            number: 1,
            hash: "0".repeat(12),
        },
        now: now(),
        data: serde_json::to_vec(&breach.facts).expect("facts"),
    };
    let form = NotificationForm::CnilV2026;
    report::notification_sheet(&NotificationSheet::from_register(source, form)).bytes
}

/// Characters of each piece of text, page by page.
fn pieces_of_text(file: &[u8]) -> Vec<Vec<usize>> {
    let document = Document::load_mem(file).expect("a PDF");
    let content = |id| {
        let operations = Content::decode(&document.get_page_content(id));
        operations.expect("operations").operations
    };
    let pages = document.get_pages().into_values().map(content);
    pages
        .map(|operations| {
            let shown = operations
                .iter()
                .filter(|it| it.operator == "TJ" || it.operator == "Tj");
            shown
                .map(|it| it.operands.iter().map(characters).sum())
                .collect()
        })
        .collect()
}

/// Two bytes a character, in the fonts of the sheet.
fn characters(operand: &Object) -> usize {
    match operand {
        Object::String(bytes, _) => bytes.len() / 2,
        Object::Array(items) => items.iter().map(characters).sum(),
        _ => 0,
    }
}

fn plain(pages: &[Vec<usize>]) -> Vec<u8> {
    let mut document = PdfDocument::new("");
    for pieces in pages {
        let operations = pieces.iter().flat_map(|length| text(*length)).collect();
        document
            .pages
            .push(PdfPage::new(Mm(210.0), Mm(297.0), operations));
    }
    document.save(&PdfSaveOptions::default(), &mut Vec::new())
}

fn text(length: usize) -> [Op; 5] {
    [
        Op::StartTextSection,
        Op::SetFont {
            font: PdfFontHandle::Builtin(BuiltinFont::Helvetica),
            size: Pt(9.0),
        },
        Op::SetTextCursor {
            pos: Point {
                x: Pt(50.0),
                y: Pt(400.0),
            },
        },
        Op::ShowText {
            items: vec![TextItem::Text("x".repeat(length))],
        },
        Op::EndTextSection,
    ]
}
