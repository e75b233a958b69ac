//! The pages of everybody in a market, state by state: a scenario is told, and wherever it reaches something new the pages
//! are looked at. What it is not: a browser's crawl; it opens the pages that each role has.

use crate::attack::{Attack, PREVIEW, Tally};
use crate::kit::form::FormSeen;
use crate::kit::told::seat;
use crate::kit::{Browser, Market, Seen};
use crate::values::kind_of;
use market::{Actor, Aggregate, Command, Fact, Key, Project, Stream, Wait};
use rules::At;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::Path;
use store::{Failure, Order, Page};
use story::{Door, DoorRefusal, Story};
use tokio::runtime::Runtime;
use web::forms::{PARTY_VERBS, VERBS};

const OWNER: [&str; 4] = ["/inbox", "/projects", "/projects/new", "/settings"];
const FIRM: [&str; 4] = ["/inbox", "/firm", "/firm/profile", "/firm/balance"];
const SUPERVISOR: [&str; 3] = ["/inbox", "/supervisor", "/supervisor/profile"];
const OPERATOR: [&str; 9] = [
    "/operator",
    "/operator/projects",
    "/operator/statement",
    "/operator/books",
    "/operator/firms",
    "/operator/supervisors",
    "/operator/policy",
    "/operator/staff",
    "/operator/outbox",
];

/// What a page's own form does among other things, and where that form goes to.
const WITHIN: [(&str, &str); 3] =
    [("charter/found", "/claim"), ("charter/hire", "/operator/staff"), ("owner/register", "/join")];

/// Goes through the market and remembers what was seen.
pub(crate) struct Walker {
    runtime: Runtime,
    /// States whose pages were opened.
    states: BTreeSet<String>,
    /// Forms that were attacked: whose, where to, and their fields.
    forms: BTreeSet<String>,
    /// Verbs whose form stood on a page.
    met: BTreeSet<String>,
    tally: Tally,
    /// Every other form is read in Chinese.
    turn: bool,
}

/// A market as a story's door, looked at after every command that leads to something new.
struct Looked<'a> {
    market: Market,
    walker: &'a mut Walker,
    /// The last event that the story has heard of.
    heard: u64,
}

impl Door for Looked<'_> {
    fn execute(
        &mut self,
        actor: Actor,
        command: &Command,
        at: At,
        key: Key,
    ) -> Result<Vec<Fact>, DoorRefusal> {
        let order = Order { key, actor, command: command.clone(), at };
        let done = self.market.app.store().execute(order).map_err(|failure| match failure {
            Failure::Refused(refusal) => DoorRefusal::Refused(refusal.code),
            other => DoorRefusal::Broken(other.to_string()),
        })?;
        self.market.turn(at.since(self.market.app.now()).max(0));
        let streams: BTreeSet<Stream> = done.facts.iter().map(|fact| fact.stream).collect();
        for stream in streams {
            self.walker.look(&self.market, &stream);
        }
        // An order that was given before brings nothing new.
        let news = self.news();
        Ok(if news.is_empty() { done.facts } else { news })
    }

    fn aggregate(&mut self, stream: &Stream) -> Option<Aggregate> {
        self.market.app.store().aggregate(stream).unwrap()
    }

    fn waits(&mut self) -> Vec<(Stream, Wait)> {
        let rows = self.market.app.store().due(At::LAST, Page::MOST).unwrap();
        rows.into_iter().map(|row| (row.stream, row.wait)).collect()
    }
}

impl Looked<'_> {
    /// Whatever was recorded since: what the command brought, and that somebody has read a notice on a page.
    fn news(&mut self) -> Vec<Fact> {
        let mut news = Vec::new();
        loop {
            let page = self.market.app.store().events(None, self.heard, Page::MOST).unwrap();
            let Some(last) = page.last() else { return news };
            self.heard = last.position;
            news.extend(page.into_iter().map(|it| Fact { stream: it.stream, event: it.event }));
        }
    }
}

