import type {
  BatchView,
  ImportLine,
  ImportPreview,
  ImportReport,
  ImportView,
  SheetView,
  Table,
} from "../src/generated/contract";
import { now } from "./samples";

export const processors: Table = { table: "records", register: "processor" };
export const fiches: Table = { table: "records", register: "controller_activity" };

export const sheet: SheetView = {
  name: "Feuille 1",
  rows: 4,
  header: 0,
  columns: [
    { title: "Nom", samples: ["Hébergeur Fictif", "Paie Exemple"], path: "name" },
    { title: "Prestation", samples: ["Bulletins de paie"], path: "service" },
    { title: "", samples: ["x"], path: null },
  ],
};

export function file(more: Partial<ImportView> = {}): ImportView {
  return {
    file_name: "prestataires.xlsx",
    table: processors,
    sheets: [sheet],
    is_model: false,
    targets: [
      { path: "number", label: "Numéro" },
      { path: "name", label: "Nom d’usage" },
      { path: "service", label: "Ce qu’il fait" },
      { path: "notes", label: "Notes" },
    ],
    ...more,
  };
}

export function line(more: Partial<ImportLine> = {}): ImportLine {
  return {
    sheet: sheet.name,
    line: 2,
    number: null,
    name: "Hébergeur Fictif",
    standing: { standing: "new" },
    choices: ["add", "leave"],
    proposed: "add",
    taken: 2,
    doubts: [],
    ignored: [],
    changes: [],
    ...more,
  };
}

/** A line about an entry that the register tells otherwise. */
export const known = line({
  line: 3,
  name: "Paie Exemple",
  standing: { standing: "known", id: "p2", number: "ST-0002", name: "Paie Exemple", by: "name" },
  choices: ["change", "leave", "add"],
  proposed: "change",
  changes: [{ field: "service", theirs: "", mine: "Bulletins de paie" }],
});

export const doubtful = line({
  line: 4,
  name: "Archives Modèle",
  doubts: [{ column: "Pays", text: "Outre-Manche", why: "unknown_country" }],
  ignored: ["Remarque"],
});

export const lines = [line(), known, doubtful];

export function preview(of: ImportLine[] = lines): ImportPreview {
  return { stamp: "f1/12", lines: of, not_taken: [] };
}

export const report: ImportReport = {
  file_name: "prestataires.xlsx",
  table: processors,
  added: 2,
  changed: 1,
  left: 0,
  lines: [
    {
      sheet: sheet.name,
      line: 2,
      name: "Hébergeur Fictif",
      outcome: { outcome: "added", id: "p7", number: "ST-0007" },
      doubts: [],
      ignored: [],
    },
    {
      sheet: sheet.name,
      line: 3,
      name: "Paie Exemple",
      outcome: { outcome: "changed", id: "p2", number: "ST-0002" },
      doubts: [],
      ignored: [],
    },
  ],
  not_taken: [{ sheet: sheet.name, line: 5, text: "Total", kind: null }],
};

export function batch(more: Partial<BatchView> = {}): BatchView {
  return {
    id: "b1",
    file_name: "prestataires.xlsx",
    table: processors,
    at: now,
    by: "Camille Exemple",
    added: 2,
    changed: 1,
    undone: null,
    blockers: [],
    ...more,
  };
}
