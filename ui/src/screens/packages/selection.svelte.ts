import type { PackageContents, PackageItemView, PackageKind } from "../../generated/contract";

/** What goes into a package: what its kind proposes, but for what she ticked otherwise. */
export class Selection {
  /** Without what tells who reported. */
  redacted = $state(false);
  #kind = $state<PackageKind | null>(null);
  /** What she ticked or unticked, by kind. */
  #chosen = $state.raw<Record<PackageKind, Record<string, boolean>>>({
    notification: {},
    archive: {},
  });
  readonly #contents: () => PackageContents | null;

  constructor(contents: () => PackageContents | null) {
    this.#contents = contents;
  }

  /** A closed file is most often archived, an open one handed over. */
  get kind(): PackageKind {
    return this.#kind ?? (this.#contents()?.is_closed ? "archive" : "notification");
  }

  set kind(kind: PackageKind) {
    this.#kind = kind;
  }

  /** An archive fixes a file that is finished. */
  get isTooEarly(): boolean {
    return this.kind === "archive" && this.#contents()?.is_closed === false;
  }

  /** The keys of what goes in, in the order of the contents. */
  get keys(): string[] {
    const items = this.#contents()?.items ?? [];
    return items.filter((item) => this.has(item)).map(({ key }) => key);
  }

  isOut(item: PackageItemView): boolean {
    return this.redacted && item.tells_reporter;
  }

  has(item: PackageItemView): boolean {
    if (this.isOut(item)) return false;
    return this.#chosen[this.kind][item.key] ?? this.#isProposed(item);
  }

  tick(item: PackageItemView, isIn: boolean): void {
    const own = { ...this.#chosen[this.kind], [item.key]: isIn };
    this.#chosen = { ...this.#chosen, [this.kind]: own };
  }

  /** Back to what this kind proposes. */
  propose(): void {
    this.#chosen = { ...this.#chosen, [this.kind]: {} };
  }

  #isProposed(item: PackageItemView): boolean {
    return this.kind === "archive" ? item.in_archive : item.in_notification;
  }
}
