import type { Answer, OutcomeView } from "../../generated/contract";
import type { EvaluationIndicator } from "../../generated/law";
import { exercises } from "../../strings/fr";

/** A decision of which the scenario expects something. */
export interface ComparedRow {
  name: "notify" | "inform";
  expected: Answer;
  agrees: boolean | null;
  found: string;
  isWritten: boolean;
}

/** A length of time of the exercise. */
export interface DelayRow {
  indicator: EvaluationIndicator;
  target: string;
  measured: string;
  isMissed: boolean;
}

/** What was decided, beside what is expected. */
export function comparedRows(outcome: OutcomeView): ComparedRow[] {
  const words = exercises.outcome;
  const found = (expected: Answer, agrees: boolean | null) => {
    if (expected === "depends") return words.open;
    if (agrees === null) return words.noVerdict;
    return agrees ? words.asExpected : words.otherwise;
  };
  return [
    {
      name: "notify",
      expected: outcome.notify_expected,
      agrees: outcome.notifies_as_expected,
      found: found(outcome.notify_expected, outcome.notifies_as_expected),
      isWritten: outcome.is_notified,
    },
    {
      name: "inform",
      expected: outcome.inform_expected,
      agrees: outcome.informs_as_expected,
      found: found(outcome.inform_expected, outcome.informs_as_expected),
      isWritten: outcome.is_informed,
    },
  ];
}

/** The lengths of time that were measured, or could have been. */
export function delayRows(outcome: OutcomeView): DelayRow[] {
  const words = exercises.outcome;
  return outcome.figures.flatMap(({ indicator, now }) =>
    now.figure === "delays"
      ? [
          {
            indicator,
            target: now.target ?? exercises.none,
            measured: now.maximum ?? words.unmeasurable,
            isMissed: now.in_target !== null && now.in_target < now.measured,
          },
        ]
      : [],
  );
}
