import type { Gap } from "../../generated/contract";
import { grouped } from "../../lib/duration";

const things = (count: number) => (count === 1 ? "une chose" : `${grouped(count)} choses`);

export const evaluations = {
  nav: "Évaluation",
  title: "Évaluation de la procédure",
  lead: {
    never: (due: string) => `Aucune évaluation annuelle signée. La prochaine est due le ${due}.`,
    last: (last: string, due: string) =>
      `Dernière évaluation annuelle : ${last}. La prochaine est due le ${due}.`,
  },
  late: "Échéance dépassée",
  soon: "Échéance proche",
  begin: "Commencer l’évaluation annuelle",
  beginOther: "Autre évaluation…",
  beginTitle: "Pourquoi évaluer maintenant ?",
  beginAction: "Commencer",
  cancel: "Annuler",
  blankForm: "Formulaire vierge",
  said: { form: "evaluation-form-said", document: "evaluation-document-said" },
  unsaved: (number: string, kept: string) =>
    `L’évaluation ${number} n’est pas enregistrée. Saisie gardée ${kept}.`,
  list: {
    title: "Évaluations",
    columns: {
      number: "Évaluation",
      period: "Période",
      state: "État",
      result: "Résultat",
    },
    version: (version: number) => `version ${String(version)}`,
    states: { drafting: "En rédaction", signed: "Signée, à approuver", approved: "Approuvée" },
    signedOn: (day: string) => `le ${day}`,
    percent: (percent: number) => `${String(percent)} %`,
    emptyTitle: "Aucune évaluation",
    emptyText:
      "L’évaluation annuelle se fait même sans violation : un exercice sert alors de preuve. Le formulaire vierge s’imprime pour la préparer.",
    abandoned: (number: string) => `Évaluation ${number} abandonnée.`,
  },
  awaiting: {
    title: "Violations closes à évaluer",
    lead: "Leur dossier est clos, leur gestion n’est pas encore évaluée. Plusieurs se traitent en une fois.",
    columns: { number: "Violation", closed: "Close le", due: "À évaluer pour le" },
    choose: (number: string) => `Évaluer ${number}`,
    begin: (count: number) =>
      count === 1 ? "Évaluer cette violation" : `Évaluer ces ${grouped(count)} violations`,
  },
  page: {
    previous: "Évaluations",
    tabs: {
      subject: "Objet",
      answers: "A. Étapes",
      figures: "B. Indicateurs",
      judgement: "C. Jugement",
      actions: "D. Actions",
      visas: "E. Visas",
    },
    parts: "Parties de l’évaluation",
    heading: (kind: string) => `Évaluation ${kind.toLowerCase()}`,
    under: (number: string, version: number) => `${number}, version ${String(version)}`,
    written: (when: string, who: string) => `Modifiée ${when} par ${who}`,
    left: (count: number) =>
      count === 0 ? "Prête à signer" : `Encore ${things(count)} à compléter avant la signature`,
    save: "Enregistrer",
    saving: "Enregistrement…",
    saved: "Évaluation enregistrée.",
    restored: (kept: string) => `Vous reprenez une saisie gardée ${kept}.`,
    export: "Enregistrer en PDF",
    abandon: "Abandonner cette évaluation",
    abandoning: {
      title: (number: string) => `Abandonner l’évaluation ${number} ?`,
      text: "Ses réponses et ses actions disparaissent. Le journal garde ce qui y était écrit.",
      action: "Abandonner",
      refuse: "La garder",
    },
  },
  fields: {
    period: "Période couverte",
    from: "Du",
    to: "Au",
    procedure: "Référence de la procédure",
    version: "Version évaluée",
    evaluators: "Évaluateurs, avec leur fonction",
    sources: "Ce qui a été consulté",
    sourcesHint: "Registre, accusés de réception, entretiens, compte rendu d’exercice.",
    breaches: "Violations couvertes",
    breachesHint: "Seules les violations closes se choisissent.",
    noClosed: "Aucune violation n’est close.",
    covered: (numbers: string[]) =>
      numbers.length === 0
        ? "Aucune violation connue dans cette période."
        : `${grouped(numbers.length)} violations connues dans cette période : ${numbers.join(", ")}.`,
    closedOn: (number: string, day: string) => `${number}, close le ${day}`,
  },
  answers: {
    whole: "La procédure elle-même",
    answer: "Réponse",
    none: "Pas encore répondu",
    evidence: "Preuve",
    comment: "Commentaire",
    commentNeeded: "Commentaire (nécessaire ici)",
    shows: (evidence: string) => `Ce qui le montre : ${evidence}`,
    besides: (labels: string[]) => ` · Indicateurs : ${labels.join(", ")}`,
    done: (answered: number, asked: number) => `${String(answered)} réponses sur ${String(asked)}`,
  },
  figures: {
    lead: "Calculés par le registre, en temps écoulé. Ce qui n’a pas d’heure est non mesurable : compté, jamais estimé.",
    frozen: "Tels qu’au jour de la signature.",
    delays: "Délais",
    shares: "Autres indicateurs",
    columns: {
      delay: "Délai",
      target: "Objectif",
      measured: "Mesurés",
      median: "Médiane",
      maximum: "Maximum",
      inTarget: "À temps",
      before: "Médiane d’avant",
      indicator: "Indicateur",
      value: "Valeur",
      earlier: "Avant",
    },
    none: "–",
    unmeasurable: (count: number) => `${grouped(count)} non mesurables`,
    of: (counted: number, of: number) => `${grouped(counted)} sur ${grouped(of)}`,
    percent: (percent: number) => `${String(percent)} %`,
    notApplicable: "Sans objet",
    notTold: "Non renseigné",
    typed: "Ce que le registre ne sait pas",
    trained: "Personnes formées dans la période",
    concerned: "Personnes concernées",
    exercises: "Exercices menés hors du registre dans la période",
    remarks: "Commentaires sur les indicateurs",
    remark: (number: number) => `Commentaire ${String(number)}`,
    addRemark: "Commenter un indicateur",
    remarkIndicator: "Indicateur",
    remarkText: "Ce qu’il montre, ce qui l’explique",
    fewer:
      "Moins de violations déclarées n’est pas un succès en soi : le signalement peut manquer.",
  },
  judgement: {
    score: "Score",
    percent: (percent: number | null) => (percent === null ? "–" : `${String(percent)} %`),
    points: (count: number, of: number) => `${grouped(count)} points sur ${grouped(of)}`,
    before: (number: string, percent: number) => `${number} : ${String(percent)} %`,
    reliability: (verified: number, of: number) =>
      `${grouped(verified)} réponses vérifiables sur ${grouped(of)}`,
    unfinished: (left: number) =>
      left === 1 ? "Une réponse manque encore." : `${grouped(left)} réponses manquent encore.`,
    gates: "Points bloquants",
    noGate: "Aucun point bloquant.",
    conclusion: "Conclusion",
    toDecide: "Pas encore décidée",
    strengths: "Points forts",
    weaknesses: "Points faibles",
    opportunities: "Pistes d’amélioration",
  },
  actions: {
    own: "Actions de cette évaluation",
    carried: "Reportées des évaluations précédentes",
    open: "Actions en cours",
    none: "Aucune action n’est décidée.",
    noneOpen: "Aucune action en cours.",
    columns: { action: "Action", owner: "Responsable", due: "Échéance", state: "État" },
    add: "Décider une action",
    change: "Suivre",
    about: (number: string) => ` : ${number}`,
    remove: "Retirer",
    overdue: "en retard",
    closed: "Close : efficacité vérifiée.",
    toCheck: "Efficacité à vérifier",
    editor: {
      add: "Décider une action",
      change: (number: string) => `Suivre l’action ${number}`,
      save: "Enregistrer l’action",
      cancel: "Annuler",
      check: "Vérification de l’efficacité",
    },
    decided: "Action décidée.",
    changed: (number: string) => `Action ${number} enregistrée.`,
    removed: "Action retirée.",
    origin: "Origine",
    other: "Autre constat",
    departures: {
      title: "Constats proposés pour la version 01 de la procédure",
      lead: "Points où le texte et la loi diffèrent. Chacun peut devenir une action.",
      take: "En faire une action",
      taken: "Repris dans une action",
    },
  },
  visas: {
    title: "Visas",
    gaps: "Avant de signer",
    cancel: "Annuler",
    frozenBy: "Le premier visa fige le texte et les chiffres.",
    saveFirst: "Enregistrez d’abord votre saisie.",
    columns: { part: "Visa", who: "Qui", on: "Le", said: "Ce qui est dit" },
    onPaper: (by: string) => `Signé sur papier ou en réunion, noté par ${by}`,
    sign: {
      own: (part: string) => `Signer : ${part}`,
      other: (part: string) => `Noter le visa : ${part}`,
    },
    ownLead: (part: string) => `${part} : vous signez de votre nom, à l’instant.`,
    otherLead: (part: string) =>
      `${part} : notez qui a signé, sur papier ou en réunion, et quel jour.`,
    name: "Nom",
    committee: "Comité ou nom",
    function: "Fonction",
    signedOn: "Signé le",
    meetingOn: "Date de la réunion",
    opinion: "Avis",
    opinionNone: "À choisir",
    text: "Observations",
    save: { own: "Signer", other: "Noter ce visa" },
    given: "Visa enregistré.",
    declared:
      "Visas déclarés dans le registre, et non signatures électroniques au sens du règlement eIDAS.",
    sha256: "Empreinte SHA-256 du texte signé",
    again: "Reprendre dans une nouvelle version…",
    takingUp: {
      title: "Reprendre cette évaluation ?",
      text: "Une nouvelle version commence, à signer de nouveau. La version signée reste, avec ses visas.",
      label: "Pourquoi la reprendre",
      action: "Commencer une version",
      refuse: "La laisser signée",
    },
    earlier: (version: number) => `Version ${String(version)}, reprise depuis`,
    waits: "Le visa suivant revient à une autre personne.",
  },
  /** Fields that the journal tells and no form has under these words. */
  inJournal: {
    breaches: "Violations choisies",
    conclusion: "Conclusion",
    exercises: "Exercices menés hors du registre",
    kind: "Type",
    number: "Numéro",
    part: "Visa",
    reason: "Motif",
    sha256: "Empreinte du texte signé",
    text: "Ce qui est dit",
  } as Record<string, string>,
  gap: (gap: Gap, question: string): string => {
    switch (gap.gap) {
      case "evaluators":
        return "Dire qui évalue";
      case "procedure":
        return "Dire quelle version de la procédure est évaluée";
      case "breaches":
        return "Choisir au moins une violation";
      case "answer":
        return `Répondre : ${question}`;
      case "evidence":
        return `Donner la preuve : ${question}`;
      case "comment":
        return `Commenter : ${question}`;
      case "conclusion":
        return "Choisir une conclusion";
    }
  },
};

/** The label of a field of these forms, from its path. */
export const evaluationLabels: Record<string, string> = {
  "period.from_on": "Période, du",
  "period.to_on": "Période, au",
  procedure: "Référence de la procédure",
  version: "Version évaluée",
  evaluators: "Évaluateurs",
  sources: "Ce qui a été consulté",
  trained: "Personnes formées",
  concerned: "Personnes concernées",
  exercises: "Exercices menés hors du registre",
  strengths: "Points forts",
  weaknesses: "Points faibles",
  opportunities: "Pistes d’amélioration",
  finding: "Constat",
  root_cause: "Cause",
  kind: "Type d’action",
  text: "Ce qui est à faire",
  owner: "Responsable",
  due_on: "Échéance",
  resources: "Moyens",
  state: "État",
  done_on: "Réalisée le",
  evidence: "Preuve de réalisation",
  criterion: "Critère d’efficacité",
  effectiveness: "Résultat de la vérification",
  checked_on: "Vérifiée le",
  checked_by: "Vérifiée par",
  check: "Ce qui a été vérifié",
  name: "Nom",
  function: "Fonction",
  signed_on: "Signé le",
  opinion: "Avis",
};
