import { answering, asked, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../src/App.svelte";
import type { RecoveryCodeView, SettingsView } from "../src/generated/contract";
import { nothingFound, register, session } from "./samples";

interface Rust {
  change_settings?: () => SettingsView;
  renew_recovery_code?: () => RecoveryCodeView | Promise<RecoveryCodeView>;
}

/** The settings of an open register. */
async function show(rust: Rust = {}) {
  answering({
    start: () => ({ chosen: null, session, version: "0.1.0" }),
    session: () => session,
    settings: () => ({ form: structuredClone(register), revision: 1 }),
    breaches: () => nothingFound,
    lock: () => null,
    forget_recovery_code: () => null,
    ...rust,
  });
  render(App);
  await click("nav-settings");
  await screen.findByTestId("settings-save");
}

const click = async (place: string) => fireEvent.click(await screen.findByTestId(place));
const name = () => screen.getByTestId<HTMLInputElement>("organisation-name");
const rename = () => fireEvent.input(name(), { target: { value: "Un autre nom" } });

test("a site that a breach cites is said by the name of its list, which the link leads to", async () => {
  await show({
    change_settings: () => {
      throw refusal("invalid_form", { fields: [{ field: "sites", rule: "in_use" }] });
    },
  });
  await click("tab-lists");
  await click("sites-0-remove");
  await click("settings-save");
  const summary = await screen.findByTestId("error-summary");
  expect(summary.textContent).toContain("Sites\u00a0: Une violation y fait référence");
  const link = summary.querySelector("a");
  if (link) await fireEvent.click(link);
  expect(document.activeElement).toBe(document.getElementById("field-sites"));
  expect(document.activeElement?.getAttribute("aria-describedby")).toBe("field-sites-fault");
});

test("leaving settings that were changed asks first", async () => {
  await show();
  await rename();
  await click("nav-breaches");
  await click("confirm-refuse");
  expect(name().value).toBe("Un autre nom");
  await fireEvent.keyDown(window, { key: "n", ctrlKey: true });
  await click("confirm-refuse");
  await click("nav-breaches");
  await click("confirm-accept");
  await screen.findByTestId("breaches-lead");
});

test("leaving settings that were saved or not changed asks nothing", async () => {
  const form = structuredClone(register);
  form.organisation.name = "Un autre nom";
  await show({ change_settings: () => ({ form, revision: 2 }) });
  await rename();
  await click("settings-save");
  await screen.findByTestId("settings-said");
  await click("nav-breaches");
  await screen.findByTestId("breaches-lead");
  expect(askedFor("change_settings")).toHaveLength(1);
});

test("the register's settings are taken back only once it was confirmed", async () => {
  await show({
    change_settings: () => {
      throw refusal("edited_meanwhile");
    },
  });
  await rename();
  await click("settings-save");
  await click("take-theirs");
  await screen.findByTestId("confirm-accept");
  expect(name().value).toBe("Un autre nom");
  await click("confirm-accept");
  await waitFor(() => {
    expect(name().value).toBe(register.organisation.name);
  });
});

test("a renewed recovery code has the whole screen until it is noted, then the settings return", async () => {
  await show({ renew_recovery_code: () => ({ recovery_code: "ABCDE-FGHJK" }) });
  await click("tab-security");
  await click("code-renew");
  const code = await screen.findByTestId("recovery-code");
  expect(code.textContent).toBe("ABCDE-FGHJK");
  for (const way of ["nav-breaches", "lock"]) expect(screen.queryByTestId(way)).toBeNull();
  await fireEvent.keyDown(window, { key: "l", ctrlKey: true });
  await click("recovery-continue");
  expect(askedFor("forget_recovery_code")).toEqual([]);
  await click("recovery-noted");
  await click("recovery-continue");
  await screen.findByTestId("settings-save");
  expect(askedFor("lock")).toEqual([]);
});

test("neither the list nor the lock comes before a recovery code that is on its way", async () => {
  const { promise, resolve } = later<RecoveryCodeView>();
  await show({ renew_recovery_code: () => promise });
  await click("tab-security");
  await click("code-renew");
  await click("tab-lists");
  await click("nav-breaches");
  await click("lock");
  resolve({ recovery_code: "ABCDE-FGHJK" });
  await screen.findByTestId("recovery-code");
  expect(asked.map(({ name: request }) => request)).not.toContain("lock");
});
