//! Whether who has the data can read them, or learns anything from them.

use law::{AssessmentReason, AssessmentReservation, Backup, Circumstance, Exemption, Protection};

use super::tell;
use crate::assessment::line::Direction::{Lowers, Raises};
use crate::assessment::world::World;

/// Whether the data can be read by who should not.
pub(super) enum Reading {
    /// They teach nothing to anybody.
    Excluded,
    /// They cannot be read, but no copy of them is left.
    ExcludedWithoutCopy,
    /// They can be read.
    Possible,
}

/// Whether the data can be read in this world.
pub(super) fn reading(world: &mut World<'_>) -> Reading {
    if world.read(Circumstance::AlreadyPublic, &world.given.already_public) {
        tell(world, Lowers, AssessmentReason::AlreadyPublic);
        world.exempt(Exemption::AlreadyPublic);
        world.reserve(AssessmentReservation::PublicAsAWhole);
        return Reading::Excluded;
    }
    match world.read(Circumstance::Protection, &world.given.protection) {
        Protection::StrongEncryption => encrypted(world),
        Protection::SaltedHash => hashed(world),
        Protection::None => {
            tell(world, Raises, AssessmentReason::DataReadable);
            Reading::Possible
        }
    }
}

fn encrypted(world: &mut World<'_>) -> Reading {
    if world.read(Circumstance::KeyCompromised, &world.given.key_compromised) {
        tell(world, Raises, AssessmentReason::KeyCompromised);
        return Reading::Possible;
    }
    if has_readable_data(world) {
        return Reading::Possible;
    }
    tell(world, Lowers, AssessmentReason::EncryptedKeySafe);
    world.reserve(AssessmentReservation::KeyCompromised);
    match world.read(Circumstance::Backup, &world.given.backup) {
        Backup::NotNeeded | Backup::Electronic | Backup::PaperOnly => {
            world.exempt(Exemption::EncryptedKeySafe);
            Reading::Excluded
        }
        Backup::None | Backup::AlsoLost => Reading::ExcludedWithoutCopy,
    }
}

fn hashed(world: &mut World<'_>) -> Reading {
    if has_readable_data(world) {
        return Reading::Possible;
    }
    tell(world, Lowers, AssessmentReason::SaltedHashOnly);
    world.reserve(AssessmentReservation::HashBroken);
    Reading::Excluded
}

/// A protection covers nothing of what went beside it.
fn has_readable_data(world: &mut World<'_>) -> bool {
    let is_readable = world.read(Circumstance::UnprotectedData, &world.given.unprotected_data);
    if is_readable {
        tell(world, Raises, AssessmentReason::DataReadable);
    }
    is_readable
}
