//! What a field that changed is called, for a person who reads the journal outside the application.

use domain::record::RecordKind;
use exchange::Table;
use law::BreachFact;
use store::SubjectKind;

/// The French label of a field of a line; the field itself when nothing names it.
pub(super) fn label(subject: Option<SubjectKind>, field: &str) -> String {
    let told = report::told_label(field).map(str::to_owned);
    told.or_else(|| match subject? {
        SubjectKind::Breach => fact(field),
        SubjectKind::Record(kind) => in_table(kind, field),
    })
    .unwrap_or_else(|| field.to_owned())
}

/// The fact of a breach that a path begins with.
fn fact(field: &str) -> Option<String> {
    let root = field.split('.').next()?;
    let mut facts = BreachFact::ALL.iter();
    let fact = facts.find(|fact| fact.term().name == root)?;
    Some(fact.label().to_owned())
}

fn in_table(kind: RecordKind, field: &str) -> Option<String> {
    exchange::label_of(Table::Records(kind), field)
}
