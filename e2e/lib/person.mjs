// A person with a browser of their own: joins, finds the form of an act by following links, proves who they are when asked.
// What it is not: privileged; everything goes through pages.
import { find, send, unfold } from "./form.mjs";
import { look } from "./look.mjs";

/** A payment reference as a page writes it. */
const REFERENCE = /FW[ -]?(?:[0-9A-HJKMNP-TV-Z][ -]?){15}/;
/** An amount with its currency, before or behind it. */
const AMOUNT = /(?:¥|CNY)\s*([\d,]+(?:\.\d+)?)|([\d,]+(?:\.\d+)?)\s*(?:元|CNY|yuan)/;
/** Pages one looks through for a form before giving up. */
const PAGES_MOST = 40;

export class Person {
  constructor(market, page, { role, name, email }) {
    Object.assign(this, { market, page, role, name, email });
    this.known = new Map();
    this.paid = new Set();
  }

  static async arrive(market, browser, who) {
    const context = await browser.newContext({ baseURL: market.address, locale: "en-GB", viewport: { width: 360, height: 900 } });
    context.setDefaultTimeout(10_000);
    return new Person(market, await context.newPage(), who);
  }

  /** The same person in a browser that runs no script. */
  async withoutScript(browser) {
    const storageState = await this.page.context().storageState();
    const context = await browser.newContext({
      baseURL: this.market.address,
      locale: "en-GB",
      javaScriptEnabled: false,
      storageState,
      viewport: { width: 360, height: 900 },
    });
    context.setDefaultTimeout(10_000);
    const person = new Person(this.market, await context.newPage(), this);
    person.scriptless = true;
    return person;
  }

  async visit(path) {
    let answer = await this.page.goto(path, { waitUntil: "domcontentloaded" });
    if (answer?.status() === 401 || new URL(this.page.url()).pathname === "/sign-in") {
      await this.signIn();
      answer = await this.page.goto(path, { waitUntil: "domcontentloaded" });
    }
    if (answer && answer.status() >= 500) throw new Error(`${this.name} gets ${answer.status()} at ${path}`);
    if (answer && answer.ok() && !this.scriptless) await look(this);
    return answer;
  }

  /** Joins with the code from the mail. */
  async join() {
    await this.visit("/join");
    const since = Date.now() - 50;
    await this.submit("/join", { role: this.role, name: this.name, email: this.email });
    await this.submit("/join/code", { code: await this.market.codeTo(this.email, since) });
  }

  /** Signs in again: staff that was away for half a day has to, and so has whoever another person's clock left behind. */
  async signIn() {
    if (this.email.endsWith("@demo.invalid")) return this.enter();
    await this.page.goto("/sign-in", { waitUntil: "domcontentloaded" });
    const since = Date.now() - 50;
    await this.submit("/sign-in", { email: this.email });
    await this.submit("/sign-in/code", { code: await this.market.codeTo(this.email, since) });
  }

  /** Sends a form that stands on the page at hand. */
  async submit(action, fields, files) {
    const form = await find(this.page, action, fields);
    if (!form) throw new Error(`${this.name} sees no form ${action} with ${Object.keys(fields)} at ${this.page.url()}`);
    const answer = await send(form, fields, files);
    if (answer && answer.status() >= 400) throw await this.refused(action, answer.status());
    return answer;
  }

  async refused(action, status) {
    const text = (await this.page.locator("main").innerText()).replace(/\s+/g, " ").slice(0, 600);
    return Object.assign(new Error(`${this.name}: ${action} answers ${status}: ${text}`), { status });
  }

  /** Does an act on a project, party, charter or statement: `act("project", id, "approve", { stage: 1 })`. */
  async act(noun, id, verb, fields = {}, files = {}) {
    const action = `/act/${noun}/${id}/${verb}`;
    for (let tries = 0; ; tries += 1) {
      let form = await this.formFor(action, id, fields);
      const before = this.page.url();
      const first = form.locator('a[href^="/step-up"]');
      if ((await first.count()) > 0) {
        await unfold(form);
        await this.prove(first);
        await this.visit(before);
        form = await find(this.page, action, fields);
      }
      const answer = await send(form, fields, files);
      if (!answer || answer.status() < 400) break;
      const proof = this.page.locator('main a[href^="/step-up"]');
      const asked = answer.status() === 401 || (await proof.count()) > 0;
      if (tries > 1 || !asked) throw await this.refused(action, answer.status());
      if (answer.status() === 401) await this.signIn();
      else await this.prove(proof.first());
      await this.visit(before);
    }
    if (!this.scriptless) await look(this);
  }

