/** What the registers say to a breach that names their entries. */

import type {
  BreachForm,
  Choices,
  CountForm,
  PrefillView,
  RecordChoice,
} from "../generated/contract";
import { form as words } from "../strings/fr";

/** The lists of a breach that name entries of a register. */
export const LINKS = ["activities", "processors"] as const;
export type Link = (typeof LINKS)[number];

/** The entries that each of these lists may name. */
export type Entries = Record<Link, readonly RecordChoice[]>;

/** The fields that the fiches may fill, in the order of the form. */
export const FILLED = [
  "processors",
  "data_categories",
  "person_categories",
  "persons",
  "measures",
] as const;
export type Filled = (typeof FILLED)[number];

/** What the fiches say and the form does not; no number of persons once one is told. */
export type Proposal = Omit<PrefillView, "persons" | "alerts"> & { persons: CountForm | null };

/** What the fiches say that would add something to `form`. */
export function proposalFor(form: BreachForm, found: PrefillView): Proposal {
  return {
    processors: absentFrom(form.processors, found.processors),
    data_categories: absentFrom(form.data_categories, found.data_categories),
    person_categories: absentFrom(form.person_categories, found.person_categories),
    persons: isOpen(form.persons) && found.persons.value !== "" ? found.persons : null,
    measures: found.measures.filter((name) => !isWritten(form.measures, name)),
  };
}

/** Whether there is something to take up in that field. */
export function isProposed(proposal: Proposal, field: Filled): boolean {
  return field === "persons" ? proposal.persons !== null : proposal[field].length > 0;
}

/** The field as it is once the proposal is taken up: what was there stays. */
export function taken(form: BreachForm, proposal: Proposal, field: Filled): Partial<BreachForm> {
  switch (field) {
    case "persons":
      return { persons: proposal.persons ?? form.persons };
    case "measures":
      return { measures: withMeasures(form.measures, proposal.measures) };
    case "processors":
      return { processors: withAdded(form.processors, proposal.processors) };
    case "data_categories":
      return { data_categories: withAdded(form.data_categories, proposal.data_categories) };
    case "person_categories":
      return { person_categories: withAdded(form.person_categories, proposal.person_categories) };
  }
}

function absentFrom<T>(choices: Choices<T>, values: readonly T[]): T[] {
  return values.filter((value) => !choices.values.includes(value));
}

function withAdded<T>(choices: Choices<T>, values: readonly T[]): Choices<T> {
  return { values: [...choices.values, ...absentFrom(choices, values)], unknown: false };
}

/** A number that cannot be determined is an answer. */
function isOpen({ precision, value }: CountForm): boolean {
  return value === "" && (precision === null || precision === "to_be_determined");
}

/** Whether a line of `text` already says that this measure is in place, or begins with its name. */
function isWritten(text: string, name: string): boolean {
  const told = [words.links.proposed.inPlace(name), name];
  return text.split("\n").some((line) => told.some((start) => saysWhole(line.trim(), start)));
}

/** « Sauvegarde hors ligne » does not say « Sauvegarde ». */
function saysWhole(line: string, start: string): boolean {
  return line.startsWith(start) && !/^\s*[\p{L}\p{N}]/u.test(line.slice(start.length));
}

function withMeasures(text: string, names: readonly string[]): string {
  return [text.trimEnd(), ...names.map(words.links.proposed.inPlace)].filter(Boolean).join("\n");
}
