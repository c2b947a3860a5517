import type { ErrorCode, FieldRule } from "../../generated/contract";
import { procedureStep } from "../../generated/law";

/** What happened, and what to do. */
export interface Sentence {
  title: string;
  advice: string;
}

export const errors: Record<ErrorCode, Sentence> = {
  invalid_form: {
    title: "Rien n’a encore été enregistré",
    advice: "Corrigez les champs signalés ; tout ce que vous avez saisi est resté à l’écran.",
  },
  edited_meanwhile: {
    title: "Le registre a changé pendant votre saisie",
    advice: "Rien n’a été enregistré ; votre saisie est intacte. Choisissez la version à garder.",
  },
  not_found: {
    title: "Ce que vous cherchez n’est plus dans le registre",
    advice: "Revenez à la liste et cherchez à nouveau. Le registre n’a pas été modifié.",
  },
  locked: {
    title: "Le registre est verrouillé",
    advice: "Saisissez la phrase de passe pour continuer.",
  },
  not_allowed: {
    title: "Votre rôle ne permet pas cela.",
    advice: "La référente RGPD peut le faire, ou changer votre rôle dans « Réglages », « Accès ».",
  },
  access_removed: {
    title: "Cet accès a été retiré.",
    advice: "Demandez-en un autre à la référente RGPD. Le fichier n’a pas été modifié.",
  },
  last_referent: {
    title: "Le registre n’aurait plus de référente.",
    advice: "Donnez d’abord ce rôle à quelqu’un d’autre.",
  },
  passphrase_to_choose: {
    title: "Choisissez d’abord votre phrase de passe.",
    advice:
      "Celle que l’on vous a donnée ne sert qu’une fois. Verrouillez, puis rouvrez le registre.",
  },
  too_many_attempts: {
    title: "Trop d’essais ont échoué.",
    advice:
      "Chaque nouvel essai faux allonge l’attente. Si la phrase de passe est perdue, la référente RGPD peut vous en donner une autre ; le code de secours ouvre aussi le registre.",
  },
  wrong_passphrase: {
    title: "Cette phrase de passe n’est pas la bonne.",
    advice:
      "Vérifiez la touche Verr. Maj. et la langue du clavier. Le fichier n’a pas été modifié.",
  },
  wrong_recovery_code: {
    title: "Ce code de secours n’est pas le bon.",
    advice:
      "Recopiez-le groupe par groupe depuis la dernière feuille de secours : un nouveau code remplace l’ancien. Le fichier n’a pas été modifié.",
  },
  mistyped_recovery_code: {
    title: "Ce code de secours contient une faute de frappe.",
    advice:
      "Relisez-le groupe par groupe sur la feuille de secours. Le fichier n’a pas été modifié.",
  },
  register_missing: {
    title: "Le fichier du registre est introuvable",
    advice:
      "Il a été déplacé ou renommé, ou son disque n’est pas branché. Rebranchez le disque, ouvrez le registre à l’endroit où il se trouve, ou restaurez une sauvegarde. Rien n’a été créé ni modifié.",
  },
  key_file_missing: {
    title: "Le fichier de clés de ce registre est introuvable",
    advice:
      "Il porte le nom du registre suivi de « .cles » et doit rester dans le même dossier. Remettez-le en place, ou copiez celui d’une sauvegarde. Le code de secours n’ouvre rien sans lui. Le registre n’a pas été modifié.",
  },
  key_file_damaged: {
    title: "Le fichier de clés de ce registre est abîmé",
    advice:
      "Remplacez-le par celui d’une sauvegarde : il porte le nom du registre suivi de « .cles ». Le registre n’a pas été modifié.",
  },
  key_file_foreign: {
    title: "Ce fichier de clés n’est pas celui de ce registre",
    advice:
      "Remettez dans le dossier le fichier « .cles » qui accompagnait ce registre. Rien n’a été modifié.",
  },
  key_file_newer: {
    title: "Le fichier de clés vient d’une version plus récente de l’application",
    advice:
      "Installez la dernière version de Registre RGPD, puis recommencez. Rien n’a été modifié.",
  },
  register_empty: {
    title: "Ce fichier est vide",
    advice:
      "Sa copie s’est sans doute arrêtée avant la fin. Reprenez le registre dans une sauvegarde. Le fichier n’a pas été modifié.",
  },
  register_foreign: {
    title: "Ce fichier n’est pas un registre",
    advice:
      "Choisissez un fichier dont le nom finit par « .rgpd », créé par cette application. Le fichier n’a pas été modifié.",
  },
  register_damaged: {
    title: "Ce registre est abîmé et n’a pas été ouvert",
    advice: "Gardez ce fichier tel quel et ouvrez une sauvegarde. Le fichier n’a pas été modifié.",
  },
  register_newer: {
    title: "Ce registre vient d’une version plus récente de l’application",
    advice:
      "Installez la dernière version de Registre RGPD, puis recommencez. Le fichier n’a pas été modifié.",
  },
  register_older: {
    title: "Ce registre vient d’une version plus ancienne de l’application",
    advice:
      "Il s’ouvre une fois mis à niveau. Une sauvegarde en est d’abord faite à l’endroit que vous choisissez ; rien n’y change tant qu’elle n’est pas relue.",
  },
  register_in_use: {
    title: "Ce registre est déjà ouvert ailleurs",
    advice:
      "Fermez-le là-bas pour y travailler ici. Vous pouvez le lire dès maintenant, tel qu’il est à cet instant, sans rien y changer.",
  },
  register_left_open: {
    title: "Un autre poste n’a pas fermé ce registre",
    advice:
      "Il s’est peut-être arrêté brutalement, ou quelqu’un y travaille encore et ce partage ne le dit pas. Assurez-vous que personne n’y travaille avant de l’ouvrir. Rien n’a été modifié.",
  },
  read_only_copy: {
    title: "Ce registre est ouvert en lecture seule",
    advice: "Quelqu’un d’autre y travaille. Verrouillez, puis rouvrez-le quand il sera fermé.",
  },
  journal_broken: {
    title: "Le journal de ce registre a été altéré",
    advice:
      "Ses lignes ne s’enchaînent plus. Verrouillez s’il est ouvert, gardez ce fichier tel quel, prévenez votre délégué à la protection des données, et ouvrez une sauvegarde.",
  },
  backup_beside: {
    title: "Ce dossier est celui du registre.",
    advice:
      "Une sauvegarde y serait perdue avec lui. Choisissez une clé USB, ou un partage du serveur.",
  },
  not_a_backup: {
    title: "C’est le registre lui-même, pas une sauvegarde.",
    advice:
      "Choisissez le registre qui se trouve dans le dossier d’une sauvegarde. Rien n’a été modifié.",
  },
  already_exists: {
    title: "Un fichier porte déjà ce nom",
    advice: "Choisissez un autre nom ou un autre dossier. Le fichier existant n’a pas été modifié.",
  },
  disk_full: {
    title: "Il n’y a plus de place sur le disque",
    advice:
      "Libérez de la place, puis recommencez. Rien n’a été écrit à moitié, et votre saisie est restée à l’écran.",
  },
  folder_read_only: {
    title: "Ce fichier ou son dossier ne peut pas être modifié, ou n’est plus là",
    advice:
      "Si le dossier est sur une clé ou un partage, vérifiez qu’il est branché. Sinon, demandez le droit d’y écrire, ou choisissez un autre dossier. Rien n’a été créé ni modifié.",
  },
  file_unreadable: {
    title: "Ce fichier ne peut pas être lu",
    advice:
      "Vérifiez que le disque répond et que vous avez le droit de lire ce fichier. Rien n’a été modifié.",
  },
  document_too_large: {
    title: "Ce fichier dépasse 25 Mo, la plus grande taille qu’une pièce peut avoir.",
    advice:
      "Rien n’a été ajouté. Réduisez-le (une photo en plus petit, une archive) ou joignez-en la partie utile.",
  },
  file_closed: {
    title: "Ce dossier est clos",
    advice: `Rien n’a été modifié. Pour le corriger, rouvrez-le à l’étape « ${procedureStep.of.close.label} ».`,
  },
  closing_owed: {
    title: "Il manque encore quelque chose d’indispensable avant la clôture",
    advice:
      "Rien n’a été clos. Faites d’abord ce qui est indispensable ; la liste est en haut de l’étape.",
  },
  evaluation_incomplete: {
    title: "Quelque chose reste à écrire avant la signature",
    advice:
      "Rien n’a été signé. Ce qui manque est listé au-dessus des visas : complétez, enregistrez, puis signez.",
  },
  visa_refused: {
    title: "Ce visa ne peut pas être donné maintenant",
    advice:
      "Rien n’a été enregistré. La rédaction vient d’abord, puis la validation, puis l’approbation ; chaque visa se donne une fois.",
  },
  visa_same_hand: {
    title: "La personne qui a rédigé n’approuve pas",
    advice:
      "Rien n’a été enregistré. L’approbation revient à quelqu’un d’autre, en principe la direction générale.",
  },
  closing_unexplained: {
    title: "Quelque chose reste ouvert, et aucun motif enregistré ne dit pourquoi",
    advice:
      "Rien n’a été clos. Écrivez ce motif à cette étape, puis signez de nouveau : la signature l’enregistre.",
  },
  typing_waits: {
    title: "Une saisie sur cette violation n’est pas encore enregistrée",
    advice:
      "Rien n’a été clos. Enregistrez ou abandonnez ce qui est commencé dans les faits, dans l’envoi à la CNIL, dans une étape ou parmi les pièces, puis signez de nouveau.",
  },
  disposal_not_due: {
    title: "Ce dossier ne peut pas être éliminé maintenant",
    advice: "Il doit encore être conservé, ou son élimination est suspendue. Rien n’a été effacé.",
  },
  letter_incomplete: {
    title: "Il manque à cette lettre un contenu que la loi demande",
    advice: "Rien n’a été exporté. Complétez la lettre, enregistrez l’étape, puis recommencez.",
  },
  file_open: {
    title: "Ce dossier n’est pas encore clos",
    advice: `Rien n’a été enregistré. Signez d’abord la clôture à l’étape « ${procedureStep.of.close.label} », puis faites le dossier archivé.`,
  },
  cancelled: {
    title: "L’enregistrement a été arrêté",
    advice: "Rien n’a été écrit. Recommencez quand vous voulez ; vos choix sont restés à l’écran.",
  },
  not_a_package: {
    title: "Ce fichier n’est pas un paquet de Registre RGPD",
    advice:
      "Choisissez un paquet ou un document enregistré par cette application. Le fichier n’a pas été modifié.",
  },
  wrong_package_password: {
    title: "Ce mot de passe n’ouvre pas ce paquet.",
    advice:
      "Vérifiez la touche Verr. Maj. et les tirets ; ce que vous avez tapé est resté à l’écran. Le fichier n’a pas été modifié.",
  },
  linked: {
    title: "Cette fiche est citée ailleurs",
    advice: "Rien n’a été supprimé. Retirez-la d’abord des fiches et des violations qui la citent.",
  },
  not_a_spreadsheet: {
    title: "Ce fichier n’est pas un tableur que l’application sait lire",
    advice: "Choisissez un fichier .xlsx, .ods ou .csv. Rien n’a été modifié.",
  },
  old_spreadsheet: {
    title: "Ce classeur est dans un format qui n’est pas lu ici",
    advice:
      "Ouvrez-le dans votre tableur et enregistrez-le au format .xlsx, puis choisissez la copie. Rien n’a été modifié.",
  },
  spreadsheet_protected: {
    title: "Ce classeur est protégé par un mot de passe",
    advice:
      "Ouvrez-le dans votre tableur, enregistrez-en une copie sans mot de passe, puis choisissez-la. Rien n’a été modifié.",
  },
  spreadsheet_too_large: {
    title: "Ce tableau est trop grand pour être lu en une fois",
    advice:
      "Partagez-le en plusieurs fichiers, ou retirez-en les feuilles et les colonnes inutiles. Rien n’a été modifié.",
  },
  spreadsheet_damaged: {
    title: "Ce classeur est abîmé et n’a pas pu être lu",
    advice:
      "Ouvrez-le dans votre tableur et enregistrez-le à nouveau, puis choisissez la copie. Rien n’a été modifié.",
  },
  spreadsheet_empty: {
    title: "Ce tableau est vide",
    advice: "Vérifiez que c’est le bon fichier, puis choisissez-en un autre. Rien n’a été modifié.",
  },
  import_gone: {
    title: "Ce fichier n’est plus tenu prêt",
    advice:
      "Le registre a été verrouillé ou un autre fichier a été choisi entre-temps. Rien n’a été écrit ; choisissez le fichier à nouveau.",
  },
  import_stale: {
    title: "Le registre a changé depuis cet aperçu",
    advice:
      "Rien n’a été écrit. Demandez l’aperçu à nouveau : le choix des colonnes et vos choix, ligne par ligne, sont gardés.",
  },
  import_touched: {
    title: "Cet import ne peut plus être annulé en entier",
    advice:
      "Des fiches qui en viennent ont été modifiées, continuées ou citées depuis. Rien n’a été annulé ; corrigez-les une par une.",
  },
  out_of_resources: {
    title: "Ce poste n’a pas assez de mémoire libre",
    advice:
      "Le calcul de la clé en demande beaucoup. Fermez d’autres applications, puis recommencez. Rien n’a été modifié.",
  },
  internal: {
    title: "L’application a rencontré un problème",
    advice:
      "Rien n’a été écrit à moitié. Recommencez ; si le problème revient, verrouillez le registre puis rouvrez-le.",
  },
};

