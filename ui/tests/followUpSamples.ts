import type { DetailsForm, StepView } from "../src/generated/contract";
import { door, type ProcedureStep } from "../src/generated/law";
import { blankInstant } from "../src/lib/blank";
import { step } from "./procedureSamples";

/** What steps 5 to 8 ask for, of which nothing is written yet. */
export const asked = {
  notify_authority: {
    kind: "follow_up",
    receipt: null,
    sendings: [],
    exchanges: [],
    cross_border: null,
    lead_authority: "",
  },
  health_incident: {
    kind: "doors",
    doors: door.values.map((name) => ({
      door: name,
      answer: null,
      reason: "",
      told: blankInstant(),
      reference: "",
      proof: null,
    })),
  },
  inform_persons: {
    kind: "information",
    decision: null,
    exception: null,
    reason: "",
    public_notice: "",
    imposed: false,
    groups: [],
    letters: [],
  },
  learn: {
    kind: "lessons",
    root_cause: "",
    lessons: "",
    procedure_changes: "",
    processing_changes: "",
    processor_changes: "",
  },
} satisfies Partial<Record<ProcedureStep, DetailsForm>>;

/** One of these steps, blank. */
export function asking(name: keyof typeof asked): StepView {
  const blank = step(name);
  return { ...blank, form: { ...blank.form, details: structuredClone(asked[name]) } };
}
