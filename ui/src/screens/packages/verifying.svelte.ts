import { call } from "../../api";
import type { ApiError, VerdictView } from "../../generated/contract";
import { Busy } from "../../lib/busy.svelte";
import { Faults } from "../../lib/faults.svelte";

/** A package that is looked at: chosen, opened with its password where it has one, judged. */
export class Verifying {
  /** Name of the file that waits for its password. */
  locked = $state.raw<string | null>(null);
  /** Stays typed until it opens something. */
  password = $state("");
  verdict = $state.raw<VerdictView | null>(null);
  /** The file that was chosen is no package. */
  isForeign = $state(false);
  failure = $state.raw<ApiError | null>(null);
  /** How many times something was found: it takes the focus at each. */
  found = $state(0);
  readonly faults = new Faults();
  readonly busy = new Busy();

  /** Nothing was chosen yet. */
  get isBlank(): boolean {
    return this.locked === null && this.verdict === null && !this.isForeign;
  }

  /** Asks for a file. What was found about another stays until one is chosen. */
  choose(): Promise<void> {
    return this.busy.run(async () => {
      const answer = await call("choose_package", {});
      if (answer.ok && answer.value === null) return;
      this.#forget();
      if (!answer.ok) this.#refuse(answer.error);
      else if (answer.value?.verdict) this.#judge(answer.value.verdict);
      else if (answer.value) this.locked = answer.value.file_name;
    });
  }

  unlock(): Promise<void> {
    return this.busy.run(async () => {
      const { password } = this;
      this.failure = null;
      this.faults.list = [];
      if (password === "") {
        this.faults.show([{ field: "verify.password", rule: "required" }]);
        return;
      }
      const answer = await call("unlock_package", { password });
      if (!answer.ok) this.#refuse(answer.error);
      else this.#judge(answer.value);
    });
  }

  #judge(verdict: VerdictView): void {
    this.#forget();
    this.verdict = verdict;
    this.found += 1;
  }

  #forget(): void {
    this.locked = this.verdict = this.failure = null;
    this.isForeign = false;
    this.password = "";
    this.faults.list = [];
  }

  #refuse(error: ApiError): void {
    if (error.code === "not_a_package") {
      this.#forget();
      this.isForeign = true;
      this.found += 1;
    } else this.failure = error;
  }
}
