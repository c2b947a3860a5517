import type {
  BreachPage,
  BreachPreview,
  BreachView,
  ClockView,
  DutyPage,
  DutyView,
  InstantView,
  MonthView,
  RegisterForm,
  SessionView,
} from "../src/generated/contract";
import { blankBreach } from "../src/lib/blank";

export const now: InstantView = {
  utc: "2026-11-26T08:42:00Z",
  date: "26/11/2026",
  time: "09:42",
  long: "jeudi 26 novembre 2026, 9 h 42",
  short: "jeu. 26 nov., 9 h 42",
};

export const running: ClockView = {
  state: "running",
  rule: "2018-05",
  hours: 72,
  article: "art. 33.1",
  aware: now,
  deadline: now,
  remaining_seconds: 31 * 3600 + 8 * 60,
  elapsed_seconds: 40 * 3600 + 52 * 60,
  sent: null,
  weekend_days: [],
  from_detection: null,
  delay_reasons_needed: false,
};

export const preview: BreachPreview = {
  clock: running,
  unknown: ["cause"],
  warnings: [],
  errors: [],
  next_number: "VIO-2026-0008",
  now,
};

export const register: RegisterForm = {
  organisation: {
    name: "Service de santé au travail du Val-Fictif",
    siren: "",
    address: "",
    phone: "",
    email: "",
  },
  referent: { name: "Camille Exemple", function: "", phone: "", email: "" },
  dpo: { name: "", organisation: "", phone: "", email: "" },
  procedure: { reference: "", version: "", applies_from: "" },
  sites: [{ id: "s1", name: "Siège" }],
  functions: [],
  auto_lock_minutes: "10",
};

export const view: BreachView = {
  id: "b7",
  is_exercise: false,
  number: "VIO-2026-0007",
  folder: "VIO-2026-0007",
  revision: 3,
  summary: "Courriel mal adressé",
  form: { ...blankBreach(), facts: "Courriel mal adressé" },
  registered: now,
  registered_by: "Camille Exemple",
  modified: now,
  modified_by: "Camille Exemple",
  verdict: null,
  clock: running,
  unknown: [],
  warnings: [],
  closure: null,
  disposal: "open",
  hold: null,
};

export const session: SessionView = {
  role: "referent",
  rights: [
    "door",
    "own",
    "read_files",
    "read_records",
    "read_journal",
    "export",
    "advise",
    "write",
    "administer",
  ],
  is_provisional: false,
  referents: [],
  organisation: register.organisation.name,
  user: "Camille Exemple",
  opened_with: "passphrase",
  journal_entries: 12,
  journal_head: "9f3a1c07",
  now,
  clock_behind: null,
  older: null,
  snapshot: null,
  backup: { last: now, is_too_old: false, fault: null },
  auto_lock_minutes: 10,
  breach_count: 1,
  open_breaches: 1,
  late_breaches: 0,
  drafts: [],
};

export const nothingFound: BreachPage = {
  rows: [],
  total: 0,
  page: 0,
  first: 1,
  page_count: 0,
  counts: [],
  years: [2026],
  register_total: 1,
};

/** A month of one week in which nothing falls. */
export const emptyMonth: MonthView = {
  name: "novembre 2026",
  before: "2026-10-01",
  after: "2026-12-01",
  is_present: true,
  count: 0,
  weeks: [
    [23, 24, 25, 26, 27, 28, 29].map((number) => ({
      on: `2026-11-${String(number)}`,
      number,
      name: `le ${String(number)} novembre`,
      is_in_month: true,
      is_today: number === 26,
      holiday: null,
      duties: [],
    })),
  ],
};

export const measureDuty: DutyView = {
  kind: "carry_out_measure",
  about: { about: "words", text: "Bloquer la saisie automatique" },
  state: "passed",
  place: { place: "breach", id: "b4" },
  number: "VIO-2026-0004",
  name: "Courriel mal adressé",
  by: "lun. 23 nov. 2026",
};

/** The first screen with one thing to do. */
export const oneDuty: DutyPage = {
  today: "jeudi 26 novembre 2026",
  first_clock: null,
  rows: [measureDuty],
  total: 1,
  page: 0,
  first: 1,
  page_count: 1,
  counts: [
    { family: "breaches", count: 1 },
    { family: "records", count: 0 },
    { family: "processors", count: 0 },
    { family: "evaluation", count: 0 },
    { family: "register", count: 0 },
  ],
  passed: 1,
  near: 0,
  to_do: 0,
  later: 2,
};