impl Walker {
    pub(crate) fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (states, forms, met) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        Self { runtime, states, forms, met, tally: Tally::default(), turn: false }
    }

    pub(crate) fn tally(&self) -> Tally {
        self.tally.clone()
    }

    /// Verbs of people whose form no page showed.
    pub(crate) fn unmet(&self) -> Vec<String> {
        let acts = VERBS.iter().map(|verb| format!("project/{}", verb.name));
        let parties = PARTY_VERBS.iter().map(|verb| format!("{}/{}", verb.noun, verb.name));
        let at = |verb: &str| {
            WITHIN.iter().find(|(known, _)| *known == verb).map_or(verb, |(_, at)| at).to_owned()
        };
        acts.chain(parties).filter(|verb| !self.met.contains(&at(verb))).collect()
    }

    /// Tells a scenario to a market of its own.
    pub(crate) fn tell(&mut self, file: &Path) {
        let name = file.display().to_string();
        let story = Story::read(&name, &fs::read_to_string(file).unwrap()).unwrap();
        let mut door = Looked { market: Market::demo(), walker: self, heard: 0 };
        let outcome = story::run(&story, &mut door);
        assert!(outcome.passed, "{name}: {outcome:?}");
    }

    /// The door's own pages, in a market that nobody has opened yet and in one that is open.
    pub(crate) fn door(&mut self) {
        let fresh = Market::fresh();
        let link = fresh.app.new_claim().unwrap();
        let claim = link.strip_prefix("http://localhost:8080").unwrap().to_owned();
        self.pages(&fresh, "visitor", &mut fresh.browser(), &[claim, "/sign-in".into(), "/join".into()]);
        self.pages(&fresh, "visitor", &mut fresh.browser(), &["/firms".into(), "/guide".into(), "/".into()]);
        let (market, mut operator) = self.runtime.block_on(Market::founded());
        self.pages(&market, "operator", &mut operator, &["/settings".into(), "/operator/staff".into()]);
        let mut visitor = market.browser();
        let code = self.runtime.block_on(async {
            let page = visitor.get("/sign-in").await;
            visitor.send(&page, "form[action='/sign-in']", &[("email", "op@example.com")]).await
        });
        self.page(&market, "visitor", &mut visitor, &code);
        self.policy(&market, &mut operator);
        self.newcomers(&market);
    }

    /// A policy file that was tried and may be adopted.
    fn policy(&mut self, market: &Market, operator: &mut Browser) {
        let tried = self.runtime.block_on(async {
            let page = operator.get("/operator/policy").await;
            let form = page.forms().into_iter().find(|form| form.action == PREVIEW).unwrap();
            operator.submit_with(&form, &form.pairs(), &[]).await
        });
        self.page(market, "operator", operator, &tried);
    }

    /// Whoever has an account and has not written its profile yet.
    fn newcomers(&mut self, market: &Market) {
        for (role, pages) in [("firm", &FIRM[..]), ("supervisor", &SUPERVISOR[..])] {
            let email = format!("{role}@example.com");
            let mut browser = self.runtime.block_on(market.join(role, "周平", &email));
            let pages: Vec<String> = pages.iter().map(|&page| page.to_owned()).collect();
            self.pages(market, role, &mut browser, &pages);
        }
    }

    /// Opens everybody's pages about what has just changed, where the like was not seen before.
    fn look(&mut self, market: &Market, stream: &Stream) {
        let state = state(market, stream);
        if !self.states.insert(state) {
            return;
        }
        match market.app.store().aggregate(stream).unwrap() {
            Some(Aggregate::Project(project)) => self.project(market, &project),
            Some(Aggregate::Firm(firm)) => {
                self.seated(market, Actor::Firm(firm.id), &FIRM.map(String::from));
                let pages = ["/operator/firms".to_owned(), format!("/operator/firms/{}", firm.id)];
                self.staff(market, &pages);
            }
            Some(Aggregate::Supervisor(it)) => {
                self.seated(market, Actor::Supervisor(it.id), &SUPERVISOR.map(String::from));
                self.staff(market, &["/operator/supervisors".to_owned()]);
            }
            Some(Aggregate::Owner(owner)) => {
                let new = "/projects/new?province=310000&area=89".to_owned();
                self.seated(market, Actor::Owner(owner.id), &OWNER.map(String::from));
                self.seated(market, Actor::Owner(owner.id), &[new]);
            }
            _ => self.staff(market, &OPERATOR.map(String::from)),
        }
    }

    fn project(&mut self, market: &Market, project: &Project) {
        let page = |rest: &str| format!("/projects/{}{rest}", project.id);
        let parts = [page(""), page("/contract"), page("/quotes")];
        self.seated(market, Actor::Owner(project.owner), &parts);
        for firm in project.leads.keys() {
            self.seated(market, Actor::Firm(*firm), &[page(""), page("/quote"), page("/contract")]);
        }
        for (stream, _) in market.app.store().list(&market::List::Supervisors, Page::first(20)).unwrap() {
            if let Stream::Supervisor(id) = stream {
                self.seated(market, Actor::Supervisor(id), &[page("")]);
            }
        }
        self.staff(market, &[page("")]);
    }

    fn staff(&mut self, market: &Market, pages: &[String]) {
        let charter = market.app.store().charter().unwrap();
        if let Some(id) = charter.and_then(|charter| charter.staff.first().copied()) {
            self.seated(market, Actor::Operator(id), pages);
        }
    }

    fn seated(&mut self, market: &Market, actor: Actor, pages: &[String]) {
        let who = format!("{actor:?}").split('(').next().unwrap().to_owned();
        let mut browser = self.runtime.block_on(seat(market, actor, &who));
        self.pages(market, &who, &mut browser, pages);
    }

    fn pages(&mut self, market: &Market, who: &str, browser: &mut Browser, pages: &[String]) {
        for path in pages {
            let seen = self.runtime.block_on(browser.get(path));
            self.page(market, who, browser, &seen);
            // A supervisor's visits have pages of their own.
            for visit in links(&seen, "/visits/") {
                let seen = self.runtime.block_on(browser.get(&visit));
                self.page(market, who, browser, &seen);
            }
        }
    }

    fn page(&mut self, market: &Market, who: &str, browser: &mut Browser, seen: &Seen) {
        if seen.status.is_server_error() {
            self.tally.faults.push(format!("{who}: a page answers {}", seen.status));
        }
        for form in seen.forms() {
            let place = place(&form.action);
            self.met.insert(place.clone());
            let fields: BTreeSet<String> = form.fields.iter().map(|it| kind_of(&it.name)).collect();
            let signature = format!("{who} {place} {fields:?}");
            // The clock of the demo and the choice of language stand on every page.
            if !self.forms.insert(signature) {
                continue;
            }
            let form = self.in_language(browser, form);
            let attack =
                Attack { market, browser, who: who.to_owned(), form, tally: &mut self.tally, last: 0 };
            self.runtime.block_on(attack.run());
            browser.cookies.remove("lang");
        }
    }

    /// The same form as its reader's language labels it: every other in English. One whose page cannot be asked for again
    /// is read as it stands, in Chinese.
    fn in_language(&mut self, browser: &mut Browser, form: FormSeen) -> FormSeen {
        browser.cookies.insert("lang".into(), "zh".into());
        let page = form.fields.iter().find(|it| it.name == "page").and_then(|it| it.values.first().cloned());
        let Some(page) = page else { return form };
        self.turn = !self.turn;
        browser.cookies.insert("lang".into(), if self.turn { "zh" } else { "en" }.into());
        let seen = self.runtime.block_on(browser.get(&page));
        let id =
            |form: &FormSeen| form.fields.iter().find(|it| it.name == "form").map(|it| it.values.clone());
        let same = seen
            .forms()
            .into_iter()
            .find(|it| place(&it.action) == place(&form.action) && id(it) == id(&form));
        same.unwrap_or(form)
    }
}

