//! The message that tells the data protection officer of a breach, as an unsent draft (RFC 5322).
//!
//! Mail travels and stays in boxes: the message names the number of the breach, its instants and its
//! deadline, never what happened, to which data or to whom.

mod address;
mod words;

use chrono::{DateTime, Utc};
use domain::breach::Clock;
use domain::moment::Moment;
use domain::procedure::Next;
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

/// What the message is told.
#[derive(Clone, Debug)]
pub struct OfficerMessage<'a> {
    /// Identifier of the breach: it names the message.
    pub id: String,
    /// How many times the breach was written.
    pub revision: u32,
    /// Number of the breach.
    pub number: String,
    /// Name of the organisation.
    pub organisation: String,
    /// Address of the officer, as typed; a draft without recipient when it is not one.
    pub to: String,
    /// When a first person noticed.
    pub detected: Option<Moment>,
    /// When the référente was told.
    pub reported: Option<Moment>,
    /// Awareness, deadline, sending.
    pub clock: &'a Clock,
    /// What to do next.
    pub next: Next,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// A file to go with it.
    pub attachment: Option<AttachedFile>,
}

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

/// The bytes of an `.eml` file that opens as a draft to be read, completed and sent.
///
/// The same message gives the same bytes.
#[must_use]
pub fn officer_draft(message: &OfficerMessage<'_>) -> Vec<u8> {
    let identifier = identifier(message);
    let mut draft = MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .date(message.now.timestamp())
        .message_id(format!("{identifier}@registre-rgpd"))
        .subject(words::subject(message));
    if let Some(to) = address::mailboxes(&message.to) {
        draft = draft.to(to);
    }
    let text = MimePart::new("text/plain", words::body(message));
    let body = match &message.attachment {
        Some(file) => with_file(text, file, &identifier),
        None => text,
    };
    let mut bytes = Vec::new();
    draft.body(body).serialize(&mut bytes);
    bytes
}

/// The text, then the file. The boundary is given here, because the library would draw it from the
/// machine's clock; `=_` never stands in what it encodes.
fn with_file<'a>(text: MimePart<'a>, file: &'a AttachedFile, identifier: &str) -> MimePart<'a> {
    let boundary = format!("=_{identifier}");
    let mixed = ContentType::new("multipart/mixed").attribute("boundary", boundary);
    let media_type = words::one_line(&file.media_type);
    let attached = MimePart::new(media_type, file.bytes.as_slice());
    MimePart::new(
        mixed,
        vec![text, attached.attachment(words::one_line(&file.name))],
    )
}

/// What sets this message apart from every other, in letters that need no quoting.
fn identifier(message: &OfficerMessage<'_>) -> String {
    let id = message.id.chars();
    let id: String = id
        .filter(|it| it.is_ascii_alphanumeric() || *it == '-')
        .collect();
    format!("{id}.{}.{}", message.revision, message.now.timestamp())
}
