import type {
  DetailsForm,
  DocumentView,
  NextActionView,
  ProcedureView,
  ProgressForm,
  StepView,
} from "../src/generated/contract";
import { procedureStep, type ProcedureStep } from "../src/generated/law";
import { blankInstant } from "../src/lib/blank";
import { blankAssessment } from "./assessmentSamples";
import { now } from "./samples";

const progress: ProgressForm = {
  state: "to_do",
  reason: "",
  responsible: "",
  due_on: "",
  begun_on: "",
  done_on: "",
  notes: "",
};

const asking: Partial<Record<ProcedureStep, DetailsForm>> = {
  report: {
    kind: "report",
    dpo_informed: blankInstant(),
    dpo_channel: null,
    alert_level: null,
  },
  investigate: {
    kind: "investigation",
    investigators: "",
    systems: "",
    known: "",
    supposed: "",
    processors: [],
  },
  correct: { kind: "correction", contained: blankInstant(), measures: [] },
  assess: { kind: "assessment", ...blankAssessment() },
  close: { kind: "closing", departments: "", reason: "" },
};

/** A step on which nothing is written yet. */
export function step(name: ProcedureStep): StepView {
  return {
    form: { step: name, progress: { ...progress }, details: asking[name] ?? { kind: "plain" } },
    revision: 0,
    modified: null,
    modified_by: "",
    overdue: false,
  };
}

/** The file of a breach of which nothing but the declaration is written. */
export function procedure(changes: Partial<ProcedureView> = {}): ProcedureView {
  const next: NextActionView = { action: "contain", step: "correct" };
  return {
    steps: procedureStep.values.map(step),
    next,
    outstanding: [],
    complement: null,
    kept_through_on: "vendredi 22 novembre 2036",
    chronology: [],
    documents: [],
    ...changes,
  };
}

export const receipt: DocumentView = {
  id: "d1",
  clause: null,
  name: "recepisse.pdf",
  kind: "receipt",
  note: "",
  size: 1_468_006,
  sha256: "9f3a1c07".repeat(8),
  added: now,
  added_by: "Camille Exemple",
  withdrawn: null,
};
