import type { InformationForm } from "../../generated/contract";

/** Whether it was decided that nobody has to be informed: nobody is reached then, and no letter leaves. */
export function informsNobody({ decision }: InformationForm): boolean {
  return decision === "not_high_risk" || decision === "exception";
}
