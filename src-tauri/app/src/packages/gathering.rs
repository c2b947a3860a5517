//! The files of a package: documents laid out, letters printed, supporting documents read one by one.

use domain::letter::Letter;
use domain::paris;
use law::NotificationForm;
use package::PackedFile;
use report::Document;
use report::letter::LetterDocument;
use store::{DocumentRecord, Owner, Told};

use super::contents::Item;
use super::work::Job;
use crate::App;
use crate::documents::BreachDocument;
use crate::error::ApiError;
use crate::exports::letter_name;
use crate::file::WholeFile;

/// What was gathered.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) files: Vec<PackedFile>,
    /// Characters that the printed font does not have, each once.
    pub(super) replaced_characters: Vec<char>,
}

/// Where the files of a package are read from.
pub(super) struct Gathering<'a> {
    pub(super) app: &'a App,
    pub(super) whole: &'a WholeFile,
    /// The form whose order the notifications follow.
    pub(super) form: NotificationForm,
    pub(super) job: &'a Job<'a>,
}

impl Gathering<'_> {
    /// Every item as a file, the register being free between two of them.
    pub(super) fn all(&self, items: &[&Item<'_>]) -> Result<Gathered, ApiError> {
        let mut gathered = Gathered::default();
        let mut kept = 0;
        for item in items {
            let (path, document) = match item {
                Item::Document(document) => (
                    format!("{}.pdf", numbered(*document)),
                    document.made(self.whole, self.form)?,
                ),
                Item::Sent(rank, told) => (sent_path(*rank, told), self.sent(told)?),
                Item::Letter(letter) => (letter_path(letter), self.letter(letter)),
                Item::File(document) => {
                    kept += 1;
                    (file_path(kept, &document.name), self.kept(document)?)
                }
            };
            gathered.take(path, item.title(), document);
            self.job.advance()?;
        }
        Ok(gathered)
    }

    /// A notification as the authority was told it.
    fn sent(&self, told: &Told) -> Result<Document, ApiError> {
        let then = self.whole.file.clone().told_then(told.clone());
        Ok(report::notification_sheet(&then.notification(self.form)?))
    }

    fn letter(&self, letter: &Letter) -> Document {
        let file = &self.whole.file;
        let number = file.breach.number;
        let model = LetterDocument::from_register(letter, &file.profile, number, file.now);
        report::letter(&model)
    }

    /// A supporting document, byte for byte.
    fn kept(&self, document: &DocumentRecord) -> Result<Document, ApiError> {
        let owner = Owner::Breach(self.whole.file.breach.id);
        let bytes = self
            .app
            .with_open(|desk| Ok(desk.open.store.document_content(owner, document.id)?))?;
        Ok(Document {
            bytes,
            replaced_characters: Vec::new(),
        })
    }
}

impl Gathered {
    fn take(&mut self, path: String, title: String, document: Document) {
        for character in document.replaced_characters {
            if !self.replaced_characters.contains(&character) {
                self.replaced_characters.push(character);
            }
        }
        let bytes = document.bytes;
        self.files.push(PackedFile { path, title, bytes });
    }
}

/// Documents stand first, in the order in which they are read.
fn numbered(document: BreachDocument) -> String {
    let rank = BreachDocument::ALL.iter().position(|it| *it == document);
    format!("{:02} {}", rank.unwrap_or_default() + 1, document.name())
}

fn sent_path(rank: usize, told: &Told) -> String {
    let day = paris::date_of(told.sent_at);
    format!("notifications envoyées/{} envoyée le {day}.pdf", rank + 1)
}

fn letter_path(letter: &Letter) -> String {
    format!("lettres/{}.pdf", letter_name(letter.audience))
}

/// The rank keeps apart two documents of one name.
fn file_path(rank: usize, name: &str) -> String {
    format!("pièces/{}", files::safe_name(&format!("{rank:02} {name}")))
}
