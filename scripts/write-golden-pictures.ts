// Writes test/fixtures/pictures from the demo: look at each before it is committed.
import { writeFileSync } from 'node:fs';
import { factsOf } from '../src/core/assessment/facts.ts';
import { buildPicture } from '../src/core/pictures/build-picture.ts';
import { pictureKinds } from '../src/core/pictures/picture-document.ts';
import { renderSvg } from '../src/svg/render-svg.ts';
import { demoState } from '../test/support/demo-state.ts';

for (const kind of pictureKinds) {
  const { drawings } = buildPicture(kind, factsOf(demoState('operations'), '2026-11-24'), 'ja');
  const path = new URL(`../test/fixtures/pictures/operations-${kind}.svg`, import.meta.url);
  writeFileSync(path, `${drawings.map(renderSvg).join('\n')}\n`);
}
