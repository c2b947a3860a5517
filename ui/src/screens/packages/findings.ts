import type { VerdictView } from "../../generated/contract";
import type { Found } from "../../strings/fr/packages";

type VerifiedFile = VerdictView["files"][number];

/** What is wrong comes first, what is as it was last. */
const ORDER: readonly Found[] = ["altered", "missing", "added", "touched", "intact"];

/** Files of which the same is to be said. */
export interface Finding {
  found: Found;
  files: VerifiedFile[];
}

/** The files of a package by what was found of each, without the findings that there are none of. */
export function findings(files: readonly VerifiedFile[]): Finding[] {
  return ORDER.map((found) => ({
    found,
    files: files.filter((file) => foundOf(file) === found),
  })).filter((finding) => finding.files.length > 0);
}

/** A document that was changed before it was packed is in the package as it was put in. */
function foundOf({ state, data }: VerifiedFile): Found {
  return state === "intact" && data === "altered" ? "touched" : state;
}
