/** What awaits a hand: its words, and the screen where it is done. */

import type { DutyView } from "../generated/contract";
import {
  dutyKind,
  expiry,
  procedureStep,
  type DutyKind,
  type ProcedureStep,
} from "../generated/law";
import { duties as words, procedure } from "../strings/fr";
import { pageOf } from "./records";
import type { Workplace } from "./screen";

/** On which step of the procedure each duty of a file is done; none where it says so itself. */
const STEP_OF: Partial<Record<DutyKind, ProcedureStep>> = {
  notify_authority: "notify_authority",
  date_awareness: "investigate",
  assess_risk: "assess",
  inform_persons: "inform_persons",
  complete_notification: "notify_authority",
  withdraw_notification: "notify_authority",
  explain_delay: "notify_authority",
  carry_out_measure: "correct",
  close_file: "close",
  dispose_file: "close",
};

/** The screen where a duty is done. */
export function screenOf({ place, about, kind }: DutyView): Workplace {
  switch (place.place) {
    case "breach": {
      const said = "step" in about ? about.step : null;
      const step = said ?? STEP_OF[kind];
      const breach = { name: "breach", id: place.id, said: "", tab: "procedure" } as const;
      return step === undefined ? breach : { ...breach, step };
    }
    case "record":
      return pageOf(place.register, place.id);
    case "evaluations":
      return { name: "evaluations" };
    case "exercise":
      return { name: "exercise", id: place.id };
    case "people":
      return { name: "settings", resume: false, tab: "people" };
    case "backups":
      return { name: "settings", resume: false, tab: "backups" };
  }
}

/** What is to be done, without what it is about. */
export function titleOf({ kind, about }: DutyView): string {
  if (about.about === "expiry") {
    const { label } = expiry.of[about.what];
    return about.detail === "" ? label : words.detailed(label, about.detail);
  }
  if (about.about === "words") return words.about(dutyKind.of[kind].label, about.text);
  if (about.about === "step")
    return words.about(dutyKind.of[kind].label, procedureStep.of[about.step].label);
  return dutyKind.of[kind].label;
}

/** Likewise, where there is little room. */
export function briefOf({ kind, about }: DutyView): string {
  return about.about === "expiry" ? expiry.of[about.what].label : dutyKind.of[kind].label;
}

/** The one thing to do next on the file, where the duty tells it and does not say it itself. */
export function nextOf({ about, kind }: DutyView): string {
  if (about.about !== "next") return "";
  if (kind === "notify_authority" && about.action === "notify_now") return "";
  const step = about.step === null ? "" : procedureStep.of[about.step].label;
  return procedure.next(about.action, step);
}
