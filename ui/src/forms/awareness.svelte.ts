import { untrack } from "svelte";
import type { BreachForm, InstantForm } from "../generated/contract";

const FULL_DATE = /^\d{1,2}\D\d{1,2}\D\d{4}$/;
const FULL_TIME = /^\d{1,2}\D\d{2}(?:\D\d{2})?$/;

function isFull({ date, time }: InstantForm): boolean {
  return FULL_DATE.test(date.trim()) && FULL_TIME.test(time.trim());
}

function isBlank({ date, time, precision }: InstantForm): boolean {
  return date === "" && time === "" && precision === null;
}

function areSame(one: InstantForm, other: InstantForm): boolean {
  return (
    one.date === other.date &&
    one.time === other.time &&
    one.precision === other.precision &&
    one.season === other.season
  );
}

/**
 * Awareness is the report by default: it is filled in from it when the report becomes fully typed,
 * and follows it until something else is typed there.
 */
export class FromReport {
  #copy = $state.raw<InstantForm | null>(null);

  constructor(private readonly form: () => BreachForm) {
    // A report that was there before is no new one: what was then left empty stays so.
    if (isFull(form().reported)) return;
    $effect(() => {
      const reported = { ...form().reported };
      untrack(() => {
        if (isFull(reported)) this.#fill(reported);
      });
    });
  }

  /** Awareness says what was taken from the report. */
  get holds(): boolean {
    return this.#copy !== null && areSame(this.form().aware, this.#copy);
  }

  #fill(reported: InstantForm): void {
    const isUntouched = this.#copy === null ? isBlank(this.form().aware) : this.holds;
    if (!isUntouched) return;
    this.#copy = reported;
    this.form().aware = { ...reported };
  }
}
