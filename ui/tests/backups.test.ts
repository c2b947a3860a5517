import { answering, asked, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../src/App.svelte";
import type {
  BackupNotice,
  BackupState,
  RestorePreview,
  SessionView,
} from "../src/generated/contract";
import { nothingFound, now, register, session } from "./samples";

const click = async (place: string) => fireEvent.click(await screen.findByTestId(place));
const text = async (place: string) => (await screen.findByTestId(place)).textContent;

const state: BackupState = {
  last: null,
  rehearsed: null,
  automatic: null,
  rotation: { days: 7, weeks: 4, months: 12 },
};

const automatic = { folder: "E:\\Sauvegardes", is_there: true, kept: 3, fault: null };

function rust(backup: BackupState, opened: SessionView = session) {
  answering({
    start: () => ({ chosen: null, session: opened, version: "0.1.0" }),
    session: () => opened,
    settings: () => ({ form: structuredClone(register), revision: 1 }),
    settings_draft: () => null,
    breaches: () => nothingFound,
    backup_state: () => backup,
    forget_backup_folder: () => ({ ...backup, automatic: null }),
    lock: () => null,
  });
  render(App);
}

async function show(backup: BackupState) {
  rust(backup);
  await click("nav-settings");
  await click("tab-backups");
}

test("without a folder, nothing is said to be made by itself", async () => {
  await show(state);
  expect(await text("backup-last")).toContain("Aucune sauvegarde");
  expect(await text("automatic-folder")).toContain("rien ne se fait tout seul");
  expect(screen.queryByTestId("automatic-stop")).toBeNull();
  expect(await text("automatic")).toContain("des 7 derniers jours");
});

test("a folder that is not there is told, and giving it up is one click", async () => {
  await show({ ...state, last: now, rehearsed: now, automatic: { ...automatic, is_there: false } });
  expect(await text("backup-last")).toContain("sauvegarde relue");
  expect(await text("automatic-folder")).toContain("E:\\Sauvegardes");
  expect(await text("automatic-absent")).toContain("Branchez la clé");
  await click("automatic-stop");
  await waitFor(() => {
    expect(screen.queryByTestId("automatic-absent")).toBeNull();
  });
});

test.each<[string, BackupNotice, string]>([
  ["backup-old", { last: now, is_too_old: true, fault: null }, now.long],
  ["backup-old", { last: null, is_too_old: true, fault: null }, "aucune copie"],
  [
    "backup-failed",
    { last: now, is_too_old: true, fault: { at: now, code: "disk_full" } },
    "plus de place",
  ],
])("every screen says what is wrong with the backups: %s", async (place, backup, words) => {
  rust(state, { ...session, backup });
  // On the first screen, an old one is among what awaits a hand.
  await fireEvent.click(await screen.findByTestId("nav-calendar"));
  expect(await text(place)).toContain(words);
  await fireEvent.click(screen.getByText("Voir les sauvegardes"));
  await screen.findByTestId("automatic");
});

test("a register older than the one that was left here says by how much", async () => {
  rust(state, { ...session, older: { expected: 1240, found: 1228 } });
  expect(await text("older")).toContain("il s’arrête au n°\u00a01\u202f228");
});

const preview: RestorePreview = {
  organisation: "Val-Fictif",
  at: now,
  journal_entries: 12,
  journal_head: "9f3a1c07",
  breaches: 1,
  target: { name: "val-fictif.rgpd", folder: "C:\\Registre" },
  standing: {
    kind: "register",
    journal_entries: 14,
    at: now,
    lost: [
      {
        seq: 14,
        at: now,
        actor: "Camille Exemple",
        action: "breach_declared",
        label: "Violation déclarée",
        changes: [],
      },
    ],
    lost_count: 2,
    left_open: null,
  },
};

/** The door, on the screen of restoring, with a backup chosen and opened. */
async function opened(shown: RestorePreview) {
  answering({
    start: () => ({ chosen: null, session: null, version: "0.1.0" }),
    choose_backup: () => ({ name: "val-fictif.rgpd", folder: "E:\\sauvegarde" }),
    preview_restoring: ({ secret }) => {
      if (secret === "la bonne phrase") return shown;
      throw refusal("wrong_passphrase");
    },
    choose_restoring_place: () => preview,
    restore_backup: () => session,
    give_up_restoring: () => null,
    session: () => session,
    breaches: () => nothingFound,
  });
  render(App);
  await click("door-restore");
  await click("restore-choose");
  await screen.findByTestId("restore-chosen");
}

async function type(secret: string) {
  await fireEvent.input(await screen.findByTestId("door-passphrase"), {
    target: { value: secret },
  });
  await click("door-open");
}

test("nothing is restored before what would be lost was seen", async () => {
  await opened(preview);
  await type("la mauvaise");
  expect(await text("failure")).toContain("n’est pas la bonne");
  await type("la bonne phrase");
  expect(await text("restore-standing")).toContain("2 lignes du journal seraient perdues");
  expect(await text("restore-lost")).toContain("Violation déclarée");
  await click("restore-do");
  expect(askedFor("restore_backup")).toHaveLength(0);
  await click("restore-understood");
  await click("restore-do");
  await screen.findByTestId("nav-today");
  expect(askedFor("restore_backup")).toHaveLength(1);
});

test("a backup without a place asks for one, and nothing has to be understood where nothing stands", async () => {
  await opened({ ...preview, target: null, standing: { kind: "nothing" } });
  await type("la bonne phrase");
  expect(await text("restore-target")).toContain("À choisir");
  expect(screen.queryByTestId("restore-do")).toBeNull();
  await click("restore-place");
  expect(await text("restore-target")).toContain("val-fictif.rgpd");
});

test("leaving forgets the backup that was chosen", async () => {
  await opened(preview);
  await click("restore-leave");
  await screen.findByTestId("door-restore");
  expect(asked.some(({ name }) => name === "give_up_restoring")).toBe(true);
});

test("restoring from the settings locks the register first", async () => {
  rust(state);
  await click("nav-settings");
  await click("tab-backups");
  answering({
    lock: () => null,
    start: () => ({ chosen: null, session: null, version: "0.1.0" }),
  });
  await click("restore");
  await screen.findByTestId("restore-choose");
  expect(asked.map(({ name }) => name)).toEqual(["lock", "start"]);
});
