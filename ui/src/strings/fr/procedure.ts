import type {
  CalledProcessorForm,
  CorrectionForm,
  InvestigationForm,
  MeasureForm,
  Milestone,
  NextAction,
  ProgressForm,
  ReportForm,
} from "../../generated/contract";

/** The fields of the steps, as the journal names them after the step. */
const fields: Record<
  keyof ProgressForm | keyof ReportForm | keyof InvestigationForm | keyof CorrectionForm,
  string
> = {
  state: "État de l’étape",
  reason: "Motif",
  responsible: "Responsable",
  due_on: "Pour le",
  begun_on: "Commencée le",
  done_on: "Terminée le",
  notes: "Notes",
  dpo_informed: "DPO informé",
  dpo_channel: "Par quel moyen",
  alert_level: "Niveau d’alerte",
  investigators: "Qui investigue",
  systems: "Systèmes, logiciels et supports concernés",
  known: "Ce qui est établi",
  supposed: "Ce qui est supposé",
  processors: "Sous-traitants sollicités",
  contained: "Violation contenue",
  measures: "Mesures",
};

const measureFields: Record<Exclude<keyof MeasureForm, "id">, string> = {
  text: "Ce qui est fait",
  term: "Nature",
  owner: "Responsable",
  due_on: "Pour le",
  state: "État",
  done_on: "Réalisée le",
  effectiveness: "Efficacité",
  check: "Comment elle a été vérifiée",
};

const processorFields: Record<keyof CalledProcessorForm, string> = {
  name: "Nom",
  called: "Sollicité",
  answer: "Réponse",
};

/** The milestones that are no fact of the register line. */
const milestones: Record<Extract<Milestone, "dpo_informed" | "contained" | "notified">, string> = {
  dpo_informed: "DPO informé",
  contained: "Violation contenue",
  notified: "Envoi à la CNIL",
};

const next: Record<Exclude<NextAction, "finish_step">, string> = {
  notify_now: "Notifier la CNIL sans attendre : l’échéance est proche ou dépassée.",
  inform_officer: "Informer le DPO, puis noter quand et comment.",
  name_investigators: "Nommer la personne ou l’équipe qui investigue.",
  date_awareness: "Dater la connaissance : le délai en part.",
  explain_delay: "Écrire les motifs du retard de la notification.",
  contain: "Contenir la violation, puis noter quand elle l’a été.",
  decide: "Décider du niveau de risque.",
  notify: "Notifier la CNIL, puis noter l’envoi.",
  inform_persons: "Informer les personnes concernées.",
  decide_again: "Décider de nouveau du niveau de risque : les faits ont changé depuis la décision.",
  tell_others: "Décider s’il faut prévenir d’autres autorités, et le noter.",
  complete: "Envoyer une notification complémentaire, puis noter l’envoi.",
  withdraw: "Retirer la notification envoyée à la CNIL ; l’incident n’est pas une violation.",
  close: "Clore le dossier ; rien d’autre n’est attendu avant.",
  evaluate: "Évaluer la procédure à l’occasion de cette violation.",
  dispose: "Décider de l’élimination du dossier ; sa durée de conservation est terminée.",
  nothing: "Rien n’est attendu sur ce dossier.",
};

export const procedure = {
  title: "Procédure",
  steps: "Étapes de la procédure",
  fields,
  measureFields,
  processorFields,
  milestones,

  nextTitle: "Prochaine action",
  next: (action: NextAction, step: string) =>
    action === "finish_step"
      ? `Terminer l’étape « ${step} », ou dire pourquoi elle est sans objet.`
      : next[action],
  goToStep: "Aller à l’étape",

  stepNumber: (position: number) => `Étape ${String(position)}`,
  due: (day: string) => `pour le ${day}`,
  late: "En retard",
  today: "Sans date, c’est aujourd’hui.",
  endDay: "Sans date, c’est le jour de la fin.",
  reasonHint: "Il est obligatoire.",
  departures: (count: number) => `Ce que la procédure dit autrement (${String(count)})`,
  procedureSays: "La procédure",
  lawSays: "La loi",
  followed: "L’application",
  retry: "Réessayer",
  save: "Enregistrer l’étape",
  saved: "Étape enregistrée.",
  modified: (at: string, who: string) => `Modifiée le ${at} par ${who}.`,
  restored: (at: string) =>
    `Votre saisie du ${at} n’est pas encore enregistrée : la voici, telle quelle.`,

  reported: "Référente informée",
  reportedHint: "Cet instant est un fait de la violation.",
  dpo: "Information du DPO",
  dpoHint: "Quand le DPO a été prévenu. Heure de Paris.",
  alert: "Niveau d’alerte de la fiche réflexe",
  noAlert: "Aucun",
  aware: "Connaissance",
  awareHint: "L’investigation sert à la dater.",
  toFacts: "Corriger les faits",
  officerMessage: "Message au DPO (.eml)",
  reportingForm: "Formulaire papier de signalement (PDF)",
  assessmentSheet: "Appréciation du risque (PDF)",

  who: "Investigation",
  investigatorsHint: "Une personne nommée, ou une équipe.",
  knownHint: "Constaté ou prouvé.",
  supposedHint: "Vraisemblable, à vérifier.",
  processor: (position: number) => `Sous-traitant ${String(position)}`,
  processorsHint: "Chacun avec l’instant de l’appel et ce qu’il a répondu.",
  noProcessor: "Aucun sous-traitant n’a été sollicité.",
  addProcessor: "Ajouter un sous-traitant",
  calledHint: "Heure de Paris.",

  containment: "Confinement",
  containedHint: "Quand la violation a cessé de s’étendre. Heure de Paris.",
  measure: (position: number) => `Mesure ${String(position)}`,
  noMeasure: "Aucune mesure pour l’instant.",
  addMeasure: "Ajouter une mesure",
  notChecked: "Pas encore vérifiée",
  remove: "Retirer",
};

