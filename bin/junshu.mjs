#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// The command line on whatever Node runs it: hands over to the pinned runtime.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programme } from '../scripts/built-server.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (!existsSync(join(root, 'node_modules', 'commander'))) {
  process.stderr.write(
    '依存パッケージがありません。先に npm start か npm ci を実行してください。\nRun npm start or npm ci first.\n',
  );
  process.exit(3);
}
const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
const runtime = existsSync(packaged) ? packaged : process.execPath;
// What was compiled once is taken from there by the next command; where the folder can't be written, nothing is kept.
const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env };
const child = spawn(runtime, [programme(root), ...process.argv.slice(2)], { stdio: 'inherit', env });
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
