//! The registers that are kept up to date for years: fiches, processors, security measures, requests.

pub(crate) mod activities;
pub(crate) mod amendments;
pub(crate) mod changes;
pub(crate) mod documents;
pub(crate) mod files;
pub(crate) mod lists;
pub(crate) mod measures;
pub(crate) mod prefill;
pub(crate) mod processors;
pub(crate) mod requests;
pub(crate) mod typing;
pub(crate) mod view;

use domain::record::RecordKind;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneRecord {
    pub(crate) id: Uuid,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneRegister {
    pub(crate) register: RecordKind,
}
