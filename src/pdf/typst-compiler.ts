import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);

const fontFile = (packageName: string, path: string): Buffer =>
  readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), path));

/** BIZ UDMincho for the form, Noto Serif JP for the characters it lacks; both SIL OFL 1.1. */
const fonts = (): Buffer[] => [
  fontFile('@expo-google-fonts/biz-udmincho', '400Regular/BIZUDMincho_400Regular.ttf'),
  fontFile('@expo-google-fonts/biz-udmincho', '700Bold/BIZUDMincho_700Bold.ttf'),
  fontFile('@expo-google-fonts/noto-serif-jp', '400Regular/NotoSerifJP_400Regular.ttf'),
];

let compiler: NodeCompiler | undefined;
let compilations = 0;

/** Compilations after which the compiler's cache is emptied of what was not used lately, so that memory stays bounded. */
const evictEvery = 30;

/** The one compiler of the process, made when first needed. */
export function typstCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts() }] });
  compilations += 1;
  if (compilations % evictEvery === 0) compiler.evictCache(10);
  return compiler;
}

const template = (name: string): string => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8');

/** The templates beside this file. */
export const reportTemplate = template('report');
export const paperTemplate = template('paper');
