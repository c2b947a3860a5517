import { untrack } from "svelte";
import { call } from "../../api";
import type { ApiError, AssessmentForm, AssessmentPreview } from "../../generated/contract";
import { Debounce } from "../../lib/debounce";

const ASK_AFTER = 250;

/** What Rust proposes for the answers given so far, for as long as their screen lives. */
export class Proposing {
  /** Empty while the first answer is awaited, and once Rust could not answer. */
  preview = $state.raw<AssessmentPreview | null>(null);
  failure = $state.raw<ApiError | null>(null);
  #asked = 0;
  readonly #soon = new Debounce(ASK_AFTER, () => void this.#ask());

  /** `id` is that of the breach, whose facts weigh too. */
  constructor(
    private readonly id: () => string,
    private readonly form: () => AssessmentForm,
  ) {
    let isFirst = true;
    $effect(() => {
      // Only these answers weigh: what is written beside them asks for no new proposal.
      const { circumstances, enisa } = form();
      JSON.stringify([id(), circumstances, enisa]);
      untrack(() => {
        if (isFirst) void this.#ask();
        else this.#soon.run();
        isFirst = false;
      });
      return () => {
        this.#soon.cancel();
      };
    });
  }

  /** A late answer is dropped; a failure leaves no proposal that older answers had led to. */
  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const form = $state.snapshot(this.form()) as AssessmentForm;
    const answer = await call("preview_assessment", { id: this.id(), form });
    if (asked !== this.#asked) return;
    this.preview = answer.ok ? answer.value : null;
    this.failure = answer.ok ? null : answer.error;
  }
}
