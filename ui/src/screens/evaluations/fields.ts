import type { EvaluationForm } from "../../generated/contract";
import { questionnaires, type EvaluationQuestion } from "../../generated/law";
import type { EvaluationTab } from "../../lib/screen";
import { evaluationLabels, evaluations } from "../../strings/fr";

/** A question by its identifier, whatever the version that asks it. */
export function questionNamed(id: string): EvaluationQuestion | undefined {
  return Object.values(questionnaires)
    .flat()
    .find((question) => question.id === id);
}

/** What a question asks; its identifier where no version of this program asks it. */
export function questionText(id: string): string {
  return questionNamed(id)?.text ?? id;
}

/** The label of a field of the form, from its path. */
export function fieldLabel(form: EvaluationForm, path: string): string {
  const [list, position] = path.split(".");
  const at = Number(position);
  if (list === "answers") return questionText(form.answers[at]?.question ?? path);
  if (list === "remarks") return evaluations.figures.remark(at + 1);
  return evaluationLabels[path] ?? path;
}

const PARTS: Record<string, EvaluationTab> = {
  answers: "answers",
  trained: "figures",
  concerned: "figures",
  exercises: "figures",
  remarks: "figures",
  strengths: "judgement",
  weaknesses: "judgement",
  opportunities: "judgement",
};

/** The part of the page where a field stands. */
export function partOf(path: string): EvaluationTab {
  return PARTS[path.split(".")[0] ?? path] ?? "subject";
}
