import { call } from "../api";
import type { DraftView, RegisterForm, SettingsView } from "../generated/contract";
import { Keeping } from "./keeping.svelte";

/** The key of the draft of the settings. */
export const KEY = "settings";

/** The settings being typed. They stay on screen once saved. */
export class EditingSettings extends Keeping<RegisterForm, SettingsView> {
  /** The settings that the register has, as JSON. */
  #saved: string;
  #revision: number;

  constructor(settings: SettingsView, draft: DraftView<RegisterForm> | null) {
    super(draft?.form ?? structuredClone(settings.form), KEY, draft !== null);
    this.#saved = JSON.stringify(settings.form);
    this.#revision = draft?.revision ?? settings.revision;
  }

  /** Saves over the settings from which the typing started. True once the register has them. */
  async save(): Promise<boolean> {
    const saved = await this.submit();
    if (saved) this.goOn(this.#take(saved));
    return saved !== null;
  }

  /** Saves over what the register says now. True once the register has it. */
  async keepMine(): Promise<boolean> {
    const answer = await call("settings", {});
    if (answer.ok) {
      this.#revision = answer.value.revision;
      return this.save();
    }
    this.failure = answer.error;
    return false;
  }

  /** Takes the register's settings back. */
  async takeTheirs(): Promise<void> {
    const answer = await call("settings", {});
    if (answer.ok) {
      await this.discard();
      this.startAgain(this.#take(answer.value));
    } else this.failure = answer.error;
  }

  protected override write() {
    return call("keep_settings_draft", { form: this.typed(), revision: this.#revision });
  }

  protected override send() {
    return call("change_settings", { form: this.typed(), revision: this.#revision });
  }

  protected override isBlank(): boolean {
    return JSON.stringify(this.typed()) === this.#saved;
  }

  /** The settings as the register now has them: what is typed from here on is compared with them. */
  #take(settings: SettingsView): RegisterForm {
    this.#saved = JSON.stringify(settings.form);
    this.#revision = settings.revision;
    return settings.form;
  }
}
