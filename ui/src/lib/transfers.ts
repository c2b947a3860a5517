import { countries, transferMechanism, type TransferMechanism } from "../generated/law";
import { records as words } from "../strings/fr";
import { optionsOf, type Option } from "./terms";

/** Every country, in the order of the French names. */
export const countryOptions: readonly Option<string>[] = countries.map(({ code, name }) => ({
  name: code,
  label: name,
  help: "",
}));

/** What allows a transfer: what protects the data, then what only makes an exception. */
export const mechanismGroups: readonly {
  label: string;
  options: readonly Option<TransferMechanism>[];
}[] = [
  { label: words.safeguards, options: mechanisms(false) },
  { label: words.derogations, options: mechanisms(true) },
];

function mechanisms(derogation: boolean): Option<TransferMechanism>[] {
  return optionsOf(transferMechanism).filter(
    ({ name }) => transferMechanism.of[name].derogation === derogation,
  );
}

/** French name of a country; empty while it is not known. */
export function countryName(code: string): string {
  return countries.find((country) => country.code === code)?.name ?? "";
}
