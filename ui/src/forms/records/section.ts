/** A section of the form of an entry. */
export interface Section {
  /** Last part of the ids of the section. */
  name: string;
  title: string;
  /** Its lists are the landmarks: the first often bears the same name. */
  isUnnamed?: boolean;
}
