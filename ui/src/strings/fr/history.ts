import { grouped } from "../../lib/duration";

export const history = {
  title: "Historique",
  before: "Avant",
  after: "Après",
  entry: (seq: string) => `Journal n° ${seq}`,
  older: (shown: number, older: number) =>
    older === 1
      ? `Seules les ${grouped(shown)} lignes les plus récentes sont montrées. Une plus ancienne reste au journal.`
      : `Seules les ${grouped(shown)} lignes les plus récentes sont montrées. ${grouped(older)} plus anciennes restent au journal.`,
  /** What the journal says of a table, in any register. */
  fields: {
    register_table: "Registre",
    import: "Fichier importé",
    import_added: "Entrées ajoutées",
    import_changed: "Entrées complétées",
    import_undone: "Import annulé",
  } as Record<string, string>,
};
