import { answering, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { ApiError, StartView } from "../src/generated/contract";
import Door from "../src/screens/Door.svelte";
import { now, session } from "./samples";

const start: StartView = {
  chosen: { name: "val-fictif.rgpd", folder: "Documents", modified: now },
  session: null,
  version: "0.1.0",
};

function show(refused: ApiError | null) {
  const onopen = vi.fn();
  answering({
    open_register: () => {
      if (refused) throw refused;
      return session;
    },
  });
  render(Door, { start, notice: "", first: null, onopen, oncreate: vi.fn() });
  return onopen;
}

const passphrase = () => screen.getByTestId<HTMLInputElement>("door-passphrase");

async function open(typed: string) {
  await fireEvent.input(passphrase(), { target: { value: typed } });
  await fireEvent.click(screen.getByTestId("door-open"));
}

test("a wrong passphrase is said, stays typed, and its link leads to the field", async () => {
  show(refusal("wrong_passphrase"));
  await open("pas la bonne");
  const failure = await screen.findByTestId("failure");
  expect(document.activeElement).toBe(failure);
  expect(failure.textContent).toContain("Le fichier n’a pas été modifié");
  expect(passphrase().value).toBe("pas la bonne");
  const link = failure.querySelector("a");
  if (link) await fireEvent.click(link);
  expect(document.activeElement).toBe(passphrase());
});

test("a register open elsewhere says by whom, where and since when", async () => {
  show(
    refusal("register_in_use", { holder: { user: "camille", machine: "POSTE-12", since: now } }),
  );
  await open("une phrase");
  const failure = await screen.findByTestId("failure");
  for (const known of ["camille", "POSTE-12", now.long]) {
    expect(failure.textContent).toContain(known);
  }
});

test("a session without a name is still said to hold the register", async () => {
  show(refusal("register_in_use", { holder: { user: "", machine: "", since: now } }));
  await open("une phrase");
  const failure = await screen.findByTestId("failure");
  expect(failure.textContent).toContain(`par une autre session, depuis le ${now.long}`);
});

test("a double click opens one dialog only", async () => {
  show(null);
  const { promise, resolve } = later<null>();
  answering({ choose_register: () => promise });
  const choose = screen.getByTestId("door-choose");
  await fireEvent.click(choose);
  await fireEvent.click(choose);
  expect(choose.getAttribute("aria-disabled")).toBe("true");
  expect(askedFor("choose_register")).toHaveLength(1);
  resolve(null);
  await waitFor(() => {
    expect(choose.getAttribute("aria-disabled")).toBe("false");
  });
});

test("an empty passphrase is asked for without troubling Rust", async () => {
  show(null);
  await fireEvent.click(screen.getByTestId("door-open"));
  await screen.findByTestId("fault");
  expect(askedFor("open_register")).toEqual([]);
});

test("the right passphrase opens the register", async () => {
  const onopen = show(null);
  await open("une phrase");
  await waitFor(() => {
    expect(onopen).toHaveBeenCalledWith(session);
  });
});
