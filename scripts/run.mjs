// The one entry of every npm command. It stays readable for old Nodes (no new syntax, no static imports), so that they get a sentence
// instead of a SyntaxError; the command itself is loaded only after the version has been looked at.
const WANTED = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1])) {
  const wanted = WANTED.join('.');
  const found = process.versions.node;
  console.error(
    `✗ 这台机器上的 Node 是 ${found}，太旧了。请装 Node ${wanted} 或更新的版本（建议 24 LTS）：https://nodejs.org`,
  );
  console.error(`  Node ${wanted} or newer is needed; this is ${found}.`);
  process.exit(1);
}

const [name = 'help', ...args] = process.argv.slice(2);
import('./lib/say.mjs').then(({ runCommand }) => runCommand(name, args));
