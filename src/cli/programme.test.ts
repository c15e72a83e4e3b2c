import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Command } from 'commander';
import { projectRoot } from '../../test/support/source-files.ts';
import { programme } from './programme.ts';

/** Every command that can be run, by its words. */
function leaves(command: Command, words: readonly string[] = []): readonly string[] {
  if (command.commands.length === 0) return [words.join(' ')];
  return command.commands.flatMap((one) => leaves(one, [...words, one.name()]));
}

/** The rows of docs/cli.md, each the call as it stands there. */
const calls = [...readFileSync(`${projectRoot}docs/cli.md`, 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(
  ([, call = '']) => call,
);

describe('docs/cli.md', () => {
  it('has a row for every command, and none for what is no command', async () => {
    const commands = leaves(await programme([]));
    const isCallOf = (call: string, command: string): boolean => call === command || call.startsWith(`${command} `);
    const missing = commands.filter((command) => !calls.some((call) => isCallOf(call, command)));
    const unknown = calls.filter((call) => !commands.some((command) => isCallOf(call, command)));
    assert.deepEqual({ missing, unknown }, { missing: [], unknown: [] });
  });

  it('has no row twice', () => assert.deepEqual([...new Set(calls)], calls));
});
