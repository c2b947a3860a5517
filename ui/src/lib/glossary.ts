/** The words of the law, as they are looked up. */

import { legalWord, type LegalWord } from "../generated/law";
import { folded } from "./folded";

export { legalWord, type LegalWord };

/** In the order of the alphabet. */
export const legalWords: readonly LegalWord[] = legalWord.values.toSorted((one, other) =>
  legalWord.of[one].label.localeCompare(legalWord.of[other].label, "fr"),
);

/** Where a word stands on the page that explains them all. */
export function placeOfWord(word: LegalWord): string {
  return `mot-${folded(word)}`;
}
