import { grouped } from "../../lib/duration";

export const history = {
  title: "Historique",
  before: "Avant",
  after: "Après",
  about: (subject: string) => ` : ${subject}`,
  entry: (seq: string) => `Journal n° ${seq}`,
  older: (shown: number, older: number) =>
    older === 1
      ? `Seules les ${grouped(shown)} lignes les plus récentes sont montrées. Une plus ancienne reste au journal.`
      : `Seules les ${grouped(shown)} lignes les plus récentes sont montrées. ${grouped(older)} plus anciennes restent au journal.`,
};
