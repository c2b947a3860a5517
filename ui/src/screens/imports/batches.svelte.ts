import { call, type Answer } from "../../api";
import type { ApiError, BatchView } from "../../generated/contract";
import { Busy } from "../../lib/busy.svelte";
import { imports } from "../../strings/fr";

/** The files that were taken, each to be undone as a whole. */
export class Batches {
  /** The latest first; none before they are read. */
  list = $state.raw<readonly BatchView[] | null>(null);
  failure = $state.raw<ApiError | null>(null);
  /** What was just undone. */
  said = $state("");
  /** The one about which it is asked whether to undo it. */
  asked = $state.raw<BatchView | null>(null);
  readonly busy = new Busy();

  /** Reads them again. True once they are read. */
  async load(): Promise<boolean> {
    return this.#show(await call("imports", {}));
  }

  ask(batch: BatchView): void {
    this.said = "";
    this.failure = null;
    this.asked = batch;
  }

  /** Undoes the batch that was asked about; gives it back once that is done. */
  async undo(): Promise<BatchView | null> {
    const batch = this.asked;
    if (batch === null) return null;
    const answer = await call("undo_import", { id: batch.id });
    this.asked = null;
    if (this.#show(answer)) {
      this.said = imports.undoing.done(batch.file_name);
      return batch;
    }
    if (!answer.ok && answer.error.code === "import_touched") await this.#loadBlockers();
    return null;
  }

  /** Shows what keeps the batch from being undone; the refusal stays. */
  async #loadBlockers(): Promise<void> {
    const answer = await call("imports", {});
    if (answer.ok) this.list = answer.value;
  }

  #show(answer: Answer<BatchView[]>): boolean {
    this.failure = answer.ok ? null : answer.error;
    if (answer.ok) this.list = answer.value;
    return answer.ok;
  }
}
