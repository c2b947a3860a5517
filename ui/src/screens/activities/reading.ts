import type { RecordChoice } from "../../generated/contract";
import type { Term, Terms } from "../../generated/law";
import { activities, records } from "../../strings/fr";

/** Yes, no, or nothing while it is not known. */
export function yesNo(answer: boolean | null): string {
  if (answer === null) return "";
  return answer ? records.yes : records.no;
}

/** The label of what is chosen, or nothing while it is not known. */
export function chosen<T extends string, E extends Term>(
  terms: Terms<T, E>,
  value: T | null,
): string {
  return value === null ? "" : terms.of[value].label;
}

/** The name of an entry that a fiche names. */
export function nameOf(id: string, choices: readonly RecordChoice[]): string {
  return choices.find((choice) => choice.id === id)?.name ?? activities.unknownChoice;
}
