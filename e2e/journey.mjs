// One renovation in a browser: an owner, three firms, a supervisor and the operator bring one project from the request to
// its completion, through the pages alone, and every kind of page they meet is looked at on the way.
//
//   FAIRWRIGHT=../target/debug/fairwright node journey.mjs
// `--quick` looks at no page, for whoever mends the journey itself.
//
// What it is not: the rules' test; the stories in `scenarios/` are. This shows that people can do it.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { limits, photo, prices } from "./lib/guide.mjs";
import { look, verdict } from "./lib/look.mjs";
import { Market } from "./lib/market.mjs";
import { Person } from "./lib/person.mjs";

const BINARY = process.env.FAIRWRIGHT ?? fileURLToPath(new URL("../target/debug/fairwright", import.meta.url));
const BROWSER = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
/** Shanghai, and in it Huangpu: none of the demo's own firms serves it, so that our three are drawn. */
const [PROVINCE, DISTRICT] = ["310000", "310101"];
const AREA = 89;
/** Points measured of each item: as many as the checklist asks at most. */
const POINTS = 5;
const STAGES = 5;
/** The stage inside which the waterproofing is a gate. */
const GATED = 2;

const FIRMS = [
  { name: "Hongda", email: "hongda@example.com", factor: 1.0 },
  { name: "Jiahe", email: "jiahe@example.com", factor: 1.06 },
  { name: "Anju", email: "anju@example.com", factor: 0.95 },
];

let began = Date.now();
function step(text) {
  console.log(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}

async function main() {
  assert.ok(BROWSER, "Chromium is not there: ./test installs it, or `apt-get install chromium`");
  const browser = await chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    await on(Market.serve(BINARY), (market) => founding(market, browser));
    await on(Market.demo(BINARY), (market) => journey(market, browser));
  } finally {
    await browser.close();
  }
  const { kinds, found } = verdict();
  console.log(`  ${kinds} kinds of pages looked at in light and dark, at 360 and 1280 px`);
  assert.equal(found.length, 0, `the pages have faults:\n    ${found.join("\n    ")}`);
}

async function on(starting, what) {
  const market = await starting;
  try {
    await what(market);
  } finally {
    await market.stop();
  }
}

/** A fresh server: the operator claims it by the link that it prints, an owner joins by a code. */
async function founding(market, browser) {
  const ops = await Person.arrive(market, browser, { role: "operator", name: "Zhou Ping", email: "ops@example.com" });
  await ops.visit("/");
  const claim = market.claimPath();
  assert.ok(claim, `a fresh server prints its claim link; it said:\n${market.said}`);
  await ops.visit(claim);
  await ops.submit(claim, { name: ops.name, email: ops.email, holder: "Custody Bank", licence: "B0011H" });
  await look(ops);
  const again = await ops.page.goto(claim);
  assert.ok(again.status() >= 400, "the claim link works once");
  const li = await Person.arrive(market, browser, { role: "owner", name: "Li Na", email: "li@example.com" });
  await li.join();
  step("a fresh server is claimed by its one-time link; an owner has joined it");
}

async function journey(market, browser) {
  const town = await people(market, browser);
  const project = await request(town);
  const winner = await competition(town, project);
  step(`the quotes are open; Li has chosen ${winner.name}`);
  await contract(town, project, winner, browser);
  for (let no = 1; no <= STAGES; no += 1) await stage(town, project, winner, no, browser);
  await completed(town, project);
}

/** The people of this story: the demo's operator by one click, all others join with the code from the mail. */
async function people(market, browser) {
  const arrive = (role, name, email) => Person.arrive(market, browser, { role, name, email });
  const ops = await arrive("operator", "Operator", "ops@demo.invalid");
  await ops.enter();
  const li = await arrive("owner", "Li Na", "li@example.com");
  const wang = await arrive("supervisor", "Wang Jun", "wang@example.com");
  const firms = [];
  for (const { name, email, factor } of FIRMS) firms.push(Object.assign(await arrive("firm", name, email), { factor }));
  for (const person of [li, wang, ...firms]) await person.join();
  step("an owner, three firms and a supervisor have joined the demo");

  const town = { market, ops, li, wang, firms, paper: photo(market.data), lines: 0 };
  await admitted(town);
  return town;
}

