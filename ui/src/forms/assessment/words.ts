import type { Change, Direction, Span } from "../../generated/contract";
import {
  backup,
  circumstance,
  deletion,
  disturbance,
  exposure,
  lossDuration,
  protection,
  recipient,
  riskLevel,
  severity,
  specialData,
  type Circumstance,
  type RiskLevel,
  type Term,
  type Terms,
  type Verdict,
} from "../../generated/law";
import { assessment as words } from "../../strings/fr";

/** A label inside a sentence. */
export function inside(label: string): string {
  return label.charAt(0).toLocaleLowerCase("fr") + label.slice(1);
}

/** « limitée », or « entre limitée et maximale » while it is not settled. */
export function spanText<T extends string, E extends Term>(
  terms: Terms<T, E>,
  { lowest, highest }: Span<T>,
): string {
  const [low, high] = [lowest, highest].map((name) => inside(terms.of[name].label));
  if (low === undefined || high === undefined || lowest === highest) return low ?? "";
  return words.between(low, high);
}

/** The levels of risk of a proposal, inside a sentence. */
export function levelsText(levels: Span<RiskLevel>): string {
  return spanText(riskLevel, levels);
}

/** The level of risk that was decided; none for an incident that is no breach, and while nothing is decided. */
export function levelOf(verdict: Verdict | null): RiskLevel | null {
  return verdict === "not_a_breach" ? null : verdict;
}

/** Whether `level` is one that the proposal does not allow. */
export function deviates(level: RiskLevel, { lowest, highest }: Span<RiskLevel>): boolean {
  const rank = riskLevel.values.indexOf(level);
  return rank < riskLevel.values.indexOf(lowest) || rank > riskLevel.values.indexOf(highest);
}

type Say = (value: string) => string;

function listed<T extends string, E extends Term>(terms: Terms<T, E>): Say {
  const labels = new Map<string, string>(
    terms.values.map((name) => [name, inside(terms.of[name].label)]),
  );
  return (value) => labels.get(value) ?? value;
}

function yesOrNo(value: string): string {
  return value === "yes" ? words.yesInside : words.noInside;
}

/** A number is the least of its class: more than the one before it, unless it is the first. */
function atLeast(first: string, more: Say): Say {
  return (value) => {
    const before = Number(value) - 1;
    return before === 0 ? first : more(new Intl.NumberFormat("fr-FR").format(before));
  };
}

const sayings: Record<Circumstance, Say> = {
  confidentiality: yesOrNo,
  integrity: yesOrNo,
  availability: yesOrNo,
  malicious: yesOrNo,
  data: listed(severity),
  special: listed(specialData),
  vulnerable: yesOrNo,
  persons: atLeast(words.onePerson, words.morePersons),
  protection: listed(protection),
  key_compromised: yesOrNo,
  unprotected_data: yesOrNo,
  exposure: listed(exposure),
  recipient: listed(recipient),
  deletion: listed(deletion),
  loss: listed(lossDuration),
  backup: listed(backup),
  restored_hours: atLeast(words.oneHour, words.moreHours),
  disturbance: listed(disturbance),
  already_public: yesOrNo,
};

/** The other value of a fact, which Rust gives as a word for programs, in French. */
export function valueText(fact: Circumstance, value: string): string {
  return sayings[fact](value);
}

/** Values of one fact that would lead to the same proposal. */
export interface Turn {
  fact: string;
  values: string;
  direction: Direction;
  levels: string;
}

/** What would change a proposal of `present` levels, those that move it furthest first. */
export function turns(changes: readonly Change[], present: Span<RiskLevel>): Turn[] {
  const alike = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [change.circumstance, change.levels.lowest, change.levels.highest].join();
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()]
    .toSorted((one, other) => distance(other, present) - distance(one, present))
    .flatMap((same) => (same[0] ? [turn(same[0], same)] : []));
}

function turn({ circumstance: fact, direction, levels }: Change, same: readonly Change[]): Turn {
  return {
    fact: circumstance.of[fact].label,
    values: same.map(({ value }) => valueText(fact, value)).join(words.or),
    direction,
    levels: levelsText(levels),
  };
}

function distance([change]: readonly Change[], present: Span<RiskLevel>): number {
  if (!change) return 0;
  const rank = (level: RiskLevel) => riskLevel.values.indexOf(level);
  const { lowest, highest } = change.levels;
  return (
    Math.abs(rank(lowest) - rank(present.lowest)) + Math.abs(rank(highest) - rank(present.highest))
  );
}
