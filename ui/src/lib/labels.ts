import { breachFact, type BreachFact } from "../generated/law";
import { common, form, register } from "../strings/fr";

const others = new Map<string, string>(Object.entries(form.fields));

function isFact(field: string): field is BreachFact {
  return field in breachFact.of;
}

/** The label of a field of the breach form, from its path (`aware.time`). */
export function breachLabel(path: string): string {
  const root = path.split(".")[0] ?? path;
  return isFact(root) ? breachFact.of[root].label : (others.get(root) ?? root);
}

const inRegister: Record<string, string> = {
  "organisation.name": register.organisationName,
  "organisation.siren": register.siren,
  "organisation.address": register.address,
  "organisation.phone": register.phone,
  "organisation.email": register.email,
  "referent.name": register.referentName,
  "referent.function": register.referentFunction,
  "referent.phone": register.phone,
  "referent.email": register.email,
  "dpo.name": register.dpoName,
  "dpo.organisation": register.dpoOrganisation,
  "dpo.phone": register.phone,
  "dpo.email": register.email,
  "procedure.reference": register.procedureReference,
  "procedure.version": register.procedureVersion,
  "procedure.applies_from": register.appliesFrom,
  sites: register.sites,
  functions: register.functions,
  auto_lock_minutes: register.autoLock,
  passphrase: register.passphrase,
  current: register.currentPassphrase,
  confirmation: register.confirmation,
};

/** The label of a field of the register form, from its path (`sites.2.name`, or `sites` for the list). */
export function registerLabel(path: string): string {
  const [list, position] = path.split(".");
  if (position !== undefined && list === "sites") return register.siteName(Number(position) + 1);
  if (position !== undefined && list === "functions")
    return register.functionName(Number(position) + 1);
  return inRegister[path] ?? path;
}

const parts: Record<string, string> = {
  organisation: register.organisation,
  referent: register.referent,
  dpo: register.dpo,
  procedure: register.procedure,
};

const asChanged: Record<string, string> = {
  functions: register.changedFunctions,
  auto_lock_minutes: register.changedAutoLock,
};

/** The label of a setting that stands alone, away from the title of its part, from its path. */
export function settingLabel(path: string): string {
  const part = parts[path.split(".")[0] ?? path];
  const label = asChanged[path] ?? registerLabel(path);
  return part === undefined ? label : common.part(part, label);
}