/** The operator vets firms and supervisor; each firm has its deposit and a prepaid balance. */
async function admitted(town) {
  const { ops, wang, firms, paper } = town;
  wang.id = await register(wang, { districts: DISTRICT });
  await ops.act("supervisor", wang.id, "admit", { note: "Licence seen" });
  for (const firm of firms) {
    firm.id = await register(firm, {
      name: firm.name,
      districts: DISTRICT,
      crews: 3,
      "budget-low": 50000,
      "budget-high": 500000,
      "monthly-cap": 5000,
      "bank-account": `6222-${firm.name}`,
      "legal-representative": `Director of ${firm.name}`,
      "principal-phone": `13800${firm.name.length}${firm.name.charCodeAt(0)}00`,
    });
    await ops.act("firm", firm.id, "vet", { note: "Licence, insurance and five references seen" }, { document: paper });
    await ops.act("firm", firm.id, "record-deposit", { amount: 10000, line: line(town) });
    await received(town, await firm.payingReference(), 2000);
  }
  step("the operator has vetted them; each firm has paid a deposit and 2,000 yuan in advance");
}

/** A firm or supervisor registers its profile; gives its id, which stands in the form's address. */
async function register(person, profile) {
  const id = await person.idIn(`/${person.role}/profile`, person.role, "register");
  await person.act(person.role, id, "register", profile);
  return id;
}

/** A bank statement has a number for each of its lines. */
function line(town) {
  town.lines += 1;
  return `2026-${String(town.lines).padStart(6, "0")}`;
}

/** Money came in: the operator records the statement's line. */
async function received(town, reference, amount) {
  await town.ops.act("statement", "market", "record-line", { line: line(town), reference, amount });
}

/** The owner posts a request, the contact confirmed by the code that signed in; the operator qualifies and draws. */
async function request(town) {
  const { li, ops } = town;
  await li.visit("/projects/new");
  await li.ask({ province: PROVINCE, area: AREA });
  const id = await li.idHere("project", "post");
  const asked = {
    district: DISTRICT,
    estate: "Garden Road Estate",
    address: "12 Garden Road, 3-401",
    kind: "old",
    "budget-low": 80000,
    "budget-high": 200000,
    "start-months": 1,
    wishes: "Everything new, open kitchen, two cats",
  };
  await li.submit(`/act/project/${id}/post`, asked, { photo: town.paper });
  step("Li has posted a request");
  await ops.act("project", id, "qualify", { fit: "yes" });
  await ops.act("project", id, "draw");
  step("three firms are drawn");
  return id;
}

/** The three accept, measure and quote under seal; the owner chooses. */
async function competition(town, project) {
  const { li, firms } = town;
  for (const firm of firms) await firm.act("project", project, "accept");
  const time = await tomorrow(li);
  for (const firm of firms) await firm.act("project", project, "propose-survey", { time });
  for (const firm of firms) await li.act("project", project, "confirm-survey", { firm: firm.id });
  await li.turn("1d");
  await li.turn("1h");
  for (const firm of firms) await firm.act("project", project, "hold-survey");
  step("three surveys are held");
  for (const firm of firms) {
    await sealed(li, project);
    await quote(firm, project, firm.factor);
  }
  const winner = firms[0];
  await li.act("project", project, "choose", { firm: winner.id, funding: "each" });
  return winner;
}

/** A day from now by the demo's clock, whose banner says `09:30 on 11 March 2026`. */
async function tomorrow(person) {
  await person.visit("/inbox");
  const banner = await person.page.locator("aside.demo").innerText();
  const now = banner.match(/(\d{2}):(\d{2}) on (\d{1,2} \w+ \d{4})/);
  assert.ok(now, `the demo's banner says what time it is: ${banner}`);
  const moment = new Date(`${now[3]} UTC`);
  moment.setUTCHours(24 + Number(now[1]), Number(now[2]));
  return moment.toISOString().slice(0, 16).replace("T", " ");
}

