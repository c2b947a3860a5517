import type { SecurityMeasureForm } from "../../generated/contract";
import { securityFamily } from "../../generated/law";

/** A measure that is being added; nothing is said to be in place before a person says so. */
export function blankSecurityMeasure(): SecurityMeasureForm {
  const [family = "governance"] = securityFamily.values;
  return {
    name: "",
    family,
    state: "planned",
    description: "",
    owner: "",
    checked_on: "",
    evidence: "",
  };
}
