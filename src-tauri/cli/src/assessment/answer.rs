//! The answer for a case, for machines and for persons.

use domain::assessment::{Advice, Answer as Decided, Direction, Line, Proposal, assess};
use exchange::case::Case;
use law::Decision;
use serde::Serialize;
use serde_json::Value;

use crate::usage::quoted;

/// The answer for a case; its members are a contract.
#[derive(Serialize)]
pub(super) struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    documentation: bool,
    #[serde(rename = "notifier_autorite")]
    notify: Firmness,
    #[serde(rename = "informer_personnes")]
    inform: Firmness,
    conditions: Vec<String>,
    #[serde(rename = "raisons")]
    reasons: Vec<String>,
}

/// `true`, `false` or `"condition"`.
#[derive(Clone, Copy, Serialize)]
#[serde(untagged)]
enum Firmness {
    Firm(bool),
    Hanging(&'static str),
}

impl Answer {
    /// The answer for a case.
    pub(super) fn to(case: &Case) -> Self {
        let proposal = assess(&case.circumstances);
        Self {
            id: None,
            documentation: true,
            notify: firmness(proposal.notify.answer),
            inform: firmness(proposal.inform.answer),
            conditions: conditions(&proposal),
            reasons: reasons(&proposal, &case.unread),
        }
    }

    /// The same, with the identifier of its case.
    pub(super) fn named(self, case: &Case) -> Self {
        Self {
            id: case.id.clone(),
            ..self
        }
    }

    /// The answer in French.
    pub(super) fn text(&self) -> String {
        let id = self.id.as_ref().map_or(String::new(), |id| {
            let id = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
            format!("Cas {id}\n")
        });
        [
            id,
            "Inscription au registre\u{a0}: oui\n".to_owned(),
            decision(Decision::NotifyAuthority, self.notify),
            decision(Decision::InformPersons, self.inform),
            titled("Conditions", &self.conditions),
            titled("Raisons", &self.reasons),
        ]
        .concat()
    }
}

fn firmness(answer: Decided) -> Firmness {
    match answer {
        Decided::Yes => Firmness::Firm(true),
        Decided::No => Firmness::Firm(false),
        Decided::Depends => Firmness::Hanging("condition"),
    }
}

fn conditions(proposal: &Proposal) -> Vec<String> {
    let notify = hanging(Decision::NotifyAuthority, &proposal.notify);
    let inform = hanging(Decision::InformPersons, &proposal.inform);
    let label = Decision::NotifyAuthority.label();
    let reservations = proposal.reservations.iter();
    let reservations = reservations.map(|r| format!("{label}\u{a0}: {}", r.help()));
    notify
        .into_iter()
        .chain(inform)
        .chain(reservations)
        .collect()
}

/// On what a decision hangs: what has to be established, then what is not known.
fn hanging(decision: Decision, advice: &Advice) -> Vec<String> {
    let label = decision.label();
    let conditions = advice.conditions.iter();
    let mut texts: Vec<String> = conditions
        .map(|condition| format!("{label}\u{a0}: {}", condition.help()))
        .collect();
    if !advice.depends_on.is_empty() {
        let facts = advice.depends_on.iter().map(|fact| quoted(fact.label()));
        let facts: Vec<String> = facts.collect();
        texts.push(format!(
            "{label}\u{a0}: dépend de ce qui n’est pas encore connu, {}.",
            facts.join(", ")
        ));
    }
    texts
}

fn reasons(proposal: &Proposal, unread: &[String]) -> Vec<String> {
    let lines = proposal.lines.iter().map(|line| reason(*line));
    let exemptions = proposal.exemptions.iter().map(|exemption| {
        let article = exemption.article().unwrap_or_default();
        format!(
            "{} ({article})\u{a0}: {}",
            exemption.label(),
            exemption.help()
        )
    });
    let unread = unread.iter().map(|name| {
        format!(
            "L’attribut {} n’est pas connu et n’a pas été lu.",
            quoted(name)
        )
    });
    lines.chain(exemptions).chain(unread).collect()
}

fn reason(line: Line) -> String {
    let direction = match line.direction {
        Direction::Raises => " (aggrave)",
        Direction::Lowers => " (atténue)",
        Direction::Neutral => "",
    };
    let criterion = line.criterion().label();
    format!("{criterion}{direction}\u{a0}: {}", line.reason.help())
}

fn decision(decision: Decision, firmness: Firmness) -> String {
    let answer = match firmness {
        Firmness::Firm(true) => "oui",
        Firmness::Firm(false) => "non",
        Firmness::Hanging(_) => "sous condition",
    };
    let article = decision.article().unwrap_or_default();
    format!("{} ({article})\u{a0}: {answer}\n", decision.label())
}

fn titled(title: &str, texts: &[String]) -> String {
    if texts.is_empty() {
        return String::new();
    }
    let texts: Vec<String> = texts.iter().map(|text| format!("  - {text}\n")).collect();
    format!("{title}\n{}", texts.concat())
}
