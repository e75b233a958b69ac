//! Asks for the page once more on which a refused form stood. What it is not: a redirect; the answer keeps its status, and
//! what was typed is in it.

use super::Tried;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use tower::ServiceExt;

/// What a page asked for again is not asked under: these describe the form's body.
const OF_THE_BODY: [header::HeaderName; 3] =
    [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::TRANSFER_ENCODING];

/// Answers a refused form with the page it stood on; with the fault's own page where the form is not there any more.
pub(crate) async fn again(State(pages): State<Router>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let mut answer = next.run(request).await;
    let Some(tried) = answer.extensions_mut().remove::<Arc<Tried>>() else { return answer };
    match stood_on(pages, headers, &tried).await {
        Some(mut page) if tried.was_shown() => {
            *page.status_mut() = answer.status();
            page
        }
        _ => answer,
    }
}

async fn stood_on(pages: Router, mut headers: HeaderMap, tried: &Arc<Tried>) -> Option<Response> {
    OF_THE_BODY.iter().for_each(|name| drop(headers.remove(name)));
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = tried.page()?.parse().ok()?;
    *request.headers_mut() = headers;
    request.extensions_mut().insert(Arc::clone(tried));
    let Ok(page) = pages.oneshot(request).await;
    (page.status() == StatusCode::OK).then_some(page)
}
