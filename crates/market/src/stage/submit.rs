//! The firm says that a stage, or the waterproofing gate inside stage 2, is done. What it is not: a release; a supervisor
//! comes first.

use super::start::for_firm;
use super::{COUNT, Event, GATED, Gate, State, SubmitStage};
use crate::leaving;
use crate::limits;
use crate::project::Case;
use crate::refusal::{Code, Refusal, out_of_range, wrong_state};
use crate::text::EvidenceKind as Kind;
use crate::world::Decision;

impl SubmitStage {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let stage = for_firm(case, self.stage)?;
        match &stage.state {
            State::Locked { .. } | State::Rework { .. } => {}
            State::Submitted { .. } => {
                return Err(Refusal::new(Code::AlreadyDone).with("what", "submission").into());
            }
            other => return Err(wrong_state(format!("stage-{other}"), "stage-locked").into()),
        }
        self.gate_is_open(stage.gate.as_ref())?;
        self.evidence_is_there()?;
        self.gate_allows(stage.gate.as_ref())?;
        let SubmitStage { stage, gate, evidence } = self.clone();
        case.facts().and(Event::Submitted { stage, gate, evidence }).then(leaving::resumed(case)).done()
    }

    fn evidence_is_there(&self) -> Result<(), Refusal> {
        if self.evidence.len() > limits::EVIDENCE {
            return Err(out_of_range("evidence", 1, i64::try_from(limits::EVIDENCE).unwrap_or(i64::MAX)));
        }
        let documents: &[Kind] = &[Kind::Photo, Kind::AsBuilt, Kind::Manual, Kind::WarrantyCertificate];
        let needed = if self.stage == COUNT { documents } else { &[Kind::Photo] };
        let lacks = needed.iter().find(|kind| !self.evidence.iter().any(|e| e.kind == **kind));
        lacks.map_or(Ok(()), |kind| Err(Refusal::new(Code::EvidenceNeeded).with("kind", kind_name(*kind))))
    }

    /// A gate is submitted once, and only where there is one.
    fn gate_is_open(&self, gate: Option<&Gate>) -> Result<(), Refusal> {
        match gate {
            _ if !self.gate => Ok(()),
            Some(Gate::Open | Gate::Rework { .. }) => Ok(()),
            Some(_) => Err(Refusal::new(Code::AlreadyDone).with("what", "gate")),
            None => Err(Refusal::new(Code::Unknown).with("what", "gate").number("stage", GATED)),
        }
    }

    /// No tiling before the waterproofing has passed: stage 2 itself waits for its gate.
    fn gate_allows(&self, gate: Option<&Gate>) -> Result<(), Refusal> {
        let passed = matches!(gate, None | Some(Gate::Passed { .. }));
        if self.gate || passed {
            Ok(())
        } else {
            Err(Refusal::new(Code::GateClosed).number("stage", self.stage))
        }
    }
}

const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Photo => "photo",
        Kind::Plan => "plan",
        Kind::Delivery => "delivery",
        Kind::AsBuilt => "as-built",
        Kind::Manual => "manual",
        Kind::WarrantyCertificate => "warranty-certificate",
        Kind::Document => "document",
    }
}
