import type { RecordPage, RecordStatus } from "../../generated/contract";
import type { Term, Terms } from "../../generated/law";

/** What a list may be narrowed to, in words. */
export interface Standing {
  /** Last part of the name by which tests find the chip. */
  name: string;
  label: string;
  standing: RecordStatus;
}

/** Those about the states of a law's list; `labels` says some of them otherwise. */
export function inStates<T extends string, E extends Term>(
  terms: Terms<T, E>,
  labels: Partial<Record<T, string>> = {},
): Standing[] {
  return terms.values.map((state) => ({
    name: state,
    label: labels[state] ?? terms.of[state].label,
    standing: { status: "in", state },
  }));
}

/** How many entries a standing keeps. */
export function countOf(page: RecordPage<unknown> | null, { standing }: Standing): number {
  if (!page) return 0;
  if (standing.status === "in") return page.states[standing.state] ?? 0;
  return page[standing.status];
}

/** Whether two standings keep the same entries. */
export function isSame(one: RecordStatus, other: RecordStatus): boolean {
  if (one.status === "in" && other.status === "in") return one.state === other.state;
  return one.status === other.status;
}