/// Whose form it is and which: `project/approve`, `/settings/person`.
fn place(action: &str) -> String {
    let parts: Vec<&str> = action.trim_start_matches('/').split('/').collect();
    match parts.as_slice() {
        ["act", noun, _, verb] => format!("{noun}/{verb}"),
        ["claim", _] => "/claim".to_owned(),
        _ => action.to_owned(),
    }
}

fn links(seen: &Seen, begin: &str) -> BTreeSet<String> {
    let (html, ways) = (Html::parse_document(&seen.body), Selector::parse("a[href]").unwrap());
    let to = html.select(&ways).filter_map(|way| way.attr("href").map(str::to_owned));
    to.filter(|path| path.starts_with(begin)).collect()
}

/// What decides which forms the pages show: the state by its names, and what is waited for.
fn state(market: &Market, stream: &Stream) -> String {
    let waits = market.app.store().waits_of(stream).unwrap();
    let waits: BTreeSet<String> = waits.iter().map(|row| format!("{:?}", row.wait.key.kind)).collect();
    let own = match market.app.store().aggregate(stream).unwrap() {
        Some(Aggregate::Project(it)) => {
            let stages: Vec<String> = it.stages.iter().map(|stage| stage.state.to_string()).collect();
            let leads: BTreeSet<String> = it.leads.values().map(|lead| name(&lead.survey)).collect();
            let parts = it.retention.iter().flat_map(|retention| &retention.parts);
            let tickets = it.warranty.iter().flat_map(|warranty| &warranty.tickets);
            let after: BTreeSet<String> =
                parts.map(|part| name(&part.state)).chain(tickets.map(|ticket| name(&ticket.step))).collect();
            format!("{} {stages:?} {leads:?} {after:?} {}", it.phase, it.contract.is_some())
        }
        Some(Aggregate::Firm(it)) => format!("firm {} {}", it.is_admitted(), it.withdrawals.len().min(1)),
        Some(Aggregate::Supervisor(it)) => format!("supervisor {}", it.admitted),
        Some(Aggregate::Owner(_)) => "owner".to_owned(),
        Some(Aggregate::Charter(it)) => format!("charter {}", it.staff.len().min(2)),
        _ => "line".to_owned(),
    };
    format!("{own} {waits:?}")
}

/// What a step is called, without its moments.
fn name(step: &impl Debug) -> String {
    format!("{step:?}").chars().take_while(|c| c.is_alphanumeric()).collect()
}
