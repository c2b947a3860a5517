import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clockShares } from "../src/lib/clock";
import ClockPanel from "../src/parts/ClockPanel.svelte";
import { running } from "./samples";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const figure = () => screen.getByTestId("clock-figure").textContent.trim();

test("the time left goes down between two answers of Rust", async () => {
  render(ClockPanel, { clock: running });
  expect(figure()).toBe("31\u00a0h\u00a008\u00a0min");
  vi.advanceTimersByTime(61_000);
  await tick();
  expect(figure()).toBe("31\u00a0h\u00a006\u00a0min");
});

test("a passed deadline counts up", async () => {
  render(ClockPanel, { clock: { ...running, state: "passed", remaining_seconds: -3600 } });
  vi.advanceTimersByTime(60_000);
  await tick();
  expect(figure()).toBe("Dépassé de 1\u00a0h\u00a001\u00a0min");
});

test("a new answer of Rust starts the count again", async () => {
  const { rerender } = render(ClockPanel, { clock: running });
  vi.advanceTimersByTime(600_000);
  await rerender({ clock: { ...running, remaining_seconds: 3600 } });
  expect(figure()).toBe("1\u00a0h\u00a000\u00a0min");
});

test("the bar shows the part of the period that is gone, then how far it is passed", () => {
  expect(clockShares({ ...running, elapsed_seconds: 36 * 3600 }, 0)).toEqual({
    spent: 0.5,
    limit: 1,
  });
  expect(clockShares({ ...running, elapsed_seconds: 144 * 3600 }, 0)).toEqual({
    spent: 1,
    limit: 0.5,
  });
});
