import type {
  PackageContents,
  PackageItemView,
  PackageSaved,
  VerdictView,
} from "../src/generated/contract";
import { now } from "./samples";

/** Something that may go into a package. */
export function item(changes: Partial<PackageItemView> = {}): PackageItemView {
  return {
    key: "document:notification",
    title: "Fiche de notification",
    detail: "",
    bytes: null,
    in_notification: true,
    in_archive: true,
    tells_reporter: false,
    is_draft: false,
    ...changes,
  };
}

export const telling = item({
  key: "file:d1",
  title: "signalement.pdf",
  detail: "Fiche de signalement",
  bytes: 40_960,
  tells_reporter: true,
});

export const chronology = item({
  key: "document:chronology",
  title: "Chronologie",
  in_notification: false,
});

/** What the package of an open file may hold. */
export function contents(changes: Partial<PackageContents> = {}): PackageContents {
  return {
    number: "VIO-2026-0007",
    is_closed: false,
    kept_through: null,
    documents: [
      { document: "dossier", is_draft: true },
      { document: "notification", is_draft: false },
      { document: "chronology", is_draft: false },
    ],
    items: [item(), telling, chronology],
    ...changes,
  };
}

export const saved: PackageSaved = {
  file_name: "VIO-2026-0007 paquet de notification.zip",
  folder: "Documents",
  bytes: 1_468_006,
  sha256: "0123456789abcdef".repeat(4),
  files: 2,
  left_out: ["1 élément du dossier n’y a pas été mis."],
  replaced_characters: "☂",
};

type VerifiedFile = VerdictView["files"][number];

/** A file of a package that is as it was. */
export function file(changes: Partial<VerifiedFile> = {}): VerifiedFile {
  return {
    path: "01 dossier complet.pdf",
    title: "Dossier complet",
    bytes: 20_480,
    state: "intact",
    data: "matches",
    ...changes,
  };
}

/** What is found of an intact package. */
export function verdict(changes: Partial<VerdictView> = {}): VerdictView {
  return {
    file_name: "paquet.zip",
    form: "zip",
    is_intact: true,
    envelope: "intact",
    claims: {
      title: "Dossier archivé",
      subject: "Violation VIO-2026-0007",
      organisation: "Service de santé au travail du Val-Fictif",
      made_at: now,
      made_by: "Camille Exemple",
      application: "Registre RGPD 0.1.0",
      journal_number: 1204,
      journal_hash: "9f3a1c07".repeat(8),
      kept_through: "26 novembre 2031",
      left_out: ["Les données des personnes qui ont signalé l’incident en ont été écartées."],
    },
    files: [file()],
    ...changes,
  };
}
