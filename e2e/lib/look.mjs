// Looks at every kind of page a person meets, once: axe-core in light and dark, narrow and wide; nothing wider than the
// screen; no word missing. What it is not: a judge of taste, and no proof of accessibility; axe finds about half.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"];

const seen = new Set();
const found = [];

/** Looks at the page a person is on, if nobody has seen its kind yet. */
export async function look(person) {
  const { page } = person;
  const kind = `${person.role} ${shape(new URL(page.url()).pathname)} ${await heading(page)}`;
  if (seen.has(kind)) return;
  seen.add(kind);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await violations(page, `${kind} (${width} px, ${colorScheme})`);
    }
    await fits(page, `${kind} (${width} px)`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  const lacking = (await page.locator("body").innerText()).match(/\{\$[a-z]|⟦[^⟧]*⟧|\bundefined\b/);
  if (lacking) found.push(`${kind}: the word behind "${lacking[0]}" is missing`);
}

async function violations(page, where) {
  const result = await page.evaluate(
    async ([source, options]) => {
      if (!window.axe) (0, eval)(source);
      const { violations } = await window.axe.run(document, options);
      return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html.slice(0, 160)) }));
    },
    [AXE, { resultTypes: ["violations"] }],
  );
  for (const { id, help, at } of result) found.push(`${where}: ${id}, ${help}\n      ${at.slice(0, 3).join("\n      ")}`);
}

async function fits(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) found.push(`${where}: the page is ${over} px wider than the screen`);
}

/** Pages that differ by an id alone are of one kind. */
function shape(path) {
  return path.replace(/[0-9a-f]{64}/g, "…").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…").replace(/\/\d+(?=\/|$)/g, "/…");
}

async function heading(page) {
  return (await page.locator("h1").first().textContent({ timeout: 1_000 }).catch(() => "")).trim().slice(0, 60);
}

/** What was found wrong, and how many kinds of page were looked at. */
export function verdict() {
  return { kinds: seen.size, found };
}
