import { call, type Answer } from "../../api";
import type { ActivityForm, ApiError, DraftView, TemplateView } from "../../generated/contract";
import type { ActivityCapacity } from "../../generated/law";
import { blankActivity, type ActivityChoices } from "../../lib/activities";
import { draftOf, type FormOf } from "../../lib/records";
import { loadChoices } from "./choices";
import { REGISTER_OF } from "./registers";

/** From what a new fiche starts. */
export interface Origin {
  capacity: ActivityCapacity;
  template: string | undefined;
  copyOf: string | undefined;
  blank: boolean;
}

/** A new fiche before its form is shown: what was left unfinished, then what it starts from. */
export class StartingActivity {
  /** Typing that was left before. */
  draft = $state.raw<DraftView<FormOf<"activity">> | null>(null);
  choices = $state.raw<ActivityChoices | null>(null);
  /** The form that it starts from; `null` while the person has not chosen. */
  form = $state.raw<ActivityForm | null>(null);
  templates = $state.raw<TemplateView[]>([]);
  failure = $state.raw<ApiError | null>(null);

  constructor(private readonly origin: Origin) {}

  /** Loads what the screen needs, one after the other. */
  async load(): Promise<void> {
    const register = REGISTER_OF[this.origin.capacity];
    const kept = this.#told(await call("record_draft", { id: null, register }));
    if (kept !== undefined) this.draft = draftOf("activity", kept);
    this.form = await this.#first();
    if (this.form === null) this.templates = this.#told(await call("activity_templates", {})) ?? [];
    this.choices = this.#told(await loadChoices()) ?? null;
  }

  /** Begins without a template. */
  startBlank(): void {
    this.form = blankActivity(this.origin.capacity);
  }

  /** Begins from a template. */
  async startFrom(template: string): Promise<void> {
    this.form = this.#told(await call("proposed_activity", { template })) ?? null;
  }

  async discard(): Promise<void> {
    const key = `new-${REGISTER_OF[this.origin.capacity]}`;
    if (this.#told(await call("discard_draft", { key })) !== undefined) this.draft = null;
  }

  async #first(): Promise<ActivityForm | null> {
    const { capacity, template, copyOf, blank } = this.origin;
    if (copyOf !== undefined)
      return this.#told(await call("copied_activity", { id: copyOf })) ?? null;
    if (template !== undefined)
      return this.#told(await call("proposed_activity", { template })) ?? null;
    return blank || capacity === "processor" ? blankActivity(capacity) : null;
  }

  /** What Rust answered; why it refused is shown. */
  #told<T>(answer: Answer<T>): T | undefined {
    if (answer.ok) return answer.value;
    this.failure = answer.error;
    return undefined;
  }
}
