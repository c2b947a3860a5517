import type {
  BreachDocument,
  PackageForm,
  PackageKind,
  VerdictView,
  WorkStep,
} from "../../generated/contract";
import { grouped } from "../../lib/duration";

/** A choice, and what it is for. */
export interface Explained {
  label: string;
  help: string;
}

/** What becomes of a file in a package that is looked at again. */
export type Found = "altered" | "missing" | "added" | "touched" | "intact";

function count(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number > 1 ? many : one}`;
}

const documents: Record<BreachDocument, Explained> = {
  dossier: {
    label: "Dossier complet",
    help: "Pour une autorité ou un remplaçant : tout le dossier en un seul document, avec son sommaire.",
  },
  incident: {
    label: "Rapport d’incident",
    help: "Pour la direction et les services : ce qui s’est passé et ce qui est fait, sans mots de juriste.",
  },
  notification: {
    label: "Fiche de notification",
    help: "Pour remplir le formulaire de l’autorité, dans son ordre.",
  },
  assessment: {
    label: "Appréciation du risque",
    help: "Pour le DPO : les réponses, la proposition, et la décision avec ses raisons.",
  },
  chronology: {
    label: "Chronologie",
    help: "Pour qui contrôle : ce qui a eu lieu, quand, et ce qui le montre.",
  },
  measures: {
    label: "Mesures prises et à prendre",
    help: "Pour les personnes qui en ont la charge : qui fait quoi, et pour quand.",
  },
  information: {
    label: "Information des personnes et registre des envois",
    help: "Pour montrer qui a été prévenu, comment et quand.",
  },
  closing: {
    label: "Attestation de clôture",
    help: "Pour l’archivage : la vie du dossier, ce qui reste ouvert, jusqu’à quand il est gardé.",
  },
  journal: {
    label: "Extrait du journal",
    help: "Pour qui vérifie : chaque acte sur ce dossier, son auteur, son instant et son empreinte.",
  },
};

const kinds: Record<PackageKind, Explained> = {
  notification: {
    label: "Paquet de notification",
    help: "À remettre au DPO : ce qui a été notifié, ce qui l’explique et ce qui le prouve.",
  },
  archive: {
    label: "Dossier archivé",
    help: "À garder : tout le dossier d’une violation close, lisible sans l’application.",
  },
};

const forms: Record<PackageForm, Explained> = {
  zip: {
    label: "Un dossier .zip",
    help: "Chaque document et chaque pièce y est un fichier, à ouvrir un par un.",
  },
  pdf: {
    label: "Un seul PDF, avec les fichiers joints",
    help: "Une page de garde ; les fichiers s’ouvrent depuis le volet des pièces jointes du lecteur PDF.",
  },
};

const steps: Record<WorkStep, string> = {
  gathering: "Préparation des documents et des pièces",
  writing: "Mise en paquet",
  protecting: "Protection par le mot de passe",
  saving: "Enregistrement sur le disque",
};

const found: Record<Found, (number: number) => string> = {
  altered: (number) => count(number, "fichier modifié", "fichiers modifiés"),
  missing: (number) => count(number, "fichier manquant", "fichiers manquants"),
  added: (number) => count(number, "fichier ajouté", "fichiers ajoutés"),
  touched: (number) => count(number, "fichier à regarder", "fichiers à regarder"),
  intact: (number) => count(number, "fichier intact", "fichiers intacts"),
};

const foundHelp: Record<Found, string> = {
  altered: "Le contenu n’est plus celui d’origine.",
  missing: "Annoncé par le paquet, et absent.",
  added: "Présent dans le paquet sans y être annoncé.",
  touched:
    "Tel qu’il a été mis dans le paquet, mais changé auparavant, depuis que l’application l’a fait : par une signature, par exemple.",
  intact: "Le contenu est celui d’origine, à l’octet près.",
};

const envelopes: Record<VerdictView["envelope"], string> = {
  intact: "est celui d’origine",
  altered: "n’est plus celui d’origine",
};

/** What was looked at: a package, or one document that stands by itself. */
const subject: Record<VerdictView["form"], string> = {
  zip: "Ce paquet",
  pdf: "Ce paquet",
  document: "Ce document",
};

export const packages = {
  notificationForm: "Formulaire suivi par la fiche de notification et le dossier complet",
  tab: "Documents et paquets",

  redacted: "Sans les données des personnes qui ont signalé",
  redactedHint: "Ce qui a été écrit en texte libre reste tel quel : relisez avant de remettre.",

  document: {
    title: "Un document",
    lead: "Chacun est un PDF qui se lit seul.",
    save: "Enregistrer en PDF",
    draft: "Projet",
    drafts:
      "Un document marqué « Projet » l’est aussi sur chacune de ses pages : ce qu’il dit n’est pas encore décidé ou signé.",
    of: documents,
  },

  package: {
    title: "Un paquet",
    lead: "Plusieurs documents et pièces dans un seul fichier, avec de quoi vérifier plus tard que rien n’y a changé.",
    kind: "Ce que c’est",
    kinds,
    keptThrough: (day: string) => `Ce dossier est à conserver jusqu’au ${day}.`,
    openTitle: "Le dossier n’est pas encore clos",
    openText: (step: string) =>
      `Un dossier archivé fige un dossier terminé. Signez d’abord la clôture à l’étape « ${step} », puis revenez ici.`,
    openGo: "Aller à la clôture",
    contents: "Ce qu’il contient",
    contentsOf: (number: string, chosen: number, all: number) =>
      `${number} : ${grouped(chosen)} sur ${count(all, "élément coché", "éléments cochés")}`,
    propose: "Revenir à ce qui est proposé",
    out: "Écarté : cette pièce dit qui a signalé.",
    form: "Sous quelle forme",
    forms,
    save: "Enregistrer le paquet",
    saving: "Enregistrement en cours…",
    message: "Préparer aussi un courriel",
    messageHint:
      "Un brouillon de courriel (.eml) est enregistré avec le paquet en pièce jointe, au lieu du paquet seul. Rien n’est envoyé.",
    messageBare:
      "Sans mot de passe, quiconque reçoit ce courriel, même par erreur, peut lire le paquet.",
    gone: "Ce que le paquet peut contenir a changé. La liste ci-dessous est à jour : relisez-la, puis enregistrez de nouveau.",
  },

  password: {
    protect: "Protéger par un mot de passe",
    protectHint: {
      zip: "Conseillé dès que le paquet quitte l’organisme. Un .zip ainsi protégé peut demander un outil comme 7‑Zip.",
      pdf: "Conseillé dès que le paquet quitte l’organisme. Le lecteur PDF le demandera.",
    } satisfies Record<PackageForm, string>,
    source: "Quel mot de passe",
    sources: {
      proposed: {
        label: "Un mot de passe proposé",
        help: "Tiré au hasard, et fait pour être dicté.",
      },
      typed: {
        label: "Un mot de passe à vous",
        help: "Plusieurs mots sans lien entre eux.",
      },
    },
    label: "Mot de passe",
    another: "Un autre mot de passe",
    advice: "Donnez-le par téléphone ou par SMS, jamais dans le même courriel que le paquet.",
    nowhere:
      "Il n’est écrit nulle part et ne peut pas être retrouvé : notez-le avant de quitter cette page.",
    used: "Mot de passe de ce paquet",
  },

  work: {
    preparing: "Choix de l’emplacement, puis préparation…",
    steps,
    counted: (done: number, total: number) => `${grouped(done)} sur ${grouped(total)}`,
    progress: "Avancement",
    cancel: "Annuler",
    cancelling: "Arrêt en cours…",
    cancelled: "Vous avez arrêté l’enregistrement. Rien n’a été écrit.",
  },

  done: {
    title: "Le paquet est enregistré",
    size: "Taille",
    files: "Fichiers",
    fingerprint: "Empreinte SHA-256",
    fingerprintHint:
      "Donnée par un autre moyen que le paquet, elle permet au DPO de s’assurer que c’est bien celui-ci.",
    fingerprintInMessage: "Celle du paquet joint au courriel.",
    leftOut: "Ce qui n’y est pas",
    another: "Préparer un autre paquet",
  },

  register: {
    title: "Registre des violations (PDF)",
    lead: "Les violations d’une période dans l’ordre de leurs numéros : faits, effets, mesures, décisions et leurs raisons.",
    from: "Du",
    to: "Au",
    save: "Enregistrer en PDF",
    close: "Fermer",
  },

  verify: {
    title: "Vérifier un paquet",
    lead: "L’application dit si un paquet ou un document qu’elle a fait est resté tel quel. Il n’est ni modifié ni gardé.",
    back: (number: string) => `Revenir à ${number}`,
    leave: "Revenir à l’ouverture",
    choose: "Choisir un fichier…",
    another: "Choisir un autre fichier…",
    looking: "Vérification en cours…",
    locked: (name: string) => `« ${name} » est protégé par un mot de passe.`,
    password: "Mot de passe du paquet",
    passwordHint:
      "Il vous a été donné à part, avec ses tirets. Il ne sert qu’à cette vérification.",
    unlock: "Ouvrir et vérifier",
    foreign: "Ce fichier n’est pas un paquet de Registre RGPD.",
    foreignText:
      "Il ne vient pas de cette application, ou plus rien ne permet de l’y reconnaître. Il n’a pas été modifié.",
    intact: (form: VerdictView["form"]) => `${subject[form]} est intact.`,
    altered: (form: VerdictView["form"]) => `${subject[form]} a été modifié.`,
    intactText: {
      zip: "Rien n’y a changé depuis qu’il a été fait.",
      pdf: "Rien n’y a changé depuis qu’il a été fait.",
      document:
        "Rien n’y a changé depuis qu’il a été fait, ni ses pages ni les données qu’il porte.",
    } satisfies Record<VerdictView["form"], string>,
    envelope: (found: VerdictView["envelope"]) =>
      `Le fichier qui porte le tout ${envelopes[found]}.`,
    repacked:
      "Les fichiers annoncés y sont tous, intacts, mais le fichier qui les porte n’est plus celui d’origine : il a été abîmé, ou refait.",
    unreadable:
      "Il est trop abîmé pour être lu, ou ce qu’il contient n’est plus à sa place. Demandez-en une autre copie.",
    alteredText: "Ce qui a changé est dit ci-dessous. Demandez-en une autre copie à qui l’a fait.",
    alteredDocument:
      "Ses pages ou les données qu’il porte ne sont plus celles d’origine. Demandez-en une autre copie.",
    files: "Les fichiers",
    found,
    foundHelp,
    data: {
      matches: "Les données qu’il porte sont bien les siennes.",
      altered: "Les données qu’il porte, ou ses pages, ont changé depuis qu’il a été fait.",
    },
    claims: "Ce que le paquet dit de lui-même",
    claimsDoubt: "Le paquet ayant été modifié, ces indications ont pu l’être aussi.",
    claim: {
      title: "Paquet",
      subject: "Objet",
      organisation: "Organisme",
      made_at: "Fait le",
      made_by: "Par",
      application: "Avec",
      journal: "Journal",
      kept_through: "À conserver jusqu’au",
      left_out: "Ce qui n’y est pas",
    },
    journal: (number: number) => `n° ${grouped(number)}, empreinte`,
    noClaims: "Le paquet n’en dit plus rien de lisible.",
    limits: "Ce que cela ne prouve pas",
    limitsText:
      "Cette vérification montre que rien n’a changé depuis la fabrication, pas qui a fait le paquet. Pour s’en assurer, comparez le numéro et l’empreinte du journal avec un document que le DPO tient déjà de vous.",
    limitsDocument:
      "Cette vérification montre que rien n’a changé depuis la fabrication, pas qui a fait le document. Pour s’en assurer, comparez le numéro et l’empreinte du journal, au bas de ses pages, avec un document que le DPO tient déjà de vous.",
  },

  fields: {
    "package.items": "Ce qu’il contient",
    password: "Mot de passe",
    from_on: "Du",
    to_on: "Au",
    "verify.password": "Mot de passe du paquet",
  } as Record<string, string>,
};
