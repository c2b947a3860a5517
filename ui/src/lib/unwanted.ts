/** What a browser offers and a register does not: its own menu, and opening whatever is dropped on the page. */
export function refuseUnwanted(page: Document): void {
  page.addEventListener("contextmenu", (event) => {
    // Where one types, the menu pastes and corrects.
    if (!isTyped(event.target)) event.preventDefault();
  });
  for (const kind of ["dragover", "drop"] as const)
    page.addEventListener(kind, (event) => {
      // A dropped file would be opened in the place of the page; a dropped word belongs to the field under it.
      if (holdsFiles(event.dataTransfer) || !isTyped(event.target)) event.preventDefault();
    });
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function holdsFiles(carried: DataTransfer | null): boolean {
  return carried?.types.includes("Files") ?? false;
}
