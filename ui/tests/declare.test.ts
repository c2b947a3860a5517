import { answering, asked, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { blankBreach } from "../src/lib/blank";
import { flushDrafts } from "../src/lib/drafts";
import type { Requests } from "../src/generated/contract";
import DeclareForm from "../src/screens/DeclareForm.svelte";
import { now, preview, register, view } from "./samples";

type Declare = (
  argument: Requests["declare_breach"]["argument"],
) => typeof view | Promise<typeof view>;

function show(declare: Declare) {
  const ondeclared = vi.fn();
  answering({
    preview_breach: () => preview,
    keep_draft: () => ({ kept: now }),
    declare_breach: declare,
  });
  render(DeclareForm, { form: blankBreach(), register, ondeclared });
  return ondeclared;
}

const facts = () => screen.getByTestId<HTMLTextAreaElement>("facts");
const type = (value: string) => fireEvent.input(facts(), { target: { value } });
const submit = () => fireEvent.click(screen.getByTestId("declare-submit"));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a refusal shows its faults and loses nothing typed", async () => {
  const declared = show(() => {
    throw refusal("invalid_form", { fields: [{ field: "aware.date", rule: "not_a_date" }] });
  });
  await type("Un courriel mal adressé");
  await fireEvent.input(screen.getByTestId("aware-date"), { target: { value: "hier" } });
  await submit();
  await screen.findByTestId("error-summary");
  expect(facts().value).toBe("Un courriel mal adressé");
  expect(screen.getByTestId<HTMLInputElement>("aware-date").value).toBe("hier");
  expect(declared).not.toHaveBeenCalled();
});

test("a full disk is said, and what was typed is kept as a draft too", async () => {
  show(() => {
    throw refusal("disk_full");
  });
  await type("Un courriel mal adressé");
  await submit();
  const failure = await screen.findByTestId("failure");
  expect(failure.dataset["code"]).toBe("disk_full");
  expect(askedFor("keep_draft").at(-1)?.form.facts).toBe("Un courriel mal adressé");
});

test("typing is kept as a draft after a second of rest", async () => {
  show(() => view);
  await type("Un courriel");
  vi.advanceTimersByTime(900);
  expect(askedFor("keep_draft")).toHaveLength(0);
  vi.advanceTimersByTime(200);
  await waitFor(() => {
    expect(askedFor("keep_draft")).toMatchObject([{ key: "new", revision: null }]);
  });
});

test("typing is kept at once when the register is about to lock", async () => {
  show(() => view);
  await type("Un courriel");
  await flushDrafts();
  expect(askedFor("keep_draft").at(-1)?.form.facts).toBe("Un courriel");
});

test("a declaration is sent once, and no draft follows it", async () => {
  const declared = show(() => view);
  await type("Un courriel");
  await submit();
  await submit();
  await waitFor(() => {
    expect(declared).toHaveBeenCalledWith(view);
  });
  vi.advanceTimersByTime(5000);
  expect(askedFor("declare_breach")).toHaveLength(1);
  expect(asked.at(-1)?.name).not.toBe("keep_draft");
});

test("typing without rest is kept within three seconds", async () => {
  show(() => view);
  for (let typed = 1; typed <= 5; typed += 1) {
    await type("mot ".repeat(typed));
    vi.advanceTimersByTime(700);
  }
  await waitFor(() => {
    expect(askedFor("keep_draft")).toHaveLength(1);
  });
});

test("what is typed while the breach is being saved leaves no draft behind", async () => {
  const { promise, resolve } = later<typeof view>();
  const declared = show(() => promise);
  await type("Un courriel");
  await submit();
  await type("Un courriel de trop");
  vi.advanceTimersByTime(5000);
  resolve(view);
  await waitFor(() => {
    expect(declared).toHaveBeenCalled();
  });
  await type("Un courriel de trop encore");
  vi.advanceTimersByTime(5000);
  expect(await flushDrafts()).toBe(true);
  expect(askedFor("keep_draft")).toEqual([]);
});

test("what is typed during a refused saving is kept as a draft", async () => {
  const { promise, reject } = later<typeof view>();
  show(() => promise);
  await type("Un courriel");
  await submit();
  await type("Un courriel mal adressé");
  reject(refusal("invalid_form", { fields: [{ field: "aware.date", rule: "not_a_date" }] }));
  await screen.findByTestId("error-summary");
  expect(askedFor("keep_draft").at(-1)?.form.facts).toBe("Un courriel mal adressé");
});

const awareTime = () => screen.getByTestId<HTMLInputElement>("aware-time").value;
const fill = (field: string, value: string) =>
  fireEvent.input(screen.getByTestId(field), { target: { value } });

test("awareness is the report by default, and follows it until something is typed there", async () => {
  show(() => view);
  await fill("reported-date", "24/11/2026");
  await fill("reported-time", "16:5");
  expect(awareTime()).toBe("");
  await fill("reported-time", "16:50");
  expect(awareTime()).toBe("16:50");
  await screen.findByTestId("aware-from-report");
  await fill("reported-time", "15:50");
  expect(awareTime()).toBe("15:50");
  await fill("aware-time", "17:10");
  expect(screen.queryByTestId("aware-from-report")).toBeNull();
  await fill("reported-time", "16:00");
  expect(awareTime()).toBe("17:10");
});

test("an awareness said to be unknown is not replaced by the report", async () => {
  show(() => view);
  await fireEvent.click(screen.getByTestId("aware-precision-unknown"));
  await fill("reported-date", "24/11/2026");
  await fill("reported-time", "16:50");
  expect(awareTime()).toBe("");
});

test("an awareness is copied from an incomplete report only when asked", async () => {
  show(() => view);
  await fireEvent.input(screen.getByTestId("reported-date"), { target: { value: "24/11/2026" } });
  expect(screen.getByTestId<HTMLInputElement>("aware-date").value).toBe("");
  await fireEvent.click(await screen.findByTestId("aware-same"));
  expect(screen.getByTestId<HTMLInputElement>("aware-date").value).toBe("24/11/2026");
});
