import type { RecordChoice } from "../../generated/contract";
import { activities } from "../../strings/fr";

/** The name of an entry that a fiche names. */
export function nameOf(id: string, choices: readonly RecordChoice[]): string {
  return choices.find((choice) => choice.id === id)?.name ?? activities.unknownChoice;
}
