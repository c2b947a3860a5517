//! What a request still lacks, by name.

use law::RequestGap;

use super::RequestRecord;

impl RequestRecord {
    /// What is not known and should be, in the order of the form; nothing of a request that was withdrawn.
    #[must_use]
    pub fn gaps(&self) -> Vec<RequestGap> {
        if self.answer.outcome == Some(law::RequestOutcome::Withdrawn) {
            return Vec::new();
        }
        let gaps = RequestGap::ALL.iter().copied();
        gaps.filter(|gap| self.lacks(*gap)).collect()
    }

    fn lacks(&self, gap: RequestGap) -> bool {
        let refuses = self.answer.refuses();
        match gap {
            RequestGap::Right => self.rights.is_empty(),
            RequestGap::MedicalFile => self.medical_file.is_none(),
            RequestGap::Activity => self.activities.is_none(),
            RequestGap::Identity => self.identity.check.is_none(),
            RequestGap::ExtensionReason => self.extension.is_unexplained(),
            RequestGap::RefusalReason => refuses && self.answer.reasons.is_empty(),
            RequestGap::Remedies => refuses && self.answer.remedies_told != Some(true),
            RequestGap::Recipients => {
                self.concerns_recipients() && self.answer.recipients.is_none()
            }
        }
    }
}
