import type { ClockState, ClockView } from "../generated/contract";
import { breach } from "../strings/fr";
import { hoursAndMinutes } from "./duration";

/** How the state of a clock looks: the class of its panel. */
export const clockTone: Record<ClockState, string> = {
  not_started: "idle",
  running: "running",
  near: "near",
  passed: "passed",
  sent_on_time: "sent",
  sent_late: "sent-late",
  sent_undated: "sent",
  not_required: "sent",
  set_aside: "sent",
};

/** Seconds left `elapsed` seconds after Rust computed the clock; negative once passed. */
export function secondsLeft(clock: ClockView, elapsed: number): number {
  return (clock.remaining_seconds ?? 0) - elapsed;
}

/** Whether the notification left before awareness. */
export function isSentBefore(clock: ClockView): boolean {
  return (clock.elapsed_seconds ?? 0) < 0;
}

/** The figure that leads the eye. */
export function clockFigure(clock: ClockView, elapsed: number): string {
  const words = breach.clock;
  const left = hoursAndMinutes(Math.max(0, secondsLeft(clock, elapsed)));
  const over = hoursAndMinutes(Math.min(0, secondsLeft(clock, elapsed)));
  const sentAfter = hoursAndMinutes(clock.elapsed_seconds ?? 0);
  const sentOnTime = isSentBefore(clock) ? words.sentBefore : words.sentOnTime(sentAfter);
  const figures: Record<ClockState, string> = {
    not_started: words.notStarted,
    running: left,
    near: left,
    passed: words.passed(over),
    sent_on_time: sentOnTime,
    sent_late: words.sentLate(sentAfter),
    sent_undated: words.sentUndated,
    not_required: words.notRequired,
    set_aside: words.setAside,
  };
  return figures[clock.state];
}

/** Part of the period gone by, and part of the whole bar that the period takes (both 0 to 1). */
export function clockShares(clock: ClockView, elapsed: number): { spent: number; limit: number } {
  const period = clock.hours * 3600;
  const counts = clock.remaining_seconds === null ? 0 : elapsed;
  const gone = Math.max(0, (clock.elapsed_seconds ?? 0) + counts);
  return gone <= period ? { spent: gone / period, limit: 1 } : { spent: 1, limit: period / gone };
}
