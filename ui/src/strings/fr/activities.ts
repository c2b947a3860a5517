import type { Freshness } from "../../generated/contract";
import { grouped } from "../../lib/duration";

const freshness: Record<Freshness, (due: string) => string> = {
  never_reviewed: () => "Jamais relue.",
  fresh: (due) => `À revoir le ${due}.`,
  due_soon: (due) => `À revoir bientôt : le ${due}.`,
  overdue: (due) => `La revue était prévue le ${due}.`,
  retired: () => "Traitement terminé : aucune revue n’est attendue.",
};

/** The sections of a fiche, in the order of its form. */
const sections = {
  identity: "Identité et état",
  controllers: "Responsables du traitement",
  purposes: "Finalités",
  persons: "Personnes concernées",
  data: "Données et durées",
  parties: "Destinataires et sous-traitants",
  processors: "Sous-traitants",
  transfers: "Transferts",
  security: "Sécurité",
  information: "Information et droits",
  hosting: "Hébergement",
  dpia: "Analyse d’impact",
  notes: "Notes",
};

export const activities = {
  documents: {
    sheet: "Fiche de traitement (PDF)",
    notice: "Notice d’information des personnes (PDF)",
    undertaking: "Engagement de confidentialité (PDF)",
    register: "Registre complet (PDF)",
  },
  title: "Traitements",
  lead: "Le registre des activités de traitement : ce que l’organisme fait des données, pour quoi et pour combien de temps.",
  capacities: {
    controller: "Pour nous-mêmes",
    processor: "Pour le compte d’autrui",
  },
  capacitiesLabel: "Qualité de l’organisme",
  add: "Ajouter un traitement",
  placeholder: "Numéro, nom, finalité, logiciel…",
  caption: "Traitements, par numéro",
  standings: {
    all: "Toutes",
    lacking: "À compléter",
    due: "À revoir",
    draft: "Brouillons",
    in_review: "À valider",
    validated: "Validées",
    retired: "Retirées",
  },
  columns: {
    number: "N°",
    name: "Traitement",
    owner: "Service responsable",
    state: "État",
    lacking: "Complétude",
    due: "Prochaine échéance",
  },
  sensitive: "données sensibles",
  noPurpose: "finalité à compléter",
  noOwner: "à désigner",

  emptyTitle: {
    controller: "Aucun traitement au registre",
    processor: "Aucun traitement pour le compte d’autrui",
  },
  emptyText: {
    controller:
      "Une fiche décrit un usage des données : le suivi des salariés, la paie, le site internet. Un modèle du métier en remplit l’essentiel ; il reste à vérifier.",
    processor:
      "À remplir seulement si l’organisme traite des données pour un autre, qui décide de leur usage. Sinon, laissez cette liste vide.",
  },
  fromTemplate: "Partir d’un modèle",
  blank: "Fiche vierge",

  newTitle: "Nouveau traitement",
  newShort: "Nouveau",
  newLead: "Seul le nom est nécessaire pour enregistrer ; le reste peut attendre.",
  copyTitle: "Copie d’un traitement",
  templates: "Modèles",
  templatesLead:
    "Choisissez le plus proche : il devient un brouillon que vous corrigez. Rien n’est enregistré avant vous.",
  templateSearch: "Chercher un modèle",
  templateFound: (count: number) =>
    count === 0
      ? "Aucun modèle ne correspond."
      : count === 1
        ? "Un modèle"
        : `${grouped(count)} modèles`,
  noTemplate: "Aucun modèle n’est proposé pour l’instant. Partez d’une fiche vierge.",
  toCheck: (count: number) =>
    count === 0
      ? "Rien de particulier à valider."
      : count === 1
        ? "Un point à valider."
        : `${grouped(count)} points à valider.`,
  take: "Choisir",
  create: "Créer la fiche",
  created: "Fiche créée.",
  changed: "Fiche modifiée.",
  editTitle: (name: string) => `Modifier « ${name} »`,

  tabs: { record: "Fiche", links: "Liens", history: "Historique" },
  copy: "Dupliquer",
  retire:
    "Si le traitement a cessé, modifiez plutôt son état en « Retirée » : la fiche reste pour mémoire.",
  asideLabel: "Ce que la fiche donne",
  missingTitle: "À compléter",
  missingNone: "Rien ne manque à cette fiche.",
  required: (count: number) =>
    count === 1
      ? "Un élément demandé par le règlement"
      : `${grouped(count)} éléments demandés par le règlement`,
  advised: "Utile aussi",
  review: "Revue",
  freshness: (state: Freshness, due: string) => freshness[state](due),

  dpia: {
    title: "Analyse d’impact",
    met: "Critères réunis",
    open: (count: number) =>
      count === 1 ? "Un critère reste à déterminer :" : `${grouped(count)} critères à déterminer :`,
    listed: "La liste des opérations qui la demandent n’a pas été parcourue.",
    exemptions: "La liste des opérations qui en dispensent n’a pas été parcourue.",
    consultation:
      "Le risque reste élevé malgré les mesures : consultez l’autorité de contrôle avant de commencer.",
    consultationTitle: "Consultation préalable",
    decided: (needed: boolean) =>
      needed ? "Décision : elle est faite." : "Décision : elle n’est pas faite.",
    criteria: "Les neuf critères",
    criteriaHint: "Répondez pour ce traitement, tel qu’il est fait aujourd’hui.",
    undetermined: "À déterminer",
    none: "Aucune de ces opérations",
    decision: "La décision",
  },

  sections,
  form: {
    stateHint: "Une fiche validée nomme la personne qui l’a validée.",
    reviewHint: "Sans date, elle revient d’elle-même après le délai habituel.",
    purposeHint: "Une finalité par ligne, la principale d’abord.",
    addPurpose: "Ajouter une finalité",
    addPersons: "Ajouter des personnes",
    addData: "Ajouter des données",
    personsNone: "Aucune catégorie pour l’instant.",
    purposesNone: "Aucune finalité pour l’instant.",
    dataNone: "Aucune catégorie pour l’instant.",
    activeHint: "Par exemple : le temps du contrat.",
    startHint: "L’événement dont on compte.",
    addRecipient: "Ajouter un destinataire",
    noRecipient: "Aucun destinataire",
    addController: "Ajouter un responsable",
    noController: "Aucun responsable",
    addJoint: "Ajouter un responsable conjoint",
    noJoint: "Aucun responsable conjoint",
    noProcessor: "Aucun sous-traitant",
    processorsEmpty: "Le registre des sous-traitants est encore vide.",
    task: (name: string) => `Ce que fait ${name}`,
    noMeasure: "Aucune mesure du catalogue",
    measuresEmpty: "Le catalogue des mesures est encore vide.",
    rightsHint: "Ceux qui s’appliquent à ce traitement.",
    sourcesHint: "De qui viennent les données que les personnes n’ont pas données elles-mêmes.",
  },
  unknownChoice: "fiche qui n’est plus au registre",
};
