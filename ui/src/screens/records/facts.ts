import type { Term, Terms } from "../../generated/law";
import { recordLabel, type Register } from "../../lib/records";
import { records } from "../../strings/fr";

/** A field as it is read. */
export interface Fact {
  path: string;
  label: string;
  /** Empty while it is not known. */
  value: string;
  /** What explains the value. */
  note?: string;
}

/** How the fields of a register are read. */
export function factOf(register: Register): (path: string, value: string, note?: string) => Fact {
  return (path, value, note = "") => ({ path, label: recordLabel(register, path), value, note });
}

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
