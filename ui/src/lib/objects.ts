import type { JournalObject } from "../generated/contract";
import { settingLabel } from "./labels";
import { recordLabel } from "./records";
import { evaluationLabels, evaluations, people } from "../strings/fr";
import { journalLabel } from "./steps";

/** What names the fields of an object of the journal, from their paths. */
export function objectLabel(object: JournalObject): (path: string) => string {
  switch (object) {
    case "register":
      return (path) => people.fields[path] ?? settingLabel(path);
    case "breaches":
      return journalLabel;
    case "activities":
      return (path) => recordLabel("activity", path);
    case "processors":
      return (path) => recordLabel("processor", path);
    case "measures":
      return (path) => recordLabel("security_measure", path);
    case "requests":
      return (path) => recordLabel("rights_request", path);
    case "evaluations":
      return (path) => evaluations.inJournal[path] ?? evaluationLabels[path] ?? path;
    case "deleted":
      return (path) => path;
  }
}
