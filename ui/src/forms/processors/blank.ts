import type {
  ClauseAnswer,
  Contact,
  Contract,
  Guarantee,
  Intervention,
  ProcessorForm,
  SubProcessor,
} from "../../generated/contract";
import { blankListing } from "../../lib/listing";

const contact = (): Contact => ({ name: "", phone: "", email: "", hours: "" });

/** A clause that nobody has looked at. */
export const blankAnswer = (): ClauseAnswer => ({ outcome: null, evidence: "", note: "" });

/** A processor of which nothing is written yet. */
export function blankProcessor(): ProcessorForm {
  return {
    name: "",
    legal_name: "",
    siren: "",
    address: "",
    service: "",
    sites: "",
    role: null,
    owner: "",
    contacts: { officer: contact(), security: contact(), breach: contact() },
    contracts: [],
    alert_hours: "",
    sub_processing: null,
    chain: blankListing(),
    clauses: { answers: {}, reviewed_on: "", reviewed_by: "", review_on: "" },
    guarantees: blankListing(),
    transfers: blankListing(),
    exit: { ended_on: "", outcome: null, done_on: "", proof: "" },
    interventions: [],
    notes: "",
  };
}

/** A contract that is being added. */
export function blankContract(): Contract<string> {
  return {
    kind: null,
    reference: "",
    signed_on: "",
    starts_on: "",
    ends_on: "",
    review_on: "",
    note: "",
  };
}

/** A further processor that is being added. */
export const blankSubProcessor = (): SubProcessor => ({
  name: "",
  service: "",
  country: "",
  authorisation: "",
});

/** A guarantee that is being added. */
export const blankGuarantee = (): Guarantee<string> => ({
  kind: null,
  reference: "",
  ends_on: "",
});

/** An intervention that is being noted. */
export const blankIntervention = (): Intervention<string> => ({
  on: "",
  who: "",
  what: "",
  watched_by: "",
});
