import type {
  BreachForm,
  BreachQuery,
  Choices,
  CountForm,
  DocumentForm,
  EventForm,
  InstantForm,
  LaterSendingForm,
  MeasureForm,
} from "../generated/contract";
import type { DocumentKind } from "../generated/law";

/** An instant of which nothing is typed yet. */
export const blankInstant = (): InstantForm => ({
  date: "",
  time: "",
  precision: null,
  season: null,
});
const choices = <T>(): Choices<T> => ({ values: [], unknown: false });
const count = (): CountForm => ({ precision: null, value: "" });

/** A breach of which nothing is written yet. */
export function blankBreach(): BreachForm {
  return {
    facts: "",
    certainty: null,
    reported_by: null,
    report_channel: null,
    reporter: "",
    occurred_from: blankInstant(),
    occurred_to: blankInstant(),
    ongoing: false,
    detected: blankInstant(),
    reported: blankInstant(),
    aware: blankInstant(),
    awareness_reason: "",
    natures: choices(),
    procedure_origins: choices(),
    incident_origins: choices(),
    origin_note: "",
    cause: null,
    cause_note: "",
    sites: choices(),
    functions: choices(),
    activities: choices(),
    processors: choices(),
    data_categories: choices(),
    data_note: "",
    person_categories: choices(),
    persons_note: "",
    persons: count(),
    records: count(),
    consequences: "",
    measures: "",
    notified: blankInstant(),
    authority_reference: "",
    delay_reasons: "",
  };
}

/** The list without search nor filter. */
export function blankQuery(): BreachQuery {
  return { text: "", year: null, origin: null, site: null, status: "all", page: 0 };
}

/** A measure that is being added. */
export function blankMeasure(): MeasureForm {
  return {
    id: null,
    text: "",
    term: "immediate",
    owner: "",
    due_on: "",
    state: "planned",
    done_on: "",
    effectiveness: null,
    check: "",
  };
}

/** A later message to the authority that is being added. */
export function blankSending(): LaterSendingForm {
  return { kind: "complementary", sent: blankInstant(), reference: "", content: "", receipt: null };
}

/** A line of the chronology that is being added. */
export function blankEvent(): EventForm {
  return { occurred: blankInstant(), certainty: "known", text: "", document: null };
}

/** A document that is being added, of the kind that is proposed first. */
export function blankDocument(kind: DocumentKind): DocumentForm {
  return { kind, note: "", clause: null };
}
