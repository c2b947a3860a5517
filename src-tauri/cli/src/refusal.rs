//! The refusals of the application, said in one French sentence each.

use app::{ApiError, ErrorCode, HolderView};

/// Why a request was refused.
pub(crate) fn sentence(refusal: &ApiError) -> String {
    let reason = reason(refusal.code);
    match refusal {
        ApiError {
            holder: Some(holder),
            ..
        } => held(holder),
        ApiError {
            incident: Some(incident),
            ..
        } => format!("{reason} (lieu\u{a0}: {incident})"),
        ApiError {
            line: Some(line), ..
        } => format!("{reason} Première ligne qui ne suit plus\u{a0}: n°\u{a0}{line}."),
        _ => reason.to_owned(),
    }
}

fn held(holder: &HolderView) -> String {
    let HolderView {
        user,
        machine,
        since,
    } = holder;
    format!(
        "Ce registre est déjà ouvert ailleurs\u{a0}: par {user}, sur le poste {machine}, depuis le \
         {}.",
        since.long
    )
}

/// What stands in the way of opening a register, of reading and writing a spreadsheet or of verifying a package; the rest never arises here.
fn reason(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::WrongPassphrase => "Cette phrase de passe n’est pas la bonne.",
        ErrorCode::NotAllowed => "Le rôle de cette personne ne permet pas cela.",
        ErrorCode::AccessRemoved => "Cet accès au registre a été retiré.",
        ErrorCode::PassphraseToChoose => {
            "Cette phrase de passe est provisoire\u{a0}: ouvrez d’abord la fenêtre pour choisir la vôtre."
        }
        ErrorCode::TooManyAttempts => "Trop d’essais ont échoué\u{a0}: attendez avant le suivant.",
        ErrorCode::BackupBeside => {
            "Ce dossier est celui du registre\u{a0}: une sauvegarde y serait perdue avec lui. Choisissez-en un autre."
        }
        ErrorCode::AlreadyExists => {
            "Une sauvegarde de ce nom est déjà là\u{a0}: rien n’a été écrit."
        }
        ErrorCode::RegisterMissing => "Le fichier du registre est introuvable.",
        ErrorCode::KeyFileMissing => {
            "Le fichier de clés du registre («\u{202f}.cles\u{202f}») n’est pas dans le même dossier."
        }
        ErrorCode::KeyFileDamaged => "Le fichier de clés de ce registre est abîmé.",
        ErrorCode::KeyFileForeign => "Ce fichier de clés n’est pas celui de ce registre.",
        ErrorCode::KeyFileNewer | ErrorCode::RegisterNewer => {
            "Ce registre vient d’une version plus récente de l’application."
        }
        ErrorCode::RegisterEmpty => "Le fichier du registre est vide.",
        ErrorCode::RegisterForeign => "Ce fichier n’est pas un registre.",
        ErrorCode::RegisterDamaged => "Ce registre est abîmé et n’a pas été ouvert.",
        ErrorCode::RegisterOlder => {
            "Ce registre vient d’une version plus ancienne\u{a0}: ouvrez-le d’abord dans la fenêtre, qui le met à niveau après l’avoir sauvegardé."
        }
        ErrorCode::RegisterLeftOpen => {
            "Un autre poste n’a pas fermé ce registre\u{a0}: ouvrez-le d’abord dans la fenêtre, qui dit lequel."
        }
        ErrorCode::RegisterInUse => "Ce registre est déjà ouvert ailleurs.",
        ErrorCode::JournalBroken => {
            "Le journal de ce registre a été altéré\u{a0}: il n’a pas été ouvert."
        }
        ErrorCode::OutOfResources => {
            "Ce poste n’a pas assez de mémoire libre pour ouvrir le registre."
        }
        ErrorCode::DiskFull => "Il n’y a plus de place sur le disque\u{a0}: rien n’a été écrit.",
        ErrorCode::FolderReadOnly => {
            "Le dossier n’existe pas, ou il n’est pas permis d’y écrire\u{a0}: rien n’a été écrit."
        }
        ErrorCode::FileUnreadable => "Le fichier n’existe pas ou ne peut pas être lu.",
        ErrorCode::NotASpreadsheet => {
            "Ce fichier n’est pas un tableur\u{a0}: donnez un fichier .xlsx, .ods ou .csv."
        }
        ErrorCode::OldSpreadsheet => {
            "Ce tableur est d’un ancien format\u{a0}: enregistrez-le d’abord en .xlsx ou en .ods."
        }
        ErrorCode::SpreadsheetProtected => {
            "Ce tableur est protégé par un mot de passe\u{a0}: enregistrez-le d’abord sans."
        }
        ErrorCode::SpreadsheetTooLarge => "Ce tableur est trop grand pour être lu.",
        ErrorCode::SpreadsheetDamaged => "Ce tableur est abîmé et ne peut pas être lu.",
        ErrorCode::NotAPackage => "Ce fichier n’est pas un paquet de l’application.",
        ErrorCode::WrongPackagePassword => "Ce mot de passe n’est pas celui du paquet.",
        ErrorCode::SpreadsheetEmpty => "Ce tableur ne contient rien.",
        ErrorCode::EditedMeanwhile | ErrorCode::ImportGone | ErrorCode::ImportStale => {
            "Le registre n’est plus celui de l’aperçu\u{a0}: rien n’a été écrit."
        }
        ErrorCode::ImportTouched => {
            "Quelqu’un a travaillé depuis sur ce que cet import a écrit\u{a0}: rien n’a été annulé."
        }
        ErrorCode::NotFound => "Ce qui est demandé n’est plus là\u{a0}: rien n’a été modifié.",
        ErrorCode::InvalidForm => {
            "Une des valeurs données ne convient pas\u{a0}: rien n’a été écrit."
        }
        ErrorCode::Locked
        | ErrorCode::LastReferent
        | ErrorCode::NotABackup
        | ErrorCode::ReadOnlyCopy
        | ErrorCode::WrongRecoveryCode
        | ErrorCode::MistypedRecoveryCode
        | ErrorCode::DocumentTooLarge
        | ErrorCode::FileClosed
        | ErrorCode::ClosingOwed
        | ErrorCode::ClosingUnexplained
        | ErrorCode::EvaluationIncomplete
        | ErrorCode::VisaRefused
        | ErrorCode::VisaSameHand
        | ErrorCode::TypingWaits
        | ErrorCode::DisposalNotDue
        | ErrorCode::LetterIncomplete
        | ErrorCode::FileOpen
        | ErrorCode::Cancelled
        | ErrorCode::Linked
        | ErrorCode::Internal => {
            "L’application a rencontré un problème\u{a0}: rien n’a été écrit à moitié."
        }
    }
}
