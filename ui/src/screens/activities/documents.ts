import { call, type Answer } from "../../api";
import type { OneRecord, SavedView } from "../../generated/contract";
import type { ActivityCapacity } from "../../generated/law";
import { activities } from "../../strings/fr";

/** A document made from a fiche. */
interface FicheDocument {
  label: string;
  testid: string;
  /** The fiches that it can be made from; null for all of them. */
  of: ActivityCapacity | null;
  save: (fiche: OneRecord) => Promise<Answer<SavedView | null>>;
}

const words = activities.documents;

/** In the order shown. */
export const DOCUMENTS: readonly FicheDocument[] = [
  {
    label: words.sheet,
    testid: "export-activity-sheet",
    of: null,
    save: (fiche) => call("export_activity_sheet", fiche),
  },
  {
    label: words.notice,
    testid: "export-notice",
    of: "controller",
    save: (fiche) => call("export_information_notice", fiche),
  },
  {
    label: words.undertaking,
    testid: "export-undertaking",
    of: null,
    save: (fiche) => call("export_undertaking", fiche),
  },
];
