// The market under test: the program, started on an empty town with a clock that can be turned, in a folder of its own.
// What it is not: a mock; it is the same binary that an operator starts.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READY_WITHIN_MS = 60_000;

export class Market {
  /** Starts `binary` and waits until its first page answers. */
  static async start(binary) {
    const data = mkdtempSync(join(tmpdir(), "fairwright-journey-"));
    const port = await freePort();
    const market = new Market();
    market.data = data;
    market.said = "";
    market.program = spawn(binary, ["demo", "--empty", "--listen", `127.0.0.1:${port}`, "--data", data], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [market.program.stdout, market.program.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => (market.said += text));
    }
    market.gone = new Promise((tell) => market.program.once("exit", (code) => tell(code)));
    market.address = `http://localhost:${port}`;
    await market.ready();
    return market;
  }

  async ready() {
    const until = Date.now() + READY_WITHIN_MS;
    while (Date.now() < until) {
      if (this.program.exitCode !== null) break;
      const answer = await fetch(`${this.address}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((go) => setTimeout(go, 100));
    }
    throw new Error(`the market does not answer; it said:\n${this.said}`);
  }

  /** The one-time link of a market that nobody has claimed, as a path. */
  claimPath() {
    return this.said.match(/\/claim\/[0-9a-f]{64}/)?.[0] ?? null;
  }

  /** The code in the newest letter to an address. The letter may still be on its way into the folder. */
  async codeTo(email, since) {
    const until = Date.now() + 10_000;
    while (Date.now() < until) {
      const letters = files(this.data)
        .filter((path) => path.endsWith(".eml"))
        .map((path) => ({ at: statSync(path).mtimeMs, text: readFileSync(path, "utf8") }))
        .filter(({ at, text }) => at >= since && text.startsWith(`To: ${email}\n`))
        .sort((a, b) => b.at - a.at);
      const code = letters[0]?.text.match(/(?<!\d)\d{6}(?!\d)/)?.[0];
      if (code) return code;
      await new Promise((go) => setTimeout(go, 50));
    }
    throw new Error(`no letter with a code came to ${email}`);
  }

  async stop() {
    if (this.program.exitCode === null) this.program.kill("SIGTERM");
    const soon = new Promise((tell) => setTimeout(tell, 5_000, "late"));
    if ((await Promise.race([this.gone, soon])) === "late") this.program.kill("SIGKILL");
    rmSync(this.data, { recursive: true, force: true });
  }
}

function files(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
}

function freePort() {
  return new Promise((tell, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => tell(port));
    });
  });
}
