import { call, type Answer } from "../api";
import type {
  ApiError,
  FieldDifference,
  InstantView,
  ProcedureView,
  DraftView,
  StepForm,
  StepView,
} from "../generated/contract";
import { asRegistered } from "../lib/same";
import { Keeping } from "./keeping.svelte";

/** One step of a breach being typed. It stays on screen once saved. */
export class EditingStep extends Keeping<StepForm, ProcedureView> {
  /** What the register and this form say differently, once the step was edited meanwhile. */
  differences = $state<FieldDifference[] | null>(null);
  /** When the typing that was taken up again had been kept. */
  restored = $state.raw<InstantView | null>(null);
  /** The step that the register has. */
  #saved: string;
  #revision: number;

  constructor(
    readonly breach: string,
    step: StepView,
    draft: DraftView<StepForm> | null,
  ) {
    const form = draft?.form ?? structuredClone(step.form);
    super(form, `${breach}/${step.form.step}`, draft !== null);
    this.restored = draft?.kept ?? null;
    this.#saved = asRegistered(step.form);
    this.#revision = draft?.revision ?? step.revision;
  }

  /** Saves over the version from which the typing started; gives the procedure back once the register has it. */
  async save(): Promise<ProcedureView | null> {
    const saved = await this.submit();
    const own = saved && this.#take(saved);
    if (own) this.goOn(own);
    return saved;
  }

  /** Saves over what the register says now. */
  async keepMine(): Promise<ProcedureView | null> {
    const theirs = await this.#theirs();
    if (!theirs) return null;
    this.#revision = this.#own(theirs)?.revision ?? this.#revision;
    this.differences = null;
    return this.save();
  }

  /** Takes the register's version back, and forgets what was typed. */
  async takeTheirs(): Promise<ProcedureView | null> {
    const theirs = await this.#theirs();
    if (!theirs) return null;
    await this.discard();
    const own = this.#take(theirs);
    if (own) this.startAgain(own);
    return theirs;
  }

  protected override write() {
    return call("keep_step_draft", {
      id: this.breach,
      form: this.typed(),
      revision: this.#revision,
    });
  }

  protected override send(): Promise<Answer<ProcedureView>> {
    return call("change_step", { id: this.breach, revision: this.#revision, form: this.typed() });
  }

  protected override isBlank(): boolean {
    return asRegistered(this.typed()) === this.#saved;
  }

  protected override async explain(error: ApiError): Promise<void> {
    if (error.code !== "edited_meanwhile") return super.explain(error);
    const answer = await call("compare_step", { id: this.breach, form: this.typed() });
    if (answer.ok) this.differences = answer.value;
    else this.failure = answer.error;
  }

  async #theirs(): Promise<ProcedureView | null> {
    const answer = await call("procedure", { id: this.breach });
    if (answer.ok) return answer.value;
    this.failure = answer.error;
    return null;
  }

  #own(procedure: ProcedureView): StepView | undefined {
    return procedure.steps.find(({ form }) => form.step === this.form.step);
  }

  /** The step as the register now has it: what is typed from here on is compared with it. */
  #take(procedure: ProcedureView): StepForm | null {
    const own = this.#own(procedure);
    if (!own) return null;
    this.#saved = asRegistered(own.form);
    this.#revision = own.revision;
    this.differences = this.restored = null;
    this.faults.list = [];
    return structuredClone(own.form);
  }
}
