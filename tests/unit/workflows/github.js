// Runs the script of a workflow against a repository that stands in for GitHub and notes what is asked of it.
// Standard input: {script, event, env, answers}; `answers` maps a method such as "pulls.get" to its `data`, to
// {error: status}, or to nothing. Standard output: {calls, fault, notices}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { script, event, env, answers } = JSON.parse(readFileSync(0, "utf8"));
const calls = [];
const notices = [];

const asked = (group, name) => async (given) => {
  const { owner, repo, ...rest } = given;
  const method = `${group}.${name}`;
  calls.push({ method, ...rest });
  if (`${owner}/${repo}` !== "alliance/portfolio") throw new Error(`asked of ${owner}/${repo}`);
  const answer = answers[method] ?? {};
  if (answer.error) throw Object.assign(new Error("refused"), { status: answer.error });
  return { data: answer };
};
const groupOf = (group) => new Proxy({}, { get: (_, name) => asked(group, name) });
const rest = new Proxy({}, { get: (_, group) => groupOf(group) });
const paginate = async (method, given) => (await method(given)).data;

const context = { repo: { owner: "alliance", repo: "portfolio" }, payload: event };
const core = { notice: (words) => notices.push(words) };
Object.assign(process.env, env);
const Script = Object.getPrototypeOf(async () => {}).constructor;
const run = new Script("github", "context", "core", "require", script);
let fault = "";
try {
  await run({ rest, paginate }, context, core, createRequire(import.meta.url));
} catch (error) {
  fault = error.message;
}
process.stdout.write(JSON.stringify({ calls, fault, notices }));
