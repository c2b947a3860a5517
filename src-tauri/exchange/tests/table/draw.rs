//! Legal values of forms, drawn from what proptest generates.

use std::fmt;

use domain::choices::Choices;
use domain::count::{Count, CountForm};
use domain::listing::Listing;
use domain::moment::{InstantForm, Moment};
use domain::text::cleaned;
use exchange::{Link, Linked, Links};
use law::Enumeration;
use proptest::prelude::*;
use uuid::Uuid;

/// Texts that a table could take for something else.
const AWKWARD: [&str; 10] = [
    "=1+1",
    "'=1",
    "-",
    "Oui",
    "a\n\nb",
    "a;b, c",
    "« été » \"x\"",
    "سجل",
    "👩‍⚕️",
    "24/11/2026",
];

/// What a form is drawn from: choices, and texts to pick from.
#[derive(Clone)]
pub(crate) struct Draw {
    choices: Vec<u32>,
    texts: Vec<String>,
    next: usize,
}

/// The choices are hundreds of numbers that tell nobody anything.
impl fmt::Debug for Draw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.texts.fmt(f)
    }
}

/// Texts as the register keeps them and as every file holds them.
fn text() -> impl Strategy<Value = String> {
    let any = prop_oneof![
        proptest::sample::select(&AWKWARD[..]).prop_map(str::to_owned),
        any::<String>(),
        "[A-Za-zéàç’ 0-9«»;,.()=+-]{1,30}",
    ];
    any.prop_map(|text| cleaned(&spreadsheet::writable(&text)))
        .prop_filter("says something", |text| !text.is_empty())
}

pub(crate) fn draws() -> impl Strategy<Value = Draw> {
    let choices = proptest::collection::vec(any::<u32>(), 30..150);
    let texts = proptest::collection::vec(text(), 1..12);
    (choices, texts).prop_map(|(choices, texts)| Draw {
        choices,
        texts,
        next: 0,
    })
}

impl Draw {
    /// A number under `most`.
    pub(crate) fn under(&mut self, most: usize) -> usize {
        let choice = self.choices[self.next % self.choices.len()] as usize;
        self.next += 1;
        choice % most
    }

    pub(crate) fn filled(&mut self) -> String {
        let index = self.under(self.texts.len());
        self.texts[index].clone()
    }

    pub(crate) fn text(&mut self) -> String {
        if self.under(3) == 0 {
            String::new()
        } else {
            self.filled()
        }
    }

    pub(crate) fn one<T: Enumeration>(&mut self) -> T {
        T::ALL[self.under(T::ALL.len())]
    }

    pub(crate) fn choice<T: Enumeration>(&mut self) -> Option<T> {
        (self.under(3) > 0).then(|| self.one())
    }

    pub(crate) fn some<T: Enumeration>(&mut self) -> Vec<T> {
        T::ALL
            .iter()
            .copied()
            .filter(|_| self.under(3) == 0)
            .collect()
    }

    pub(crate) fn answer(&mut self) -> Option<bool> {
        [None, Some(true), Some(false)][self.under(3)]
    }

    pub(crate) fn day(&mut self) -> String {
        let days = ["", "24/11/2026", "01/02/1998", "29/02/2024"];
        days[self.under(days.len())].to_owned()
    }

    pub(crate) fn country(&mut self) -> String {
        let countries = law::countries::COUNTRIES;
        let index = self.under(countries.len() + 1);
        countries
            .get(index)
            .map_or("", |country| country.code)
            .to_owned()
    }

    pub(crate) fn count(&mut self) -> CountForm {
        let number = u64::try_from(self.under(100_000)).unwrap();
        match self.under(5) {
            0 => CountForm::default(),
            1 => Count::Exact(number).form(),
            2 => Count::Approximate(number).form(),
            3 => Count::Indeterminable.form(),
            _ => Count::ToBeDetermined.form(),
        }
    }

    /// As the register shows it; now and then in the hour that is repeated.
    pub(crate) fn instant(&mut self) -> InstantForm {
        let instants = [
            "2026-11-24T15:50:00Z",
            "2026-10-25T00:30:00Z",
            "2026-10-25T01:30:00Z",
            "2020-02-29T23:59:59Z",
        ];
        let at = instants[self.under(instants.len())].parse().unwrap();
        let estimated = self.under(2) == 0;
        match self.under(4) {
            0 => InstantForm::default(),
            1 => InstantForm::showing(None),
            _ => InstantForm::showing(Some(Moment { at, estimated })),
        }
    }

    pub(crate) fn choices<T>(&mut self, mut values: impl FnMut(&mut Self) -> Vec<T>) -> Choices<T> {
        match self.under(3) {
            0 => Choices::default(),
            1 => Choices {
                values: Vec::new(),
                unknown: true,
            },
            _ => Choices {
                values: values(self),
                unknown: false,
            },
        }
    }

    pub(crate) fn items<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.under(4)).map(|_| item(self)).collect()
    }

    pub(crate) fn listing<T>(&mut self, item: impl FnMut(&mut Self) -> T) -> Listing<T> {
        Listing {
            items: self.items(item),
            none: self.under(3) == 0,
        }
    }

    pub(crate) fn link(&mut self, kind: Linked) -> Uuid {
        let known = known();
        let ids: Vec<Uuid> = known
            .iter()
            .filter(|it| it.kind == kind)
            .map(|it| it.id)
            .collect();
        ids[self.under(ids.len())]
    }

    pub(crate) fn links(&mut self, kind: Linked) -> Vec<Uuid> {
        (0..=self.under(3)).map(|_| self.link(kind)).collect()
    }
}

/// What the register of a fictional organisation knows; two processors bear one name.
pub(crate) fn known() -> Vec<Link> {
    let named = [
        (Linked::Activity, "Paie", "TRT-0001"),
        (
            Linked::Activity,
            "Suivi en santé ; visites, examens",
            "TRT-0002",
        ),
        (Linked::Processor, "Hébergeur Fictif", "SST-0001"),
        (Linked::Processor, "HEBERGEUR fictif", "SST-0002"),
        (Linked::Processor, "Routeur, de Courriel", "SST-0003"),
        (Linked::Measure, "Postes chiffrés", "MES-0001"),
        (Linked::Measure, "Sauvegarde ;\nquotidienne", "MES-0002"),
        (Linked::Site, "Centre du Val-Fictif", ""),
        (Linked::Site, "++", ""),
        (Linked::Function, "Médecine", ""),
    ];
    let link = |(index, (kind, name, number)): (usize, (Linked, &str, &str))| Link {
        kind,
        id: Uuid::from_u128(index as u128 + 1),
        name: name.to_owned(),
        number: number.to_owned(),
    };
    named.into_iter().enumerate().map(link).collect()
}

pub(crate) fn links() -> Links {
    known().into_iter().collect()
}

/// The identifier of what the register calls so.
pub(crate) fn id(name: &str) -> Uuid {
    known()
        .into_iter()
        .find(|link| link.name == name)
        .unwrap()
        .id
}
