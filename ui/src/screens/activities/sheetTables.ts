/** The lists of a fiche as tables, where an empty cell is not known yet. */

import { nameOf } from "../../forms/activities/named";
import type { ActivityForm, RecordChoice } from "../../generated/contract";
import {
  dataSubjectCategory,
  finalDisposal,
  legalBasis,
  recipientKind,
  recordDataCategory,
  specialCondition,
  transferMechanism,
} from "../../generated/law";
import { countryName } from "../../lib/transfers";
import { chosen } from "../records/facts";

/** What is chosen and what specifies it, in one cell. */
function both(choice: string, note: string): string {
  return [choice, note].filter(Boolean).join("\n");
}

export function purposes(form: ActivityForm): string[][] {
  return form.purposes.map((item) => [
    item.text,
    both(chosen(legalBasis, item.basis), item.basis_note),
    both(chosen(specialCondition, item.condition), item.condition_note),
  ]);
}

export function persons(form: ActivityForm): string[][] {
  return form.persons.map(({ category, note }) => [
    both(dataSubjectCategory.of[category].label, note),
  ]);
}

export function data(form: ActivityForm): string[][] {
  return form.data.map((item) => [
    both(recordDataCategory.of[item.category].label, item.description),
    both(item.active, item.start),
    item.archive,
    chosen(finalDisposal, item.disposal),
  ]);
}

export function recipients(form: ActivityForm): string[][] {
  return form.recipients.items.map(({ name, kind }) => [name, chosen(recipientKind, kind)]);
}

export function processors(form: ActivityForm, choices: readonly RecordChoice[]): string[][] {
  return form.processors.items.map(({ processor, task }) => [nameOf(processor, choices), task]);
}

export function transfers(form: ActivityForm): string[][] {
  return form.transfers.items.map((item) => [
    item.recipient,
    countryName(item.country),
    chosen(transferMechanism, item.mechanism),
    item.document,
  ]);
}
