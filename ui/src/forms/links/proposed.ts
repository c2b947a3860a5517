import { dataCategory, personCategory, type Term, type Terms } from "../../generated/law";
import { breachLabel } from "../../lib/labels";
import type { Entries, Filled, Proposal } from "../../lib/prefill";
import { countSaid, listed } from "../../lib/reading";
import { form as words } from "../../strings/fr";
import { named } from "./choosing";

/** What a line of the proposal is called. */
export function proposedLabel(field: Filled): string {
  return field === "measures" ? words.links.proposed.measures : breachLabel(field);
}

/** What would be added, in words. */
export function proposedText(proposal: Proposal, field: Filled, entries: Entries): string {
  switch (field) {
    case "persons":
      return proposal.persons === null ? "" : countText(proposal.persons);
    case "measures":
      return listed(proposal.measures);
    case "processors":
      return listed(named(entries.processors, proposal.processors).map(({ name }) => name));
    case "data_categories":
      return labels(dataCategory, proposal.data_categories);
    case "person_categories":
      return labels(personCategory, proposal.person_categories);
  }
}

function countText(persons: NonNullable<Proposal["persons"]>): string {
  const { value, certainty } = countSaid(persons);
  return certainty ? `${value} (${certainty.toLocaleLowerCase("fr")})` : value;
}

function labels<T extends string, E extends Term>(terms: Terms<T, E>, values: readonly T[]) {
  return listed(values.map((name) => terms.of[name].label));
}
