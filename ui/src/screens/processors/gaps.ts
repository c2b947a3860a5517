import type { ProcessorGap } from "../../generated/contract";
import { processors as words } from "../../strings/fr";

/** How many are named in a row of the list. */
const NAMED = 3;

/** The first things to obtain by name, and how many others: the page of the processor names them all. */
export function briefly(gaps: readonly ProcessorGap[]): string {
  const isShort = gaps.length <= NAMED;
  const named = (isShort ? gaps : gaps.slice(0, NAMED - 1)).map((gap) => words.gaps[gap]);
  const names = named.join(", ");
  return isShort ? names : `${names} ${words.others(gaps.length - named.length)}`;
}
