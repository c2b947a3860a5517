import type { Answer } from "../../api";
import type { ApiError } from "../../generated/contract";
import { Faults } from "../../lib/faults.svelte";
import { Work } from "./work.svelte";

/** A file that takes time to make: asked for with a form, and perhaps refused or stopped. */
export class Making {
  readonly work = new Work();
  readonly faults = new Faults();
  failure = $state.raw<ApiError | null>(null);
  /** She stopped the last one. */
  isCancelled = $state(false);

  /** What was made; null when nothing was. */
  make<Made>(request: () => Promise<Answer<Made | null>>): Promise<Made | null> {
    return this.work.run(async () => {
      this.failure = null;
      this.isCancelled = false;
      this.faults.list = [];
      const answer = await request();
      if (answer.ok) return answer.value;
      this.#refuse(answer.error);
      return null;
    });
  }

  #refuse(error: ApiError): void {
    if (error.code === "invalid_form") this.faults.show(error.fields);
    else if (error.code === "cancelled") this.isCancelled = true;
    else this.failure = error;
  }
}
