use crate::kit::Browser;
use crate::stand::Stand;
async fn dump(b: &mut Browser, path: &str, name: &str, lang: &str) {
    b.cookies.insert("lang".into(), lang.into());
    let p = b.get(path).await;
    let i = p.body.find("/assets/style-").unwrap();
    let css = p.body[i..].split('"').next().unwrap().to_owned();
    let style = b.get(&css).await.body;
    std::fs::create_dir_all("/tmp/shots").unwrap();
    std::fs::write("/tmp/shots/style.css", style).unwrap();
    std::fs::write(format!("/tmp/shots/{name}.html"), p.body.replace(&css, "style.css")).unwrap();
}
#[tokio::test]
async fn shots() {
    let (market, _) = crate::kit::Market::founded().await;
    let mut f = market.join("firm", "张三", "firm1@example.com").await;
    dump(&mut f, "/firm/profile", "register", "zh").await;
    let page = f.get("/firm/profile").await;
    f.send(&page, "form[action$='/register']", &crate::stand::typed(&crate::stand::profile(1))).await;
    dump(&mut f, "/firm", "desk-new", "en").await;
    let mut s = Stand::invited().await;
    let p = s.path("");
    dump(&mut s.firms[0], "/firm", "desk", "zh").await;
    dump(&mut s.firms[0], &p, "invited", "en").await;
    let s = Stand::surveyed().await;
    let mut f = s.sign_in("firm1@example.com").await;
    dump(&mut f, &s.path("/quote"), "quote", "zh").await;
    dump(&mut f, &s.path(""), "surveyed", "zh").await;
    dump(&mut f, "/firm/balance", "balance", "en").await;
    let s = Stand::chosen().await;
    let mut f = s.sign_in("firm1@example.com").await;
    dump(&mut f, &s.path(""), "signing", "en").await;
    let s = Stand::funded().await;
    let mut f = s.sign_in("firm1@example.com").await;
    dump(&mut f, &s.path(""), "works", "zh").await;
    let s = Stand::on_site().await;
    let mut w = s.sign_in("supervisor@example.com").await;
    dump(&mut w, "/supervisor", "day", "zh").await;
    dump(&mut w, &format!("/visits/{}/stage:1", s.project), "report", "en").await;
    let s = Stand::drawn().await;
    let mut w = s.sign_in("supervisor@example.com").await;
    dump(&mut w, &format!("/visits/{}/stage:1", s.project), "visit", "zh").await;
    dump(&mut w, "/supervisor/profile", "ties", "zh").await;
}
