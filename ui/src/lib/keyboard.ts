/** The three orders that work everywhere in an open register. */
export interface Shortcuts {
  lock: () => void;
  declare: () => void;
  search: () => void;
}

/** For `onkeydown` of the window: Ctrl+L, Ctrl+N, Ctrl+F (the command key on macOS). */
export function obey(event: KeyboardEvent, shortcuts: Shortcuts): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const orders: Record<string, () => void> = {
    l: shortcuts.lock,
    n: shortcuts.declare,
    f: shortcuts.search,
  };
  const order = orders[event.key.toLowerCase()];
  if (!order || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  order();
}
