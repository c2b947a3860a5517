import type { BackupMade } from "../../generated/contract";

export const backups = {
  title: "Sauvegardes",
  lead: "Une sauvegarde est un dossier qui réunit le registre et son fichier de clés, chiffrés comme ici. Elle est relue en entier avant d’être annoncée.",
  last: (day: string) => `Dernière sauvegarde : ${day}.`,
  never: "Aucune sauvegarde n’a été faite depuis l’application.",
  advice:
    "Choisissez une clé USB que vous rangez ailleurs, ou un partage du serveur. Pour l’ouvrir un jour, ouvrez le registre qui s’y trouve avec votre phrase de passe.",
  make: "Sauvegarder maintenant…",
  making: "Sauvegarde en cours…",
  made: ({ name, folder, journal_entries, journal_head }: BackupMade) =>
    `Sauvegarde faite et relue : « ${name} », dans ${folder}. Journal n° ${String(journal_entries)}, empreinte ${journal_head}.`,
};
