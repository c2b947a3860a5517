import { packages } from "../../strings/fr";

/** The label of a field of a package, of a period or of a password, from its path. */
export function packageLabel(path: string): string {
  return packages.fields[path] ?? path;
}
