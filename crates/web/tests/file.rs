//! Stories of files: brought with a form, freed of their metadata, seen by those who have a part in the project.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::{Browser, Market, Seen};
use market::text::Evidence;
use market::{Aggregate, Stream};

const PROJECT: &str = "0190a000-0000-7000-8000-000000000001";

/// A photo with a comment that tells a place.
const PHOTO: &[u8] = b"\xff\xd8\xff\xfe\x00\x0931.2304\xff\xda\x00\x02pixels\xff\xd9";

const REQUEST: [(&str, &str); 8] = [
    ("district", "310115"),
    ("estate", "碧云花园"),
    ("address", "碧云路 12 号 3-401"),
    ("kind", "old"),
    ("area", "89"),
    ("budget-low", "100000"),
    ("budget-high", "200000"),
    ("start-months", "2"),
];

async fn post(owner: &mut Browser, files: &[(&str, &str, &[u8])]) -> Seen {
    let csrf = owner.csrf().await;
    let mut fields = vec![("csrf", csrf.as_str())];
    fields.extend(REQUEST);
    owner.upload(&format!("/act/project/{PROJECT}/post"), &fields, files).await
}

fn evidence(market: &Market) -> Vec<Evidence> {
    match market.app.store().aggregate(&Stream::Project(PROJECT.parse().unwrap())).unwrap() {
        Some(Aggregate::Project(project)) => project.request.evidence,
        _ => panic!("the project is posted"),
    }
}

/// A market in which an owner has posted with one photo; where it is.
async fn with_photo() -> (Market, Browser, Browser, String) {
    let (market, operator) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let answer = post(&mut owner, &[("photo", "flat.jpg", PHOTO)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let path = format!("/files/{}", evidence(&market)[0].digest);
    (market, operator, owner, path)
}

#[tokio::test]
async fn a_photo_comes_with_the_form_and_loses_what_the_camera_told() {
    let (_market, _, mut owner, path) = with_photo().await;
    let seen = owner.get(&path).await;
    assert_eq!((seen.status, seen.header("content-type")), (StatusCode::OK, "image/jpeg"));
    assert!(seen.body.contains("pixels") && !seen.body.contains("31.2304"));
}

#[tokio::test]
async fn a_field_in_which_no_file_was_chosen_is_no_file() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let files: [(&str, &str, &[u8]); 2] = [("photo", "flat.jpg", PHOTO), ("plan", "", b"")];
    assert_eq!(post(&mut owner, &files).await.status, StatusCode::SEE_OTHER);
    assert_eq!(evidence(&market).len(), 1, "the photo alone");
}

#[tokio::test]
async fn what_only_pretends_to_be_a_photo_is_refused_and_nothing_is_done() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>";
    for bytes in [&b"<html><script>1</script>"[..], svg, b"PK\x03\x04", b"\xff\xd8\xff", b"GIF89a"] {
        let answer = post(&mut owner, &[("photo", "flat.jpg", PHOTO), ("photo", "x.jpg", bytes)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bytes:?}");
    }
    assert!(market.app.store().aggregate(&Stream::Project(PROJECT.parse().unwrap())).unwrap().is_none());
}

#[tokio::test]
async fn a_file_under_a_field_of_no_kind_is_refused() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    assert_eq!(
        post(&mut owner, &[("virus", "flat.jpg", PHOTO)]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn too_large_a_file_is_refused() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let large = [PHOTO, &vec![0; 16 * 1024 * 1024]].concat();
    assert_eq!(
        post(&mut owner, &[("photo", "flat.jpg", &large)]).await.status,
        StatusCode::PAYLOAD_TOO_LARGE
    );
}

#[tokio::test]
async fn a_form_with_files_needs_the_token_too() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let path = format!("/act/project/{PROJECT}/post");
    for fields in [&[][..], &[("csrf", "0")], &[("kind", "old"), ("csrf", "0")]] {
        assert_eq!(owner.upload(&path, fields, &[]).await.status, StatusCode::FORBIDDEN, "{fields:?}");
    }
}

#[tokio::test]
async fn the_operator_sees_the_photo_and_whoever_has_no_part_sees_that_there_is_none() {
    let (market, mut operator, _, path) = with_photo().await;
    assert_eq!(operator.get(&path).await.status, StatusCode::OK);
    for (role, email) in
        [("owner", "other@example.com"), ("firm", "firm@example.com"), ("supervisor", "s@example.com")]
    {
        let mut stranger = market.join(role, "路人", email).await;
        assert_eq!(
            stranger.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "a {role} without a part in the project"
        );
    }
    assert_eq!(market.browser().get(&path).await.location(), format!("/sign-in?next={path}"));
}

/// A firm that has joined and has no part in the project.
async fn stranger(market: &Market) -> Browser {
    market.join("firm", "路人", "firm@example.com").await
}

#[tokio::test]
async fn what_a_stranger_brings_to_a_project_is_not_kept() {
    let (market, _, _, _) = with_photo().await;
    let mut stranger = stranger(&market).await;
    let csrf = stranger.csrf().await;
    let fields = [("csrf", csrf.as_str()), ("note", "x")];
    let path = format!("/act/project/{PROJECT}/log-site");
    let photo = [PHOTO, b" of a stranger"].concat();
    let answer = stranger.upload(&path, &fields, &[("photo", "x.jpg", &photo)]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let person = market.app.vault().find_by_email("firm@example.com").unwrap().unwrap();
    assert_eq!(market.app.vault().quota(person.id, Some(PROJECT.parse().unwrap())).unwrap(), 0);
}

#[tokio::test]
async fn evidence_that_nobody_brought_is_refused() {
    let (market, _) = Market::founded().await;
    let mut owner = market.join("owner", "李娜", "li.na@example.com").await;
    let csrf = owner.csrf().await;
    let invented = format!("photo:{}", "ab".repeat(32));
    let mut fields = vec![("csrf", csrf.as_str()), ("evidence", invented.as_str())];
    fields.extend(REQUEST);
    let answer = owner.post(&format!("/act/project/{PROJECT}/post"), &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    assert!(market.app.store().aggregate(&Stream::Project(PROJECT.parse().unwrap())).unwrap().is_none());
}

#[tokio::test]
async fn a_photo_is_asked_for_each_time_and_sent_once() {
    let (market, _, mut owner, path) = with_photo().await;
    let seen = owner.get(&path).await;
    assert_eq!(seen.header("cache-control"), "private, no-cache");
    let tag = seen.header("etag").to_owned();
    owner.headers = vec![("if-none-match", tag.clone())];
    let again = owner.get(&path).await;
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let mut stranger = stranger(&market).await;
    stranger.headers = vec![("if-none-match", tag)];
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "a tag opens nothing");
}
