import type { LetterForm } from "../../generated/contract";
import { letterContent, type LetterContent } from "../../generated/law";

/** A text of a letter. */
export type LetterPart = Exclude<keyof LetterForm, "audience">;

/** The texts of a letter, in the order in which it is read. */
export const PARTS: readonly LetterPart[] = [
  "subject",
  "opening",
  "nature",
  "consequences",
  "measures",
  "recommendations",
  "contact",
  "closing",
];

/** Whether a letter says something on `content`. */
export function says(letter: LetterForm, content: LetterContent): boolean {
  return letter[content].trim() !== "";
}

/** What the law asks of a letter and that it does not say yet: it cannot leave without. */
export function lacking(letter: LetterForm): LetterContent[] {
  return letterContent.values.filter(
    (content) => letterContent.of[content].compulsory && !says(letter, content),
  );
}

/** Whether both say the same. */
export function isSame(one: LetterForm, other: LetterForm): boolean {
  return PARTS.every((part) => one[part] === other[part]);
}

/** Characters that a line of a text holds, or a little less. */
const LINE = 60;

/** Rows in which a text is read whole, where the browser does not fit its field to it by itself. */
export function rowsOf(text: string): number {
  const rows = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / LINE)));
  return Math.max(
    2,
    rows.reduce((sum, row) => sum + row, 0),
  );
}
