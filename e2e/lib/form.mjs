// Fills the form of an act by the names of its fields, wherever on the page it stands and however it looks. What it is not:
// a shortcut; only what a person could type, choose or press is used.

/** Every form of the page that posts to `action` and can say these fields; hidden ones must hold the wanted value. */
export async function find(page, action, fields) {
  const forms = page.locator(`form[action="${action}"]`);
  for (let n = 0; n < (await forms.count()); n += 1) {
    const form = forms.nth(n);
    if (await canSay(form, fields)) return form;
  }
  return null;
}

async function canSay(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const controls = form.locator(named(name));
    if ((await controls.count()) === 0) return false;
    const hidden = form.locator(`input[type=hidden]${named(name)}`);
    if ((await hidden.count()) > 0 && (await hidden.first().inputValue()) !== String(value)) return false;
  }
  return true;
}

const named = (name) => `[name="${name}"]`;

/** Fills the fields in and presses the button. `files`: paths by field. */
export async function send(form, fields, files = {}) {
  await unfold(form);
  let button = null;
  for (const [name, value] of Object.entries(fields)) button = (await fill(form, name, String(value))) ?? button;
  for (const [name, path] of Object.entries(files)) {
    await form.locator(`input[type=file]${named(name)}`).first().setInputFiles(path);
  }
  button ??= form.locator("button:not([type=button]):not([formaction]), input[type=submit]").first();
  const page = form.page();
  const [answer] = await Promise.all([page.waitForNavigation({ waitUntil: "domcontentloaded" }), button.click()]);
  return answer;
}

/** A form inside closed `<details>` is opened the way a person opens it. */
async function unfold(form) {
  const folds = form.locator("xpath=ancestor-or-self::details[not(@open)]");
  for (let n = (await folds.count()) - 1; n >= 0; n -= 1) await folds.nth(0).locator("> summary").click();
  const inside = form.locator("details:not([open]) > summary");
  for (let n = await inside.count(); n > 0; n -= 1) await inside.first().click();
}

/** Says a field; gives the button to press where the button itself carries the value. */
async function fill(form, name, value) {
  const control = form.locator(named(name)).first();
  const [tag, type] = await control.evaluate((it) => [it.tagName, it.type]);
  if (type === "hidden") return null;
  if (tag === "BUTTON") return form.locator(`button${named(name)}[value="${value}"]`);
  if (type === "radio") await form.locator(`input${named(name)}[value="${value}"]`).check();
  else if (type === "checkbox") await tick(form, name, value);
  else if (tag === "SELECT") await control.selectOption(value);
  else if (type === "datetime-local") await control.fill(value.replace(" ", "T"));
  else await control.fill(value);
  return null;
}

/** A box stands for itself (`yes`) or for one of many (a district, an item). */
async function tick(form, name, value) {
  const valued = form.locator(`input${named(name)}[value="${value}"]`);
  const box = (await valued.count()) > 0 ? valued.first() : form.locator(`input${named(name)}`).first();
  if (value === "no" || value === "") await box.uncheck();
  else await box.check();
}
