//! Forms of every register, filled in with anything legal.

use domain::activity::{
    ActivityForm, ActivityProcessor, DpiaForm, HostingForm, Information, JointController,
    PersonGroup, Purpose, RecordedController, RecordedData, RecordedRecipient, ReviewForm,
    Screening,
};
use domain::breach::BreachForm;
use domain::processor::{
    ClauseAnswer, ClauseReviewForm, Contact, Contacts, Contract, ExitForm, Guarantee, Intervention,
    ProcessorForm, SubProcessor,
};
use domain::record::{RecordForm, RecordKind};
use domain::request::{ExtensionForm, IdentityForm, RequestAnswerForm, RequestForm, RequestMail};
use domain::security::SecurityMeasureForm;
use domain::transfer::Transfer;
use exchange::{Linked, Table, TableForm};
use law::{ActivityCapacity, ContractClause, DpiaCriterion};

use crate::draw::Draw;

pub(crate) const TABLES: [Table; 6] = [
    Table::Records(RecordKind::ControllerActivity),
    Table::Records(RecordKind::ProcessorActivity),
    Table::Records(RecordKind::Processor),
    Table::Records(RecordKind::SecurityMeasure),
    Table::Records(RecordKind::RightsRequest),
    Table::Breaches,
];

pub(crate) fn form(table: Table, d: &mut Draw) -> TableForm {
    let record = match table {
        Table::Records(RecordKind::ControllerActivity) => {
            RecordForm::Activity(Box::new(activity(ActivityCapacity::Controller, d)))
        }
        Table::Records(RecordKind::ProcessorActivity) => {
            RecordForm::Activity(Box::new(activity(ActivityCapacity::Processor, d)))
        }
        Table::Records(RecordKind::Processor) => RecordForm::Processor(Box::new(processor(d))),
        Table::Records(RecordKind::SecurityMeasure) => {
            RecordForm::SecurityMeasure(Box::new(measure(d)))
        }
        Table::Records(RecordKind::RightsRequest) => {
            RecordForm::RightsRequest(Box::new(request(d)))
        }
        Table::Breaches => return TableForm::Breach(Box::new(breach(d))),
    };
    TableForm::Record(record)
}

fn activity(capacity: ActivityCapacity, d: &mut Draw) -> ActivityForm {
    ActivityForm {
        capacity,
        name: d.filled(),
        reference: d.text(),
        review: review(d),
        tools: d.text(),
        paper: d.answer(),
        controllers: d.listing(|d| RecordedController {
            name: d.filled(),
            contact: d.text(),
            officer: d.text(),
            treatments: d.text(),
        }),
        joint_controllers: d.listing(|d| JointController {
            name: d.filled(),
            contact: d.text(),
            arrangement: d.text(),
        }),
        purposes: d.items(purpose),
        persons: d.items(|d| PersonGroup {
            category: d.one(),
            note: d.text(),
        }),
        person_count: d.count(),
        data: d.items(data),
        collection: d.choice(),
        sources: d.text(),
        recipients: d.listing(|d| RecordedRecipient {
            kind: d.choice(),
            name: d.filled(),
        }),
        processors: d.listing(|d| ActivityProcessor {
            processor: d.link(Linked::Processor),
            task: d.text(),
        }),
        transfers: d.listing(transfer),
        measures: d.listing(|d| d.link(Linked::Measure)),
        measures_note: d.text(),
        information: information(d),
        hosting: hosting(d),
        screening: screening(d),
        dpia: dpia(d),
        notes: d.text(),
    }
}

fn review(d: &mut Draw) -> ReviewForm {
    ReviewForm {
        state: d.one(),
        owner: d.text(),
        department: d.text(),
        started_on: d.day(),
        ended_on: d.day(),
        validated_by: d.text(),
        reviewed_on: d.day(),
        review_on: d.day(),
    }
}

fn purpose(d: &mut Draw) -> Purpose {
    Purpose {
        text: d.filled(),
        basis: d.choice(),
        basis_note: d.text(),
        condition: d.choice(),
        condition_note: d.text(),
    }
}

fn data(d: &mut Draw) -> RecordedData {
    RecordedData {
        category: d.one(),
        description: d.text(),
        active: d.text(),
        start: d.text(),
        archive: d.text(),
        disposal: d.choice(),
    }
}

fn transfer(d: &mut Draw) -> Transfer {
    Transfer {
        recipient: d.filled(),
        country: d.country(),
        mechanism: d.choice(),
        document: d.text(),
        assessed: d.answer(),
        note: d.text(),
    }
}

fn information(d: &mut Draw) -> Information {
    Information {
        given: d.answer(),
        means: d.text(),
        rights: d.some(),
        contact: d.text(),
        obligation: d.text(),
        automated: d.answer(),
        automated_note: d.text(),
    }
}

fn hosting(d: &mut Draw) -> HostingForm {
    HostingForm {
        online_service: d.answer(),
        homologated_on: d.day(),
        homologation_ends_on: d.day(),
        health_hosting: d.answer(),
        host: d.text(),
        certificate: d.text(),
        certificate_ends_on: d.day(),
    }
}

