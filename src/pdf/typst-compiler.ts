import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { documentFonts } from '../fonts/document-fonts.ts';

let compiler: NodeCompiler | undefined;
let compilations = 0;

/** Compilations after which the compiler's cache is emptied of what was not used lately, so that memory stays bounded. */
const evictEvery = 30;

/** The one compiler of the process, made when first needed. */
export function typstCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: documentFonts() }] });
  compilations += 1;
  if (compilations % evictEvery === 0) compiler.evictCache(10);
  return compiler;
}

const template = (name: string): string => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8');

/** The templates beside this file. */
export const reportTemplate = template('report');
export const paperTemplate = template('paper');
