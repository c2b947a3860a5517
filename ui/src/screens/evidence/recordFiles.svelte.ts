import { call } from "../../api";
import type { ApiError, DocumentView } from "../../generated/contract";
import { recordOwner, type Owner, type WithFiles } from "./owner";

/** The files attached to a fiche or to a processor, for every part of its page. */
export class RecordFiles {
  /** `null` until they were read. */
  list = $state.raw<readonly DocumentView[] | null>(null);
  failure = $state.raw<ApiError | null>(null);
  readonly owner: Owner<DocumentView[]>;

  /** To call while a screen is set up. */
  constructor(
    register: WithFiles,
    private readonly id: string,
  ) {
    this.owner = recordOwner(register, id);
    $effect(() => void this.#load());
  }

  /** Those of which a copy can still be saved. */
  kept(which: (document: DocumentView) => boolean): DocumentView[] {
    return (this.list ?? []).filter((document) => document.withdrawn === null && which(document));
  }

  async #load(): Promise<void> {
    const answer = await call("record_documents", { id: this.id });
    if (answer.ok) this.list = answer.value;
    else this.failure = answer.error;
  }
}
