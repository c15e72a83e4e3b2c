import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const fontFile = (packageName: string, path: string): Buffer =>
  readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), path));

let fonts: Buffer[] | undefined;

/** BIZ UDMincho for documents, Noto Serif JP for the characters it lacks; both SIL OFL 1.1. Read once. */
export function documentFonts(): Buffer[] {
  fonts ??= [
    fontFile('@expo-google-fonts/biz-udmincho', '400Regular/BIZUDMincho_400Regular.ttf'),
    fontFile('@expo-google-fonts/biz-udmincho', '700Bold/BIZUDMincho_700Bold.ttf'),
    fontFile('@expo-google-fonts/noto-serif-jp', '400Regular/NotoSerifJP_400Regular.ttf'),
  ];
  return fonts;
}
