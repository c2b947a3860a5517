//! What may go into a package: documents made for it, what was sent, letters, supporting documents.

use domain::letter::Letter;
use domain::paris;
use domain::procedure::Answers;
use domain::redaction::tells_reporter;
use law::DocumentKind;
use serde::Serialize;
use store::{DocumentRecord, Told};
use ts_rs::TS;

use super::PackageKind;
use crate::breaches::OneBreach;
use crate::documents::BreachDocument;
use crate::error::ApiError;
use crate::exports::letter_name;
use crate::file::WholeFile;
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct PackageContents {
    number: String,
    is_closed: bool,
    /// Last day on which the file has to be kept; none while it is open.
    kept_through: Option<String>,
    documents: Vec<DocumentChoice>,
    items: Vec<PackageItemView>,
}

/// A document that may leave by itself.
#[derive(Serialize, TS)]
pub(crate) struct DocumentChoice {
    document: BreachDocument,
    /// Every page would say « Projet ».
    is_draft: bool,
}

#[derive(Serialize, TS)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each answers a question of its own"
)]
pub(crate) struct PackageItemView {
    key: String,
    title: String,
    detail: String,
    /// Size of a file that is kept; none for what is made on the spot.
    #[ts(type = "number | null")]
    bytes: Option<u32>,
    in_notification: bool,
    in_archive: bool,
    /// It says who reported, and stays out of a version that does not.
    tells_reporter: bool,
    is_draft: bool,
}

/// One thing that may go into a package.
pub(super) enum Item<'a> {
    Document(BreachDocument),
    Sent(usize, &'a Told),
    Letter(&'a Letter),
    File(&'a DocumentRecord),
}

/// What the package of a breach may hold, with what each kind of package proposes.
pub(crate) fn package_contents(
    desk: &mut Desk<'_>,
    argument: OneBreach,
) -> Result<PackageContents, ApiError> {
    let whole = WholeFile::read(desk, argument.id, false)?;
    let breach = &whole.file.breach;
    let kept_through = breach.closure.as_ref();
    let documents = BreachDocument::ALL.map(|document| DocumentChoice {
        document,
        is_draft: document.is_draft(&whole.file),
    });
    Ok(PackageContents {
        number: breach.number.to_string(),
        is_closed: breach.closure.is_some(),
        kept_through: kept_through.map(|closure| paris::long_date(closure.kept_through_on)),
        documents: documents.into(),
        items: items(&whole).iter().map(|item| item.view(&whole)).collect(),
    })
}

/// Everything that the package of a file may hold, in its order.
pub(super) fn items(whole: &WholeFile) -> Vec<Item<'_>> {
    let documents = BreachDocument::ALL.map(Item::Document).into_iter();
    let sent = whole.told.iter().enumerate();
    let sent = sent.map(|(rank, told)| Item::Sent(rank, told));
    let information = Answers::of(&whole.file.steps).information;
    let letters = information.into_iter().flat_map(|found| &found.letters);
    let letters = letters
        .filter(|letter| letter.may_leave())
        .map(Item::Letter);
    let files = whole.documents.iter();
    let files = files.filter(|document| document.withdrawn.is_none());
    documents
        .chain(sent)
        .chain(letters)
        .chain(files.map(Item::File))
        .collect()
}

impl Item<'_> {
    /// What the page calls it when it is chosen.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Document(document) => format!("document:{}", document.name()),
            Self::Sent(rank, _) => format!("sent:{rank}"),
            Self::Letter(letter) => format!("letter:{}", letter.audience.name()),
            Self::File(document) => format!("file:{}", document.id),
        }
    }

    /// What it is, for a person.
    pub(super) fn title(&self) -> String {
        match self {
            Self::Document(document) => capitalized(document.name()),
            Self::Sent(_, told) => {
                format!("Notification envoyée le {}", paris::view(told.sent_at).long)
            }
            Self::Letter(letter) => capitalized(letter_name(letter.audience)),
            Self::File(document) => document.name.clone(),
        }
    }

    /// Whether it says who reported in a way that cannot be taken out of it.
    pub(super) fn tells_reporter(&self) -> bool {
        match self {
            Self::File(document) => tells_reporter(document.caption.kind),
            Self::Document(_) | Self::Sent(..) | Self::Letter(_) => false,
        }
    }

    fn view(&self, whole: &WholeFile) -> PackageItemView {
        PackageItemView {
            key: self.key(),
            title: self.title(),
            detail: self.detail(),
            bytes: self.bytes(),
            in_notification: self.is_proposed_in(PackageKind::Notification),
            in_archive: self.is_proposed_in(PackageKind::Archive),
            tells_reporter: self.tells_reporter(),
            is_draft: match self {
                Self::Document(document) => document.is_draft(&whole.file),
                Self::Sent(..) | Self::Letter(_) | Self::File(_) => false,
            },
        }
    }

    fn detail(&self) -> String {
        match self {
            Self::File(document) => document.caption.kind.label().to_owned(),
            Self::Letter(letter) => letter.subject.clone(),
            Self::Document(_) | Self::Sent(..) => String::new(),
        }
    }

    fn bytes(&self) -> Option<u32> {
        match self {
            Self::File(document) => Some(document.size),
            Self::Document(_) | Self::Sent(..) | Self::Letter(_) => None,
        }
    }

    /// An archive proposes everything; a notification what the data protection officer needs to follow it.
    fn is_proposed_in(&self, kind: PackageKind) -> bool {
        match (kind, self) {
            (PackageKind::Archive, _) | (PackageKind::Notification, Self::Sent(..)) => true,
            (PackageKind::Notification, Self::Document(document)) => matches!(
                document,
                BreachDocument::Notification | BreachDocument::Assessment
            ),
            (PackageKind::Notification, Self::File(document)) => {
                document.caption.kind == DocumentKind::Receipt
            }
            (PackageKind::Notification, Self::Letter(_)) => false,
        }
    }
}

fn capitalized(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}
