import type { Faults } from "../../lib/faults.svelte";

/** Whether the field at `path` or a part of it was refused: a field out of sight comes back then. */
export function isRefused(faults: Faults, path: string): boolean {
  return faults.list.some(({ field }) => field === path || field.startsWith(`${path}.`));
}
