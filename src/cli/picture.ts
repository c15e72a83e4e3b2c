import type { Command } from 'commander';
import { pictureKinds } from '../core/pictures/picture-document.ts';
import { isPictureFormat, isPictureKind, pictureFormats } from '../queries/picture-file.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, talk } from './console.ts';
import { wholeNumber } from './option-values.ts';
import { writeOutput } from './output.ts';

interface DrawOptions {
  readonly format: string;
  readonly output: string;
  readonly sheet: number;
}

function mustBeKnown(kind: string, format: string): void {
  if (isPictureKind(kind) && isPictureFormat(format)) return;
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `図は ${pictureKinds.join('・')}、形式は ${pictureFormats.join('・')} のいずれかです。`,
      en: `The picture is one of ${pictureKinds.join(', ')}, the format one of ${pictureFormats.join(', ')}.`,
    },
  ]);
}

async function draw(
  contract: string,
  kind: string,
  { format, output, sheet }: DrawOptions,
  command: Command,
): Promise<void> {
  mustBeKnown(kind, format);
  const language = command.optsWithGlobals<{ lang: string }>().lang === 'en' ? 'en' : 'ja';
  const path = `/contracts/${encodeURIComponent(contract)}/pictures/${kind}/files/${format}`;
  const bytes = await withApi((api) => api.bytes(`${path}?language=${language}&sheet=${sheet}`));
  writeOutput(output, bytes);
  talk({ ja: `${output} を作りました（${bytes.length} バイト）。`, en: `Wrote ${output} (${bytes.length} bytes).` });
}

export function addPicture(program: Command): void {
  program
    .command('picture')
    .description('台帳から描く図 / pictures drawn from the registers')
    .command('draw')
    .description(
      '履行体制図（performance）・情報管理体制図（information）・サポート期限図（support）を作る / draw a picture with the same in words',
    )
    .argument('<contract>', '契約番号 / contract number')
    .argument('<kind>', pictureKinds.join('|'))
    .option('--format <format>', pictureFormats.join('|'), 'svg')
    .option('--sheet <n>', 'SVG・PNGで何枚目か / which sheet, for svg and png', wholeNumber('--sheet', 1000), 1)
    .requiredOption('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout")
    .action(draw);
}
