import { call } from "../../api";
import type { ApiError, DutyPage, DutyQuery } from "../../generated/contract";

/** A list of duties that is asked for again as time goes. */
export class Duties {
  page = $state.raw<DutyPage | null>(null);
  failure = $state.raw<ApiError | null>(null);
  query = $state.raw<DutyQuery>({ family: null, later: false, page: 0 });
  #asked = 0;

  constructor(later: boolean) {
    this.query = { ...this.query, later };
  }

  /** Asks for it, unless it is asked for again before the answer. */
  load = async () => {
    const mine = ++this.#asked;
    const answer = await call("duties", this.query);
    if (mine !== this.#asked) return;
    this.failure = answer.ok ? null : answer.error;
    if (answer.ok) this.page = answer.value;
  };

  /** Asks for it otherwise. */
  show = (changes: Partial<DutyQuery>) => {
    this.query = { ...this.query, ...changes };
    void this.load();
  };
}
