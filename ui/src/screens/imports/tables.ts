/** What depends on the register that a table is taken into. */

import type { FieldError, RecordKind, Table } from "../../generated/contract";
import { breachLabel } from "../../lib/labels";
import { pageOf, recordLabel, type Register } from "../../lib/records";
import type { Screen } from "../../lib/screen";
import { summarySentence } from "../../strings/fr";

const REGISTERS: Record<RecordKind, Register> = {
  controller_activity: "activity",
  processor_activity: "activity",
  processor: "processor",
  security_measure: "security_measure",
  rights_request: "rights_request",
};

const LISTS: Record<RecordKind, Screen> = {
  controller_activity: { name: "activities", capacity: "controller" },
  processor_activity: { name: "activities", capacity: "processor" },
  processor: { name: "processors" },
  security_measure: { name: "measures" },
  rights_request: { name: "requests" },
};

/** The list of the register. */
export function listOf(table: Table): Screen {
  return table.table === "breaches" ? { name: "breaches" } : LISTS[table.register];
}

/** The page of an entry of the register. */
export function entryPage(table: Table, id: string): Screen {
  if (table.table === "breaches") return { name: "breach", id, said: "" };
  return pageOf(table.register, id);
}

/** The label of a field of its entries, from its path. */
export function labelIn(table: Table, path: string): string {
  return table.table === "breaches"
    ? breachLabel(path)
    : recordLabel(REGISTERS[table.register], path);
}

/** What a fault of a line says, with the field that it is about. */
export function faultIn(table: Table, { field, rule }: FieldError): string {
  return summarySentence(field, rule, labelIn(table, field));
}

/** The field without which a line is no entry. */
export function namePath(table: Table): string {
  return table.table === "breaches" ? "facts" : "name";
}

/** Whether the authority's own model is about this register. */
export function hasModel(table: Table): boolean {
  return table.table === "records" && table.register === "controller_activity";
}
