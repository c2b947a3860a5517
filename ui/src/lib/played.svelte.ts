import { call } from "../api";
import type { ExerciseMark } from "../generated/contract";

/** What the screens about the breach of an exercise say first. */
export class Played {
  /** None until it is read, and for a breach of the register. */
  mark = $state.raw<ExerciseMark | null>(null);

  constructor(readonly id: string) {}

  /** Seconds that the clocks of these screens count for one of the wall. */
  get rate(): number {
    return this.mark?.state === "playing" ? this.mark.rate : this.mark ? 0 : 1;
  }

  /** Reads it again; an answer that fails leaves what is shown. */
  async load(): Promise<void> {
    const answer = await call("exercise_mark", { id: this.id });
    if (answer.ok) this.mark = answer.value;
  }
}
