//! A small server to look at pages with: a demo, founded, with two people. Not part of the product.
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods, reason = "only to look at pages")]
use guide::Guide;
use market::{Actor, Command, StaffId, charter};
use rules::{At, Policy};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use store::{Person, Role};

#[tokio::main]
async fn main() {
    let clock = Arc::new(AtomicI64::new(1_772_413_200));
    let (read, turn) = (Arc::clone(&clock), clock);
    let demo = std::env::args().nth(2).as_deref() != Some("fresh");
    let config = web::Config {
        base_url: "http://localhost:8099".into(),
        secure_cookies: true,
        trust_proxy: false,
        demo,
        mail: web::Mail::Folder("/tmp/look-mail".into()),
    };
    let app = web::App::new(
        Arc::new(store::open_memory().unwrap()),
        Arc::new(Guide::built_in().clone()),
        Arc::new(move || At::seconds(read.load(Ordering::SeqCst))),
        Arc::new(|b: &mut [u8]| getrandom::fill(b).unwrap()),
        Some(Arc::new(move |by| {
            let _ = turn.fetch_add(by, Ordering::SeqCst);
        })),
        config,
    );
    println!("{}", app.new_claim().unwrap());
    if demo {
        let staff: StaffId = app.id();
        let custodian = serde_custodian();
        let command = charter::Command::Found { policy: Policy::fairwright().written(), custodian, staff };
        app.run(app.id(), Actor::Operator(staff), Command::Charter(command)).await.unwrap();
        for (id, role, name, email) in [
            (staff.into(), Role::Operator, "周平", "op@example.com"),
            (app.id::<market::OwnerId>().into(), Role::Owner, "李娜", "li@example.com"),
            (app.id::<market::FirmId>().into(), Role::Firm, "上海匠心装饰", "firm@example.com"),
        ] {
            let person = Person {
                id,
                role,
                name: name.into(),
                email: email.into(),
                phone: String::new(),
                language: "zh".into(),
                created: app.now(),
            };
            app.vault().put_person(&person).unwrap();
        }
    }
    let listener =
        tokio::net::TcpListener::bind(("127.0.0.1", std::env::args().nth(1).unwrap().parse().unwrap()))
            .await
            .unwrap();
    let service = web::router(app).into_make_service_with_connect_info::<std::net::SocketAddr>();
    axum::serve(listener, service).await.unwrap();
}

fn serde_custodian() -> charter::Custodian {
    charter::Custodian {
        holder: market::text::Name::new("平安银行").unwrap(),
        licence: market::text::Name::new("B0011H131000001").unwrap(),
        may_say_escrow: true,
    }
}
