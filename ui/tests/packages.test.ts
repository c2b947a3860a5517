import { answering, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import type {
  PackageContents,
  PackageSaved,
  ProgressView,
  Requests,
} from "../src/generated/contract";
import { losesTyping } from "../src/lib/leaving";
import Packages from "../src/screens/packages/Packages.svelte";
import { contents, item, saved, telling } from "./packageSamples";
import { register } from "./samples";

interface Rust {
  package_contents?: () => PackageContents;
  export_package?: () => Requests["export_package"]["result"] | Promise<PackageSaved>;
  export_breach_document?: () => Requests["export_breach_document"]["result"];
  work_progress?: () => ProgressView | null;
  propose_password?: () => string;
  copy_text?: () => boolean;
}

afterEach(() => {
  vi.useRealTimers();
});

const PASSWORD = "K7QX-2MRD-9TWB-4HNC-6PZA";
const click = async (place: string) => fireEvent.click(await screen.findByTestId(place));
const text = (place: string) =>
  screen.getByTestId(place).textContent.trim().replaceAll(/\s+/g, " ");
const isTicked = (key: string) =>
  document.querySelector<HTMLInputElement>(`[data-key="${key}"]`)?.checked;
const tickItem = (key: string) => fireEvent.click(document.querySelector(`[data-key="${key}"]`)!);
const exported = () => askedFor("export_package")[0];

/** Chooses the form that the notification follows. */
async function chooseForm(testid: string, value: string) {
  const select = screen.getByTestId<HTMLSelectElement>(testid);
  const chosen = [...select.options].find((option) => option.value === value);
  // happy-dom does not find the chosen option by `:checked`, as a browser does.
  vi.spyOn(select, "querySelector").mockReturnValue(chosen ?? null);
  await fireEvent.change(select);
}

/** The tab of a breach, with what Rust answers there. */
async function open(rust: Rust = {}) {
  answering({
    package_contents: () => contents(),
    export_package: () => saved,
    work_progress: () => null,
    cancel_work: () => null,
    propose_password: () => PASSWORD,
    measure_passphrase: () => ({ score: 1, accepted: false, advice: ["longer"] }),
    ...rust,
  });
  const go = vi.fn();
  const onclosing = vi.fn();
  const props = { id: "b7", number: "VIO-2026-0007", register, shown: true, onclosing, go };
  const { unmount, rerender } = render(Packages, props);
  await screen.findByTestId("package-documents");
  return { go, onclosing, unmount, rerender };
}

test("each document says whom it is for, and a draft says that it is one", async () => {
  await open();
  expect(text("document-dossier")).toContain("Pour une autorité");
  expect(text("document-dossier")).toContain("Projet");
  expect(text("document-chronology")).not.toContain("Projet");
  expect(text("document-drafts")).toContain("sur chacune de ses pages");
});

test("a document is saved in the chosen form, without the data of who reported when asked", async () => {
  const place = { file_name: "fiche.pdf", folder: "Documents", replaced_characters: "☂" };
  await open({ export_breach_document: () => place });
  await chooseForm("document-form", "edpb_v1");
  await click("document-redacted");
  await click("document-save-notification");
  expect((await screen.findByTestId("document-said")).textContent).toContain("imprimés □");
  expect(askedFor("export_breach_document")).toEqual([
    { id: "b7", document: "notification", form: "edpb_v1", redacted: true },
  ]);
});

test("the ticks proposed depend on the kind, and what she ticks holds for that kind only", async () => {
  await open({
    package_contents: () => contents({ is_closed: true, kept_through: "1er mai 2031" }),
  });
  expect(isTicked("document:chronology")).toBe(true);
  expect(text("package-kept")).toContain("1er mai 2031");
  await click("package-kind-notification");
  expect(isTicked("document:chronology")).toBe(false);
  await tickItem("document:chronology");
  expect(text("package-counted")).toContain("3 sur 3");
  await click("package-propose");
  expect(isTicked("document:chronology")).toBe(false);
  await click("package-kind-archive");
  expect(isTicked("document:chronology")).toBe(true);
});

test("a file that is not closed is not archived, and the way to its closing is shown", async () => {
  const { onclosing } = await open();
  await click("package-kind-archive");
  expect(text("package-too-early")).toContain("Signez d’abord la clôture");
  expect(screen.queryByTestId("package-save")).toBeNull();
  await click("package-closing");
  expect(onclosing).toHaveBeenCalled();
});

test("what tells who reported goes out of a version without those data, and comes back", async () => {
  await open();
  expect(isTicked(telling.key)).toBe(true);
  await click("package-redacted");
  expect(isTicked(telling.key)).toBe(false);
  expect(text("package-item-out")).toContain("dit qui a signalé");
  await click("package-save");
  await screen.findByTestId("package-done");
  expect(exported()).toMatchObject({ items: ["document:notification"], redacted: true });
});

test("what tells who reported comes back ticked as it was", async () => {
  await open();
  await click("package-redacted");
  await click("package-redacted");
  expect(isTicked(telling.key)).toBe(true);
});

test("an empty package is not asked for", async () => {
  await open();
  await tickItem("document:notification");
  await tickItem(telling.key);
  await click("package-save");
  expect(text("fault")).toBe("Cochez au moins un élément.");
  expect(document.activeElement).toBe(screen.getByTestId("error-summary"));
  expect(askedFor("export_package")).toEqual([]);
});

test("the password proposed is shown, can be copied and changed, and goes with the package", async () => {
  const passwords = ["AAAA-AAAA", PASSWORD];
  await open({ propose_password: () => passwords.shift() ?? "", copy_text: () => true });
  await click("package-protect");
  expect((await screen.findByTestId("password-shown")).textContent).toBe("AAAA-AAAA");
  await click("password-another");
  await waitFor(() => {
    expect(text("password-shown")).toBe(PASSWORD);
  });
  await click("password-copy");
  expect((await screen.findByTestId("password-copy-said")).textContent).toContain("vidé");
  expect(askedFor("copy_text")).toEqual([{ text: PASSWORD, is_secret: true }]);
  expect(text("password-advice")).toContain("jamais dans le même courriel");
  expect(text("password-advice")).toContain("écrit nulle part");
  await click("package-save");
  await screen.findByTestId("package-done");
  expect(exported()?.password).toBe(PASSWORD);
});

test("a copy that does not work is said", async () => {
  await open({ copy_text: () => false });
  await click("package-protect");
  await click("password-copy");
  expect(await screen.findByTestId("password-copy-failed")).toBeTruthy();
});

test("a typed password that is weak is refused beside its field, and stays typed", async () => {
  await open({
    export_package: () => {
      throw refusal("invalid_form", { fields: [{ field: "password", rule: "too_weak" }] });
    },
  });
  await click("package-protect");
  await click("package-source-typed");
  await fireEvent.input(screen.getByTestId("password"), { target: { value: "soleil" } });
  expect((await screen.findByTestId("strength")).textContent).toBeDefined();
  await click("package-save");
  await screen.findByTestId("error-summary");
  expect(text("fault")).toContain("se devine trop facilement");
  expect(screen.getByTestId<HTMLInputElement>("password").value).toBe("soleil");
  expect(exported()?.password).toBe("soleil");
});

test("a password that is wanted and not typed is asked for without troubling Rust", async () => {
  await open();
  await click("package-protect");
  await click("package-source-typed");
  await click("package-save");
  expect(text("fault")).toContain("Saisissez un mot de passe");
  expect(askedFor("export_package")).toEqual([]);
});

test("a message without a password says who could read it", async () => {
  await open();
  await click("package-message");
  expect(text("package-bare")).toContain("Sans mot de passe");
  await click("package-protect");
  expect(screen.queryByTestId("package-bare")).toBeNull();
  await click("package-form-pdf");
  await click("package-save");
  await screen.findByTestId("package-done");
  expect(exported()).toMatchObject({ form: "pdf", as_message: true, kind: "notification" });
});

test("the notifications of a package follow the form that is chosen", async () => {
  await open();
  await chooseForm("package-order", "edpb_v1");
  await click("package-save");
  await screen.findByTestId("package-done");
  expect(exported()).toMatchObject({ order: "edpb_v1" });
});

test("what was saved is told whole, with the password until another package is prepared", async () => {
  const passwords = [PASSWORD, "BBBB-BBBB"];
  await open({ propose_password: () => passwords.shift() ?? "" });
  await click("package-protect");
  await screen.findByTestId("password-shown");
  await click("package-save");
  const done = await screen.findByTestId("package-done");
  expect(document.activeElement).toBe(within(done).getByRole("heading"));
  expect(text("package-said")).toContain(`${saved.file_name} dans Documents`);
  expect(text("package-said")).toContain("imprimés □ : ☂");
  expect(text("package-size")).toContain("1,4 Mo");
  expect(text("package-fingerprint")).toBe(saved.sha256);
  expect(screen.getByTestId("package-fingerprint").children).toHaveLength(8);
  expect(text("package-left-out")).toContain("1 élément");
  expect(text("password-shown")).toBe(PASSWORD);
  await click("package-again");
  await waitFor(() => {
    expect(text("password-shown")).toBe("BBBB-BBBB");
  });
  expect(document.body.textContent).not.toContain(PASSWORD);
});

test("a package that is being made says how far it is, and stops when asked", async () => {
  vi.useFakeTimers();
  const making = later<PackageSaved>();
  let progress: ProgressView | null = null;
  await open({ export_package: () => making.promise, work_progress: () => progress });
  await fireEvent.click(screen.getByTestId("package-save"));
  expect(text("work-step")).toContain("Choix de l’emplacement");
  expect(screen.queryByTestId("work-cancel")).toBeNull();
  progress = { done: 3, total: 12, step: "gathering" };
  await vi.advanceTimersByTimeAsync(300);
  expect(text("work-count")).toBe("3 sur 12");
  expect(text("work-step")).toContain("Préparation des documents");
  expect(losesTyping()).toBe(true);
  await fireEvent.click(screen.getByTestId("package-save"));
  await fireEvent.click(screen.getByTestId("work-cancel"));
  expect(askedFor("cancel_work")).toHaveLength(1);
  making.reject(refusal("cancelled"));
  await vi.advanceTimersByTimeAsync(0);
  expect(text("work-cancelled")).toContain("Rien n’a été écrit");
  expect(screen.queryByTestId("failure")).toBeNull();
  expect(document.activeElement).toBe(screen.getByTestId("package-save"));
  expect(askedFor("export_package")).toHaveLength(1);
  const looks = askedFor("work_progress").length;
  await vi.advanceTimersByTimeAsync(3000);
  expect(askedFor("work_progress")).toHaveLength(looks);
});

test("leaving the screen stops what is being made", async () => {
  const { unmount } = await open({ export_package: () => later<PackageSaved>().promise });
  await click("package-save");
  unmount();
  await waitFor(() => {
    expect(askedFor("cancel_work")).toHaveLength(1);
  });
});

test("a dialog that is dismissed changes nothing and says nothing", async () => {
  await open({ export_package: () => null });
  await click("package-save");
  await waitFor(() => {
    expect(text("package-save")).toBe("Enregistrer le paquet");
  });
  expect(screen.queryByTestId("package-done")).toBeNull();
  expect(text("work-step")).toBe("");
});

test("contents that changed meanwhile are shown as they are now, and nothing is lost", async () => {
  let shown = contents();
  await open({
    package_contents: () => shown,
    export_package: () => {
      shown = contents({ items: [item()] });
      throw refusal("edited_meanwhile");
    },
  });
  await click("package-protect");
  await click("package-save");
  expect((await screen.findByTestId("package-gone")).textContent).toContain("à jour");
  expect(screen.getAllByTestId("package-item")).toHaveLength(1);
  expect(screen.queryByTestId("failure")).toBeNull();
  expect(text("password-shown")).toBe(PASSWORD);
});

test("a refusal is told and the choices stay", async () => {
  await open({
    export_package: () => {
      throw refusal("disk_full");
    },
  });
  await tickItem(telling.key);
  await click("package-save");
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("disk_full");
  expect(isTicked(telling.key)).toBe(false);
});

test("the contents are read again each time that the tab comes back", async () => {
  const { rerender } = await open();
  await rerender({ shown: false });
  expect(askedFor("package_contents")).toHaveLength(1);
  await rerender({ shown: true });
  expect(askedFor("package_contents")).toHaveLength(2);
});

test("a package is verified from the tab, and one comes back to the breach", async () => {
  const { go } = await open();
  await click("verify-open");
  const from = { id: "b7", number: "VIO-2026-0007" };
  expect(go).toHaveBeenCalledWith({ name: "verify", from });
});
