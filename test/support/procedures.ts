import { existsSync, readFileSync } from 'node:fs';
import { projectRoot } from './source-files.ts';

/** A block of commands on a page for operators, under its heading, with what the page says of how it is tried. */
export interface Procedure {
  readonly page: string;
  readonly heading: string;
  readonly commands: string;
  /** The text of its mark; null where it has none. */
  readonly mark: string | null;
}

/** The procedures of a page, in their order. */
export function proceduresOf(page: string): readonly Procedure[] {
  const procedures: Procedure[] = [];
  let heading = '';
  let mark: string | null = null;
  let commands: string[] | null = null;
  for (const line of readFileSync(`${projectRoot}${page}`, 'utf8').split('\n')) {
    if (commands !== null && line === '```') {
      procedures.push({ page, heading, commands: commands.join('\n'), mark });
      [commands, mark] = [null, null];
    } else if (commands !== null) commands.push(line);
    else if (line === '```sh') commands = [];
    else if (line.startsWith('## ')) heading = line.slice(3);
    else if (line.startsWith('<!-- test: ')) mark = line.slice('<!-- test: '.length, -' -->'.length);
    else if (line.trim() !== '') mark = null;
  }
  return procedures;
}

/** How a procedure is tried: run here (on a data folder whose server runs, or is stopped), by another test, or for a reason not at all. */
export type Trial =
  | { readonly how: 'run'; readonly isStopped: boolean; readonly codes: readonly number[] }
  | { readonly how: 'by'; readonly test: string; readonly words: string }
  | { readonly how: 'not'; readonly reason: string };

/** What a mark says; null where it says nothing that is known. */
export function trialOf(mark: string): Trial | null {
  if (mark.startsWith('run'))
    return {
      how: 'run',
      isStopped: mark.includes('stopped'),
      codes: mark.includes('ends with 0 or 1') ? [0, 1] : [0],
    };
  const by = /^by (\S+) “(.+)”$/.exec(mark);
  if (by !== null) return { how: 'by', test: by[1] ?? '', words: by[2] ?? '' };
  const not = /^not run: (.{20,})$/.exec(mark);
  return not === null ? null : { how: 'not', reason: not[1] ?? '' };
}

/** Whether the test that is named is there and speaks of what it is named for. */
export const doesTry = ({ test, words }: Extract<Trial, { how: 'by' }>): boolean =>
  existsSync(`${projectRoot}${test}`) && readFileSync(`${projectRoot}${test}`, 'utf8').includes(words);
