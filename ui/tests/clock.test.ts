import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ClockView } from "../src/generated/contract";
import { clockFigure, clockShares } from "../src/lib/clock";
import ClockBadge from "../src/parts/ClockBadge.svelte";
import ClockPanel from "../src/parts/ClockPanel.svelte";
import { now, running } from "./samples";

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

const undated: ClockView = {
  ...running,
  state: "not_started",
  aware: null,
  deadline: null,
  remaining_seconds: null,
  elapsed_seconds: null,
};

test("an undated awareness is to be dated, with the prudent deadline beside it", () => {
  render(ClockPanel, { clock: { ...undated, from_detection: now } });
  expect(figure()).toBe("Connaissance à dater");
  expect(screen.getByTestId("clock").textContent).toContain("Le délai court peut-être déjà");
  expect(screen.getByTestId("clock-from-detection").textContent).toContain(now.short);
});

test("an incident that is set aside has no clock to start", () => {
  render(ClockPanel, { clock: { ...undated, state: "set_aside" } });
  expect(figure()).toBe("Incident écarté");
  expect(screen.getByTestId("clock").textContent).not.toContain("Le délai court peut-être déjà");
});

test("the prudent deadline is no longer said once the notification is sent", () => {
  const sent: ClockView = { ...running, state: "sent_on_time", sent: now, from_detection: now };
  render(ClockPanel, { clock: { ...sent, remaining_seconds: null } });
  expect(screen.queryByTestId("clock-from-detection")).toBeNull();
});

test("a sending is said by the time that it took, to the minute", () => {
  const sent: ClockView = { ...running, state: "sent_late", elapsed_seconds: 72 * 3600 + 1800 };
  expect(clockFigure(sent, 0)).toBe(
    "Envoyée 72\u00a0h\u00a030\u00a0min après la connaissance, en retard",
  );
  const { container } = render(ClockBadge, { clock: sent, elapsed: 0 });
  expect(container.textContent).toBe("Envoyée après 72\u00a0h\u00a030\u00a0min, en retard");
});

test("a sending that came before awareness is not said to follow it", () => {
  const sent: ClockView = { ...running, state: "sent_on_time", elapsed_seconds: -60 };
  expect(clockFigure(sent, 0)).toBe("Envoyée avant la connaissance");
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
