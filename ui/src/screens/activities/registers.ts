import type { RecordKind } from "../../generated/contract";
import type { ActivityCapacity } from "../../generated/law";

/** In which register the fiches of a capacity are numbered. */
export const REGISTER_OF: Record<ActivityCapacity, RecordKind> = {
  controller: "controller_activity",
  processor: "processor_activity",
};
