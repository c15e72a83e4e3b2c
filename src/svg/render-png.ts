import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawing } from '../core/pictures/drawing.ts';
import { documentFonts } from '../fonts/document-fonts.ts';
import { renderSvg } from './render-svg.ts';

const require = createRequire(import.meta.url);

let ready: Promise<void> | undefined;

/** Pixels of the PNG for each pixel of the drawing: sharp on paper at 240 dots per inch. */
const zoom = 2.5;

/** A way to make PNG of drawings, from the very SVG that is shown elsewhere; the module is compiled when first asked for. */
export async function pngRenderer(): Promise<(drawing: Drawing) => Uint8Array> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const font = { fontBuffers: documentFonts(), defaultFontFamily: 'BIZ UDMincho', loadSystemFonts: false };
  return (drawing) => {
    const image = new Resvg(renderSvg(drawing), { background: '#ffffff', fitTo: { mode: 'zoom', value: zoom }, font });
    try {
      return image.render().asPng();
    } finally {
      image.free();
    }
  };
}