const rules: Record<FieldRule, string> = {
  required: "Ce champ est nécessaire : écrivez-y quelques mots.",
  too_long: "Ce texte est trop long : raccourcissez-le.",
  not_a_date: "Écrivez la date ainsi : 24/11/2026.",
  not_a_time: "Écrivez l’heure ainsi : 16:50.",
  time_missing:
    "Indiquez l’heure, même estimée. Dans le doute, la plus tôt possible est la plus prudente.",
  in_the_future: "Cet instant n’est pas encore passé. Vérifiez la date et l’heure.",
  before_receipt: "Cette date précède la réception de la demande. Vérifiez les deux dates.",
  end_before_start: "La fin précède le début. Vérifiez les deux dates.",
  missing_hour:
    "Cette heure n’existe pas : cette nuit-là, on passe de 2 h à 3 h. Indiquez 3 h ou plus.",
  ambiguous_hour:
    "Cette heure a eu lieu deux fois cette nuit-là. Choisissez l’heure d’été (la première) ou l’heure d’hiver (la seconde).",
  awareness_reason_required: "La connaissance est postérieure au signalement : écrivez pourquoi.",
  delay_reasons_required: "L’envoi est postérieur à l’échéance : écrivez les motifs du retard.",
  no_notification_reason_required:
    "Écrivez pourquoi rien n’est notifié : ce motif est obligatoire et sera imprimé.",
  deviation_reason_required: "Motif obligatoire : la décision s’écarte de la proposition.",
  not_a_number: "Écrivez un nombre entier, en chiffres.",
  too_weak:
    "Cette phrase de passe se devine trop facilement. Ajoutez des mots sans lien entre eux.",
  not_the_same: "Les deux saisies diffèrent. Saisissez à nouveau la même phrase de passe.",
  not_listed: "Cette réponse n’est plus dans les listes du registre. Choisissez-en une autre.",
  in_use:
    "Une violation y fait référence : ce nom peut être changé, pas retiré. Quittez les réglages sans enregistrer pour le retrouver.",
  taken: "Cette phrase de passe ne convient pas. Choisissez-en une autre.",
  duplicate: "Ce nom est déjà dans la liste. Donnez-lui un nom différent.",
};

