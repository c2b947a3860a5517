/** `text` without its accents nor capitals: how a search compares words. */
export function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase("fr");
}