export const evidence = {
  title: "Pièces et chronologie",
  /** What the journal calls the things that a file gathers. */
  fields: {
    event: "Événement",
    document: "Pièce",
    fingerprint: "Empreinte SHA-256",
    package: "Paquet",
    package_files: "Fichiers du paquet",
    package_locked: "Protégé par un mot de passe",
    package_left_out: "Écarté du paquet",
  } as Record<string, string>,

  chronology: "Chronologie",
  chronologyLead: "Une ligne ajoutée ne peut plus être modifiée ni retirée.",
  chronologyEmpty:
    "Rien n’est encore daté. Les instants des faits et des étapes viendront ici d’eux-mêmes.",
  about: (instant: string) => `${instant} (environ)`,
  undated: "Non daté",
  recorded: (at: string, who: string) => `noté le ${at} par ${who}`,
  cites: (document: string) => `Pièce : ${document}`,
  addEvent: "Ajouter une ligne",
  addEventHint: "Relisez-la avant de l’ajouter : une erreur se rectifie par une nouvelle ligne.",
  occurred: "Quand",
  occurredHint: "Heure de Paris. Sans date, la ligne vient à la fin.",
  certainty: "Établi ou supposé",
  text: "Ce qui s’est passé",
  document: "Pièce qui le montre",
  noDocument: "Aucune pièce",
  submitEvent: "Ajouter à la chronologie",
  eventAdded: "Ligne ajoutée à la chronologie.",
  notKept: "Cette ligne n’est pas gardée comme brouillon : ajoutez-la avant de quitter.",
  abandonTitle: "Abandonner ce qui est commencé ?",
  abandonText: "Ce qui est tapé sans être ajouté ni confirmé sera perdu. Rien d’autre ne change.",
  abandonAction: "Abandonner",
  abandonStay: "Rester sur la page",

  documents: "Pièces",
  documentsCaption: "Pièces, de la première à la dernière ajoutée",
  documentsLead: "Elles sont gardées dans le registre chiffré ; 25 Mo au plus pour chacune.",
  documentsEmpty: "Aucune pièce pour l’instant : photos, messages, récépissés, rapports…",
  columns: {
    name: "Pièce",
    added: "Ajoutée",
    actions: "Actions",
  },
  fingerprint: "Empreinte SHA-256",
  by: (who: string) => `par ${who}`,
  withdrawnBadge: "Retirée",
  withdrawnOn: (at: string) => `le ${at}.`,
  withdrawnReason: (reason: string) => `Motif : ${reason}`,
  copy: "Enregistrer une copie",
  withdraw: "Retirer…",
  withdrawTitle: "Retirer cette pièce du registre ?",
  withdrawText: (name: string) =>
    `Le contenu de ${name} sera effacé. Son nom, son empreinte et votre motif restent dans le registre. Cela ne peut pas être annulé.`,
  withdrawReason: "Motif du retrait",
  withdrawAction: "Retirer la pièce",
  withdrawKeep: "La garder",
  withdrawn: (name: string) => `${name} est retirée du registre.`,

  addDocument: "Ajouter une pièce",
  kind: "Ce que c’est",
  note: "Ce qu’elle montre",
  noteHint: "Quelques mots suffisent.",
  choose: "Choisir un fichier…",
  choosing: "Lecture en cours…",
  documentAdded: "La pièce est dans le registre.",
  size: { bytes: "octets", kilo: "Ko", mega: "Mo" },
};
