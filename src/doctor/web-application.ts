import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../checkout.ts';
import { fine, type Look, notLooked } from './look.ts';

/** Whether the pages are built. */
export const webApplication: Look = {
  name: 'web',
  look: () =>
    existsSync(join(checkout, 'dist', 'web', 'index.html'))
      ? fine('dist/web', 'dist/web')
      : notLooked('まだ組み立てられていません（npm start が組み立てます）。', 'Not built yet: npm start builds it.'),
};
