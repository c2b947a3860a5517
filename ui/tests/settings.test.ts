import { answering, asked, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import App from "../src/App.svelte";
import type {
  DraftView,
  HistoryEntry,
  JournalPage,
  RecoveryCodeView,
  RegisterForm,
  Requests,
  SessionView,
  SettingsView,
} from "../src/generated/contract";
import { nothingFound, now, register, session } from "./samples";

interface Rust {
  change_settings?: (
    argument: Requests["change_settings"]["argument"],
  ) => SettingsView | Promise<SettingsView>;
  renew_recovery_code?: () => RecoveryCodeView | Promise<RecoveryCodeView>;
  settings_draft?: () => DraftView<RegisterForm> | null;
  search_journal?: () => JournalPage;
  session?: () => SessionView;
}

/** The settings of an open register, whatever they show first. */
async function enter(rust: Rust) {
  answering({
    start: () => ({ chosen: null, session, version: "0.1.0" }),
    session: () => session,
    settings: () => ({ form: structuredClone(register), revision: 1 }),
    settings_draft: () => null,
    keep_settings_draft: () => ({ kept: now }),
    discard_draft: () => null,
    breaches: () => nothingFound,
    lock: () => null,
    forget_recovery_code: () => null,
    ...rust,
  });
  render(App);
  await click("nav-settings");
}

/** The form of the settings of an open register. */
async function show(rust: Rust = {}) {
  await enter(rust);
  await screen.findByTestId("settings-save");
}

/** Settings that were being renamed when the register was locked. */
function half(revision = 1): DraftView<RegisterForm> {
  const form = structuredClone(register);
  form.organisation.name = "Un nom à moitié tapé";
  return { form, revision, kept: now };
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

test("leaving settings that were changed keeps them as a draft, and shows the next screen", async () => {
  await show();
  await rename();
  await click("nav-breaches");
  await screen.findByTestId("breaches-lead");
  expect(askedFor("keep_settings_draft")).toMatchObject([
    { form: { organisation: { name: "Un autre nom" } }, revision: 1 },
  ]);
});

test("locking by hand keeps the settings that were changed before anything else", async () => {
  await show();
  await rename();
  await click("lock");
  await waitFor(() => {
    expect(askedFor("lock")).toHaveLength(1);
  });
  const names = asked.map((request) => request.name);
  expect(names.indexOf("keep_settings_draft")).toBeLessThan(names.indexOf("lock"));
  expect(names).toContain("keep_settings_draft");
});

test("typing in the settings is kept as a draft after a second of rest", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    await show();
    await rename();
    vi.advanceTimersByTime(700);
    expect(askedFor("keep_settings_draft")).toEqual([]);
    vi.advanceTimersByTime(400);
    expect((await screen.findByTestId("draft-kept")).textContent).toContain(now.short);
    expect(askedFor("keep_settings_draft")).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test("settings that cannot be kept stay on the screen, with the reason", async () => {
  await show();
  answering({
    keep_settings_draft: () => {
      throw refusal("disk_full");
    },
  });
  await rename();
  await click("nav-breaches");
  const failure = await screen.findByTestId("failure");
  expect(failure.dataset["code"]).toBe("disk_full");
  expect(name().value).toBe("Un autre nom");
});

test("settings typed back to what the register says leave no draft", async () => {
  await show();
  await rename();
  await fireEvent.input(name(), { target: { value: register.organisation.name } });
  await click("nav-breaches");
  await screen.findByTestId("breaches-lead");
  expect(askedFor("keep_settings_draft")).toEqual([]);
  expect(askedFor("discard_draft")).toEqual([{ key: "settings" }]);
});

test("a draft of the settings is proposed, and taken up where it was left", async () => {
  await enter({ settings_draft: () => half() });
  const notice = await screen.findByTestId("draft-notice");
  expect(notice.textContent).toContain(now.long);
  expect(screen.queryByTestId("organisation-name")).toBeNull();
  await click("draft-resume");
  await screen.findByTestId("settings-save");
  expect(name().value).toBe("Un nom à moitié tapé");
});

test("a draft of the settings that is given up leaves those of the register", async () => {
  await enter({ settings_draft: () => half() });
  await click("draft-discard");
  expect(askedFor("discard_draft")).toEqual([]);
  await click("confirm-accept");
  await screen.findByTestId("settings-save");
  expect(name().value).toBe(register.organisation.name);
  expect(askedFor("discard_draft")).toEqual([{ key: "settings" }]);
});

test("the list tells that settings wait, and leads to them", async () => {
  answering({
    start: () => ({
      chosen: null,
      session: {
        ...session,
        drafts: [{ key: "settings", about: { kind: "settings" }, kept: now, summary: "" }],
      },
      version: "0.1.0",
    }),
    breaches: () => nothingFound,
    settings: () => ({ form: structuredClone(register), revision: 1 }),
    settings_draft: () => half(),
  });
  render(App);
  const notice = await screen.findByTestId("draft-notice");
  expect(notice.textContent).toContain("Des réglages modifiés et non enregistrés");
  await click("draft-resume");
  await screen.findByTestId("settings-save");
  expect(name().value).toBe("Un nom à moitié tapé");
});

test("a draft older than the register's settings is saved over them only when asked", async () => {
  await enter({
    settings_draft: () => half(0),
    change_settings: ({ form, revision }) => {
      if (revision !== 1) throw refusal("edited_meanwhile");
      return { form, revision: 2 };
    },
  });
  await click("draft-resume");
  await click("settings-save");
  await click("keep-mine");
  await screen.findByText("Réglages enregistrés.");
  expect(askedFor("change_settings").map(({ revision }) => revision)).toEqual([0, 1]);
  expect(name().value).toBe("Un nom à moitié tapé");
});

test("settings that were saved can be changed and saved again", async () => {
  let revision = 1;
  await show({ change_settings: ({ form }) => ({ form, revision: ++revision }) });
  await rename();
  await click("settings-save");
  await screen.findByText("Réglages enregistrés.");
  await fireEvent.input(name(), { target: { value: "Un troisième nom" } });
  await click("settings-save");
  await screen.findByText("Réglages enregistrés.");
  expect(askedFor("change_settings")).toMatchObject([
    { revision: 1, form: { organisation: { name: "Un autre nom" } } },
    { revision: 2, form: { organisation: { name: "Un troisième nom" } } },
  ]);
});

test("what is typed while settings are being saved stays, and is kept over the new revision", async () => {
  const { promise, resolve } = later<SettingsView>();
  await show({ change_settings: () => promise });
  await rename();
  await click("settings-save");
  await waitFor(() => {
    expect(askedFor("change_settings")).toHaveLength(1);
  });
  await fireEvent.input(name(), { target: { value: "Un troisième nom" } });
  const [sent] = askedFor("change_settings");
  if (sent) resolve({ form: sent.form, revision: 2 });
  await screen.findByTestId("settings-said");
  expect(name().value).toBe("Un troisième nom");
  await click("nav-breaches");
  await screen.findByTestId("breaches-lead");
  expect(askedFor("keep_settings_draft")).toMatchObject([
    { revision: 2, form: { organisation: { name: "Un troisième nom" } } },
  ]);
});

test("no passphrase enters a draft of the settings", async () => {
  await show();
  await rename();
  await click("tab-security");
  for (const field of ["current", "passphrase", "confirmation", "code-passphrase"])
    await fireEvent.input(screen.getByTestId(field), { target: { value: "phrase secrète" } });
  await click("nav-breaches");
  await screen.findByTestId("breaches-lead");
  expect(askedFor("keep_settings_draft")).toHaveLength(1);
  expect(JSON.stringify(asked.filter(({ name }) => name.includes("draft")))).not.toContain(
    "phrase secrète",
  );
});

/** One page of the journal, about the register itself. */
function journal(entries: HistoryEntry[], total = entries.length): JournalPage {
  return {
    lines: entries.map((entry) => ({
      entry,
      object: "register",
      subject: "",
      hash: "0123456789ab",
    })),
    total,
    page: 0,
    first: 1,
    page_count: Math.ceil(total / 50),
    actors: ["Camille Exemple"],
  };
}

const opened = {
  seq: 2,
  at: now,
  actor: "Camille Exemple",
  action: "register_opened",
  label: "Registre ouvert",
  changes: [],
};

test("the journal names what was done and each setting by its part", async () => {
  const changed = (field: string) => ({ field, before: "avant", after: "après" });
  const changes = ["dpo.phone", "auto_lock_minutes"].map(changed);
  await show({
    search_journal: () =>
      journal([{ ...opened, seq: 3, label: "Réglages modifiés", changes }, opened]),
  });
  await click("tab-history");
  const [settings, opening] = await screen.findAllByTestId("history-entry");
  expect(settings?.textContent).toContain("Réglages modifiés");
  expect(settings?.textContent).toContain(
    "Délégué à la protection des données (DPO)\u00a0: Téléphone",
  );
  expect(settings?.textContent).toContain("Minutes sans activité");
  expect(opening?.textContent).toContain("Registre ouvert");
});

test("a long journal is read page by page, and says how many lines it has", async () => {
  await show({ search_journal: () => journal([opened], 1234) });
  await click("tab-history");
  const range = await screen.findByTestId("journal-range");
  expect(range.textContent).toContain("1\u202f234");
  await click("page-next");
  expect(askedFor("search_journal").at(-1)).toMatchObject({ page: 1 });
});

test("what is typed in the settings stays while the journal is read", async () => {
  await show({ search_journal: () => journal([opened]) });
  await rename();
  await click("tab-history");
  await screen.findByTestId("history-entry");
  await click("tab-organisation");
  expect(name().value).toBe("Un autre nom");
});

test("leaving settings that were saved keeps no draft", async () => {
  const form = structuredClone(register);
  form.organisation.name = "Un autre nom";
  await show({ change_settings: () => ({ form, revision: 2 }) });
  await rename();
  await click("settings-save");
  await screen.findByTestId("settings-said");
  await click("nav-breaches");
  await screen.findByTestId("breaches-lead");
  expect(askedFor("change_settings")).toHaveLength(1);
  expect(askedFor("keep_settings_draft")).toEqual([]);
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
  expect(askedFor("discard_draft")).toEqual([{ key: "settings" }]);
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

test("settings that are being typed are kept before a new recovery code takes the screen", async () => {
  await show({ renew_recovery_code: () => ({ recovery_code: "ABCDE-FGHJK" }) });
  await rename();
  await click("tab-security");
  await click("code-renew");
  await screen.findByTestId("recovery-code");
  const names = asked.map(({ name: request }) => request);
  expect(names).toContain("keep_settings_draft");
  expect(names.indexOf("keep_settings_draft")).toBeLessThan(names.indexOf("renew_recovery_code"));
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
