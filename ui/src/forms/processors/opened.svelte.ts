import { call, type Answer } from "../../api";
import type { ApiError, DraftView } from "../../generated/contract";
import { draftOf, type FormOf } from "../../lib/records";

/** The registers of which every entry is typed in the same form. */
type Plain = "processor" | "security_measure";

/** An entry as its screens need it: what the register has, and the typing that was left. */
export class Opened<R extends Plain, View> {
  view = $state.raw<View | null>(null);
  draft = $state.raw<DraftView<FormOf<R>> | null>(null);
  failure = $state.raw<ApiError | null>(null);
  /** Both were read. */
  isReady = $state(false);
  #asked = 0;

  constructor(
    private readonly register: R,
    /** `null` for an entry that is not in its register yet. */
    readonly id: string | null,
    private readonly read: (id: string) => Promise<Answer<View>>,
  ) {}

  /** Reads both. */
  async load(): Promise<void> {
    const isKept = await this.loadDraft();
    const isRead = await this.refresh();
    this.isReady = isKept && isRead;
  }

  /** Reads the typing that was left. False when it cannot be read. */
  async loadDraft(): Promise<boolean> {
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
    const answer = await this.read(this.id);
    if (asked !== this.#asked) return answer.ok;
    this.failure = answer.ok ? null : answer.error;
    if (answer.ok) this.view = answer.value;
    return answer.ok;
  }

  /** Forgets the typing that was left. */
  async discard(): Promise<void> {
    const key = this.id ?? `new-${this.register}`;
    const answer = await call("discard_draft", { key });
    if (answer.ok) this.draft = null;
    else this.failure = answer.error;
  }
}
