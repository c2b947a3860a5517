import type { ProcessorGap } from "../../generated/contract";
import { grouped } from "../../lib/duration";

/** What is to be obtained, in a few words. */
const gaps: Record<ProcessorGap, string> = {
  role: "rôle",
  contract: "contrat",
  breach_contact: "contact d’alerte",
  alert_delay: "délai d’alerte",
  sub_processing: "règle de sous-traitance ultérieure",
  chain: "sous-traitants ultérieurs",
  clauses: "clauses",
  guarantees: "garanties",
  transfers: "transferts",
  exit_proof: "preuve de fin de contrat",
};

/** What is to be obtained, and from whom. */
const toObtain: Record<ProcessorGap, string> = {
  role: "Dire à quel titre il agit : pour vous, avec vous, ou pour lui-même.",
  contract: "Demander le contrat, ou son annexe sur les données, et le noter ici.",
  breach_contact: "Demander un téléphone ou un courriel qui répond à toute heure.",
  alert_delay: "Convenir du délai dans lequel il vous alerte d’une violation.",
  sub_processing: "Lire dans le contrat s’il peut faire appel à d’autres.",
  chain: "Demander la liste de ceux à qui il fait appel, ou l’assurance qu’il n’y en a pas.",
  clauses: "Relire les clauses, et faire compléter celles qui manquent.",
  guarantees: "Demander ce qui montre qu’il est fiable : certificat, audit, réponses écrites.",
  transfers: "Demander si des données quittent l’Espace économique européen.",
  exit_proof: "Obtenir la preuve que les données sont rendues ou détruites.",
};

