import { call } from "../../api";
import type { ApiError } from "../../generated/contract";

export type PasswordSource = "proposed" | "typed";

/** The password of a package, until it is made: only this screen knows it. */
export class Protection {
  isOn = $state(false);
  source = $state<PasswordSource>("proposed");
  proposed = $state("");
  typed = $state("");
  failure = $state.raw<ApiError | null>(null);

  /** Null for a package that anyone opens. */
  get password(): string | null {
    if (!this.isOn) return null;
    return this.source === "typed" ? this.typed : this.proposed;
  }

  async turn(on: boolean): Promise<void> {
    this.isOn = on;
    if (on && this.proposed === "") await this.propose();
  }

  async propose(): Promise<void> {
    const answer = await call("propose_password", {});
    this.failure = answer.ok ? null : answer.error;
    if (answer.ok) this.proposed = answer.value;
  }

  /** The next package has another password. */
  async renew(): Promise<void> {
    this.proposed = this.typed = "";
    await this.turn(this.isOn);
  }
}
