import { projectRoot } from './source-files.ts';

/** The command line's first file: as it is built, where a run of tests has had it built (scripts/test.ts), else its source. */
export const main = process.env.JUNSHU_TEST_MAIN ?? `${projectRoot}src/cli/main.ts`;
