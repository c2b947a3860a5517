import { call, type Answer } from "../../api";
import type { ActivityChoices } from "../../lib/activities";

/** The processors and measures that a fiche may name. */
export async function loadChoices(): Promise<Answer<ActivityChoices>> {
  const [processors, measures] = await Promise.all([
    call("record_choices", { register: "processor" }),
    call("record_choices", { register: "security_measure" }),
  ]);
  if (!processors.ok) return processors;
  if (!measures.ok) return measures;
  return { ok: true, value: { processors: processors.value, measures: measures.value } };
}
