import type { Unheaded } from '../core/registers/guess-columns.ts';
import { CommandFailure, exitCodes } from './console.ts';

/** A table without known headings: what stands in its columns, what they look like, and how to say what they are. */
export function askColumns({ columns, isFirstHeading }: Unheaded): CommandFailure {
  const guessed = columns.map(({ guess }) => guess ?? '-').join(',');
  const header = isFirstHeading ? '1' : 'none';
  return new CommandFailure(exitCodes.findings, [
    {
      ja: '見出しの行が見つかりません。何も保存していません。',
      en: 'No header row was recognised. Nothing was stored.',
    },
    ...columns.map(({ column, samples, guess }) => ({
      ja: `${column}列：${samples.join('、')}${guess === null ? '' : `（推測：${guess}）`}`,
      en: `Column ${column}: ${samples.join(', ')}${guess === null ? '' : ` (a guess: ${guess})`}`,
    })),
    {
      ja: `列の項目を指定してください。推測どおりなら：--columns ${guessed} --header ${header}`,
      en: `Say what the columns hold; as guessed: --columns ${guessed} --header ${header}`,
    },
  ]);
}
