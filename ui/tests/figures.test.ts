import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { ChartView, FiguresView, YearTotals } from "../src/generated/contract";
import Figures from "../src/screens/figures/Figures.svelte";
import Glance from "../src/screens/duties/Glance.svelte";

const totals: YearTotals = {
  breaches: 3,
  set_aside: 1,
  measured: 2,
  unmeasurable: 1,
  on_time: 1,
  median: "46 h 00 min",
  maximum: "79 h 00 min",
  unjudged: 3,
};

const months: ChartView = {
  name: "months",
  total: 3,
  is_empty: false,
  drawing: {
    width: 476,
    height: 152,
    shapes: [
      { shape: "line", role: "axis", x1: 16, y1: 128, x2: 460, y2: 128 },
      { shape: "rect", role: "bar", x: 20, y: 40, width: 14, height: 88 },
      { shape: "dot", role: "dot", x: 200, y: 40, radius: 6 },
      { shape: "dot", role: "late", x: 300, y: 40, radius: 6 },
      { shape: "text", role: "strong", x: 27, y: 34, anchor: "middle", text: "2" },
    ],
  },
  rows: [{ label: "mars", cells: ["2", "1"] }],
};

const view: FiguresView = {
  year: 2026,
  years: [2026, 2025],
  present: totals,
  before: { ...totals, breaches: 0, set_aside: 0 },
  charts: [months, { ...months, name: "judgements", total: 0, is_empty: true, rows: [] }],
};

test("a picture is told in words, and its figures stand behind it as a table", async () => {
  answering({ figures: () => view });
  render(Figures);
  const figure = await screen.findByTestId("figure-months");
  const picture = within(figure).getByRole("img");
  const named = (picture.getAttribute("aria-labelledby") ?? "").split(" ");
  const words = named.map((id) => document.getElementById(id)?.textContent);
  expect(words).toEqual(["Violations par mois", "2026 : 3 violations ; 2025 : aucune violation."]);
  const table = within(figure).getByTestId("table-months");
  expect([...table.querySelectorAll("th, td")].map((cell) => cell.textContent)).toEqual([
    "Mois",
    "2026",
    "2025",
    "mars",
    "2",
    "1",
  ]);
  expect(screen.getByTestId("figures-lead").textContent).toBe(
    "2026 : 3 violations, après aucune violation en 2025. 1 incident écarté à part.",
  );
});

test("what is late is another shape, not only another colour", async () => {
  answering({ figures: () => view });
  render(Figures);
  const picture = await screen.findByTestId("chart-months");
  expect(picture.querySelector('[data-role="dot"]')?.tagName).toBe("circle");
  expect(picture.querySelector('[data-role="late"]')?.tagName).toBe("rect");
});

test("a year without anything still shows the year before", async () => {
  const charts = [{ ...months, total: 0, is_empty: false }];
  answering({ figures: () => ({ ...view, present: { ...totals, breaches: 0 }, charts }) });
  render(Figures);
  const figure = await screen.findByTestId("figure-months");
  expect(within(figure).getByRole("img")).toBeTruthy();
  expect(within(figure).getByTestId("table-months").textContent).toContain("mars");
});

test("a picture of nothing says so instead of being drawn", async () => {
  answering({ figures: () => view });
  render(Figures);
  const figure = await screen.findByTestId("figure-judgements");
  expect(figure.textContent).toContain("Rien à montrer");
  expect(within(figure).queryByRole("img")).toBeNull();
});

test("another year is asked for", async () => {
  answering({ figures: () => view });
  render(Figures);
  await fireEvent.change(await screen.findByTestId("figures-year"), { target: { value: "2025" } });
  expect(askedFor("figures").at(-1)).toEqual({ year: 2025 });
});

test("the first screen shows two pictures, and leads to the others", async () => {
  answering({ figures: () => view });
  const go = vi.fn();
  render(Glance, { go });
  await screen.findByTestId("figure-months");
  expect(screen.queryByTestId("figure-judgements")).toBeNull();
  await fireEvent.click(screen.getByTestId("to-figures"));
  expect(go).toHaveBeenCalledWith({ name: "figures" });
});
