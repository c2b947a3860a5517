//! What a proposal hangs on: the unknown facts that decide it, the known ones that would change it.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use law::{Circumstance, Decision};

use super::{Change, answer, possible_levels};
use crate::assessment::circumstances::Circumstances;
use crate::assessment::level::{Answer, Levels};
use crate::assessment::line::Direction;

/// The unknown facts among `open` of which one value alone settles a decision; when it takes
/// several together, those that move the levels, or at worst all of them.
pub(super) fn decisive(
    given: &Circumstances,
    open: &BTreeSet<Circumstance>,
    decision: Decision,
) -> Vec<Circumstance> {
    let facts = open.iter().map(|fact| (*fact, levels(given, *fact)));
    let facts: Vec<(Circumstance, Vec<Levels>)> = facts.collect();
    let keep = |wanted: &dyn Fn(&[Levels]) -> bool| -> Vec<Circumstance> {
        let kept = facts.iter().filter(|(_, levels)| wanted(levels));
        kept.map(|(fact, _)| *fact).collect()
    };
    let is_firm = |levels: &Levels| answer(*levels, decision) != Answer::Depends;
    let settling = || keep(&|levels| levels.iter().any(is_firm));
    let moving = || keep(&|levels| levels.windows(2).any(|pair| pair[0] != pair[1]));
    let searches: [&dyn Fn() -> Vec<Circumstance>; 2] = [&settling, &moving];
    let found = searches.iter().map(|search| search());
    found
        .into_iter()
        .find(|facts| !facts.is_empty())
        .unwrap_or_else(|| open.iter().copied().collect())
}

fn levels(given: &Circumstances, fact: Circumstance) -> Vec<Levels> {
    values(given, fact).map(|(_, levels)| levels).collect()
}

/// What another value of each known fact would change.
pub(super) fn changes(given: &Circumstances, levels: Levels) -> Vec<Change> {
    let known = Circumstance::ALL.iter().copied();
    known
        .filter(|fact| given.count(*fact) == 1)
        .flat_map(|fact| others(given, fact, levels))
        .collect()
}

fn others(given: &Circumstances, circumstance: Circumstance, present: Levels) -> Vec<Change> {
    let other = given.forgetting(circumstance);
    values(&other, circumstance)
        .filter(|(_, levels)| *levels != present)
        .map(|(value, levels)| Change {
            circumstance,
            value,
            direction: direction(present, levels),
            levels,
        })
        .collect()
}

/// Each value that a fact may still have, and the levels that are then possible.
fn values(
    given: &Circumstances,
    fact: Circumstance,
) -> impl Iterator<Item = (String, Levels)> + '_ {
    (0..given.count(fact)).map(move |index| {
        let (kept, value) = given.keeping(fact, index);
        (value, possible_levels(&kept))
    })
}

fn direction(from: Levels, to: Levels) -> Direction {
    let order = (to.highest.cmp(&from.highest)).then(to.lowest.cmp(&from.lowest));
    match order {
        Ordering::Greater => Direction::Raises,
        Ordering::Less => Direction::Lowers,
        Ordering::Equal => Direction::Neutral,
    }
}
