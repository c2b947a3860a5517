//! The fifth step after the first sending: what follows it, and what the authority answers.

use chrono::{DateTime, Utc};
use law::{ExchangeKind, SendingKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::fault::{Faults, FieldRule};
use crate::moment::{InstantForm, Moment};
use crate::text::{self, LONG, SHORT};

/// A later message to the authority, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `LaterSending`
pub struct LaterSendingForm {
    pub kind: SendingKind,
    pub sent: InstantForm,
    pub reference: String,
    pub content: String,
    pub receipt: Option<Uuid>,
}

/// Something that passed between the organisation and the authority, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Exchange`
pub struct ExchangeForm {
    pub kind: ExchangeKind,
    pub at: InstantForm,
    pub text: String,
}

/// What follows the first sending, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `FollowUp`
pub struct FollowUpForm {
    pub receipt: Option<Uuid>,
    pub sendings: Vec<LaterSendingForm>,
    pub exchanges: Vec<ExchangeForm>,
    pub cross_border: Option<bool>,
    pub lead_authority: String,
}

/// A later message to the authority (GDPR, art. 33.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaterSending {
    /// Complementary, complete, withdrawal.
    pub kind: SendingKind,
    /// When it left, if that is known.
    pub sent: Option<Moment>,
    /// Number that the authority gave to this message.
    pub reference: String,
    /// What it told that was not told before, or why the notification is withdrawn.
    pub content: String,
    /// The supporting document that the authority sent back.
    pub receipt: Option<Uuid>,
}

/// Something that passed between the organisation and the authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// A request, an answer, an order, a closure.
    pub kind: ExchangeKind,
    /// When, if that is known.
    pub at: Option<Moment>,
    /// What it said.
    pub text: String,
}

/// What follows the first sending, whose facts are those of the breach.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The supporting document that the authority sent back for the first notification.
    pub receipt: Option<Uuid>,
    /// Later messages, in the order of the person.
    pub sendings: Vec<LaterSending>,
    /// What passed with the authority.
    pub exchanges: Vec<Exchange>,
    /// The processing crosses borders (art. 4.23); absent while that is not known.
    pub cross_border: Option<bool>,
    /// The authority that leads then (art. 56).
    pub lead_authority: String,
}

impl FollowUpForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> FollowUp {
        let sendings = self.sendings.iter().enumerate();
        let sendings = sendings.map(|(position, form)| form.read(position, faults, now));
        let sendings = sendings.collect();
        let exchanges = self.exchanges.iter().enumerate();
        let exchanges = exchanges.map(|(position, form)| form.read(position, faults, now));
        let exchanges = exchanges.collect();
        let lead = "details.lead_authority";
        let lead_authority = text::at_most(faults, lead, &self.lead_authority, SHORT);
        FollowUp {
            receipt: self.receipt,
            sendings,
            exchanges,
            cross_border: self.cross_border,
            lead_authority: if self.cross_border == Some(true) {
                lead_authority
            } else {
                String::new()
            },
        }
    }
}

impl LaterSendingForm {
    fn read(&self, position: usize, faults: &mut Faults, now: DateTime<Utc>) -> LaterSending {
        let field = |name: &str| format!("details.sendings.{position}.{name}");
        let content = text::at_most(faults, &field("content"), &self.content, LONG);
        if self.kind == SendingKind::Withdrawal && content.is_empty() {
            faults.add(field("content"), FieldRule::Required);
        }
        LaterSending {
            kind: self.kind,
            sent: self.sent.read(&field("sent"), faults, now),
            reference: text::at_most(faults, &field("reference"), &self.reference, SHORT),
            content,
            receipt: self.receipt,
        }
    }
}

impl ExchangeForm {
    fn read(&self, position: usize, faults: &mut Faults, now: DateTime<Utc>) -> Exchange {
        let field = |name: &str| format!("details.exchanges.{position}.{name}");
        Exchange {
            kind: self.kind,
            at: self.at.read(&field("at"), faults, now),
            text: text::required(faults, &field("text"), &self.text, LONG),
        }
    }
}

impl FollowUp {
    pub(super) fn form(&self) -> FollowUpForm {
        FollowUpForm {
            receipt: self.receipt,
            sendings: self.sendings.iter().map(LaterSending::form).collect(),
            exchanges: self.exchanges.iter().map(Exchange::form).collect(),
            cross_border: self.cross_border,
            lead_authority: self.lead_authority.clone(),
        }
    }

    /// The authority was told that nothing is missing any more, or that there was no breach.
    pub(super) fn is_complete(&self) -> bool {
        self.sendings.iter().any(|sending| match sending.kind {
            SendingKind::Complete | SendingKind::Withdrawal => sending.sent.is_some(),
            SendingKind::Complementary => false,
        })
    }

    /// The last message told that there was no breach.
    pub(super) fn is_withdrawn(&self) -> bool {
        let sent = self.sendings.iter().filter_map(|sending| {
            let at = sending.sent?.at;
            Some((at, sending.kind))
        });
        let last = sent.max_by_key(|(at, _)| *at);
        last.is_some_and(|(_, kind)| kind == SendingKind::Withdrawal)
    }

    /// The orders of the authority that the persons be informed (art. 34.4).
    pub(crate) fn orders_to_inform(&self) -> impl Iterator<Item = &Exchange> {
        let exchanges = self.exchanges.iter();
        exchanges.filter(|exchange| exchange.kind == ExchangeKind::OrderToInform)
    }
}

impl LaterSending {
    fn form(&self) -> LaterSendingForm {
        LaterSendingForm {
            kind: self.kind,
            sent: InstantForm::typed(self.sent),
            reference: self.reference.clone(),
            content: self.content.clone(),
            receipt: self.receipt,
        }
    }
}

impl Exchange {
    fn form(&self) -> ExchangeForm {
        ExchangeForm {
            kind: self.kind,
            at: InstantForm::typed(self.at),
            text: self.text.clone(),
        }
    }
}
