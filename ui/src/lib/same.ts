/** The form as JSON, where all that the register reads as nothing is alike: what was typed then erased, say. */
export function asRegistered(form: unknown): string {
  return JSON.stringify(form, (_, value: unknown) => (isNothing(value) ? null : value));
}

/** An instant or a number of which nothing is typed: only one that cannot be found says something then. */
function isNothing(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("precision" in value)) return false;
  const { precision, ...typed } = value;
  const isBlank = Object.values(typed).every((part) => part === "" || part === null);
  return isBlank && precision !== "indeterminable";
}
