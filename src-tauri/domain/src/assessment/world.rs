//! The exploration of what is unknown: a rule is run once for each answer that the facts it reads
//! may have, so that what it says holds whatever the answers turn out to be.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use law::{
    AssessmentCondition, AssessmentReason, AssessmentReservation, BreachNature, Circumstance,
    Exemption,
};

use super::circumstances::Circumstances;
use super::known::{Candidate, Known};
use super::line::{Direction, Line};

/// One way in which the unknown facts may turn out, discovered as a rule reads them.
pub(super) struct World<'a> {
    /// What is known.
    pub(super) given: &'a Circumstances,
    choices: Vec<Choice>,
    taken: usize,
    told: Told,
}

/// The value taken for a fact of which several are possible.
struct Choice {
    fact: Circumstance,
    index: usize,
    count: usize,
}

/// What a rule says on its way.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    pub(super) lines: Vec<Line>,
    pub(super) conditions: BTreeSet<AssessmentCondition>,
    pub(super) reservations: BTreeSet<AssessmentReservation>,
    pub(super) exemptions: BTreeSet<Exemption>,
}

/// Every outcome of a rule, and the unknown facts that it read.
pub(super) struct Explored<T> {
    pub(super) outcomes: Vec<(T, Told)>,
    pub(super) open: BTreeSet<Circumstance>,
}

/// Runs a rule in every world that what is known allows.
pub(super) fn explore<T>(given: &Circumstances, rule: impl Fn(&mut World<'_>) -> T) -> Explored<T> {
    let mut explored = Explored {
        outcomes: Vec::new(),
        open: BTreeSet::new(),
    };
    visit(given, rule, |outcome, world| {
        let told = std::mem::take(&mut world.told);
        explored.outcomes.push((outcome, told));
        explored.open.extend(world.choices.iter().map(|c| c.fact));
        ControlFlow::Continue(())
    });
    explored
}

/// Runs a rule in one world after the other, until `see` has seen enough.
pub(super) fn visit<T>(
    given: &Circumstances,
    rule: impl Fn(&mut World<'_>) -> T,
    mut see: impl FnMut(T, &mut World<'_>) -> ControlFlow<()>,
) {
    let mut world = World {
        given,
        choices: Vec::new(),
        taken: 0,
        told: Told::default(),
    };
    loop {
        let outcome = rule(&mut world);
        if see(outcome, &mut world).is_break() || !world.advance() {
            return;
        }
        world.told.lines.clear();
    }
}

impl World<'_> {
    /// The value of a fact in this world.
    pub(super) fn read<T: Candidate>(&mut self, fact: Circumstance, known: &Known<T>) -> T {
        match known.candidates() {
            [only] => *only,
            several => several[self.choose(fact, several.len())],
        }
    }

    /// Which of `count` values a fact has: the one already taken in this world, or a new choice.
    fn choose(&mut self, fact: Circumstance, count: usize) -> usize {
        let mut taken = self.choices[..self.taken].iter();
        if let Some(choice) = taken.find(|choice| choice.fact == fact) {
            return choice.index;
        }
        if self.taken == self.choices.len() {
            let index = 0;
            self.choices.push(Choice { fact, index, count });
        }
        self.taken += 1;
        self.choices[self.taken - 1].index
    }

    /// The next world, if one is left.
    fn advance(&mut self) -> bool {
        self.taken = 0;
        while let Some(last) = self.choices.last_mut() {
            last.index += 1;
            if last.index < last.count {
                return true;
            }
            self.choices.pop();
        }
        false
    }

    /// Says why the risk is what it is; `axis` is none for what weighs on all of them.
    pub(super) fn tell(
        &mut self,
        axis: Option<BreachNature>,
        direction: Direction,
        reason: AssessmentReason,
    ) {
        self.told.lines.push(Line {
            axis,
            direction,
            reason,
        });
    }

    /// Says on what a decision hangs.
    pub(super) fn on_condition(&mut self, condition: AssessmentCondition) {
        self.told.conditions.insert(condition);
    }

    /// Says what would turn a refusal round.
    pub(super) fn reserve(&mut self, reservation: AssessmentReservation) {
        self.told.reservations.insert(reservation);
    }

    /// Says that a situation of the procedure applies.
    pub(super) fn exempt(&mut self, exemption: Exemption) {
        self.told.exemptions.insert(exemption);
    }
}
