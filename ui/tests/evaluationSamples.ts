import type { EvaluationForm, EvaluationView, EvaluationsView } from "../src/generated/contract";
import { questionnaires } from "../src/generated/law";
import { now } from "./samples";

const questions = questionnaires["2026-11"] ?? [];

/** An evaluation of which nothing is answered yet. */
export function evaluationForm(): EvaluationForm {
  return {
    kind: "yearly",
    period: { from_on: "24/11/2025", to_on: "23/11/2026" },
    procedure: "RGPD/PR/05",
    version: "01",
    evaluators: "Sacha Fictif",
    sources: "",
    breaches: [],
    questionnaire: "2026-11",
    answers: questions.map(({ id }) => ({
      question: id,
      answer: null,
      evidence: "",
      comment: "",
    })),
    trained: "",
    concerned: "",
    exercises: "",
    remarks: [],
    conclusion: null,
    strengths: "",
    weaknesses: "",
    opportunities: "",
  };
}

export function evaluationView(more: Partial<EvaluationView> = {}): EvaluationView {
  return {
    id: "e1",
    number: "EVA-2026-01",
    revision: 1,
    version: 1,
    state: "drafting",
    form: evaluationForm(),
    modified: now,
    modified_by: "Sacha Fictif",
    previous: null,
    previous_percent: null,
    actions: [],
    carried: [],
    visas: [],
    sha256: null,
    open_visas: [{ part: "drafting", is_own: true }],
    earlier: [],
    coverable: [],
    faults: [],
    covered: ["VIO-2026-0001"],
    indicators: [
      {
        indicator: "authority",
        now: {
          figure: "delays",
          measured: 2,
          unmeasurable: 1,
          median: "65 h 00 min",
          maximum: "90 h 00 min",
          in_target: 1,
          target: "72 h",
        },
        before: null,
      },
      {
        indicator: "exposure",
        now: {
          figure: "delays",
          measured: 0,
          unmeasurable: 3,
          median: null,
          maximum: null,
          in_target: null,
          target: null,
        },
        before: null,
      },
    ],
    score: {
      asked: questions.length,
      answered: 0,
      applicable: 0,
      unverifiable: 0,
      points: 0,
      percent: null,
      crossed: [],
      result: null,
    },
    gaps: [{ gap: "answer", question: "told_at_once" }, { gap: "conclusion" }],
    ...more,
  };
}

export const noEvaluation: EvaluationsView = {
  due_on: "mercredi 24 novembre 2027",
  urgency: "later",
  last_on: null,
  rows: [],
  awaiting: [],
  actions: [],
};