  /** Proves anew who one is, before money or a signature. */
  async prove(link) {
    // Beside a form that was refused the proof opens in a tab of its own; here one tab is enough.
    if ((await link.getAttribute("target")) === "_blank") await this.visit(await link.getAttribute("href"));
    else await link.click();
    if (!this.scriptless) await look(this);
    const since = Date.now() - 50;
    await this.submit("/step-up", {});
    if (await find(this.page, "/step-up/code", {})) {
      await this.submit("/step-up/code", { code: await this.market.codeTo(this.email, since) });
    }
  }

  /** The form of an act: where it stood last time, else wherever links lead, the ones about the thing itself first. */
  async formFor(action, id, fields) {
    const place = action.replace(id, "…");
    const known = this.known.get(place)?.replace("…", id);
    const todo = [...(known ? [known] : []), `/projects/${id}`, "/inbox"];
    const done = new Set();
    while (todo.length > 0 && done.size < PAGES_MOST) {
      const path = todo.shift();
      if (done.has(path)) continue;
      done.add(path);
      const answer = await this.visit(path);
      if (!answer?.ok()) continue;
      const form = await find(this.page, action, fields);
      if (form) {
        this.known.set(place, path.replace(id, "…"));
        return form;
      }
      const links = (await this.links()).filter((link) => !done.has(link));
      todo.unshift(...links.filter((link) => link.includes(id)));
      todo.push(...links.filter((link) => !link.includes(id)));
    }
    throw new Error(`${this.name} finds no form ${action} with {${Object.keys(fields)}} on ${[...done].join(" ")}`);
  }

  /** The id in the address of a form: whose profile, which new project. */
  async idIn(path, noun, verb) {
    await this.visit(path);
    return this.idHere(noun, verb);
  }

  async idHere(noun, verb) {
    const form = this.page.locator(`form[action^="/act/${noun}/"][action$="/${verb}"]`).first();
    return (await form.getAttribute("action")).split("/")[3];
  }

  /** Sends the form of the page that only asks for another page: it has no token, and changes nothing. */
  async ask(fields) {
    const form = this.page.locator(`main form:has([name="${Object.keys(fields)[0]}"]):not([method=post])`).first();
    await send(form, fields);
    await look(this);
  }

  /** Signs in as the first of this role in a demo, by one click. */
  async enter() {
    await this.visit("/demo");
    const places = { owner: 0, firm: 1, supervisor: 2, operator: 3 };
    const one = this.page.locator('form[action="/demo/enter"]').nth(places[this.role]).locator("button").first();
    await Promise.all([this.page.waitForNavigation({ waitUntil: "domcontentloaded" }), one.click()]);
  }

  async links() {
    const hrefs = await this.page.locator('a[href^="/"]').evaluateAll((all) => all.map((it) => it.getAttribute("href")));
    return [...new Set(hrefs.map((href) => href.split("#")[0]))].filter((href) => !/^\/(demo|draws|files|firms|guide|how|join|policy|sign-in|step-up)\b/.test(href));
  }

  /** Turns the demo's clock with the buttons of its banner: `1h`, `1d` or `7d`. */
  async turn(by) {
    await this.visit("/inbox");
    await this.submit("/demo/clock", { by });
  }

  /** The reference under which a firm pays into its balance, as its own page gives it. */
  async payingReference() {
    await this.visit("/firm/balance");
    const reference = (await this.text()).match(REFERENCE)?.[0];
    if (!reference) throw new Error(`${this.name} sees no reference to pay under`);
    return reference;
  }

  /** What the owner is asked to pay and has not paid, and under which reference: both stand in one row of the statement. */
  async fundingAsked(project, stage) {
    await this.visit(`/projects/${project}/money`);
    const places = await this.page.locator("main *").evaluateAll((all, source) => {
      const reference = new RegExp(source);
      const inner = all.filter((it) => reference.test(it.textContent) && ![...it.children].some((child) => reference.test(child.textContent)));
      return inner.map((it) => {
        let around = it;
        while (around.parentElement && around.tagName !== "MAIN" && !/¥|CNY|元/.test(around.textContent)) around = around.parentElement;
        return [it.textContent, around.textContent];
      });
    }, REFERENCE.source);
    for (const [written, around] of places) {
      const reference = written.match(REFERENCE)[0];
      const amount = around.replace(reference, "").match(AMOUNT);
      if (!amount || this.paid.has(reference)) continue;
      this.paid.add(reference);
      return { reference, amount: (amount[1] ?? amount[2]).replaceAll(",", "") };
    }
    throw new Error(`${this.name} sees no reference with its amount for stage ${stage}`);
  }

  /** The text of the page at hand. */
  text() {
    return this.page.locator("body").innerText();
  }
}
