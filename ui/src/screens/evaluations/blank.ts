import type { ImprovementForm } from "../../generated/contract";
import type { Departure } from "../../generated/law";

/** An action of which nothing is written yet. */
export function blankImprovement(): ImprovementForm {
  return {
    origin: { from: "other" },
    finding: "",
    root_cause: "",
    kind: null,
    text: "",
    owner: "",
    due_on: "",
    resources: "",
    state: "planned",
    done_on: "",
    evidence: "",
    criterion: "",
    effectiveness: null,
    checked_on: "",
    checked_by: "",
    check: "",
  };
}

/** An action about a point on which the procedure and the law differ: what is to be done is for a person to write. */
export function improvementOf({ id, procedure, law, article }: Departure): ImprovementForm {
  return {
    ...blankImprovement(),
    origin: { from: "departure", id },
    finding: `${procedure} ${law} (${article})`,
    kind: "corrective",
  };
}