export const processors = {
  documents: {
    sheet: "Fiche du sous-traitant (PDF)",
    review: "Revue des clauses (PDF)",
  },
  title: "Sous-traitants",
  lead: "Ceux qui traitent des données pour l’organisme, et qui appeler si une violation arrive chez eux.",
  add: "Ajouter un sous-traitant",
  searchPlaceholder: "Nom, service rendu, numéro…",
  standings: {
    all: "Tous",
    lacking: "À compléter",
    due: "Échéances proches",
    active: "En cours",
    ended: "Terminés",
  },
  caption: "Sous-traitants, par nom",
  columns: {
    number: "N°",
    name: "Sous-traitant",
    alert: "Délai d’alerte",
    gaps: "À obtenir",
    due: "Prochaine échéance",
  },
  hours: (hours: number) => `${grouped(hours)} h`,
  notAgreed: "non convenu",
  ended: "Terminé",
  noGap: "rien",
  gaps,
  toObtain,
  others: (count: number) => (count === 1 ? "et un autre point" : `et ${String(count)} autres`),
  emptyTitle: "Aucun sous-traitant au registre",
  emptyText:
    "Hébergeur, éditeur de logiciel, prestataire de paie : notez ici chacun de ceux qui traitent des données pour vous. Un nom suffit pour commencer ; le registre dit ensuite ce qu’il reste à lui demander.",

  tabs: {
    record: "Fiche",
    clauses: "Revue des clauses",
    links: "Liens",
    history: "Historique",
  },
  breach: {
    title: "En cas de violation",
    within: (hours: string) => `Son contrat l’oblige à alerter sous ${hours} h.`,
    notAgreed: "Délai d’alerte : non convenu.",
    toObtain: "Contact d’alerte à obtenir",
  },
  gapsTitle: "À obtenir",
  gapsCount: (count: number) =>
    count === 0
      ? "Tout est là"
      : count === 1
        ? "Un point à obtenir"
        : `${String(count)} points à obtenir`,
  gapsNote: "Rien de cela n’empêche d’enregistrer.",
  allThere: "Rien ne manque à cette fiche.",
  sections: {
    identity: "Identité",
    contacts: "Contacts",
    contracts: "Contrats et délai d’alerte",
    chain: "Sous-traitance ultérieure",
    clauses: "Revue des clauses",
    guarantees: "Garanties et preuves",
    transfers: "Transferts",
    interventions: "Interventions",
    exit: "Fin de la prestation",
    notes: "Notes",
  },
  interventionsLog: "Journal des interventions",
  goesOn: "La prestation est en cours.",
  notSaid: "non précisé",
  countryNotSaid: "pays non précisé",
  assessed: "Droit du pays évalué.",
  notAssessed: "Droit du pays non évalué.",
  noContract: "Aucun contrat noté.",
  noIntervention: "Aucune intervention notée.",
  noChain: "Il ne fait appel à personne.",
  noGuarantee: "Il n’en présente aucune.",
  noTransfer: "Aucun transfert.",

  clauses: {
    title: "Revue des clauses",
    lead: "Ce que le contrat doit contenir, clause par clause.",
    reviewed: (on: string, by: string) =>
      by === "" ? `Clauses relues le ${on}.` : `Clauses relues le ${on} par ${by}.`,
    neverReviewed: "Aucune relecture n’est datée.",
    due: (on: string) => `À revoir le ${on}.`,
    weak: (count: number) =>
      count === 0
        ? "Aucune clause à reprendre."
        : count === 1
          ? "Une clause à reprendre ou à examiner."
          : `${String(count)} clauses à reprendre ou à examiner.`,
    notRead: "À examiner",
    evidence: "Où elle se trouve",
    note: "Ce qui manque, et la suite donnée",
    hint: (help: string, article: string) => `${help} (${article})`,
  },

  instead:
    "Si la prestation est terminée, notez plutôt sa date de fin : la fiche reste au registre, avec la preuve de ce que sont devenues les données.",
  createLead: "Un nom suffit pour enregistrer ; le reste se complète avec ses réponses.",
  createSubmit: "Enregistrer le sous-traitant",
  created: "Sous-traitant enregistré.",
  edit: (name: string) => `Modifier ${name}`,

  form: {
    nameHint: "Celui que tout le monde emploie.",
    legalNameHint: "Celle du contrat.",
    sirenHint: "Ou le numéro que donne un autre pays.",
    serviceHint: "Ce qu’il fait pour vous, et sur quelles données.",
    sitesHint: "Où se trouvent les données, et d’où il y accède.",
    ownerHint: "Une fonction ou un service.",
    contactsHint: "Des services et des fonctions plutôt que des personnes : ils changent moins.",
    hoursHint: "Par exemple « à toute heure » ou « les jours ouvrés ».",
    alertHint:
      "Celui du contrat, en heures. Un nombre convenu d’avance évite d’en discuter le jour venu. Laissez vide s’il n’est pas convenu.",
    contractsHint: "Le contrat en vigueur d’abord, puis ses avenants.",
    addContract: "Ajouter un contrat",
    chainHint: "Ceux à qui il confie une partie du travail. Dites aussi quand il n’y en a pas.",
    addChain: "Ajouter un sous-traitant ultérieur",
    noChain: "Aucun sous-traitant ultérieur",
    noCountry: "Pays non précisé",
    clausesHint:
      "Une par une, le contrat sous les yeux : dites où chacune se trouve, et ce qui montre qu’elle est tenue.",
    reviewedOnHint: "Le jour où quelqu’un a relu le contrat.",
    reviewedByHint: "Une fonction ou un service.",
    reviewOnHint: "Sans date, l’application en propose une d’après la dernière relecture.",
    guaranteesHint: "Ce qui montre qu’il protège les données, et jusqu’à quand.",
    addGuarantee: "Ajouter une garantie",
    noGuarantee: "Aucune garantie présentée",
    interventionsHint:
      "Chaque fois qu’il vient ou se connecte : maintenance, dépannage, reprise de données.",
    addIntervention: "Noter une intervention",
    exitHint: "À remplir quand la prestation est terminée.",
    proofHint: "Attestation, procès-verbal, courriel : ce qui le montre et où il se trouve.",
    notesHint: "Ce qui n’a sa place nulle part ailleurs.",
  },
};
