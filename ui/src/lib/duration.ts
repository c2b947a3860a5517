/** Writing a length of time that Rust computed. */

const NO_BREAK = "\u00a0";

/** `31 h 08 min`, `0 h 42 min`; the sign is left out. */
export function hoursAndMinutes(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const rest = String(minutes % 60).padStart(2, "0");
  return [grouped(Math.floor(minutes / 60)), "h", rest, "min"].join(NO_BREAK);
}

/** `6 h`, a whole number of hours. */
export function hours(count: number): string {
  return [grouped(count), "h"].join(NO_BREAK);
}

/** `10 000`, thousands apart. */
export function grouped(count: number): string {
  return new Intl.NumberFormat("fr-FR").format(count);
}
