/** The orders that work everywhere in an open register. */
export interface Shortcuts {
  help: () => void;
  lock: () => void;
  declare: () => void;
  search: () => void;
}

/** For `onkeydown` of the window: F1, and Ctrl+L, Ctrl+N, Ctrl+F (the command key on macOS). */
export function obey(event: KeyboardEvent, { help, lock, declare, search }: Shortcuts): void {
  if (event.altKey || event.shiftKey) return;
  const isControl = event.ctrlKey || event.metaKey;
  const orders: Record<string, () => void> = isControl
    ? { l: lock, n: declare, f: search }
    : { f1: help };
  const order = orders[event.key.toLowerCase()];
  if (!order || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  order();
}
