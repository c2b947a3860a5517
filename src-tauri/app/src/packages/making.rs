//! From files to one package: a folder in a file or one document that carries the others, protected or not.

use domain::paris;
use law::clocks::ARCHIVE;
use package::{Claims, Head, Listed, PackedFile, Packing};
use report::cover::{CoveredFile, PackageCover};
use report::{Document, Enclosed};

use super::work::{Job, WorkStep};
use super::{PackageForm, PackageKind};
use crate::error::ApiError;
use crate::file::WholeFile;

/// A package to be made.
pub(super) struct Making<'a> {
    pub(super) whole: &'a WholeFile,
    pub(super) kind: PackageKind,
    pub(super) form: PackageForm,
    pub(super) password: Option<&'a str>,
    /// What is said of what stays out.
    pub(super) left_out: Vec<String>,
}

impl Making<'_> {
    /// The bytes of the package.
    pub(super) fn made(&self, files: Vec<PackedFile>, job: &Job<'_>) -> Result<Document, ApiError> {
        job.enter(WorkStep::Writing)?;
        let plain = match self.form {
            PackageForm::Zip => Document {
                bytes: self.zip(files, job)?,
                replaced_characters: Vec::new(),
            },
            PackageForm::Pdf => self.pdf(&flattened(files)),
        };
        let Some(password) = self.password else {
            return Ok(plain);
        };
        job.enter(WorkStep::Protecting)?;
        Ok(Document {
            bytes: self.locked(plain.bytes, password)?,
            ..plain
        })
    }

    /// Name of the package without its extension, and of the folder inside it.
    pub(super) fn name(&self) -> String {
        let number = self.whole.file.breach.number;
        files::safe_name(&format!("{number} {}", self.kind.name()))
    }

    fn locked(&self, bytes: Vec<u8>, password: &str) -> Result<Vec<u8>, ApiError> {
        match self.form {
            PackageForm::Zip => Ok(package::lock(bytes, &self.name(), password)?),
            PackageForm::Pdf => Ok(report::lock_document(
                &bytes,
                password,
                &*vault::package_key()?,
            )),
        }
    }

    fn zip(&self, files: Vec<PackedFile>, job: &Job<'_>) -> Result<Vec<u8>, ApiError> {
        let mut packing = Packing::begin(&self.name());
        for file in files {
            packing.add(file)?;
            job.enter(WorkStep::Writing)?;
        }
        Ok(packing.zip(&self.claims())?)
    }

    fn pdf(&self, files: &[PackedFile]) -> Document {
        let claims = self.claims();
        let listed: Vec<Listed> = files.iter().map(package::listed).collect();
        let manifest = package::manifest_bytes(&listed, &claims);
        let cover = self.cover(&claims, &listed);
        let mut enclosed: Vec<Enclosed<'_>> = files.iter().map(enclosed).collect();
        enclosed.push(Enclosed {
            name: package::MANIFEST,
            description: "Manifeste du paquet",
            media_type: "application/json",
            bytes: &manifest,
        });
        report::package_cover(&cover, &enclosed)
    }

    fn cover(&self, claims: &Claims, listed: &[Listed]) -> PackageCover {
        let files = listed.iter().map(|file| CoveredFile {
            path: file.path.clone(),
            title: file.title.clone(),
            bytes: file.bytes,
            sha256: file.sha256.clone(),
        });
        let facts = [
            ("Fait avec", claims.application.clone()),
            ("Ligne du journal", claims.journal.number.to_string()),
            ("Son empreinte", claims.journal.hash.clone()),
            (
                "À conserver jusqu’au",
                claims
                    .kept_through
                    .map(paris::long_date)
                    .unwrap_or_default(),
            ),
            ("Règle de conservation", claims.kept_because.clone()),
            ("Écarté", claims.left_out.join("\n")),
        ];
        let source = self.whole.source(&[]);
        PackageCover::from_register(&source, &claims.title, &facts, files.collect())
    }

    /// What the package says of itself.
    pub(super) fn claims(&self) -> Claims {
        let file = &self.whole.file;
        let head = &self.whole.head;
        let closure = file.breach.closure.as_ref();
        let rule = closure.and_then(|closure| ARCHIVE.iter().find(|rule| rule.id == closure.rule));
        Claims {
            title: self.kind.title().to_owned(),
            subject: format!("Violation {}", file.breach.number),
            organisation: file.profile.organisation.name.clone(),
            made_at: file.now,
            made_by: file.journal.taken_by.clone(),
            application: format!("Registre RGPD {}", env!("CARGO_PKG_VERSION")),
            journal: Head {
                number: head.seq.unsigned_abs(),
                hash: head.hash.clone(),
            },
            kept_through: closure.map(|closure| closure.kept_through_on),
            kept_because: rule.map_or_else(String::new, |rule| {
                format!("{} ans, {}", rule.years, rule.article)
            }),
            left_out: self.left_out.clone(),
        }
    }
}

/// A document carries files without folders: their names say where they stood.
fn flattened(files: Vec<PackedFile>) -> Vec<PackedFile> {
    let files = files.into_iter().map(|file| PackedFile {
        path: file.path.replace('/', " - "),
        ..file
    });
    files.collect()
}

fn enclosed(file: &PackedFile) -> Enclosed<'_> {
    Enclosed {
        name: &file.path,
        description: &file.title,
        media_type: media_type(&file.path),
        bytes: &file.bytes,
    }
}

/// What a reader may open a file with; what is not known is bytes.
fn media_type(path: &str) -> &'static str {
    let extension = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    match extension.as_str() {
        "pdf" => "application/pdf",
        "txt" => "text/plain",
        "eml" => "message/rfc822",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "json" => "application/json",
        "csv" => "text/csv",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// What a package says of what stays out of it: who reported, and so many items of the file.
pub(super) fn left_out(count: usize, redacted: bool) -> Vec<String> {
    let reporter = redacted.then(|| WITHOUT_REPORTER.to_owned());
    let items = match count {
        0 => None,
        1 => Some("1 élément du dossier n’y a pas été mis.".to_owned()),
        _ => Some(format!("{count} éléments du dossier n’y ont pas été mis.")),
    };
    reporter.into_iter().chain(items).collect()
}

const WITHOUT_REPORTER: &str =
    "Les données des personnes qui ont signalé l’incident en ont été écartées.";
