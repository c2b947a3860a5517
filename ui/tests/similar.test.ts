import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { SimilarView } from "../src/generated/contract";
import { breachCause, incidentOrigin, verdict } from "../src/generated/law";
import Similar from "../src/screens/procedure/Similar.svelte";
import { now } from "./samples";

const [origin, other] = incidentOrigin.values as [
  SimilarView["origins"][0],
  SimilarView["origins"][0],
];
const [cause] = breachCause.values;

const alike: SimilarView = {
  id: "b3",
  number: "VIO-2025-0003",
  summary: "Courriel mal adressé",
  registered: now,
  verdict: "risk",
  origins: [origin],
  cause: cause ?? null,
  sites: ["Siège", "Antenne"],
  functions: [],
  root_cause: "Saisie automatique de l’adresse",
  lessons: "",
};

function show(answer: () => SimilarView[]) {
  answering({ similar_breaches: answer });
  const go = vi.fn();
  render(Similar, { id: "b7", go });
  return go;
}

test("a similar breach is told with its decision, what both share and what was learned", async () => {
  const go = show(() => [alike]);
  const shown = await screen.findByTestId("similar-breach");
  expect(askedFor("similar_breaches")).toEqual([{ id: "b7" }]);
  expect(shown.textContent).toContain("Courriel mal adressé");
  expect(shown.textContent).toContain(now.date);
  expect(shown.textContent).toContain(verdict.of.risk.label);
  expect(screen.getAllByTestId("similar-shared").map(({ textContent }) => textContent)).toEqual([
    `Même origine : ${incidentOrigin.of[origin].label}`,
    `Même cause : ${breachCause.of[cause!].label}`,
    "Mêmes sites : Siège, Antenne",
  ]);
  const learned = screen.getByTestId("similar-learned").textContent;
  expect(learned).toContain("Cause profonde");
  expect(learned).toContain("Saisie automatique de l’adresse");
  expect(learned).not.toContain("Ce qui a été appris");
  await fireEvent.click(screen.getByTestId("similar-link"));
  expect(go).toHaveBeenCalledWith({ name: "breach", id: "b3", said: "" });
});

test("several origins in common, no decision and nothing learned are told as such", async () => {
  show(() => [
    { ...alike, verdict: null, origins: [origin, other], cause: null, sites: [], root_cause: "" },
  ]);
  const shown = await screen.findByTestId("similar-breach");
  expect(shown.textContent).toContain("décision non prise");
  expect(screen.getByTestId("similar-shared").textContent).toContain("Mêmes origines : ");
  expect(screen.queryByTestId("similar-learned")).toBeNull();
});

test("without a similar breach, one sentence says so", async () => {
  show(() => []);
  expect((await screen.findByTestId("similar-empty")).textContent).toMatch(/\.$/);
  expect(screen.queryByTestId("similar-breach")).toBeNull();
});

test("a list that could not be read is asked for again, with the focus on its title", async () => {
  let works = false;
  show(() => {
    if (!works) throw refusal("internal");
    return [alike];
  });
  await screen.findByTestId("failure");
  works = true;
  await fireEvent.click(screen.getByTestId("similar-retry"));
  await screen.findByTestId("similar-breach");
  expect(screen.queryByTestId("failure")).toBeNull();
  expect(document.activeElement?.id).toBe("similar-title");
});
