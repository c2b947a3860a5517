//! The registers kept up to date: lists and searches, the whole register on paper, a workbook taken as one batch.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::register::{PASSPHRASE, Workstation};
use tests::sample_records::{fiches, processors};
use vault::{KeyFile, Passphrase, key_path};

use crate::bare;
use crate::figure::{print, side_by_side, timed};
use crate::paper::{self, Pieces};

const FICHES: usize = 1000;
const PROCESSORS: usize = 500;
const ROUNDS: usize = 5;
/// A whole register and a whole workbook take long: each is measured so many times.
const LONG_ROUNDS: usize = 3;
/// What is typed, without accents, as one types in a hurry.
const TYPED: [&str; 2] = ["vaccination", "hebergement"];

/// A register of fiches and processors, measured.
pub(crate) fn measure() {
    let program = std::env::current_exe().expect("the path of this program");
    let folder = TempDir::new_in(program.parent().expect("a folder")).expect("a folder");
    let workstation = Workstation::with_new_register(folder.path());
    let hosts = processors(&workstation, PROCESSORS);
    fiches(&workstation, FICHES, &hosts);
    lists(&workstation, folder.path());
    paper(&workstation, folder.path());
    import(&workstation, folder.path());
}

fn lists(workstation: &Workstation, folder: &Path) {
    workstation.app.lock();
    let copy = folder.join("recherche.rgpd");
    fs::copy(&workstation.path, &copy).expect("a copy");
    let keys = KeyFile::read(&key_path(&workstation.path)).expect("the key file");
    let opened = keys.open_with_passphrase(&Passphrase::new(PASSPHRASE));
    let bare = bare::connect(&copy, &opened.expect("the key").key);
    workstation.open().expect("the register opens");
    let beginnings: Vec<&str> = TYPED
        .iter()
        .flat_map(|word| (0..=word.len()).map(|end| &word[..end]))
        .collect();
    for (request, register, what) in [
        ("activities", "controller_activity", "1\u{a0}000 fiches"),
        ("processors", "processor", "500\u{a0}sous-traitants"),
    ] {
        let beginning = |turn: usize| beginnings[turn % beginnings.len()];
        let [figure, baseline] = side_by_side(
            beginnings.len() * ROUNDS,
            [
                &mut |turn| {
                    let query = json!({ "register": register, "text": beginning(turn),
                                        "standing": { "status": "all" }, "page": 0 });
                    timed(|| workstation.ok(request, query))
                },
                &mut |turn| {
                    let letter = Some(beginning(turn)).filter(|typed| !typed.is_empty());
                    timed(|| bare::find(&bare, "record_search", letter.unwrap_or("a")))
                },
            ],
        );
        print(
            &format!(
                "Lister et chercher parmi {what}\u{a0}: une lettre de plus, la page et ses comptes"
            ),
            &figure,
            &[(
                "SQLCipher nu\u{a0}: une requête FTS5 sur les mêmes mots",
                baseline,
            )],
        );
    }
}

fn paper(workstation: &Workstation, folder: &Path) {
    let path = folder.join("registre.pdf");
    let export = || {
        workstation.machine.script.will_save(path.clone());
        let _ = workstation.ok("export_processing_register", json!({}));
    };
    export();
    let pieces = Pieces::of(&fs::read(&path).expect("the register"));
    let [figure, baseline] = side_by_side(
        LONG_ROUNDS,
        [&mut |_| timed(export), &mut |_| {
            timed(|| pieces.laid_plainly())
        }],
    );
    print(
        &format!(
            "Registre de 1\u{a0}000 fiches en un PDF ({})",
            pieces.size()
        ),
        &figure,
        &[(paper::BASELINE, baseline)],
    );
}

fn import(workstation: &Workstation, folder: &Path) {
    let table = json!({ "table": "records", "register": "controller_activity" });
    let path = folder.join("registre.xlsx");
    workstation.machine.script.will_save(path.clone());
    let export = json!({ "table": table, "format": "xlsx" });
    let _ = workstation.ok("export_table", export);
    let bytes = fs::read(&path).expect("the workbook");
    let elsewhere = TempDir::new_in(folder).expect("a folder");
    let empty = Workstation::with_new_register(elsewhere.path());
    let _ = processors(&empty, PROCESSORS);
    let [figure, baseline] = side_by_side(
        LONG_ROUNDS,
        [
            &mut |_| {
                let spent = timed(|| take(&empty, &table, path.clone()));
                let batches = empty.ok("imports", json!({}));
                let _ = empty.ok("undo_import", json!({ "id": batches[0]["id"] }));
                spent
            },
            &mut |_| timed(|| spreadsheet::read(&bytes, "registre.xlsx").expect("cells")),
        ],
    );
    print(
        &format!(
            "Importer un classeur de 1\u{a0}000 fiches ({}\u{a0}ko)\u{a0}: lire, voir l’aperçu, reprendre",
            bytes.len() / 1000
        ),
        &figure,
        &[(
            "calamine\u{a0}: lire les cases du même classeur, sans rien en faire",
            baseline,
        )],
    );
}

/// Chooses a workbook, looks at what it would do and takes all of it, as the window does.
fn take(workstation: &Workstation, table: &Value, path: PathBuf) -> Value {
    workstation.machine.script.will_open(path);
    let chosen = workstation.ok("choose_import", json!({ "table": table }));
    let sheet = &chosen["sheets"][0];
    let columns = sheet["columns"].as_array().expect("columns").iter();
    let columns: Vec<&Value> = columns.map(|column| &column["path"]).collect();
    let mapping = json!({ "header": sheet["header"], "columns": columns });
    let source = json!({ "source": "sheet", "sheet": 0, "mapping": mapping });
    let preview = workstation.ok("preview_import", json!({ "source": source }));
    let lines = preview["lines"].as_array().expect("lines").iter();
    let takings: Vec<&Value> = lines.map(|line| &line["proposed"]).collect();
    assert_eq!(takings.len(), FICHES, "a line is missing");
    let accepted = json!({ "source": source, "stamp": preview["stamp"], "takings": takings });
    workstation.ok("accept_import", accepted)
}
