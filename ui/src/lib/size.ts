import { evidence } from "../strings/fr";

const NO_BREAK = "\u00a0";
const KILO = 1024;

/** The size of a file as French writes it: `812 octets`, `34 Ko`, `1,4 Mo`. */
export function fileSize(bytes: number): string {
  const { bytes: unit, kilo, mega } = evidence.size;
  if (bytes < KILO) return written(bytes, 0, unit);
  if (bytes < KILO * KILO) return written(bytes / KILO, 0, kilo);
  return written(bytes / (KILO * KILO), 1, mega);
}

function written(count: number, digits: number, unit: string): string {
  const format = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: digits });
  return [format.format(count), unit].join(NO_BREAK);
}
