import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommanderError } from 'commander';
import { projectRoot } from '../../test/support/source-files.ts';
import { CommandFailure, exitCodes } from './console.ts';
import { programme } from './programme.ts';

const demo = `${projectRoot}demo/operations.contract.json`;

/** Calls that ask for something that there is not; each would have done something else, or nothing, without a word. */
const bogus: readonly (readonly string[])[] = [
  ['--lang', 'fr', 'register', 'list'],
  ['--lang=de', 'catalogue', 'show'],
  ['calendar', 'list', 'METI-1', '--item', 'x'],
  ['calendar', 'list', 'METI-1', '--item', '-3'],
  ['picture', 'draw', 'METI-1', 'performance', '--sheet', '0', '-o', '-'],
  ['picture', 'draw', 'METI-1', 'performance', '--format', 'gif', '-o', '-'],
  ['register', 'export', '--contract', 'METI-1', '--register', 'people', '--format', 'ods', '-o', '-'],
  ['register', 'export', '--contract', 'METI-1', '--register', 'people', '--encoding', 'latin1', '-o', '-'],
  ['report', 'build', '--contract', 'METI-1', '--format', 'odt', '-o', '-'],
  ['report', 'build', '--from', demo, '--format', 'docx', '--schedule', 'r99', '-o', '-'],
  ['report', 'build', '--contract', 'METI-1', '--format', 'docx', '--date', '2026-02-30', '-o', '-'],
  ['plan', 'export', 'METI-1', '--format', 'odt', '-o', '-'],
  ['plan', 'agree', 'METI-1', 'v1', '--on', '2026-11-01', '--official', '山本', '--means', 'pigeon'],
  ['plan', 'template', 'METI-1', '--type', 'none'],
  ['evidence', 'add', 'METI-1', 'people.csv', '--confidentiality', '9'],
  ['evidence', 'add', 'METI-1', 'people.csv', '--kind', 'none'],
  ['feed', 'import', 'people.csv', '--kind', 'weather'],
  ['diagnosis', 'import', 'METI-1', 'people.csv', '--kind', 'none'],
  ['diagnosis', 'run', 'METI-1', '--site', 'x', '--tool', 'none'],
  ['check', 'run', 'METI-1', '--area', 'none'],
  ['check', 'sbom', 'people.csv', '--within', 'soon'],
  ['contract', 'list', '--color-blind'],
  ['contract', 'list', 'superfluous'],
  ['contrakt', 'list'],
];

/** How a call ends: its code, and what was said. */
async function endOf(args: readonly string[]): Promise<{ readonly code: number; readonly words: string }> {
  const said: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = ((text: string) => said.push(text) > 0) as typeof process.stderr.write;
  try {
    await (await programme(args)).parseAsync([...args], { from: 'user' });
    return { code: 0, words: said.join('') };
  } catch (error) {
    if (error instanceof CommandFailure) return { code: error.code, words: error.lines[0]?.ja ?? '' };
    if (error instanceof CommanderError)
      return { code: error.exitCode === 0 ? 0 : exitCodes.usage, words: said.join('') };
    throw error;
  } finally {
    process.stderr.write = write;
  }
}

describe('a call that can’t be done as asked', () => {
  for (const args of bogus)
    it(`is refused in words: ${args.join(' ').replace(projectRoot, '')}`, async () => {
      const { code, words } = await endOf(args);
      assert.equal(code, exitCodes.usage, words);
      assert.match(words, /[ぁ-ん]/);
    });
});
