//! The three axes of a breach, each in every world that what is known allows.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use law::{AssessmentCondition, AssessmentReservation, Circumstance, Exemption, Likelihood};

use crate::assessment::circumstances::Circumstances;
use crate::assessment::level::{ANY, Levels, NONE, Span};
use crate::assessment::line::Line;
use crate::assessment::table::Finding;
use crate::assessment::world::{Explored, Told, World, explore, visit};
use crate::assessment::{availability, confidentiality, integrity};

type Rule = fn(&mut World<'_>) -> Finding;

const RULES: [Rule; 3] = [
    confidentiality::finding,
    integrity::finding,
    availability::finding,
];

/// The levels of the worst axis, without what led to them.
pub(super) fn possible_levels(given: &Circumstances) -> Levels {
    let spans = RULES.map(|rule| axis_levels(given, rule));
    spans.into_iter().reduce(Span::worse).unwrap_or(NONE)
}

/// The levels of one axis; once all are possible, the other worlds add nothing.
fn axis_levels(given: &Circumstances, rule: Rule) -> Levels {
    let mut levels: Option<Levels> = None;
    visit(given, rule, |found, _| {
        let so_far = levels.map_or(found.levels, |levels| levels.or(found.levels));
        levels = Some(so_far);
        if so_far == ANY {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    levels.expect("a rule has an outcome")
}

/// What was found on each axis.
pub(super) struct Axes([Explored<Finding>; 3]);

impl Axes {
    pub(super) fn explore(given: &Circumstances) -> Self {
        Self(RULES.map(|rule| explore(given, rule)))
    }

    /// The worst of the axes.
    pub(super) fn levels(&self) -> Levels {
        let spans = self.0.iter().map(|axis| span(axis, |found| found.levels));
        spans.reduce(Span::worse).unwrap_or(NONE)
    }

    /// The worst of the axes.
    pub(super) fn likelihood(&self) -> Span<Likelihood> {
        let of = |found: &Finding| Span::of(found.likelihood);
        let spans = self.0.iter().map(|axis| span(axis, of));
        spans
            .reduce(Span::worse)
            .unwrap_or(Span::of(Likelihood::Maximum))
    }

    /// The unknown facts that the rules read.
    pub(super) fn open(&self) -> BTreeSet<Circumstance> {
        self.0.iter().flat_map(|axis| axis.open.clone()).collect()
    }

    /// The lines of each axis that hold in all its worlds.
    pub(super) fn lines(&self) -> Vec<Line> {
        self.0.iter().flat_map(lines).collect()
    }

    pub(super) fn conditions(&self) -> BTreeSet<AssessmentCondition> {
        self.told()
            .flat_map(|told| told.conditions.clone())
            .collect()
    }

    pub(super) fn reservations(&self) -> BTreeSet<AssessmentReservation> {
        self.told()
            .flat_map(|told| told.reservations.clone())
            .collect()
    }

    /// The situations that apply in all the worlds of an axis.
    pub(super) fn exemptions(&self) -> BTreeSet<Exemption> {
        let shared = self.0.iter().filter_map(|axis| {
            let each = axis
                .outcomes
                .iter()
                .map(|(_, told)| told.exemptions.clone());
            each.reduce(|one, other| &one & &other)
        });
        shared.flatten().collect()
    }

    /// Whether the breach affects no data at all, whatever is still unknown.
    pub(super) fn are_untouched(&self) -> bool {
        let mut outcomes = self.0.iter().flat_map(|axis| &axis.outcomes);
        outcomes.all(|(found, _)| !found.affected)
    }

    fn told(&self) -> impl Iterator<Item = &Told> {
        let outcomes = self.0.iter().flat_map(|axis| &axis.outcomes);
        outcomes.map(|(_, told)| told)
    }
}

fn span<T: Copy + Ord>(axis: &Explored<Finding>, of: impl Fn(&Finding) -> Span<T>) -> Span<T> {
    let spans = axis.outcomes.iter().map(|(found, _)| of(found));
    spans.reduce(Span::or).expect("a rule has an outcome")
}

fn lines(axis: &Explored<Finding>) -> Vec<Line> {
    let mut worlds = axis.outcomes.iter().map(|(_, told)| &told.lines);
    let Some(first) = worlds.next() else {
        return Vec::new();
    };
    let mut lines = first.clone();
    for world in worlds {
        lines.retain(|line| world.contains(line));
    }
    lines
}
