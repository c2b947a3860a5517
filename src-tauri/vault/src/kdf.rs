//! From a typed secret to a key, slowly (Argon2id, RFC 9106).

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::VaultError;
use crate::hex::Hex;
use crate::secret::{Secret, random_bytes};

/// What one guess costs: memory, passes over it, and lanes.
///
/// A value is always within bounds, those read from a file included: a file can ask for no more
/// than half a gibibyte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenCost")]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// The three numbers of a cost as read, before they are trusted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KdfCost {
    /// The cost of every register: 64 MiB, three passes, one lane, about 0.15 s on an office machine
    /// (RFC 9106, second recommended option, on one lane).
    pub const STANDARD: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };

    const MOST_MEMORY_KIB: u32 = 512 * 1024;
    const MOST_PASSES: u32 = 16;
    const MOST_LANES: u32 = 4;
    /// Argon2's own least, per lane.
    const LEAST_MEMORY_KIB: u32 = Params::MIN_M_COST;

    /// A cost of `memory_kib` kibibytes gone over `passes` times in `lanes` lanes, or nothing when
    /// that is out of bounds: 8 KiB per lane to 512 MiB, 1 to 16 passes, 1 to 4 lanes.
    #[must_use]
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let sane = (1..=Self::MOST_LANES).contains(&lanes)
            && (1..=Self::MOST_PASSES).contains(&passes)
            && (lanes * Self::LEAST_MEMORY_KIB..=Self::MOST_MEMORY_KIB).contains(&memory_kib);
        sane.then_some(Self {
            memory_kib,
            passes,
            lanes,
        })
    }
}

impl TryFrom<WrittenCost> for KdfCost {
    type Error = &'static str;

    fn try_from(written: WrittenCost) -> Result<Self, Self::Error> {
        Self::new(written.memory_kib, written.passes, written.lanes).ok_or("a cost out of bounds")
    }
}

/// How the key of one slot is drawn from its secret.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kdf {
    algorithm: KdfAlgorithm,
    cost: KdfCost,
    salt: Hex<16>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KdfAlgorithm {
    Argon2id,
}

impl Kdf {
    /// A new derivation, with its own salt.
    pub(crate) fn new(cost: KdfCost) -> Result<Self, VaultError> {
        Ok(Self {
            algorithm: KdfAlgorithm::Argon2id,
            cost,
            salt: Hex(random_bytes()?),
        })
    }

    /// The key drawn from `secret`. Takes the memory and the time of the cost.
    pub(crate) fn derive(&self, secret: &[u8]) -> Result<Secret<32>, VaultError> {
        let KdfAlgorithm::Argon2id = self.algorithm;
        let KdfCost {
            memory_kib,
            passes,
            lanes,
        } = self.cost;
        let params = Params::new(memory_kib, passes, lanes, Some(32))
            .map_err(|_| VaultError::OutOfResources)?;
        let mut memory = blocks(params.block_count())?;
        let mut key = Secret::zero();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(
                secret,
                &self.salt.0,
                key.as_mut(),
                memory.as_mut_slice(),
            )
            .map_err(|_| VaultError::OutOfResources)?;
        Ok(key)
    }
}

/// Working memory, wiped when dropped: its last block gives the key away.
fn blocks(count: usize) -> Result<Zeroizing<Vec<Block>>, VaultError> {
    let mut blocks = Zeroizing::new(Vec::new());
    blocks
        .try_reserve_exact(count)
        .map_err(|_| VaultError::OutOfResources)?;
    blocks.resize(count, Block::new());
    Ok(blocks)
}
