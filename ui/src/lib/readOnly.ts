import { getContext, setContext } from "svelte";

const KEY = Symbol("read only");

/** To call while a screen is set up: its fields tell what they hold, and change nothing. */
export function onlyRead(): void {
  setContext(KEY, true);
}

/** Whether the field that is set up is only read. */
export function isOnlyRead(): boolean {
  return getContext<true | undefined>(KEY) ?? false;
}
