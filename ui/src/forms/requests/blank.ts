import type { RequestForm } from "../../generated/contract";

/** A request of which nothing is written yet. */
export function blankRequest(): RequestForm {
  return {
    name: "",
    requester: null,
    contact: "",
    received_on: "",
    channel: null,
    words: "",
    rights: [],
    medical_file: null,
    activities: { values: [], unknown: false },
    identity: { check: null, asked_on: "", given_on: "", how: "" },
    extension: { told_on: "", reason: null, why: "" },
    answer: {
      outcome: null,
      on: "",
      reasons: [],
      why: "",
      remedies_told: null,
      recipients: null,
    },
    letter: { kind: null, subject: "", body: "" },
    notes: "",
  };
}