/** A firm fills in the template's bill at the guide's middle price times a factor. */
async function quote(firm, project, factor) {
  const action = `/act/project/${project}/quote`;
  const form = await firm.formFor(action, project, { days: 90 });
  const named = form.locator('[name^="line-"][name$="-price"]');
  const fields = { days: 90 };
  for (let n = 0; n < (await named.count()); n += 1) {
    const name = await named.nth(n).getAttribute("name");
    const item = form.locator(`[name="${name.replace(/price$/, "item")}"]`);
    const price = prices.get(await item.first().inputValue().catch(() => ""));
    if (price) fields[name] = (price * factor).toFixed(2);
  }
  assert.ok(Object.keys(fields).length > 20, `the bill that ${firm.name} sees has lines to price`);
  await firm.act("project", project, "quote", fields);
}

/** Before the opening the owner sees no total and no price of anybody. */
async function sealed(li, project) {
  await li.visit(`/projects/${project}`);
  assert.equal(await li.page.locator(`form[action="/act/project/${project}/choose"]`).count(), 0, "quotes are still sealed");
}

/** Owner (without scripts), firm and market sign; the cooling-off passes. */
async function contract(town, project, winner, browser) {
  const { li, ops } = town;
  const still = await li.withoutScript(browser);
  await still.act("project", project, "sign");
  await winner.act("project", project, "sign");
  await ops.act("project", project, "countersign");
  for (let day = 0; day < 6; day += 1) await li.turn("1d");
  step("the contract is signed by three, and the cooling-off is over");
}

/** One stage: funded by a bank transfer, built, inspected, released by the owner's key. */
async function stage(town, project, firm, no, browser) {
  const { li } = town;
  await fund(town, project, no);
  await firm.act("project", project, "start", { stage: no });
  await li.turn("1d");
  if (no === GATED) {
    await firm.act("project", project, "submit", { stage: no, gate: "yes" }, { photo: town.paper });
    await inspected(town, project, "gate");
  }
  const papers = no === STAGES ? ["photo", "as-built", "manual", "warranty-certificate"] : ["photo"];
  const files = Object.fromEntries(papers.map((kind) => [kind, town.paper]));
  await firm.act("project", project, "submit", { stage: no }, files);
  await inspected(town, project, `stage:${no}`);
  const who = no === 1 ? await li.withoutScript(browser) : li;
  await who.act("project", project, "approve", { stage: no });
  step(`stage ${no} is funded, built, inspected and released`);
}

/** The owner pays what the page asks for under the reference it gives; the operator books the statement's line. */
async function fund(town, project, no) {
  const { reference, amount } = await town.li.fundingAsked(project, no);
  await received(town, reference, amount);
}

/** A supervisor is drawn, arrives, reads every item and reports. */
async function inspected(town, project, target) {
  const { ops, wang, paper } = town;
  await ops.act("project", project, "assign", { target });
  await wang.act("project", project, "arrive", { target });
  await wang.turn("1h");
  const action = `/act/project/${project}/report`;
  const form = await wang.formFor(action, project, { target });
  const names = await form.locator("[name]").evaluateAll((all) => [...new Set(all.map((it) => it.name))]);
  const fields = { target, minutes: 60 };
  for (const name of names) {
    if (name.startsWith("good-")) fields[name] = "yes";
    const item = name.match(/^points-(.+)$/)?.[1];
    if (item) fields[name] = Array(POINTS).fill(limits.get(item) ?? "0").join(" ");
  }
  await wang.act("project", project, "report", fields, { photo: paper });
}

/** The works are complete; the retention is all that is left in custody. */
async function completed(town, project) {
  const { li, firms } = town;
  await li.visit(`/projects/${project}`);
  const page = await li.text();
  assert.match(page, /retention/i, "Li sees what is still held, and until when");
  assert.equal(await li.page.locator(`form[action="/act/project/${project}/open-ticket"]`).count() > 0 || /warranty/i.test(page), true, "the warranty has begun");
  for (const firm of firms.slice(1)) {
    const answer = await firm.page.goto(`/projects/${project}`);
    const text = await firm.text();
    assert.ok(answer.status() === 403 || answer.status() === 404 || !text.includes("12 Garden Road"), "a rival sees no address any more");
  }
  await look(li);
  step("the works are complete; retention and warranty run");
}

began = Date.now();
await main();
console.log("the journey is complete");
