import { call } from "../../api";
import type {
  ApiError,
  FieldError,
  PackageContents,
  PackageForm,
  PackageSaved,
} from "../../generated/contract";
import { USUAL_FORM } from "./documents";
import { Making } from "./making.svelte";
import { Protection } from "./protection.svelte";
import { Selection } from "./selection.svelte";

/** A package that was saved, as it is told until another one is prepared. */
export interface Done {
  saved: PackageSaved;
  /** What opens it; nothing else knows it any more. */
  password: string | null;
  asMessage: boolean;
}

/** The package of one breach, from the choice of its contents until it is saved. */
export class Packing {
  contents = $state.raw<PackageContents | null>(null);
  /** Why the contents could not be read, last time. */
  unread = $state.raw<ApiError | null>(null);
  form = $state<PackageForm>("zip");
  /** The form whose order its notifications follow. */
  order = $state(USUAL_FORM);
  /** Saved in the draft of a message. */
  asMessage = $state(false);
  /** Something that was ticked is no longer in the file. */
  isGone = $state(false);
  done = $state.raw<Done | null>(null);
  readonly selection = new Selection(() => this.contents);
  readonly protection = new Protection();
  readonly making = new Making();

  constructor(readonly id: string) {}

  async load(): Promise<void> {
    const answer = await call("package_contents", { id: this.id });
    this.unread = answer.ok ? null : answer.error;
    if (answer.ok) this.contents = answer.value;
  }

  /** Makes the package of what is chosen. */
  async save(): Promise<void> {
    const missing = this.#missing();
    if (missing.length > 0) {
      this.making.faults.show(missing);
      return;
    }
    this.isGone = false;
    const { asMessage } = this;
    const { password } = this.protection;
    const saved = await this.making.make(() => this.#export(password));
    if (saved) this.done = { saved, password, asMessage };
    else await this.#renewContents();
  }

  /** The choices stay, the password does not. */
  async again(): Promise<void> {
    this.done = null;
    await Promise.all([this.load(), this.protection.renew()]);
  }

  #missing(): FieldError[] {
    const empty = [];
    if (this.selection.keys.length === 0) empty.push("package.items");
    if (this.protection.password === "") empty.push("password");
    return empty.map((field) => ({ field, rule: "required" }));
  }

  #export(password: string | null) {
    const { id, form, order, asMessage, selection } = this;
    const { kind, keys, redacted } = selection;
    return call("export_package", {
      id,
      kind,
      form,
      order,
      items: keys,
      redacted,
      password,
      as_message: asMessage,
    });
  }

  /** A refusal because the file changed is answered by its list as it is now. */
  async #renewContents(): Promise<void> {
    if (this.making.failure?.code !== "edited_meanwhile") return;
    this.making.failure = null;
    this.isGone = true;
    await this.load();
  }
}
