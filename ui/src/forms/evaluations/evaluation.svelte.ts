import { call, type Answer } from "../../api";
import type {
  ApiError,
  DraftView,
  EvaluationForm,
  EvaluationPreview,
  EvaluationView,
  InstantView,
} from "../../generated/contract";
import { Debounce } from "../../lib/debounce";
import { asRegistered } from "../../lib/same";
import { Keeping } from "../keeping.svelte";

const PREVIEW_AFTER = 400;

/** An evaluation being written. It stays on screen once saved. */
export class EditingEvaluation extends Keeping<EvaluationForm, EvaluationView> {
  /** What the register makes of what is typed. */
  preview = $state.raw() as EvaluationPreview;
  /** When the typing that was taken up again had been kept. */
  restored = $state.raw<InstantView | null>(null);
  /** Somebody saved another version in the meantime. */
  isStale = $state(false);
  readonly id: string;
  #saved: string;
  #revision: number;
  #asked = 0;
  readonly #previewSoon = new Debounce(PREVIEW_AFTER, () => void this.refresh());

  constructor(view: EvaluationView, draft: DraftView<EvaluationForm> | null) {
    super(draft?.form ?? structuredClone(view.form), view.id, draft !== null);
    this.id = view.id;
    this.preview = view;
    this.restored = draft?.kept ?? null;
    this.#saved = asRegistered(view.form);
    this.#revision = draft?.revision ?? view.revision;
  }

  override changed(typed: string): boolean {
    const hasChanged = super.changed(typed);
    if (hasChanged) this.#previewSoon.run();
    return hasChanged;
  }

  /** Asks for the figures and the score again; a late answer is dropped. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await call("preview_evaluation", { id: this.id, form: this.typed() });
    if (answer.ok && asked === this.#asked) this.preview = answer.value;
  }

  /** Forgets the awaited figures: the screen goes away. */
  stop(): void {
    this.#previewSoon.cancel();
  }

  /** Saves; gives the evaluation back once the register has it. */
  async save(): Promise<EvaluationView | null> {
    const saved = await this.submit();
    if (saved) this.goOn(this.#take(saved));
    return saved;
  }

  /** Saves over what the register says now. */
  async keepMine(): Promise<EvaluationView | null> {
    const theirs = await this.#theirs();
    if (!theirs) return null;
    this.#revision = theirs.revision;
    this.isStale = false;
    return this.save();
  }

  /** Takes the register's version back, and forgets what was typed. */
  async takeTheirs(): Promise<EvaluationView | null> {
    const theirs = await this.#theirs();
    if (!theirs) return null;
    await this.discard();
    this.startAgain(this.#take(theirs));
    return theirs;
  }

  protected override write() {
    return call("keep_evaluation_draft", {
      id: this.id,
      form: this.typed(),
      revision: this.#revision,
    });
  }

  protected override drop() {
    return call("discard_evaluation_draft", { id: this.id });
  }

  protected override send(): Promise<Answer<EvaluationView>> {
    return call("change_evaluation", {
      id: this.id,
      revision: this.#revision,
      form: this.typed(),
    });
  }

  protected override isBlank(): boolean {
    return asRegistered(this.typed()) === this.#saved;
  }

  protected override explain(error: ApiError): Promise<void> {
    if (error.code !== "edited_meanwhile") return super.explain(error);
    this.isStale = true;
    return Promise.resolve();
  }

  async #theirs(): Promise<EvaluationView | null> {
    const answer = await call("evaluation", { id: this.id });
    if (answer.ok) return answer.value;
    this.failure = answer.error;
    return null;
  }

  /** The evaluation as the register now has it: what is typed from here on is compared with it. */
  #take(view: EvaluationView): EvaluationForm {
    this.#saved = asRegistered(view.form);
    this.#revision = view.revision;
    this.preview = view;
    this.isStale = false;
    this.restored = null;
    this.faults.list = [];
    return structuredClone(view.form);
  }
}
