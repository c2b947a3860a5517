import { call, type Answer } from "../../api";
import type {
  ApiError,
  DraftView,
  FieldDifference,
  InstantView,
  RecordForm,
} from "../../generated/contract";
import { Debounce } from "../../lib/debounce";
import { draftKey, readRecord } from "../../lib/records";
import { asRegistered } from "../../lib/same";
import { Keeping } from "../keeping.svelte";

const PREVIEW_AFTER = 250;

/** Where the typing of an entry starts from. */
export interface Start<Form extends RecordForm> {
  /** `null` for an entry that is being written for the first time. */
  id: string | null;
  /** Revision that the register has; `null` for a new entry. */
  revision: number | null;
  /** What the register has, or what a new entry is proposed as: nothing has to be kept of a form that says the same. */
  form: Form;
  /** Typing that was left before, taken up again. */
  draft: DraftView<Form> | null;
}

/** An entry of a register being typed. Once sent, it gives its identifier back. */
export class EditingRecord<Form extends RecordForm, Preview = never> extends Keeping<Form, string> {
  /** What the law makes of what is typed. */
  preview = $state.raw<Preview | null>(null);
  /** What the register and this form say differently, once the entry was edited meanwhile. */
  differences = $state.raw<FieldDifference[] | null>(null);
  /** When the typing that was taken up again had been kept. */
  readonly restored: InstantView | null;
  readonly id: string | null;
  #revision: number | null;
  /** The form from which the typing started. */
  #start: string;
  #asked = 0;
  readonly #previewSoon = new Debounce(PREVIEW_AFTER, () => void this.refresh());

  /** `ask` asks Rust what the law makes of the form, for the registers where it makes something of it. */
  constructor(
    { id, revision, form, draft }: Start<Form>,
    private readonly ask?: (form: Form) => Promise<Answer<Preview>>,
  ) {
    super(draft?.form ?? structuredClone(form), id ?? draftKey(form), draft !== null);
    this.id = id;
    this.restored = draft?.kept ?? null;
    this.#revision = draft?.revision ?? revision;
    this.#start = asRegistered(form);
  }

  override changed(typed: string): boolean {
    const hasChanged = super.changed(typed);
    if (hasChanged) this.#previewSoon.run();
    return hasChanged;
  }

  /** Asks for the preview again; a late answer is dropped. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await this.ask?.(this.typed());
    if (answer?.ok && asked === this.#asked) this.preview = answer.value;
  }

  /** Forgets the awaited preview: the screen goes away. */
  stop(): void {
    this.#previewSoon.cancel();
  }

  /** Sends the form over what the register says now. */
  async keepMine(): Promise<string | null> {
    if (this.id === null) return null;
    const answer = await readRecord(this.form.register, this.id);
    if (!answer.ok) {
      this.failure = answer.error;
      return null;
    }
    this.#revision = answer.value.revision;
    this.#start = asRegistered(answer.value.form);
    this.differences = null;
    return this.submit();
  }

  protected override write() {
    return call("keep_record_draft", {
      id: this.id,
      form: this.typed(),
      revision: this.#revision,
    });
  }

  protected override async send(): Promise<Answer<string>> {
    const { id } = this;
    const revision = this.#revision;
    const form = this.typed();
    if (id === null || revision === null) {
      const created = await call("create_record", { form });
      return created.ok ? { ok: true, value: created.value.id } : created;
    }
    const changed = await call("change_record", { id, revision, form });
    return changed.ok ? { ok: true, value: id } : changed;
  }

  protected override isBlank(): boolean {
    return asRegistered(this.typed()) === this.#start;
  }

  protected override async explain(error: ApiError): Promise<void> {
    if (error.code !== "edited_meanwhile" || this.id === null) return super.explain(error);
    const answer = await call("compare_record", { id: this.id, form: this.typed() });
    if (answer.ok) this.differences = answer.value;
    else this.failure = answer.error;
  }
}
