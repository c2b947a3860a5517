import { closing } from "../../strings/fr";

const labels = new Map<string, string>([
  ["number", closing.number],
  ["signature.name", closing.name],
  ["signature.function", closing.function],
  ["remark", closing.remark],
]);

/** The label of a field of a signature or of an order to destroy, from its path. */
export function signatureLabel(path: string): string {
  return labels.get(path) ?? path;
}
