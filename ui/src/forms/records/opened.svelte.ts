import { call, type Answer } from "../../api";
import type {
  ApiError,
  DraftView,
  MeasureView,
  ProcessorView,
  RequestView,
} from "../../generated/contract";
import { may } from "../../lib/rights.svelte";
import { draftOf, type FormOf } from "../../lib/records";
import type { Start } from "./record.svelte";

/** What is read of an entry, by the registers of which every entry is typed in the same form. */
export interface Views {
  processor: ProcessorView;
  security_measure: MeasureView;
  rights_request: RequestView;
}
export type Plain = keyof Views;

const READ: { [R in Plain]: (id: string) => Promise<Answer<Views[R]>> } = {
  processor: (id) => call("processor", { id }),
  security_measure: (id) => call("measure", { id }),
  rights_request: (id) => call("rights_request", { id }),
};

/** An entry as its screens need it: what the register has, and the typing that was left. */
export class Opened<R extends Plain> {
  view = $state.raw<Views[R] | null>(null);
  draft = $state.raw<DraftView<FormOf<R>> | null>(null);
  failure = $state.raw<ApiError | null>(null);
  /** Both were read. */
  isReady = $state(false);
  #asked = 0;

  constructor(
    private readonly register: R,
    /** `null` for an entry that is not in its register yet. */
    readonly id: string | null,
  ) {}

  /** Reads both. */
  async load(): Promise<void> {
    const isKept = await this.loadDraft();
    const isRead = await this.refresh();
    this.isReady = isKept && isRead;
  }

  /** Reads the typing that was left. False when it cannot be read. */
  async loadDraft(): Promise<boolean> {
    if (!may("write")) return true;
    const { id, register } = this;
    const kept = await call("record_draft", { id, register });
    if (kept.ok) this.draft = draftOf(register, kept.value);
    else this.failure = kept.error;
    return kept.ok;
  }

  /** Reads the entry again; a late answer is dropped. False when it cannot be read. */
  async refresh(): Promise<boolean> {
    if (this.id === null) return true;
    const asked = ++this.#asked;
    const answer = await READ[this.register](this.id);
    if (asked !== this.#asked) return answer.ok;
    this.failure = answer.ok ? null : answer.error;
    if (answer.ok) this.view = answer.value;
    return answer.ok;
  }

  /** From what its form starts: what the register has, or `blank` for an entry that it has not. */
  start(blank: FormOf<R>["form"]): Start<FormOf<R>> {
    return {
      id: this.id,
      revision: this.view?.head.revision ?? null,
      form: { register: this.register, form: this.view?.form ?? blank } as FormOf<R>,
      draft: this.draft,
    };
  }

  /** Forgets the typing that was left. */
  async discard(): Promise<void> {
    const key = this.id ?? `new-${this.register}`;
    const answer = await call("discard_draft", { key });
    if (answer.ok) this.draft = null;
    else this.failure = answer.error;
  }
}
