import type { DisposedView, Table } from "../generated/contract";
import type { ActivityCapacity, ProcedureStep } from "../generated/law";

/** The parts of the page of a breach. */
export type BreachTab = "procedure" | "facts" | "evidence" | "packages" | "history";

/** A breach to come back to. */
export interface Origin {
  id: string;
  number: string;
}

/** The parts of the page of a fiche. */
export type ActivityTab = "record" | "links" | "history";

/** The parts of the page of a processor. */
export type ProcessorTab = "record" | "clauses" | "links" | "history";

/** The parts of the page of an evaluation. */
export type EvaluationTab = "subject" | "answers" | "figures" | "judgement" | "actions" | "visas";

/** The parts of the settings. */
export type SettingsTab =
  "organisation" | "procedure" | "lists" | "people" | "backups" | "security" | "history";

/** Where one is in an open register: plain state, no address bar. */
export type Screen = Workplace | HelpScreen;

/** The help, which is read beside the work. */
export interface HelpScreen {
  name: "help";
  /** A page of the guide; its first one when absent. */
  page?: string;
  /** Where on that page. */
  place?: string;
  /** What to come back to. */
  from?: Workplace;
}

/** A screen where the register is read or written. */
export type Workplace =
  | {
      name: "today";
      /** Somebody comes for the first time: the tour is offered. */
      welcome?: boolean;
    }
  | { name: "calendar" }
  | { name: "breaches"; disposed?: DisposedView }
  | { name: "declare"; resume: boolean }
  | { name: "breach"; id: string; said: string; tab?: BreachTab; step?: ProcedureStep }
  | { name: "correct"; id: string }
  | { name: "activities"; capacity: ActivityCapacity }
  | { name: "activity"; id: string; said: string; tab?: ActivityTab }
  | {
      name: "activity-new";
      capacity: ActivityCapacity;
      /** Template that it starts from. */
      template?: string;
      /** Without any template. */
      blank?: boolean;
      /** Fiche that it starts from. */
      copyOf?: string;
      /** Take up what was typed before, without asking. */
      resume: boolean;
    }
  | { name: "activity-edit"; id: string }
  | { name: "processors" }
  | { name: "processor"; id: string; said: string; tab?: ProcessorTab }
  | { name: "processor-new"; resume: boolean }
  | { name: "processor-edit"; id: string }
  | { name: "measures" }
  | { name: "measure"; id: string; said: string }
  | { name: "measure-new"; resume: boolean }
  | { name: "measure-edit"; id: string }
  | { name: "requests" }
  | { name: "request"; id: string; said: string }
  | { name: "request-new"; resume: boolean }
  | { name: "request-edit"; id: string }
  | { name: "figures" }
  | { name: "evaluations"; said?: string }
  | { name: "evaluation"; id: string; tab?: EvaluationTab }
  | { name: "exercises" }
  | { name: "exercise-new" }
  | { name: "exercise"; id: string }
  | { name: "imports"; table: Table }
  | { name: "verify"; from?: Origin }
  | { name: "settings"; resume: boolean; tab?: SettingsTab };

/** Leaves the screen for another, once what is typed is kept. */
export type Go = (screen: Screen) => void;

/** The part of the navigation to which a screen belongs. */
export type Section =
  | "today"
  | "calendar"
  | "breaches"
  | "activities"
  | "processors"
  | "measures"
  | "requests"
  | "figures"
  | "evaluations"
  | "exercises"
  | "settings"
  | "help";

const SECTIONS: Record<Exclude<Screen["name"], "imports">, Section> = {
  today: "today",
  calendar: "calendar",
  breaches: "breaches",
  declare: "breaches",
  breach: "breaches",
  correct: "breaches",
  activities: "activities",
  activity: "activities",
  "activity-new": "activities",
  "activity-edit": "activities",
  processors: "processors",
  processor: "processors",
  "processor-new": "processors",
  "processor-edit": "processors",
  measures: "measures",
  measure: "measures",
  "measure-new": "measures",
  "measure-edit": "measures",
  requests: "requests",
  request: "requests",
  "request-new": "requests",
  "request-edit": "requests",
  figures: "figures",
  evaluations: "evaluations",
  evaluation: "evaluations",
  exercises: "exercises",
  "exercise-new": "exercises",
  exercise: "exercises",
  verify: "breaches",
  settings: "settings",
  help: "help",
};

/** The part of the navigation that is marked while `screen` is shown. */
export function sectionOf(screen: Screen): Section {
  return screen.name === "imports" ? sectionOfTable(screen.table) : SECTIONS[screen.name];
}

function sectionOfTable(table: Table): Section {
  if (table.table === "breaches") return "breaches";
  if (table.register === "processor") return "processors";
  if (table.register === "rights_request") return "requests";
  return table.register === "security_measure" ? "measures" : "activities";
}
