import { call } from "../api";
import type {
  ApiError,
  BreachForm,
  BreachView,
  DraftView,
  ProcedureView,
  RegisterForm,
} from "../generated/contract";
import type { ProcedureStep } from "../generated/law";
import { may } from "./rights.svelte";

/** Everything that the page of a breach shows of it, as the register has it. */
export class BreachFile {
  view = $state.raw<BreachView | null>(null);
  procedure = $state.raw<ProcedureView | null>(null);
  register = $state.raw<RegisterForm | null>(null);
  /** A correction that was not saved. */
  correction = $state.raw<DraftView<BreachForm> | null>(null);
  failure = $state.raw<ApiError | null>(null);
  /** The step that is on screen; at first, that of the next action. */
  step = $state<ProcedureStep | null>(null);
  #asked = 0;
  /** Why the breach could not be read, last time. */
  #unread: ApiError | null = null;

  constructor(
    readonly id: string,
    step: ProcedureStep | null,
  ) {
    this.step = step;
  }

  /** Loads what stays as it is while the page is shown. */
  async load(): Promise<void> {
    await this.loadCorrection();
    const settings = await call("settings", {});
    if (settings.ok) this.register = settings.value.form;
    else this.failure = settings.error;
  }

  /** What is typed in the sending is kept as a correction too: it is told once the form is left. */
  async loadCorrection(): Promise<void> {
    if (!may("write")) return;
    const kept = await call("draft", { key: this.id });
    if (kept.ok) this.correction = kept.value;
  }

  /** Asks for what time or a saving changes; an answer that comes after a saving is dropped. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const { id } = this;
    const [breach, procedure] = await Promise.all([
      call("breach", { id }),
      call("procedure", { id }),
    ]);
    if (asked !== this.#asked) return;
    if (!breach.ok) this.failure = this.#unread = breach.error;
    else if (!procedure.ok) this.failure = this.#unread = procedure.error;
    else {
      if (this.failure === this.#unread) this.failure = null;
      this.#unread = null;
      this.view = breach.value;
      this.#show(procedure.value);
    }
  }

  /** The procedure as it is after a saving; the clock may have changed with it. */
  async take(procedure: ProcedureView): Promise<void> {
    this.#show(procedure);
    await this.refresh();
  }

  /** The breach as it is after a saving; the next action may have changed with it. */
  async takeBreach(view: BreachView): Promise<void> {
    this.view = view;
    await this.refresh();
  }

  async discardCorrection(): Promise<void> {
    const answer = await call("discard_draft", { key: this.id });
    if (answer.ok) this.correction = null;
    else this.failure = answer.error;
  }

  #show(procedure: ProcedureView): void {
    this.procedure = procedure;
    this.step ??= procedure.next.step ?? "report";
  }
}
