//! Messages as unsent drafts (RFC 5322), that a mail program opens to be read, completed and sent.
//!
//! Mail travels and stays in boxes: a message names the number of the breach and its instants, never what
//! happened, to which data or to whom.

mod address;
mod closing;
mod officer;
mod package;
mod text;

pub use closing::{ClosingMessage, closing_draft};
pub use officer::{OfficerMessage, officer_draft};
pub use package::{PackageMessage, package_draft};

use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

/// A file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedFile {
    /// Its file name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A message before it is laid out.
struct Draft<'a> {
    /// What sets it apart from every other, in letters that need no quoting.
    identifier: String,
    /// Address as typed; a draft without recipient when it is not one.
    to: &'a str,
    subject: String,
    body: String,
    attachment: Option<&'a AttachedFile>,
    now: DateTime<Utc>,
}

impl Draft<'_> {
    /// The bytes of the file; the same message gives the same bytes.
    fn bytes(&self) -> Vec<u8> {
        let mut draft = MessageBuilder::new()
            .header("X-Unsent", Raw::new("1"))
            .date(self.now.timestamp())
            .message_id(format!("{}@registre-rgpd", self.identifier))
            .subject(self.subject.as_str());
        if let Some(to) = address::mailboxes(self.to) {
            draft = draft.to(to);
        }
        let text = MimePart::new("text/plain", self.body.as_str());
        let body = match self.attachment {
            Some(file) => with_file(text, file, &self.identifier),
            None => text,
        };
        let mut bytes = Vec::new();
        draft.body(body).serialize(&mut bytes);
        bytes
    }
}

/// The text, then the file. The boundary is given here, because the library would draw it from the
/// machine's clock; `=_` never stands in what it encodes.
fn with_file<'a>(text: MimePart<'a>, file: &'a AttachedFile, identifier: &str) -> MimePart<'a> {
    let boundary = format!("=_{identifier}");
    let mixed = ContentType::new("multipart/mixed").attribute("boundary", boundary);
    let media_type = text::one_line(&file.media_type);
    let attached = MimePart::new(media_type, file.bytes.as_slice());
    MimePart::new(
        mixed,
        vec![text, attached.attachment(text::one_line(&file.name))],
    )
}

/// What sets a message about one breach apart from every other.
fn identifier(id: &str, rank: impl std::fmt::Display, now: DateTime<Utc>) -> String {
    let id = id.chars();
    let id: String = id
        .filter(|it| it.is_ascii_alphanumeric() || *it == '-')
        .collect();
    format!("{id}.{rank}.{}", now.timestamp())
}