fn screening(d: &mut Draw) -> Screening {
    Screening {
        criteria: d
            .some::<DpiaCriterion>()
            .into_iter()
            .map(|it| (it, d.under(2) == 0))
            .collect(),
        listed: d.listing(Draw::one),
        exemptions: d.listing(Draw::one),
        note: d.text(),
    }
}

fn dpia(d: &mut Draw) -> DpiaForm {
    DpiaForm {
        needed: d.answer(),
        reason: d.text(),
        done_on: d.day(),
        link: d.text(),
        residual_risk_high: d.answer(),
        consulted_on: d.day(),
    }
}

fn processor(d: &mut Draw) -> ProcessorForm {
    ProcessorForm {
        name: d.filled(),
        legal_name: d.text(),
        siren: d.text(),
        address: d.text(),
        service: d.text(),
        sites: d.text(),
        role: d.choice(),
        owner: d.text(),
        contacts: Contacts {
            officer: contact(d),
            security: contact(d),
            breach: contact(d),
        },
        contracts: d.items(contract),
        alert_hours: ["", "48", "0"][d.under(3)].to_owned(),
        sub_processing: d.choice(),
        chain: d.listing(|d| SubProcessor {
            name: d.filled(),
            service: d.text(),
            country: d.country(),
            authorisation: d.text(),
        }),
        clauses: clauses(d),
        guarantees: d.listing(|d| Guarantee {
            kind: d.choice(),
            reference: d.filled(),
            ends_on: d.day(),
        }),
        transfers: d.listing(transfer),
        exit: ExitForm {
            ended_on: d.day(),
            outcome: d.choice(),
            done_on: d.day(),
            proof: d.text(),
        },
        interventions: d.items(|d| Intervention {
            on: d.day(),
            who: d.text(),
            what: d.filled(),
            watched_by: d.text(),
        }),
        notes: d.text(),
    }
}

fn contact(d: &mut Draw) -> Contact {
    Contact {
        name: d.text(),
        phone: d.text(),
        email: d.text(),
        hours: d.text(),
    }
}

fn contract(d: &mut Draw) -> Contract<String> {
    Contract {
        kind: d.choice(),
        reference: d.text(),
        signed_on: d.day(),
        starts_on: d.day(),
        ends_on: d.day(),
        review_on: d.day(),
        note: d.filled(),
    }
}

fn clauses(d: &mut Draw) -> ClauseReviewForm {
    let looked_at = d.some::<ContractClause>().into_iter();
    let answers = looked_at.map(|clause| {
        let answer = ClauseAnswer {
            outcome: d.choice(),
            evidence: d.filled(),
            note: d.text(),
        };
        (clause, answer)
    });
    ClauseReviewForm {
        answers: answers.collect(),
        reviewed_on: d.day(),
        reviewed_by: d.text(),
        review_on: d.day(),
    }
}

fn measure(d: &mut Draw) -> SecurityMeasureForm {
    SecurityMeasureForm {
        name: d.filled(),
        family: d.one(),
        state: d.one(),
        description: d.text(),
        owner: d.text(),
        checked_on: d.day(),
        evidence: d.text(),
    }
}

fn request(d: &mut Draw) -> RequestForm {
    RequestForm {
        name: d.filled(),
        requester: d.choice(),
        contact: d.text(),
        received_on: d.day(),
        channel: d.choice(),
        words: d.text(),
        rights: d.some(),
        medical_file: d.choice(),
        activities: d.choices(|d| d.links(Linked::Activity)),
        identity: IdentityForm {
            check: d.choice(),
            asked_on: d.day(),
            given_on: d.day(),
            how: d.text(),
        },
        extension: ExtensionForm {
            told_on: d.day(),
            reason: d.choice(),
            why: d.text(),
        },
        answer: RequestAnswerForm {
            outcome: d.choice(),
            on: d.day(),
            reasons: d.some(),
            why: d.text(),
            remedies_told: d.answer(),
            recipients: d.choice(),
        },
        letter: RequestMail {
            kind: d.choice(),
            subject: d.text(),
            body: d.text(),
        },
        notes: d.text(),
    }
}

fn breach(d: &mut Draw) -> BreachForm {
    BreachForm {
        facts: d.filled(),
        certainty: d.choice(),
        reported_by: d.choice(),
        report_channel: d.choice(),
        reporter: d.text(),
        occurred_from: d.instant(),
        occurred_to: d.instant(),
        ongoing: d.under(2) == 0,
        detected: d.instant(),
        reported: d.instant(),
        aware: d.instant(),
        awareness_reason: d.text(),
        natures: d.choices(Draw::some),
        procedure_origins: d.choices(Draw::some),
        incident_origins: d.choices(Draw::some),
        origin_note: d.text(),
        cause: d.choice(),
        cause_note: d.text(),
        sites: d.choices(|d| d.links(Linked::Site)),
        functions: d.choices(|d| d.links(Linked::Function)),
        activities: d.choices(|d| d.links(Linked::Activity)),
        processors: d.choices(|d| d.links(Linked::Processor)),
        data_categories: d.choices(Draw::some),
        data_note: d.text(),
        person_categories: d.choices(Draw::some),
        persons_note: d.text(),
        persons: d.count(),
        records: d.count(),
        consequences: d.text(),
        measures: d.text(),
        notified: d.instant(),
        authority_reference: d.text(),
        delay_reasons: d.text(),
    }
}
