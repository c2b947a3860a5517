import type { ImportLine, Taking } from "../../generated/contract";

/** How many lines become what. */
export interface Tally {
  add: number;
  change: number;
  /** Those that the register already has, word for word. */
  same: number;
  leave: number;
}

/** Counts what is done with each line. */
export function tallyOf(lines: readonly ImportLine[], takings: readonly Taking[]): Tally {
  const tally: Tally = { add: 0, change: 0, same: 0, leave: 0 };
  lines.forEach(({ standing }, index) => {
    const taking = takings[index] ?? "leave";
    tally[taking === "leave" && standing.standing === "same" ? "same" : taking] += 1;
  });
  return tally;
}

/** A person had better look at the line before it is taken. */
export function isToWatch({ doubts, standing }: ImportLine): boolean {
  return doubts.length > 0 || ["faulty", "repeated"].includes(standing.standing);
}
