//! Every route, and what stands before it. What it is not: a handler.

use crate::frame::lay;
use crate::guard;
use crate::tried::again;
use crate::{
    App, Fault, act, asset, demo, door, fault, file, firm, health, inbox, operator, owner, project, public,
    supervisor, visitor,
};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::any::Any;
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tracing::Span;

/// The whole server. Serve it with `into_make_service_with_connect_info::<SocketAddr>()`: limits are counted by the
/// client's address.
pub fn router(app: App) -> Router {
    let id = HeaderName::from_static("x-request-id");
    let around = ServiceBuilder::new()
        .layer(SetRequestIdLayer::new(id.clone(), RequestIds(app.clone())))
        .layer(TraceLayer::new_for_http().make_span_with(guard::span as fn(&Request) -> Span))
        .layer(PropagateRequestIdLayer::new(id))
        .layer(from_fn_with_state(app.clone(), guard::harden))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(panicked));
    let pages = pages(&app).with_state(app.clone());
    let forms = ServiceBuilder::new().layer(from_fn_with_state(pages.clone(), again)).service(pages);
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route(asset::style_path(), get(asset::style))
        .route(asset::mark_path(), get(asset::mark))
        .fallback_service(forms)
        .layer(around)
        .with_state(app)
}

/// Everything that a person reads: with a frame around it, faults as pages, and forms checked.
fn pages(app: &App) -> Router<App> {
    let before = ServiceBuilder::new()
        .layer(from_fn_with_state(app.clone(), lay))
        .layer(from_fn(fault::pages))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(app.clone(), guard::check))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(guard::SECONDS),
        ));
    Router::new()
        .merge(visitor::routes())
        .merge(public::routes())
        .merge(door::routes())
        .merge(act::routes())
        .merge(file::routes())
        .merge(inbox::routes())
        .merge(owner::routes())
        .merge(project::routes())
        .merge(firm::routes())
        .merge(supervisor::routes())
        .merge(operator::routes())
        .merge(if app.config().demo { demo::routes() } else { Router::new() })
        .fallback(async || Fault::NotFound)
        .layer(DefaultBodyLimit::disable())
        .layer(before)
}

/// A panic is our fault: it is logged, the reader gets a page, the server goes on.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over as it is")]
fn panicked(what: Box<dyn Any + Send>) -> Response {
    let text = what.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| what.downcast_ref::<String>().cloned()).unwrap_or_default();
    tracing::error!(panic = text, "a handler panicked");
    Fault::Internal.into_response()
}

/// Gives each request an id of its own.
#[derive(Clone)]
struct RequestIds(App);

impl MakeRequestId for RequestIds {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        let id: uuid::Uuid = self.0.id();
        id.to_string().parse().ok().map(RequestId::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::StatusCode;
    use tower::ServiceExt;

    async fn broken() -> &'static str {
        panic!("a handler has a bug")
    }

    #[tokio::test]
    async fn a_panic_is_an_answer_of_500_and_not_the_end() {
        let router = Router::new().route("/", get(broken)).layer(CatchPanicLayer::custom(panicked));
        for _ in 0..2 {
            let answer = router.clone().oneshot(Request::new(Body::empty())).await.unwrap();
            assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        }
    }
}
