import { call, type Answer } from "../api";
import type { ApiError, InstantView, KeptView } from "../generated/contract";
import { Debounce } from "../lib/debounce";
import { Faults } from "../lib/faults.svelte";
import { adoptIds } from "../lib/ids";

const DRAFT_AFTER = 1000;
const DRAFT_WITHIN = 3000;

/** A form being typed: kept as a draft inside the register until the register has it as a `View`. */
export abstract class Keeping<Form, View> {
  form = $state() as Form;
  /** When the last draft was kept. */
  kept = $state<InstantView | null>(null);
  /** Something was typed that the register does not have. */
  touched = $state(false);
  saving = $state(false);
  failure = $state.raw<ApiError | null>(null);
  readonly faults = new Faults();
  #last: string;
  /** The form that was last sent to the register, as JSON. */
  #sent = "";
  /** Why the draft was not kept, last time. */
  #unkept: ApiError | null = null;
  /** In the register or given up: nothing is kept any more. */
  #over = false;
  #keeping = Promise.resolve(true);
  #sending: Promise<unknown> = Promise.resolve();
  readonly #draftSoon = new Debounce(DRAFT_AFTER, () => void this.keep(), DRAFT_WITHIN);

  /** `key` is that of the draft; a `restored` form is a draft taken up again. */
  constructor(
    form: Form,
    protected readonly key: string,
    restored: boolean,
  ) {
    this.form = form;
    this.touched = restored;
    this.#last = JSON.stringify(form);
  }

  /** Writes the draft. */
  protected abstract write(): Promise<Answer<KeptView>>;

  /** Sends the form to the register, which then forgets the draft. */
  protected abstract send(): Promise<Answer<View>>;

  /** Nothing is typed that would have to be taken up later. */
  protected abstract isBlank(): boolean;

  /** To call with the form as JSON each time that it may have changed. True when it has; what changes while saving waits. */
  changed(typed: string): boolean {
    if (this.saving || this.#over || typed === this.#last) return false;
    this.#last = typed;
    this.touched = true;
    this.#draftSoon.run();
    return true;
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
    if (this.isBlank()) {
      this.touched = false;
      return this.#forget();
    }
    const answer = await this.write();
    if (answer.ok) {
      this.kept = answer.value.kept;
      if (this.failure === this.#unkept) this.failure = null;
      this.#unkept = null;
    } else if (answer.error.code !== "locked") this.failure = this.#unkept = answer.error;
    return answer.ok;
  }

  /** Takes the draft away. */
  protected drop(): Promise<Answer<null>> {
    return call("discard_draft", { key: this.key });
  }

  async #forget(): Promise<boolean> {
    const answer = await this.drop();
    if (answer.ok) this.kept = null;
    return answer.ok;
  }

  /** Forgets the draft and what is typed. */
  async discard(): Promise<void> {
    this.#over = true;
    this.#draftSoon.cancel();
    await this.#keeping;
    await this.#forget();
  }

  /** Sends the form to the register; gives back what the register then shows, once it is there. */
  submit(): Promise<View | null> {
    if (this.saving) return Promise.resolve(null);
    const sending = this.#submit();
    this.#sending = sending;
    return sending;
  }

  async #submit(): Promise<View | null> {
    this.saving = true;
    this.failure = null;
    this.#draftSoon.cancel();
    await this.#keeping;
    this.#sent = JSON.stringify(this.form);
    const answer = await this.send();
    if (answer.ok) {
      // It stays "saving": a second press must not send it again.
      this.#over = true;
      return answer.value;
    }
    if (answer.error.code !== "locked") await this.keep();
    await this.explain(answer.error);
    this.saving = false;
    this.changed(JSON.stringify(this.form));
    return null;
  }

  /** Shows why the register refused the form. */
  protected explain(error: ApiError): Promise<void> {
    if (error.code === "invalid_form") this.faults.show(error.fields);
    else this.failure = error;
    return Promise.resolve();
  }

  /** After a saving: begins again, unless more was typed while it was under way, which goes on as a draft. */
  protected goOn(saved: Form): void {
    const typed = JSON.stringify(this.form);
    if (typed === this.#sent) {
      this.startAgain(saved);
      return;
    }
    adoptIds(this.form, JSON.parse(this.#sent), saved);
    this.#last = this.#sent;
    this.#over = this.saving = false;
    this.kept = this.failure = null;
    this.changed(JSON.stringify(this.form));
  }

  /** Begins again with what the register holds, on the same screen. */
  protected startAgain(form: Form): void {
    this.form = form;
    this.#last = JSON.stringify(form);
    this.#over = this.saving = this.touched = false;
    this.kept = this.failure = null;
  }

  /** The form as it is now. */
  protected typed(): Form {
    return $state.snapshot(this.form) as Form;
  }
}
