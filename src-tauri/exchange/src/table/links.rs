//! Entries of the register that tables name: in a cell stands a name, in a form an identifier.

use std::collections::{BTreeMap, BTreeSet};

use domain::record::RecordKind;
use uuid::Uuid;

use super::doubt::Doubt;
use super::fold::folded;

/// Of which kind an entry that a table names is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Linked {
    /// An activity, of either register of activities.
    Activity,
    /// A processor.
    Processor,
    /// A security measure of the catalogue.
    Measure,
    /// A request of a person.
    Request,
    /// A site of the organisation.
    Site,
    /// A function of the organisation.
    Function,
}

/// An entry that a table may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Of which kind.
    pub kind: Linked,
    /// Identifier.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Its number, such as `SST-0001`; empty for what has none. It tells apart two entries of one name.
    pub number: String,
}

/// Every entry that a table may name, found by identifier and by name.
#[derive(Clone, Debug, Default)]
pub struct Links {
    shown: BTreeMap<(Linked, Uuid), String>,
    found: BTreeMap<(Linked, String), BTreeSet<Uuid>>,
}

impl From<RecordKind> for Linked {
    fn from(kind: RecordKind) -> Self {
        match kind {
            RecordKind::ControllerActivity | RecordKind::ProcessorActivity => Self::Activity,
            RecordKind::Processor => Self::Processor,
            RecordKind::SecurityMeasure => Self::Measure,
            RecordKind::RightsRequest => Self::Request,
        }
    }
}

impl FromIterator<Link> for Links {
    fn from_iter<I: IntoIterator<Item = Link>>(links: I) -> Self {
        let links: Vec<Link> = links.into_iter().collect();
        let mut all = Self::default();
        for link in &links {
            all.find_by(link, &link.name);
        }
        for link in &links {
            all.show(link);
        }
        all
    }
}

impl Links {
    /// What stands in a cell for an entry; none when the register does not know it.
    pub(crate) fn name(&self, kind: Linked, id: Uuid) -> Option<&str> {
        self.shown.get(&(kind, id)).map(String::as_str)
    }

    /// The entry of a name, whatever its capitals and accents, or of a number.
    pub(crate) fn find(&self, kind: Linked, name: &str) -> Result<Uuid, Doubt> {
        let candidates = self.found.get(&(kind, key(name)));
        let candidates = candidates.into_iter().flatten().copied();
        let candidates: Vec<Uuid> = candidates.collect();
        match candidates.as_slice() {
            [] => Err(Doubt::UnknownName),
            [id] => Ok(*id),
            several => self.exactly(kind, name, several),
        }
    }

    fn exactly(&self, kind: Linked, name: &str, candidates: &[Uuid]) -> Result<Uuid, Doubt> {
        let mut exact = candidates
            .iter()
            .filter(|id| self.name(kind, **id) == Some(name.trim()));
        match (exact.next(), exact.next()) {
            (Some(id), None) => Ok(*id),
            (None | Some(_), None | Some(_)) => Err(Doubt::SeveralOfThatName),
        }
    }

    fn find_by(&mut self, link: &Link, name: &str) {
        let key = (link.kind, key(name));
        self.found.entry(key).or_default().insert(link.id);
    }

    /// Two entries of one name are shown with their numbers.
    fn show(&mut self, link: &Link) {
        let name = link.name.replace('\n', " ");
        let numbered = format!("{name} ({})", link.number);
        let of_that_name = self.found.get(&(link.kind, key(&name)));
        let is_shared = of_that_name.is_some_and(|ids| ids.len() > 1);
        if !link.number.is_empty() {
            self.find_by(link, &numbered);
            self.find_by(link, &link.number);
        }
        let needs_number = is_shared && !link.number.is_empty();
        let shown = if needs_number { numbered } else { name };
        self.shown.insert((link.kind, link.id), shown);
    }
}

/// What two spellings of a name have in common; a name without letters is taken as it is.
fn key(name: &str) -> String {
    let letters = folded(name);
    if letters.is_empty() {
        name.trim().to_owned()
    } else {
        letters
    }
}
