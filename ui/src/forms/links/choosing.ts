import type { RecordChoice } from "../../generated/contract";
import { folded } from "../../lib/folded";
import { form as words } from "../../strings/fr";

/** What can be ticked: what is of the past is there only once it is chosen. */
export function offered(
  entries: readonly RecordChoice[],
  chosen: readonly string[],
): RecordChoice[] {
  return entries.filter(({ id, past }) => !past || chosen.includes(id));
}

/** The entries whose name or number says what is searched, without regard to case and accents. */
export function matching(entries: readonly RecordChoice[], search: string): RecordChoice[] {
  const sought = folded(search.trim());
  return entries.filter(({ number, name }) => folded(`${number} ${name}`).includes(sought));
}

/** The chosen entries in the order in which they were; a draft may name one that is there no more. */
export function named(
  entries: readonly RecordChoice[],
  chosen: readonly string[],
): { id: string; name: string }[] {
  return chosen.map(
    (id) => entries.find((entry) => entry.id === id) ?? { id, name: words.links.gone },
  );
}
