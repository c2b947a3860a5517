import { grouped } from "../../lib/duration";

export const measures = {
  title: "Mesures de sécurité",
  lead: "Le catalogue de ce que l’organisme fait pour protéger les données ; les fiches de traitement y puisent.",
  add: "Ajouter une mesure",
  searchPlaceholder: "Mot de la mesure, responsable, numéro…",
  all: "Toutes",
  caption: "Mesures de sécurité, par famille",
  columns: {
    number: "N°",
    name: "Mesure",
    state: "État",
    checked: "Vérifiée le",
  },
  notChecked: "jamais",
  nothing: "aucune mesure notée",
  without: (count: number, families: number) =>
    count === 0
      ? `Chacune des ${grouped(families)} familles a au moins une mesure.`
      : count === 1
        ? `Une famille sur ${grouped(families)} n’a aucune mesure notée.`
        : `${grouped(count)} familles sur ${grouped(families)} n’ont aucune mesure notée.`,
  emptyTitle: "Aucune mesure au catalogue",
  emptyText:
    "Notez ici une fois ce qui protège les données : sauvegardes, comptes, locaux fermés. Chaque fiche de traitement coche ensuite ce qui la concerne, et une violation sait ce qui était en place.",

  tabs: {
    record: "Mesure",
    links: "Liens",
    history: "Historique",
  },

  instead:
    "Si elle n’est plus appliquée, dites plutôt qu’elle est absente : les fiches qui la citent le sauront.",
  createLead: "Quelques mots suffisent ; la preuve et la date de vérification peuvent attendre.",
  createSubmit: "Enregistrer la mesure",
  created: "Mesure enregistrée.",
  edit: (name: string) => `Modifier « ${name} »`,

  form: {
    nameHint: "Ce qui est fait, en quelques mots.",
    descriptionHint: "Comment, où, et ce qui y échappe.",
    ownerHint: "Une fonction ou un service.",
    checkedOnHint:
      "Le dernier jour où quelqu’un s’en est assuré. Laissez vide si ce n’est pas fait.",
    evidenceHint: "Document, réglage, compte rendu : ce que vous montreriez, et où il se trouve.",
  },
};
