import type {
  MeasureRow,
  MeasureView,
  ProcessorReading,
  ProcessorRow,
  ProcessorView,
  RecordHead,
  RecordKind,
  RecordPage,
} from "../src/generated/contract";
import { blankSecurityMeasure } from "../src/forms/measures/blank";
import { blankProcessor } from "../src/forms/processors/blank";
import { now } from "./samples";

function head(register: RecordKind, number: string, name: string): RecordHead {
  return {
    id: "p1",
    register,
    number,
    name,
    revision: 4,
    created: now,
    created_by: "Camille Exemple",
    modified: now,
    modified_by: "Camille Exemple",
  };
}

export const nothingRead: ProcessorReading = {
  active: true,
  gaps: [],
  weak_clauses: [],
  review_due_on: "",
  due: [],
  transfers: [],
};

/** A processor as the register has it. */
export function processorView(more: Partial<ProcessorView> = {}): ProcessorView {
  const name = "Hébergeur Fictif";
  return {
    head: head("processor", "ST-0001", name),
    form: { ...blankProcessor(), name },
    reading: nothingRead,
    links: [],
    ...more,
  };
}

export const processorRow: ProcessorRow = {
  id: "p1",
  number: "ST-0001",
  name: "Hébergeur Fictif",
  service: "Hébergement",
  active: true,
  alert_hours: null,
  gaps: [],
  due: null,
};

/** A measure as the register has it. */
export function measureView(more: Partial<MeasureView> = {}): MeasureView {
  const name = "Sauvegarde hors ligne";
  return {
    head: head("security_measure", "MES-0001", name),
    form: { ...blankSecurityMeasure(), name, family: "backup", state: "in_place" },
    links: [],
    ...more,
  };
}

export const measureRow: MeasureRow = {
  id: "m1",
  number: "MES-0001",
  name: "Sauvegarde hors ligne",
  family: "backup",
  state: "in_place",
  checked_on: "",
};

/** One page of a register that has nothing else. */
export function pageOfRows<Row>(rows: Row[], more: Partial<RecordPage<Row>> = {}): RecordPage<Row> {
  const total = rows.length;
  return {
    rows,
    total,
    page: 0,
    first: 1,
    page_count: 1,
    all: total,
    register_total: total,
    lacking: 0,
    due: 0,
    states: {},
    ...more,
  };
}
