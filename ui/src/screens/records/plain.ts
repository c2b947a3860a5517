import type { Plain } from "../../forms/records/opened.svelte";
import type { Screen } from "../../lib/screen";
import { measures, processors, requests } from "../../strings/fr";

/** The words of the registers of which every entry is typed in the same form. */
export const WORDS = {
  processor: processors,
  security_measure: measures,
  rights_request: requests,
} as const;

const LISTS: Record<Plain, Screen> = {
  processor: { name: "processors" },
  security_measure: { name: "measures" },
  rights_request: { name: "requests" },
};

/** The list of a register, as the path to a screen names it. */
export function listOf(register: Plain): { label: string; screen: Screen } {
  return { label: WORDS[register].title, screen: LISTS[register] };
}
