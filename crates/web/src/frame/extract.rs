//! What a handler may ask for: the frame, somebody signed in, somebody of a role. What it is not: object access; whether
//! this project is theirs is asked of the project.

use super::Frame;
use crate::door::Identity;
use crate::{App, Fault};
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use market::{Actor, FirmId, OwnerId, StaffId, SupervisorId};

impl FromRequestParts<App> for Frame {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Fault> {
        parts.extensions.get::<Self>().cloned().ok_or(Fault::Internal)
    }
}

/// Somebody signed in.
#[derive(Clone, Debug)]
pub struct Member(pub Identity);

/// Somebody signed in who has proved itself anew within ten minutes: for money and signatures.
#[derive(Clone, Debug)]
pub struct Fresh(pub Identity);

impl FromRequestParts<App> for Member {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let frame = Frame::from_request_parts(parts, app).await?;
        frame.identity().cloned().map(Self).ok_or_else(|| Fault::SignIn(way_back(parts, &frame)))
    }
}

impl FromRequestParts<App> for Fresh {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let Member(me) = Member::from_request_parts(parts, app).await?;
        let frame = Frame::from_request_parts(parts, app).await?;
        if frame.is_fresh() { Ok(Self(me)) } else { Err(Fault::StepUp(way_back(parts, &frame))) }
    }
}

/// A page is gone back to; what a form was sent to is none: the page it stood on is.
fn way_back(parts: &Parts, frame: &Frame) -> String {
    if parts.method == Method::GET {
        return frame.path().to_owned();
    }
    let from = parts.headers.get("referer").and_then(|value| value.to_str().ok());
    let path = from.and_then(|from| from.strip_prefix(frame.app().config().origin()));
    path.and_then(crate::guard::local_path).unwrap_or("/inbox").to_owned()
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident($variant:ident: $id:ty),)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name(pub $id);

        impl FromRequestParts<App> for $name {
            type Rejection = Fault;

            async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
                let Member(me) = Member::from_request_parts(parts, app).await?;
                if let Actor::$variant(id) = me.actor { Ok(Self(id)) } else { Err(Fault::Forbidden) }
            }
        }
    )*};
}

roles! {
    /// An owner, signed in.
    AsOwner(Owner: OwnerId),
    /// A firm, signed in.
    AsFirm(Firm: FirmId),
    /// A supervisor, signed in.
    AsSupervisor(Supervisor: SupervisorId),
    /// A person of the operator's staff, signed in.
    AsOperator(Operator: StaffId),
}
