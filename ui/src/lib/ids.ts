type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/**
 * Gives the lines of `typed` the ids that the register has just given to those of `sent`, by their place:
 * sent again without them, they would replace those that the register has.
 */
export function adoptIds(typed: unknown, sent: unknown, saved: unknown): void {
  if (!isFields(typed) || !isFields(sent) || !isFields(saved)) return;
  if (typed["id"] === null && sent["id"] === null) typed["id"] = saved["id"] ?? null;
  for (const name of Object.keys(typed)) adoptIds(typed[name], sent[name], saved[name]);
}
