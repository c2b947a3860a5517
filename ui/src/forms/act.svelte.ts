import type { Answer } from "../api";
import type { ApiError } from "../generated/contract";
import { Busy } from "../lib/busy.svelte";
import { Faults } from "../lib/faults.svelte";
import { askBeforeLeaving } from "../lib/leaving";

/** One act on the file of a breach: adding to it, signing. No draft keeps it: leaving it is asked about. */
export class Act<Form> {
  form = $state() as Form;
  /** What was just done, until the next one is begun. */
  said = $state("");
  failure = $state.raw<ApiError | null>(null);
  readonly faults = new Faults();
  readonly busy = new Busy();
  readonly #blank: () => Form;

  /** To call while a screen is set up. `isTyped` tells whether leaving the form would lose something. */
  constructor(blank: () => Form, isTyped: (form: Form) => boolean) {
    this.#blank = blank;
    this.form = blank();
    $effect(() => askBeforeLeaving(() => isTyped(this.form)));
  }

  /** Sends the form; once it is done the form is blank again, and `told` is said. Null when nothing was done. */
  async send<View>(
    request: (form: Form) => Promise<Answer<View | null>>,
    told: string,
  ): Promise<View | null> {
    this.said = "";
    this.failure = null;
    const answer = await request($state.snapshot(this.form) as Form);
    if (!answer.ok) {
      this.#refuse(answer.error);
      return null;
    }
    if (answer.value !== null) {
      this.form = this.#blank();
      this.faults.list = [];
      this.said = told;
    }
    return answer.value;
  }

  /** For the `oninput` of the form. */
  edited(event: Event): void {
    this.said = "";
    this.faults.clearEdited(event);
  }

  #refuse(error: ApiError): void {
    if (error.code === "invalid_form") this.faults.show(error.fields);
    else this.failure = error;
  }
}
