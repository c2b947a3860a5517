//! The online service and the hosting of health data, where an activity has them.

use chrono::NaiveDate;
use law::Expiry;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::Faults;
use crate::record::{Expiring, Reading};
use crate::text::{self, SHORT};
use crate::wording::yes_no;

/// The online service and the hosting, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Hosting`
pub struct HostingForm {
    pub online_service: Option<bool>,
    pub homologated_on: String,
    pub homologation_ends_on: String,
    pub health_hosting: Option<bool>,
    pub host: String,
    pub certificate: String,
    pub certificate_ends_on: String,
}

/// The online service (référentiel général de sécurité) and the hosting of health data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hosting {
    /// Whether people use it online.
    pub online_service: Option<bool>,
    /// When its security was approved.
    pub homologated_on: Option<NaiveDate>,
    /// Until when.
    pub homologation_ends_on: Option<NaiveDate>,
    /// Whether somebody else hosts health data for it.
    pub health_hosting: Option<bool>,
    /// Who.
    pub host: String,
    /// Its certificate.
    pub certificate: String,
    /// Until when it holds.
    pub certificate_ends_on: Option<NaiveDate>,
}

impl HostingForm {
    /// What was typed before an answer other than yes was given is set aside.
    pub(super) fn read(&self, faults: &mut Faults) -> Hosting {
        let online = self.online_service == Some(true);
        let hosted = self.health_hosting == Some(true);
        let mut day = |is_asked: bool, field: &str, typed: &str| {
            let typed = if is_asked { typed } else { "" };
            day::optional(faults, &format!("hosting.{field}"), typed)
        };
        let homologated_on = day(online, "homologated_on", &self.homologated_on);
        let homologation_ends_on = day(online, "homologation_ends_on", &self.homologation_ends_on);
        let certificate_ends_on = day(hosted, "certificate_ends_on", &self.certificate_ends_on);
        let mut text = |field: &str, typed: &str| {
            let typed = if hosted { typed } else { "" };
            text::at_most(faults, &format!("hosting.{field}"), typed, SHORT)
        };
        Hosting {
            online_service: self.online_service,
            homologated_on,
            homologation_ends_on,
            health_hosting: self.health_hosting,
            host: text("host", &self.host),
            certificate: text("certificate", &self.certificate),
            certificate_ends_on,
        }
    }
}

impl Hosting {
    pub(super) fn form(&self) -> HostingForm {
        HostingForm {
            online_service: self.online_service,
            homologated_on: day::typed(self.homologated_on),
            homologation_ends_on: day::typed(self.homologation_ends_on),
            health_hosting: self.health_hosting,
            host: self.host.clone(),
            certificate: self.certificate.clone(),
            certificate_ends_on: day::typed(self.certificate_ends_on),
        }
    }

    pub(super) fn expiries(&self) -> Vec<Expiring> {
        let online = Expiring::on(self.homologation_ends_on, Expiry::OnlineService, "");
        let hosting = Expiring::on(self.certificate_ends_on, Expiry::HealthHosting, &self.host);
        online.into_iter().chain(hosting).collect()
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("hosting.online_service", yes_no(self.online_service)),
            ("hosting.homologated_on", day::typed(self.homologated_on)),
            (
                "hosting.homologation_ends_on",
                day::typed(self.homologation_ends_on),
            ),
            ("hosting.health_hosting", yes_no(self.health_hosting)),
            ("hosting.host", self.host.clone()),
            ("hosting.certificate", self.certificate.clone()),
            (
                "hosting.certificate_ends_on",
                day::typed(self.certificate_ends_on),
            ),
        ]
    }
}
