import { call, type Answer } from "../../api";
import type {
  DraftView,
  EvaluationForm,
  EvaluationPreview,
  EvaluationView,
} from "../../generated/contract";
import { Debounce } from "../../lib/debounce";
import { EditingSaved } from "../saved.svelte";

const PREVIEW_AFTER = 400;

/** An evaluation being written. */
export class EditingEvaluation extends EditingSaved<EvaluationForm, EvaluationView> {
  /** What the register makes of what is typed. */
  preview = $state.raw() as EvaluationPreview;
  #asked = 0;
  readonly #previewSoon = new Debounce(PREVIEW_AFTER, () => void this.refresh());

  constructor(view: EvaluationView, draft: DraftView<EvaluationForm> | null) {
    super(view, view.form, view.id, draft);
    this.preview = view;
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

  protected override write() {
    return call("keep_evaluation_draft", {
      id: this.id,
      form: this.typed(),
      revision: this.revision,
    });
  }

  protected override drop() {
    return call("discard_evaluation_draft", { id: this.id });
  }

  protected override send(): Promise<Answer<EvaluationView>> {
    return call("change_evaluation", {
      id: this.id,
      revision: this.revision,
      form: this.typed(),
    });
  }

  protected override read() {
    return call("evaluation", { id: this.id });
  }

  protected override formOf(view: EvaluationView) {
    return view.form;
  }

  protected override taken(view: EvaluationView) {
    this.preview = view;
  }
}
