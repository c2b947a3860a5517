import type { Choices } from "../generated/contract";

/** `choices` with `value` ticked or no longer so; an answer ends "ne sait pas". */
export function withToggled<T>(choices: Choices<T>, value: T): Choices<T> {
  const kept = choices.values.filter((other) => other !== value);
  const ticked = kept.length === choices.values.length;
  return { values: ticked ? [...kept, value] : kept, unknown: false };
}

/** `choices` with "ne sait pas" ticked, which sets every answer aside, or no longer ticked. */
export function withUnknown<T>(choices: Choices<T>, unknown: boolean): Choices<T> {
  return { values: unknown ? [] : choices.values, unknown };
}

/** Whether something is ticked in one of the questions: only then is a precision asked for. */
export function answered(...questions: readonly Choices<unknown>[]): boolean {
  return questions.some((choices) => choices.values.length > 0);
}
