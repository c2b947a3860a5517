import type { Listing } from "../generated/contract";

/** A list of which nothing is known yet. */
export const blankListing = <T>(): Listing<T> => ({ none: false, items: [] });

/** Whether the list answers its question. */
export function isKnown(listing: Listing<unknown>): boolean {
  return listing.none || listing.items.length > 0;
}

/** `listing` with `value` ticked or no longer so; an entry ends "none". */
export function withTicked<T>(listing: Listing<T>, value: T): Listing<T> {
  const kept = listing.items.filter((other) => other !== value);
  const isTicked = kept.length === listing.items.length;
  return { none: false, items: isTicked ? [...kept, value] : kept };
}

/** `listing` with "none" ticked, which sets every entry aside, or no longer ticked. */
export function withNone<T>(listing: Listing<T>, none: boolean): Listing<T> {
  return { none, items: none ? [] : listing.items };
}
