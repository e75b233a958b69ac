//! Stories of files: brought with a form, freed of their metadata, seen by those who have a part in the project.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod kit;

use axum::http::StatusCode;
use kit::told::{path, project, seat, told};
use kit::{Browser, Market, Seen};
use market::text::Evidence;
use market::{Actor, Aggregate, FirmId, Stream};
use store::PersonId;

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

/// What the story's owner posted: the digest of a photo is that of these bytes.
const OF_THE_FLAT: &[u8] = b"photo of the flat 0";

/// Two quotes are in and sealed, a third firm has not quoted, a fourth was not drawn.
const SEALED: &str = "given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Li confirms the survey of Anju
wait 1 day
Hongda holds the survey
Jiahe holds the survey
Anju holds the survey
Hongda quotes 100,000
Jiahe quotes 110,000";

/// A file that somebody brought to the story's project; where it is.
fn brought(market: &Market, by: Actor, bytes: &[u8]) -> String {
    let person = match by {
        Actor::Owner(id) => PersonId::from(id),
        Actor::Firm(id) => PersonId::from(id),
        other => panic!("{other:?} brings nothing here"),
    };
    let id = project(market).id;
    let file = market.app.vault().put_file("image/jpeg", person, Some(id), bytes, market.app.now()).unwrap();
    format!("/files/{}", file.digest)
}

/// The story's firms, by the order of their leads; who quoted first.
fn firms(market: &Market) -> (FirmId, Vec<FirmId>) {
    let leads = project(market).leads;
    let quoted = leads.iter().find(|(_, lead)| lead.quote.is_some()).map(|(firm, _)| *firm).unwrap();
    (quoted, leads.keys().copied().filter(|firm| *firm != quoted).collect())
}

async fn status(market: &Market, actor: Actor, path: &str) -> StatusCode {
    seat(market, actor, "A reader").await.get(path).await.status
}

#[tokio::test]
async fn whoever_is_asked_to_quote_sees_the_photos_of_the_flat_and_nothing_else_of_the_owners() {
    let market = told(SEALED);
    let owner = Actor::Owner(project(&market).owner);
    let (photo, other) = (brought(&market, owner, OF_THE_FLAT), brought(&market, owner, b"a later photo"));
    let (firm, _) = firms(&market);
    assert_eq!(status(&market, Actor::Firm(firm), &photo).await, StatusCode::OK);
    assert_eq!(status(&market, Actor::Firm(firm), &other).await, StatusCode::NOT_FOUND, "not of the request");
    let page = seat(&market, Actor::Firm(firm), "A firm").await.get(&path(project(&market).id)).await;
    assert!(page.body.contains(&photo), "the photo is on the firm's page: {}", page.text());
}

#[tokio::test]
async fn a_firm_that_is_out_no_longer_sees_the_flat() {
    let market = told(
        "given a qualified request of Li before Hongda, Jiahe and Anju\nOps draws the firms\nHongda declines",
    );
    let owner = Actor::Owner(project(&market).owner);
    let photo = brought(&market, owner, OF_THE_FLAT);
    let out =
        project(&market).leads.iter().find(|(_, lead)| lead.out.is_some()).map(|(firm, _)| *firm).unwrap();
    assert_eq!(status(&market, Actor::Firm(out), &photo).await, StatusCode::NOT_FOUND);
    let page = seat(&market, Actor::Firm(out), "A firm").await.get(&path(project(&market).id)).await;
    assert!(page.all("#request").is_empty(), "nor what was asked for: {}", page.text());
}

#[tokio::test]
async fn a_design_is_sealed_until_the_opening_then_the_owners_to_see_and_never_a_rivals() {
    let market = told(SEALED);
    let owner = Actor::Owner(project(&market).owner);
    let (firm, rivals) = firms(&market);
    let design = brought(&market, Actor::Firm(firm), b"a design");
    assert_eq!(status(&market, Actor::Firm(firm), &design).await, StatusCode::OK, "its own");
    assert_eq!(status(&market, owner, &design).await, StatusCode::NOT_FOUND, "sealed");
    for rival in &rivals {
        assert_eq!(status(&market, Actor::Firm(*rival), &design).await, StatusCode::NOT_FOUND, "a rival's");
    }

    let market = told(&format!("{SEALED}\nAnju quotes 60,000"));
    let owner = Actor::Owner(project(&market).owner);
    let (firm, rivals) = firms(&market);
    let design = brought(&market, Actor::Firm(firm), b"a design");
    assert_eq!(status(&market, owner, &design).await, StatusCode::OK, "opened");
    for rival in rivals {
        assert_eq!(
            status(&market, Actor::Firm(rival), &design).await,
            StatusCode::NOT_FOUND,
            "still a rival's"
        );
    }
}

#[tokio::test]
async fn the_firm_under_contract_sees_what_the_owner_brings_and_no_rivals_design() {
    let market = told("given a contract of 100,000 to sign between Li and Hongda");
    let found = project(&market);
    let (owner, firm) = (Actor::Owner(found.owner), found.firm().unwrap());
    let photo = brought(&market, owner, b"a later photo");
    assert_eq!(status(&market, Actor::Firm(firm), &photo).await, StatusCode::OK);
    for rival in found.leads.keys().copied().filter(|it| *it != firm) {
        let design = brought(&market, Actor::Firm(rival), b"a rival's design");
        assert_eq!(status(&market, Actor::Firm(firm), &design).await, StatusCode::NOT_FOUND, "a rival's");
        assert_eq!(status(&market, Actor::Firm(rival), &photo).await, StatusCode::NOT_FOUND, "not chosen");
    }
}
