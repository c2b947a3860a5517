import { call } from "../api";
import type {
  ApiError,
  BreachForm,
  BreachPreview,
  BreachView,
  FieldDifference,
} from "../generated/contract";
import { blankBreach } from "../lib/blank";
import { Debounce } from "../lib/debounce";
import { asRegistered } from "../lib/same";
import { Keeping } from "./keeping.svelte";

const PREVIEW_AFTER = 250;

/** The breach that a form edits; `null` for one that is being declared. */
export interface Edited {
  id: string;
  revision: number;
  /** What the register has: nothing has to be kept of a form that says the same. */
  registered: BreachForm;
}

/** A breach being typed: what is shown of it, its draft, and its way into the register. */
export class Editing extends Keeping<BreachForm, BreachView> {
  preview = $state<BreachPreview | null>(null);
  /** What the register and this form say differently, once the breach was edited meanwhile. */
  differences = $state<FieldDifference[] | null>(null);
  #edited: Edited | null;
  #asked = 0;
  readonly #previewSoon = new Debounce(PREVIEW_AFTER, () => void this.refresh());

  constructor(form: BreachForm, edited: Edited | null, restored = false) {
    super(form, edited?.id ?? "new", restored);
    this.#edited = edited;
  }

  override changed(typed: string): boolean {
    const hasChanged = super.changed(typed);
    if (hasChanged) this.#previewSoon.run();
    return hasChanged;
  }

  /** Asks Rust for the clock and what is still unknown; a late answer is dropped. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await call("preview_breach", {
      form: this.typed(),
      id: this.#edited?.id ?? null,
    });
    if (answer.ok && asked === this.#asked) this.preview = answer.value;
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
    this.#edited = { id, revision: answer.value.revision, registered: answer.value.form };
    this.differences = null;
    return this.submit();
  }

  protected override write() {
    const revision = this.#edited?.revision ?? null;
    return call("keep_draft", { key: this.key, form: this.typed(), revision });
  }

  protected override send() {
    const form = this.typed();
    if (!this.#edited) return call("declare_breach", { form });
    const { id, revision } = this.#edited;
    return call("correct_breach", { id, revision, form });
  }

  protected override isBlank(): boolean {
    const typed = this.typed();
    return this.#edited
      ? asRegistered(typed) === asRegistered(this.#edited.registered)
      : JSON.stringify(typed) === JSON.stringify(blankBreach());
  }

  protected override async explain(error: ApiError): Promise<void> {
    if (error.code === "edited_meanwhile" && this.#edited) await this.#compare(this.#edited.id);
    else await super.explain(error);
  }

  async #compare(id: string): Promise<void> {
    const answer = await call("compare_breach", { id, form: this.typed() });
    if (answer.ok) this.differences = answer.value;
    else this.failure = answer.error;
  }
}
