import type { StrengthView } from "../../generated/contract";

const strength: Record<StrengthView["score"], string> = {
  0: "très faible",
  1: "faible",
  2: "moyenne",
  3: "bonne",
  4: "très bonne",
};

const advice: Record<StrengthView["advice"][number], string> = {
  longer: "ajoutez des mots",
  less_common: "évitez les mots et les suites trop courants",
  no_repeats: "évitez les répétitions",
  no_dates: "évitez les dates",
  no_names: "évitez les noms de personnes et de l’organisme",
};

export const register = {
  create: "Créer un registre",
  step: (step: number, count: number) => `étape ${String(step)} sur ${String(count)}`,
  steps: [
    "Organisme et référente",
    "DPO et procédure",
    "Sites et fonctions",
    "Phrase de passe",
  ] as const,
  stepsLabel: "Étapes",
  stepsPromise:
    "Seuls le nom de l’organisme, celui de la référente et la phrase de passe sont nécessaires. Tout se modifie ensuite dans les réglages.",
  leave: "Revenir à l’ouverture",
  createNow: "Choisir l’emplacement et créer",
  creating: "Création en cours…",

  organisation: "Organisme",
  organisationName: "Nom de l’organisme",
  siren: "SIREN",
  address: "Adresse",
  phone: "Téléphone",
  email: "Courriel",
  referent: "Référente ou référent RGPD",
  referentHint: "La personne qui tient ce registre. Elle reçoit le premier accès.",
  referentName: "Nom",
  referentFunction: "Fonction",
  dpo: "Délégué à la protection des données (DPO)",
  dpoHint: "Ses coordonnées figurent dans la notification.",
  dpoName: "Nom",
  dpoOrganisation: "Société, s’il est externe",
  procedure: "Procédure de violation de données",
  procedureReference: "Référence",
  procedureVersion: "Version",
  versionHint: "Telle qu’elle figure sur le document.",
  appliesFrom: "Applicable depuis le",
  appliesFromHint: "jj/mm/aaaa",
  sites: "Sites",
  sitesHint: "Les lieux où une violation peut se produire.",
  siteName: (position: number) => `Site ${String(position)}`,
  addSite: "Ajouter un site",
  functions: "Fonctions",
  functionsHint: "Cochez celles que la procédure concerne.",
  functionName: (position: number) => `Fonction ${String(position)}`,
  concerned: "Concernée",
  concernedBy: (name: string) => `${name} : concernée par la procédure`,
  addFunction: "Ajouter une fonction",
  remove: "Retirer",
  noSite: "Aucun site pour l’instant.",
  noFunction: "Aucune fonction pour l’instant.",

  passphrase: "Phrase de passe",
  passphraseHint:
    "Au moins quatre ou cinq mots sans lien entre eux, avec des espaces. Elle n’est écrite nulle part : sans elle ni le code de secours, personne ne peut ouvrir le registre.",
  newPassphrase: "Nouvelle phrase de passe",
  currentPassphrase: "Phrase de passe actuelle",
  confirmation: "La même, une seconde fois",
  strengthIs: ({ score, accepted, advice: list }: StrengthView) => {
    const verdict = accepted ? "suffisante" : "pas encore suffisante";
    const hints = list.map((item) => advice[item]).join(", ");
    return hints === ""
      ? `Solidité : ${strength[score]}, ${verdict}.`
      : `Solidité : ${strength[score]}, ${verdict} ; ${hints}.`;
  },

  recovery: "Code de secours",
  recoveryLead:
    "Il ouvre le registre si la phrase de passe est perdue. Il n’est montré qu’une fois.",
  recoveryCode: "Votre code de secours",
  recoveryAdvice: [
    "Enregistrez la feuille, imprimez-la, puis effacez le fichier.",
    "Gardez-la sous clé, loin de ce poste.",
    "Qui a le code et les deux fichiers du registre peut tout lire.",
  ],
  saveSheet: "Enregistrer la feuille de secours (PDF)",
  codeNoted: "Je l’ai noté ou enregistré",
  tickFirst: "Cochez la case une fois le code noté ou la feuille enregistrée.",
  goOn: "Continuer",

  choosePassphrase: "Choisir une nouvelle phrase de passe",
  choosePassphraseLead:
    "Vous avez ouvert le registre avec le code de secours. Choisissez la phrase de passe qui remplace celle qui est perdue.",
  whose: "Pour",
  chooseOwnLead:
    "La phrase de passe que l’on vous a donnée a servi à entrer. Choisissez la vôtre : personne d’autre ne la connaîtra.",
  choosePassphraseAction: "Enregistrer et ouvrir le registre",

  settings: "Réglages",
  settingsLead: "Ce que le registre sait de l’organisme, et comment il se ferme.",
  security: "Sécurité",
  saveSettings: "Enregistrer les réglages",
  settingsSaved: "Réglages enregistrés.",
  autoLock: "Verrouiller après",
  autoLockHint: "Minutes sans activité, de 1 à 240.",
  changePassphrase: "Changer la phrase de passe",
  passphraseChanged:
    "Phrase de passe changée. L’ancienne n’ouvre plus le registre, sauf avec une ancienne copie du fichier de clés.",
  renewCode: "Nouveau code de secours",
  renewCodeHint:
    "À demander si la feuille est perdue ou a été vue. L’ancien code n’ouvrira plus le registre, sauf avec une ancienne copie du fichier de clés : détruisez ces copies.",
  renewCodeAction: "Créer un nouveau code",

  changedFunctions: "Fonctions (celles que la procédure concerne sont marquées *)",
  changedAutoLock: "Minutes sans activité avant de verrouiller",
};
