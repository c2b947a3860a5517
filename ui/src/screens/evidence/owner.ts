import { call, type Answer } from "../../api";
import type {
  DocumentForm,
  DocumentView,
  ProcedureView,
  SavedView,
} from "../../generated/contract";
import { documentKind, type DocumentKind } from "../../generated/law";
import { optionsOf, type Option } from "../../lib/terms";
import { attached, evidence } from "../../strings/fr";

/** What files are attached to: what differs from one owner to the next, and what is asked of Rust. */
export interface Owner<View> {
  /** What a file may be, the one that is proposed first. */
  readonly kinds: readonly Option<DocumentKind>[];
  readonly first: DocumentKind;
  /** A file may prove a clause of a contract. */
  readonly hasClauses: boolean;
  /** What is said while nothing is attached. */
  readonly empty: string;
  readonly add: (form: DocumentForm) => Promise<Answer<View | null>>;
  readonly withdraw: (document: string, reason: string) => Promise<Answer<View>>;
  readonly save: (document: string) => Promise<Answer<SavedView | null>>;
}

function kinds(ofRegisters: boolean): Option<DocumentKind>[] {
  return optionsOf(documentKind).filter(
    ({ name }) => documentKind.of[name].of_registers === ofRegisters,
  );
}

/** The file of a breach. */
export function breachOwner(id: string): Owner<ProcedureView> {
  return {
    kinds: kinds(false),
    first: "other",
    hasClauses: false,
    empty: evidence.documentsEmpty,
    add: (form) => call("add_document", { id, form }),
    withdraw: (document, reason) => call("withdraw_document", { id, document, reason }),
    save: (document) => call("export_document", { id, document }),
  };
}

/** The registers of which an entry has files. */
export type WithFiles = "activity" | "processor" | "rights_request";

/** What a file of each is in the first place. */
const FIRST: Record<WithFiles, DocumentKind> = {
  activity: "impact_assessment",
  processor: "contract",
  rights_request: "other_of_register",
};

/** A fiche, a processor or a request. */
export function recordOwner(register: WithFiles, id: string): Owner<DocumentView[]> {
  const isProcessor = register === "processor";
  return {
    kinds: kinds(true),
    first: FIRST[register],
    hasClauses: isProcessor,
    empty: attached.empty[register],
    add: (form) => call("add_record_document", { id, form }),
    withdraw: (document, reason) => call("withdraw_record_document", { id, document, reason }),
    save: (document) => call("export_record_document", { id, document }),
  };
}
