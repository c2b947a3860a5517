//! The list of all enumerations, which no program can make.

use law::*;
use serde::Serialize;

/// Each is written in a register by the name of its term.
fn terms_of<E: Enumeration + Serialize>() -> Vec<&'static Term> {
    for value in E::ALL {
        assert_eq!(serde_json::to_value(value).unwrap(), value.term().name);
    }
    E::ALL.iter().map(|value| value.term()).collect()
}

macro_rules! terms_of_each {
    ($($enumeration:ident)*) => { vec![$(terms_of::<$enumeration>()),*] };
}

/// The terms of every enumeration.
pub(crate) fn every_enumeration() -> Vec<Vec<&'static Term>> {
    terms_of_each![
        ActivityCapacity ActivityState AlertLevel AssessmentCondition AssessmentCriterion AssessmentReason
        AssessmentReservation AvailabilityConsequence Backup BreachCause BreachCertainty BreachFact
        BreachNature Certainty Circumstance ClauseOutcome Collection ConfidentialityConsequence
        ContractClause ContractKind CountPrecision DataCategory DataKind DataSubjectCategory DataSubjectRight
        Decision Deletion Disturbance DocumentKind Door DoorAnswer DpiaCriterion DpiaExemption
        DpiaListedOperation DpiaOutcome DpoOpinion DutyKind Effectiveness EnisaAvailability EnisaBlindSpot
        EnisaConfidentiality EnisaContext EnisaFlag EnisaIdentification EnisaIntegrity EnisaLevel
        EvaluationAnswer EvaluationConclusion EvaluationGate EvaluationIndicator EvaluationKind EvaluationResult
        ExchangeKind Exemption ExercisePace ExerciseState ExitOutcome Expiry Exposure ExtensionReason
        FinalDisposal FormRecipient GuaranteeKind Harm IdentityCheck
        ImprovementKind IncidentOrigin IndicatorNature InformationDecision InformationException InformationMeans
        InstantPrecision
        IntegrityConsequence LegalBasis LetterAudience LetterContent Likelihood LossDuration MeasureState
        MeasureTerm MedicalFileScope NoticeContent NoticeRight NotificationForm OriginFamily PersonCategory ProcedureOrigin
        ProcedureStep ProcessorContactKind ProcessorRole Protection ReactionResult Recipient RecipientKind
        RecipientsTold RecordDataCategory RecordItem RefusalReason RegisterChange ReportChannel ReportSource
        RequestChannel RequestGap RequestLetter RequestOutcome RequestState Requester RiskLevel Season
        SecurityFamily SecurityMeasureState SendingKind Severity SpecialCondition SpecialData StepState
        SubProcessing TransferMechanism UndertakingClause UndertakingEffect UserRole Verdict VisaPart
    ]
}
