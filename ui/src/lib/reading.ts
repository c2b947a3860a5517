import type {
  BreachForm,
  CountForm,
  InstantForm,
  RecordChoice,
  RegisterForm,
} from "../generated/contract";
import {
  breachCause,
  breachCertainty,
  breachFact,
  breachNature,
  countPrecision,
  dataCategory,
  incidentOrigin,
  instantPrecision,
  personCategory,
  procedureOrigin,
  reportChannel,
  reportSource,
  season,
  type BreachFact,
  type Term,
  type Terms,
} from "../generated/law";
import { breach } from "../strings/fr";
import { breachLabel } from "./labels";
import { LINKS, type Entries, type Link } from "./prefill";

const NO_BREAK = "\u00a0";

/** One fact of a breach as a person reads it. */
export interface Reading {
  fact: BreachFact;
  label: string;
  /** Empty while it is not known. */
  value: string;
  /** How sure it is, where that has a meaning. */
  certainty: string;
  /** What was added in free words. */
  note: string;
}

type Said = Pick<Reading, "value"> & Partial<Pick<Reading, "certainty" | "note">>;

/** The facts of a breach in the order of the register line. */
export function readings(form: BreachForm, register: RegisterForm): Reading[] {
  const said: Record<BreachFact, Said> = {
    certainty: { value: one(breachCertainty, form.certainty) },
    reported_by: { value: one(reportSource, form.reported_by), note: form.reporter },
    report_channel: { value: one(reportChannel, form.report_channel) },
    occurred_from: instant(form.occurred_from),
    occurred_to: form.ongoing ? { value: breach.ongoing } : instant(form.occurred_to),
    detected: instant(form.detected),
    reported: instant(form.reported),
    aware: { ...instant(form.aware), note: form.awareness_reason },
    natures: { value: many(breachNature, form.natures.values) },
    procedure_origins: { value: many(procedureOrigin, form.procedure_origins.values) },
    incident_origins: {
      value: many(incidentOrigin, form.incident_origins.values),
      note: form.origin_note,
    },
    cause: { value: one(breachCause, form.cause), note: form.cause_note },
    sites: { value: named(register.sites, form.sites.values) },
    functions: { value: named(register.functions, form.functions.values) },
    data_categories: {
      value: many(dataCategory, form.data_categories.values),
      note: form.data_note,
    },
    person_categories: {
      value: many(personCategory, form.person_categories.values),
      note: form.persons_note,
    },
    persons: countSaid(form.persons),
    records: countSaid(form.records),
    consequences: { value: form.consequences },
    measures: { value: form.measures },
  };
  return breachFact.values.map((fact) => ({
    fact,
    label: breachFact.of[fact].label,
    certainty: "",
    note: "",
    ...said[fact],
  }));
}

/** The entries of a register that a breach names. */
export interface LinkReading {
  link: Link;
  label: string;
  /** None while it is not known. */
  named: RecordChoice[];
}

/** The entries of the registers that a breach names, in the order of the registers. */
export function linkReadings(form: BreachForm, entries: Entries): LinkReading[] {
  return LINKS.map((link) => ({
    link,
    label: breachLabel(link),
    named: entries[link].filter(({ id }) => form[link].values.includes(id)),
  }));
}

/** `24/11/2026, 16 h 50 min 30 s`, as typed, and which of its two passes a repeated hour was. */
function typedInstant({ date, time, season: pass }: InstantForm): string {
  const typed = [date, spelled(time)].filter(Boolean).join(", ");
  return pass === null ? typed : `${typed} (${season.of[pass].label})`;
}

/** `9 h 05` for `09:05`, and the seconds where there are some. */
function spelled(time: string): string {
  const [hours = "", minutes, seconds] = time.split(":");
  if (minutes === undefined) return time;
  const start = [hours.replace(/^0(?=\d)/, ""), "h", minutes].join(NO_BREAK);
  return seconds === undefined ? start : [start, "min", seconds, "s"].join(NO_BREAK);
}

function instant(form: InstantForm): Said {
  if (form.precision === "unknown" || form.date === "") return { value: "" };
  const certainty = form.precision === null ? "" : instantPrecision.of[form.precision].label;
  return { value: typedInstant(form), certainty };
}

/** A number of persons or records, and how sure it is. */
export function countSaid({ precision, value }: CountForm): Said {
  if (precision === null || precision === "to_be_determined") return { value: "" };
  const { label } = countPrecision.of[precision];
  if (precision === "indeterminable") return { value: label };
  const digits = /^\d+$/.test(value);
  return {
    value: digits ? new Intl.NumberFormat("fr-FR").format(Number(value)) : value,
    certainty: label,
  };
}

function one<T extends string, E extends Term>(terms: Terms<T, E>, value: T | null): string {
  return value === null ? "" : terms.of[value].label;
}

function many<T extends string, E extends Term>(terms: Terms<T, E>, values: readonly T[]): string {
  return listed(
    terms.values.filter((name) => values.includes(name)).map((name) => terms.of[name].label),
  );
}

function named(items: { id: string | null; name: string }[], ids: readonly string[]): string {
  return listed(items.filter(({ id }) => id !== null && ids.includes(id)).map(({ name }) => name));
}

/** Several things in one line. */
export function listed(labels: readonly string[]): string {
  return labels.join("\u202f; ");
}