/** The rules whose sentence says by itself which field it is about. */
const SAYS_WHAT: readonly FieldRule[] = [
  "awareness_reason_required",
  "delay_reasons_required",
  "too_weak",
  "taken",
  "not_the_same",
];

const particular: Record<string, Partial<Record<FieldRule, string>>> = {
  "notified.date": { required: "Indiquez la date et l’heure de l’envoi." },
  delay_reasons: { required: "Écrivez les motifs du retard." },
  "progress.reason": { required: "Écrivez pourquoi cette étape est sans objet." },
  text: { required: "Écrivez ce qui s’est passé." },
  reason: { required: "Écrivez pourquoi : ce motif est gardé." },
  number: { not_the_same: "Ce n’est pas le numéro de ce dossier. Recopiez-le tel quel." },
  "signature.name": { required: "Indiquez le nom de la personne qui signe." },
  "signature.function": { required: "Indiquez la fonction de la personne qui signe." },
  title_row: { not_a_number: "Écrivez en chiffres le numéro d’une ligne de cette feuille." },
  facts: { required: "Écrivez au moins une phrase sur les faits." },
  "details.letters.*.audience": {
    duplicate: "Une lettre s’adresse déjà à ces personnes : retirez l’une des deux.",
  },
  "organisation.name": { required: "Indiquez le nom de l’organisme." },
  "referent.name": { required: "Indiquez le nom de la référente ou du référent." },
  passphrase: { required: "Saisissez une phrase de passe." },
  password: {
    required: "Saisissez un mot de passe, ou prenez celui qui est proposé.",
    too_weak:
      "Ce mot de passe se devine trop facilement. Ajoutez des mots sans lien entre eux, ou prenez celui qui est proposé.",
  },
  "package.items": { required: "Cochez au moins un élément." },
  "verify.password": { required: "Saisissez le mot de passe de ce paquet." },
  "door.passphrase": { required: "Saisissez la phrase de passe de ce registre." },
  "door.code": { required: "Saisissez le code de la feuille de secours." },
  role: { required: "Choisissez un rôle." },
  person: { required: "Choisissez à qui donner cette phrase de passe." },
  current: { required: "Saisissez la phrase de passe actuelle." },
  auto_lock_minutes: { not_a_number: "Écrivez un nombre de minutes entre 1 et 240." },
};

/** The sentence of one field, or of that field in any line of its list. */
function ownSentence(path: string, rule: FieldRule): string | undefined {
  const inAnyLine = path.replaceAll(/\.\d+(?=\.)/g, ".*");
  return particular[inAnyLine]?.[rule];
}

/** A line of the summary: the label of the field goes before a sentence that does not name it. */
export function summarySentence(path: string, rule: FieldRule, label: string): string {
  const own = ownSentence(path, rule);
  if (own !== undefined) return own;
  return SAYS_WHAT.includes(rule) ? rules[rule] : `${label} : ${rules[rule]}`;
}

/** What to type in the field at `path` so that it follows `rule`. */
export function fieldSentence(path: string, rule: FieldRule): string {
  return ownSentence(path, rule) ?? rules[rule];
}
