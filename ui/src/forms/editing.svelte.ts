import { call } from "../api";
import type {
  ApiError,
  BreachForm,
  BreachPreview,
  BreachView,
  FieldDifference,
  InstantView,
} from "../generated/contract";
import { blankBreach } from "../lib/blank";
import { Debounce } from "../lib/debounce";
import { Faults } from "../lib/faults.svelte";

const PREVIEW_AFTER = 250;
const DRAFT_AFTER = 1000;
const DRAFT_WITHIN = 3000;

/** The breach that a form edits; `null` for one that is being declared. */
export interface Edited {
  id: string;
  revision: number;
}

/** A breach being typed: what is shown of it, its draft, and its way into the register. */
export class Editing {
  form = $state() as BreachForm;
  preview = $state<BreachPreview | null>(null);
  /** When the last draft was kept. */
  kept = $state<InstantView | null>(null);
  /** Something was typed that the register does not have. */
  touched = $state(false);
  saving = $state(false);
  failure = $state.raw<ApiError | null>(null);
  /** What the register and this form say differently, once the breach was edited meanwhile. */
  differences = $state<FieldDifference[] | null>(null);
  readonly faults = new Faults();
  readonly #key: string;
  #edited: Edited | null;
  #last: string;
  #asked = 0;
  /** Why the draft was not kept, last time. */
  #unkept: ApiError | null = null;
  /** In the register or given up: nothing is kept any more. */
  #over = false;
  #keeping = Promise.resolve(true);
  #sending: Promise<unknown> = Promise.resolve();
  readonly #previewSoon = new Debounce(PREVIEW_AFTER, () => void this.refresh());
  readonly #draftSoon = new Debounce(DRAFT_AFTER, () => void this.keep(), DRAFT_WITHIN);

  constructor(form: BreachForm, edited: Edited | null, restored = false) {
    this.form = form;
    this.touched = restored;
    this.#edited = edited;
    this.#key = edited?.id ?? "new";
    this.#last = JSON.stringify(form);
  }

  /** To call with the form as JSON each time that it changes. What changes while saving waits. */
  changed(typed: string): void {
    if (this.saving || this.#over || typed === this.#last) return;
    this.#last = typed;
    this.touched = true;
    this.#previewSoon.run();
    this.#draftSoon.run();
  }

  /** Asks Rust for the clock and what is still unknown; a late answer is dropped. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await call("preview_breach", {
      form: this.#typed(),
      id: this.#edited?.id ?? null,
    });
    if (answer.ok && asked === this.#asked) this.preview = answer.value;
  }

  /** Keeps the draft now when something typed is not kept yet. False when it cannot be. */
  async flush(): Promise<boolean> {
    await this.#sending;
    const isWaiting = this.#draftSoon.cancel();
    if (!isWaiting && (await this.#keeping)) return true;
    // Told again: a failure that appears takes the focus.
    if (this.failure === this.#unkept) this.failure = null;
    return this.keep();
  }

  /** Keeps the draft, one writing after the other. False when it cannot be. */
  keep(): Promise<boolean> {
    this.#keeping = this.#keeping.then(() => this.#over || this.#keepNow());
    return this.#keeping;
  }

  async #keepNow(): Promise<boolean> {
    if (this.#isBlank()) return (await call("discard_draft", { key: this.#key })).ok;
    const revision = this.#edited?.revision ?? null;
    const answer = await call("keep_draft", { key: this.#key, form: this.#typed(), revision });
    if (answer.ok) {
      this.kept = answer.value.kept;
      if (this.failure === this.#unkept) this.failure = null;
      this.#unkept = null;
    } else if (answer.error.code !== "locked") this.failure = this.#unkept = answer.error;
    return answer.ok;
  }

  /** Nothing is written of a new breach: there is nothing to take up later. */
  #isBlank(): boolean {
    const isNew = this.#edited === null;
    return isNew && JSON.stringify(this.#typed()) === JSON.stringify(blankBreach());
  }

  /** Forgets the draft and what is typed. */
  async discard(): Promise<void> {
    this.#over = true;
    this.#draftSoon.cancel();
    await this.#keeping;
    await call("discard_draft", { key: this.#key });
  }

  /** Sends the form to the register, which then forgets the draft; gives back the breach once it is there. */
  submit(): Promise<BreachView | null> {
    if (this.saving) return Promise.resolve(null);
    const sending = this.#submit();
    this.#sending = sending;
    return sending;
  }

  async #submit(): Promise<BreachView | null> {
    this.saving = true;
    this.failure = null;
    this.#draftSoon.cancel();
    await this.#keeping;
    const answer = await this.#send();
    if (answer.ok) {
      // It stays "saving": a second press must not send it again.
      this.#over = true;
      return answer.value;
    }
    await this.#explain(answer.error);
    this.saving = false;
    this.changed(JSON.stringify(this.form));
    return null;
  }

  /** Sends the form over what the register says now. */
  async keepMine(): Promise<BreachView | null> {
    const id = this.#edited?.id;
    if (id === undefined) return null;
    const answer = await call("breach", { id });
    if (!answer.ok) {
      this.failure = answer.error;
      return null;
    }
    this.#edited = { id, revision: answer.value.revision };
    this.differences = null;
    return this.submit();
  }

  #send() {
    const form = this.#typed();
    return this.#edited
      ? call("correct_breach", { ...this.#edited, form })
      : call("declare_breach", { form });
  }

  async #explain(error: ApiError): Promise<void> {
    if (error.code !== "locked") await this.keep();
    if (error.code === "invalid_form") this.faults.show(error.fields);
    else if (error.code === "edited_meanwhile" && this.#edited)
      await this.#compare(this.#edited.id);
    else this.failure = error;
  }

  async #compare(id: string): Promise<void> {
    const answer = await call("compare_breach", { id, form: this.#typed() });
    if (answer.ok) this.differences = answer.value;
    else this.failure = answer.error;
  }

  #typed(): BreachForm {
    return $state.snapshot(this.form) as BreachForm;
  }
}
