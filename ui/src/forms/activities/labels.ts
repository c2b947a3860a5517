import { recordLabel } from "../../lib/records";

/** The label of a field of a fiche, from its path. */
export function labelOf(path: string): string {
  return recordLabel("activity", path);
}
