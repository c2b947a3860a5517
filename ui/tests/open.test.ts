import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import OpenRegister from "../src/screens/OpenRegister.svelte";
import { nothingFound, now, preview, register, session } from "./samples";

/** A declaration that is begun on a disk that is full. */
async function declareOnFullDisk() {
  const disk = { isFull: true };
  const onlock = vi.fn();
  answering({
    session: () => session,
    settings: () => ({ form: register, revision: 1 }),
    breaches: () => nothingFound,
    preview_breach: () => preview,
    draft: () => null,
    keep_draft: () => {
      if (disk.isFull) throw refusal("disk_full");
      return { kept: now };
    },
  });
  const first = { name: "declare", resume: false } as const;
  render(OpenRegister, {
    session,
    first,
    onsession: vi.fn(),
    onlock,
    onrestore: vi.fn(),
    oncode: vi.fn(),
  });
  await fireEvent.input(await screen.findByTestId("facts"), { target: { value: "Un courriel" } });
  return { disk, onlock };
}

test("a form that cannot be kept stays, with the reason, when another screen is asked for", async () => {
  const { disk } = await declareOnFullDisk();
  await fireEvent.click(screen.getByTestId("nav-breaches"));
  const failure = await screen.findByTestId("failure");
  expect(failure.dataset["code"]).toBe("disk_full");
  expect(screen.getByTestId<HTMLTextAreaElement>("facts").value).toBe("Un courriel");
  disk.isFull = false;
  await fireEvent.click(screen.getByTestId("nav-breaches"));
  await screen.findByTestId("breaches-lead");
  expect(askedFor("keep_draft").at(-1)?.form.facts).toBe("Un courriel");
});

test("a form that cannot be kept is not locked away", async () => {
  const { disk, onlock } = await declareOnFullDisk();
  await fireEvent.click(screen.getByTestId("lock"));
  await screen.findByTestId("failure");
  expect(onlock).not.toHaveBeenCalled();
  disk.isFull = false;
  await fireEvent.click(screen.getByTestId("lock"));
  await waitFor(() => {
    expect(onlock).toHaveBeenCalled();
  });
});
