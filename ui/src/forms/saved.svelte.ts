import type { Answer } from "../api";
import type { ApiError, DraftView, InstantView } from "../generated/contract";
import { asRegistered } from "../lib/same";
import { Keeping } from "./keeping.svelte";

/** Something of the register being written again and again: it stays on screen once saved, and others may save it too. */
export abstract class EditingSaved<
  Form,
  View extends { id: string; revision: number },
> extends Keeping<Form, View> {
  /** When the typing that was taken up again had been kept. */
  restored = $state.raw<InstantView | null>(null);
  /** Somebody saved another version in the meantime. */
  isStale = $state(false);
  readonly id: string;
  protected revision: number;
  #saved: string;

  /** `form` is what the register holds, `key` that of the draft. */
  constructor(view: View, form: Form, key: string, draft: DraftView<Form> | null) {
    super(draft?.form ?? structuredClone(form), key, draft !== null);
    this.id = view.id;
    this.restored = draft?.kept ?? null;
    this.#saved = asRegistered(form);
    this.revision = draft?.revision ?? view.revision;
  }

  /** What the register holds now. */
  protected abstract read(): Promise<Answer<View>>;

  /** The form that shows it. */
  protected abstract formOf(view: View): Form;

  /** Called each time that another version of the register is taken. */
  protected abstract taken(view: View): void;

  /** Saves; gives back what the register then shows, once it has it. */
  async save(): Promise<View | null> {
    const saved = await this.submit();
    if (saved) this.goOn(this.#take(saved));
    return saved;
  }

  /** Saves over what the register says now. */
  async keepMine(): Promise<View | null> {
    const theirs = await this.#theirs();
    if (!theirs) return null;
    this.revision = theirs.revision;
    this.isStale = false;
    return this.save();
  }

  /** Takes the register's version back, and forgets what was typed. */
  async takeTheirs(): Promise<View | null> {
    const theirs = await this.#theirs();
    if (!theirs) return null;
    await this.discard();
    this.startAgain(this.#take(theirs));
    return theirs;
  }

  protected override isBlank(): boolean {
    return asRegistered(this.typed()) === this.#saved;
  }

  protected override explain(error: ApiError): Promise<void> {
    if (error.code !== "edited_meanwhile") return super.explain(error);
    this.isStale = true;
    return Promise.resolve();
  }

  async #theirs(): Promise<View | null> {
    const answer = await this.read();
    if (answer.ok) return answer.value;
    this.failure = answer.error;
    return null;
  }

  /** As the register now has it: what is typed from here on is compared with it. */
  #take(view: View): Form {
    const form = this.formOf(view);
    this.#saved = asRegistered(form);
    this.revision = view.revision;
    this.isStale = false;
    this.restored = null;
    this.faults.list = [];
    this.taken(view);
    return structuredClone(form);
  }
}
