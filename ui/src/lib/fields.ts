/** Names shared by fields, labels and links: one path in a form gives one id. */

/** DOM id of the field at `path` in its form (`aware.date`). */
export function fieldId(path: string): string {
  return `field-${path.replaceAll(".", "-")}`;
}

/** Name by which tests find the field at `path`. */
export function testId(path: string): string {
  return path.replaceAll(/[._]/g, "-");
}

/** Puts the focus in the field at `path`, or in what surrounds it. */
export function focusField(path: string): void {
  const field = findField(path);
  if (!field) return;
  openAround(field);
  const control = field.matches(CONTROLS) ? field : field.querySelector<HTMLElement>(CONTROLS);
  field.scrollIntoView({ block: "center" });
  (control ?? field).focus();
}

const CONTROLS = "input, select, textarea";

function findField(path: string): HTMLElement | null {
  const name = CSS.escape(path);
  const found = document.querySelector<HTMLElement>(
    `[data-field="${name}"], [data-group="${name}"]`,
  );
  const parent = path.slice(0, path.lastIndexOf("."));
  return found ?? (path.includes(".") ? findField(parent) : null);
}

function openAround(field: HTMLElement): void {
  const details = field.closest("details");
  if (details) details.open = true;
}
