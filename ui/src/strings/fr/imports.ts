import type {
  Blocker,
  Doubt,
  KnownBy,
  RecordKind,
  SheetKind,
  Table,
  TableFormat,
  Taking,
  WorkbookFormat,
} from "../../generated/contract";
import { grouped } from "../../lib/duration";

function count(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number > 1 ? many : one}`;
}

const lines = (number: number) => count(number, "ligne", "lignes");
const quoted = (text: string) => `« ${text} »`;

const registers: Record<RecordKind, string> = {
  controller_activity: "Traitements",
  processor_activity: "Traitements pour le compte d’autrui",
  processor: "Sous-traitants",
  security_measure: "Mesures de sécurité",
  rights_request: "Demandes",
};

/** Where the text of a cell that could not be read is kept. */
const keptIn: Record<RecordKind, string> = {
  controller_activity: "dans les notes de la fiche",
  processor_activity: "dans les notes de la fiche",
  processor: "dans les notes de la fiche",
  security_measure: "dans la description de la mesure",
  rights_request: "dans les notes de la demande",
};

const doubts: Record<Doubt, string> = {
  unknown_value: "Cette colonne ne prend pas cette valeur.",
  not_a_date: "Ce n’est pas une date.",
  hour_missing: "L’heure manque, et ici elle compte.",
  not_an_hour: "Ce n’est pas une heure.",
  not_a_number: "Ce n’est pas un nombre.",
  neither_yes_nor_no: "Ce n’est ni oui ni non.",
  unknown_country: "Aucun pays ne porte ce nom.",
  unknown_name: "Rien ne porte ce nom dans le registre.",
  several_of_that_name: "Plusieurs fiches du registre portent ce nom.",
  subject_missing: "Rien ne dit de quoi il s’agit : ce point de la liste n’a pas pu être fait.",
  assumed: "Il faut une réponse et le tableau n’en donne pas : une valeur a été mise, à vérifier.",
  already_filled: "Une autre colonne a déjà rempli ce champ.",
  no_longer_in_force: "Cela permettait autrefois un transfert ; ce n’est plus en vigueur.",
  not_precise_enough: "Plusieurs réponses sont possibles : il faut choisir laquelle.",
  unknown_line: "Le modèle n’a pas cette ligne.",
};

const kinds: Record<SheetKind, string> = {
  blank_fiche: "fiche sans nom, à recopier",
  activity_list: "liste des traitements, que les fiches répètent",
  other: "ce n’est pas une fiche",
};

const takings: Record<Taking, string> = {
  add: "Ajouter",
  change: "Mettre à jour",
  leave: "Laisser",
};

const recognised: Record<KnownBy, string> = {
  number: "reconnue à son numéro",
  name: "reconnue à son nom",
};

const formats: Record<TableFormat, string> = {
  xlsx: "Classeur Excel (.xlsx)",
  ods: "Classeur OpenDocument (.ods)",
  csv: "Texte (.csv)",
};

const models: Record<WorkbookFormat, string> = {
  xlsx: "Modèle de la CNIL (.xlsx)",
  ods: "Modèle de la CNIL (.ods)",
};

/** What a register is called. */
function registerOf(table: Table): string {
  return table.table === "breaches" ? "Violations" : registers[table.register];
}

export const imports = {
  open: "Importer un tableur",
  title: (table: Table) => `Importer un tableur : ${registerOf(table)}`,
  lead: "Rien n’est écrit dans le registre avant que vous l’acceptiez, ligne par ligne. Un import accepté peut encore être annulé en entier, tant que personne n’a modifié ce qu’il apporte.",
  register: registerOf,

  file: {
    title: "1. Le fichier",
    hint: "Un tableau .xlsx, .ods ou .csv, une fiche par ligne, avec une ligne de titres. Un ancien .xls s’enregistre d’abord en .xlsx.",
    hintBreaches:
      "Un tableau .xlsx, .ods ou .csv, une violation par ligne, avec une ligne de titres. Un ancien .xls s’enregistre d’abord en .xlsx.",
    model: "Un classeur rempli sur le modèle de la CNIL est reconnu de lui-même.",
    choose: "Choisir le fichier…",
    another: "Choisir un autre fichier…",
    reading: "Lecture du fichier…",
    chosen: (name: string, sheets: number) =>
      `${quoted(name)} est lu : ${count(sheets, "feuille", "feuilles")}. Rien n’est encore écrit.`,
  },

  columns: {
    title: "2. Les colonnes",
    isModel: (sheets: number) =>
      `Le classeur suit le modèle de la CNIL : ${count(sheets, "onglet", "onglets")}. Il n’y a pas de colonne à choisir.`,
    asTable: "Le lire plutôt comme un tableau ordinaire",
    asModel: "Le lire selon le modèle de la CNIL",
    sheet: "Feuille",
    sheetRows: (name: string, rows: number) => `${name} (${lines(rows)})`,
    titleRow: "Ligne des titres",
    titleRowHint: "Comme le tableur la numérote. Ce qui est au-dessus n’est pas lu.",
    readTitles: "Lire cette ligne",
    titlesRead: (row: number) =>
      `Les titres sont ceux de la ligne ${String(row)} ; les champs sont proposés à nouveau.`,
    empty: "Cette feuille est vide.",
    emptyAdvice: "Choisissez une autre feuille ou un autre fichier.",
    caption: "Colonnes du fichier et champs qu’elles remplissent",
    column: "Colonne du fichier",
    samples: "Ce qu’elle contient",
    field: "Champ du registre",
    actions: "Modifier",
    untitled: (letters: string) => `Colonne ${letters}, sans titre`,
    noSample: "rien",
    none: "Ne pas reprendre",
    change: "Changer",
    close: "Fermer",
    of: (title: string) => `le champ de ${quoted(title)}`,
    fieldOf: (title: string) => `Champ rempli par ${quoted(title)}`,
    used: (field: string, title: string) => `${field} (déjà pris par ${quoted(title)})`,
    counted: (taken: number, left: number) =>
      `${count(taken, "colonne reprise", "colonnes reprises")}, ${grouped(left)} ${left > 1 ? "laissées" : "laissée"}`,
    unnamed: (field: string) =>
      `Aucune colonne ne donne ${quoted(field)} : sans ce champ, aucune ligne ne peut être reprise.`,
    preview: "Voir l’aperçu",
    previewing: "Préparation de l’aperçu…",
    outdated:
      "Les colonnes ont changé depuis l’aperçu. Demandez-le à nouveau ; vos choix, ligne par ligne, sont gardés.",
  },

  preview: {
    title: "3. L’aperçu",
    nothing: "Aucune ligne ne peut être reprise",
    nothingAdvice: "Vérifiez la feuille, la ligne des titres et le champ de chaque colonne.",
    tally: (tally: { add: number; change: number; same: number; leave: number }) =>
      [
        count(tally.add, "nouvelle", "nouvelles"),
        count(tally.change, "mise à jour", "mises à jour"),
        count(tally.same, "inchangée", "inchangées"),
        `${grouped(tally.leave)} à laisser`,
      ].join(", "),
    updates:
      "Là où une fiche est mise à jour, une cellule vide ne change rien. Une liste que le tableau donne remplace toute la liste.",
    breaches:
      "Une violation que le registre suit déjà n’est jamais modifiée par un tableau : elle est laissée, ou ajoutée à part.",
    filter: "À montrer",
    all: (number: number) => `Toutes (${grouped(number)})`,
    watch: (number: number) => `À regarder (${grouped(number)})`,
    nothingToWatch: "Aucune ligne n’est à regarder de plus près.",
    addAll: "Tout ajouter",
    addAllHint: "« Tout ajouter » ne concerne que les lignes nouvelles.",
    leaveAll: "Tout laisser",
    propose: "Revenir à ce qui est proposé",
    caption: "Lignes du fichier et ce qui en sera fait",
    line: "Ligne",
    entry: "Fiche",
    breach: "Violation",
    taken: "Champs",
    doing: "Ce qui sera fait",
    doingFor: (name: string, line: number) =>
      `Ce qui sera fait de ${quoted(name)}, ligne ${String(line)}`,
    unnamed: "sans nom",
    takings,
    standing: {
      new: "Nouvelle",
      known: (number: string, name: string, by: KnownBy) =>
        `Déjà au registre : ${number}, ${quoted(name)} (${recognised[by]})`,
      same: (number: string) => `Déjà au registre, à l’identique : ${number}`,
      repeated: (sheet: string, line: number) =>
        `La ligne ${String(line)} de ${quoted(sheet)} parle déjà de la même fiche`,
      faulty: "Ne peut pas être reprise",
    },
    details: (doubts: number) =>
      doubts === 0
        ? "Détails"
        : `Détails, ${count(doubts, "cellule non lue", "cellules non lues")}`,
    number: (number: string) => `Numéro dans le fichier : ${number}`,
    faults: "À corriger dans le fichier",
    changes: "Ce qui change",
    changed: { field: "Champ", before: "Au registre", after: "Après la reprise" },
    doubts: "Cellules qui n’ont pas pu être lues",
    doubt: { column: "Colonne", text: "Contenu", why: "Pourquoi" },
    kept: (table: Table) =>
      `Leur texte est gardé ${table.table === "breaches" ? "dans les faits de la violation" : keptIn[table.register]}.`,
    why: doubts,
    ignored: (titles: readonly string[]) => `Colonnes laissées : ${titles.join(", ")}`,
    accept: (number: number) => `Reprendre ${lines(number)}`,
    nothingChosen: "Aucune ligne n’est à reprendre.",
    taking: "Reprise en cours. L’application reste ouverte jusqu’à la fin.",
  },

  notTaken: {
    title: (number: number) =>
      count(
        number,
        "autre partie du fichier, non reprise",
        "autres parties du fichier, non reprises",
      ),
    line: (line: number) => `Ligne ${String(line)}`,
    unnamed: "rien n’y donne un nom",
    unnamedBreach: "rien n’y dit les faits",
    kinds,
    more: (number: number) => `Et ${grouped(number)} de plus.`,
  },

  report: {
    title: "4. Le compte rendu",
    counts: (file: string, added: number, changed: number, left: number) =>
      `${quoted(file)} est repris : ${count(added, "ajoutée", "ajoutées")}, ${count(changed, "mise à jour", "mises à jour")}, ${count(left, "laissée", "laissées")}.`,
    caption: "Ce qu’est devenue chaque ligne",
    outcome: "Résultat",
    added: "Ajoutée :",
    changed: "Mise à jour :",
    left: "Laissée",
    notKept: "Leur texte n’est pas gardé, puisque la ligne est laissée.",
    back: "Revenir à la liste",
  },

  batches: {
    title: "Imports précédents",
    none: "Aucun tableur n’a encore été importé.",
    caption: "Imports, le plus récent d’abord",
    file: "Fichier",
    when: "Quand",
    by: (name: string) => `par ${name}`,
    what: "Reprise",
    counts: (added: number, changed: number) =>
      `${count(added, "ajoutée", "ajoutées")}, ${count(changed, "mise à jour", "mises à jour")}`,
    state: "Annulation",
    undone: (at: string) => `Annulé le ${at}`,
    blocked:
      "Ne peut plus être annulé en entier : ce qui suit a été modifié, continué ou cité depuis.",
    blocker: ({ number, name }: Blocker) => [number, name].filter(Boolean).join(", "),
    more: (number: number) => `et ${grouped(number)} de plus`,
    undo: "Annuler cet import",
    undoOf: (file: string, at: string) => `${quoted(file)}, ${at}`,
  },

  undoing: {
    title: (file: string) => `Annuler l’import de ${quoted(file)} ?`,
    text: (added: number, changed: number) =>
      [
        added > 0 ? `Ce qui a été ajouté (${grouped(added)}) sera retiré du registre.` : "",
        changed > 0 ? `Ce qui a été mis à jour (${grouped(changed)}) redeviendra comme avant.` : "",
        "Le journal garde la trace de l’import et de son annulation.",
      ]
        .filter(Boolean)
        .join(" "),
    keep: "Garder l’import",
    done: (file: string) => `L’import de ${quoted(file)} est annulé.`,
  },

  exporting: {
    title: "Exporter pour un tableur",
    hint: "Tout le registre, une ligne par fiche. Le fichier n’est plus chiffré : gardez-le en lieu sûr. Modifié puis importé ici, il met les fiches à jour.",
    hintBreaches:
      "Tout le registre, une ligne par violation. Le fichier n’est plus chiffré : gardez-le en lieu sûr.",
    formats,
    models,
  },
};
