import { getContext, setContext } from "svelte";
import type { RecordKind, RecordQuery } from "../generated/contract";

const KEY = Symbol("queries");

type Queries = Map<RecordKind, RecordQuery>;

/** To call once while the open register is set up: what its lists show is kept from screen to screen, and goes with it. */
export function keepQueries(): void {
  setContext<Queries>(KEY, new Map());
}

/** What the lists last showed. */
export function useQueries(): Queries {
  return getContext<Queries | undefined>(KEY) ?? new Map();
}
