import type { LegalWord } from "../../lib/glossary";

/** A section of the form of an entry. */
export interface Section {
  /** Last part of the ids of the section. */
  name: string;
  title: string;
  /** Its lists are the landmarks: the first often bears the same name. */
  isUnnamed?: boolean;
  /** The words of the law that it asks about. */
  words?: readonly LegalWord[] | undefined;
}
