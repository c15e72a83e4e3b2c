// Builds server and command line to JavaScript, each with what it stands on in few files: a start loads what it needs, and reads no
// types. Prints where the programme is. Nothing is built where the sources are what the last build was made of.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { buildsFolder, builtMain, digestOf, marksOf, sourcesFile } from './built-server.mjs';

const root = resolve(import.meta.dirname, '..');
const builds = join(root, buildsFolder);
const main = 'src/cli/main.ts';
const traces = 'scripts/server/traces.ts';

/** What finds files of its own beside itself, or is no JavaScript: it stays where npm has put it. */
const stays = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-wasm',
  '@sigstore/',
  'css-tree',
  'mailauth',
  'nodemailer',
  'pino',
  'piscina',
  'playwright-core',
];

const isOurs = (id: string): boolean => !id.includes('/node_modules/') && id.startsWith(`${root}/`);

/**
 * What is named by its place beside a source is found there still. A thread's programme is built like all else, and found in its new
 * place. The built files lie flat, three folders below the checkout.
 */
const places: Plugin = {
  name: 'places',
  transform: {
    filter: { code: /import\.meta/ },
    handler(code, id) {
      // The traces ask where they themselves lie.
      if (!isOurs(id) || id.endsWith(traces)) return null;
      const path = relative(root, id);
      const placed = code
        .replace(/new URL\('([^']+\.ts)', import\.meta\.url\)/g, (_, beside: string) => {
          const thread = this.emitFile({ type: 'chunk', id: resolve(dirname(id), beside) });
          return `new URL(import.meta.ROLLUP_FILE_URL_${thread})`;
        })
        .replace(/import\.meta\.url/g, `new URL('../../../${path}', import.meta.url).href`)
        .replace(/import\.meta\.dirname/g, `(import.meta.dirname + '/../../../${dirname(path)}')`);
      return { code: placed, map: null };
    },
  },
};

/** A package that is built in and looks for files beside itself would look in vain: no build is better. */
const besideThemselves: Plugin = {
  name: 'beside themselves',
  transform: {
    filter: {
      id: /\/node_modules\//,
      code: /import\.meta\.(?:url|dirname|filename|resolve)|\b__(?:dirname|filename)\b/,
    },
    handler(_, id) {
      // The comments of commander speak of it.
      if (!id.includes('/commander/'))
        this.error(`${relative(root, id)} finds files beside itself: its package must stay where it is`);
      return null;
    },
  },
};

/** Builds into a folder; the sources that went in, by their path. */
async function buildInto(dir: string): Promise<readonly string[]> {
  let read: readonly string[] = [];
  const taken: Plugin = {
    name: 'taken',
    buildEnd() {
      read = [...this.getModuleIds()].filter(isOurs);
    },
  };
  const build = await rolldown({
    cwd: root,
    input: { main, traces },
    platform: 'node',
    plugins: [places, besideThemselves, taken],
    external: (id) => id.startsWith('node:') || stays.some((name) => id === name || id.startsWith(name)),
    logLevel: 'warn',
    checks: { ineffectiveDynamicImport: false },
  });
  await build.write({
    dir,
    format: 'esm',
    sourcemap: true,
    sourcemapExcludeSources: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    banner: (chunk) => (chunk.isEntry && chunk.name !== 'traces' ? "import './traces.js';" : ''),
  });
  await build.close();
  return read.map((id) => relative(root, id)).sort();
}

/** What a build is made of, beside the modules in it: the packages' versions, and how it is built. */
const alsoRead = ['package-lock.json', 'scripts/build-server.ts', 'scripts/built-server.mjs'];

const described = (paths: readonly string[]) =>
  Object.fromEntries(
    paths.map((path) => {
      const place = join(root, path);
      return [path, { marks: marksOf(place), digest: digestOf(readFileSync(place)) }];
    }),
  );

const nameOf = (files: Readonly<Record<string, { readonly digest: string }>>): string =>
  digestOf(JSON.stringify(Object.entries(files).map(([path, { digest }]) => [path, digest]))).slice(0, 16);

/** A server that began with an earlier build may still load parts of it. */
const kept = 4;

/** Longer than any build takes, in milliseconds: what is older was cut short. */
const longBuild = 600_000;

function clearUp(current: string): void {
  const dated = readdirSync(builds)
    .filter((name) => name !== current && statSync(join(builds, name)).isDirectory())
    .map((name) => ({ name, at: statSync(join(builds, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  const isMade = ({ name }: { readonly name: string }): boolean => !name.startsWith('.');
  const cutShort = dated.filter((one) => !isMade(one) && one.at < Date.now() - longBuild);
  for (const { name } of [...dated.filter(isMade).slice(kept), ...cutShort])
    rmSync(join(builds, name), { recursive: true, force: true });
}

/** Builds, and says what of; null where a source was changed meanwhile, so that nobody knows which of both went in. */
async function buildOnce(made: string): Promise<ReturnType<typeof described> | null> {
  // Times of files are a tick of the kernel coarse.
  const begun = Date.now() - 20;
  const files = described([...(await buildInto(made)), ...alsoRead]);
  return Object.values(files).every(({ marks: [, , touched = 0] }) => touched < begun) ? files : null;
}

const mostTries = 5;

async function build(): Promise<string> {
  mkdirSync(builds, { recursive: true });
  const made = join(builds, `.making-${process.pid}`);
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const files = await buildOnce(made);
      if (files === null) continue;
      const name = nameOf(files);
      writeFileSync(join(made, sourcesFile), JSON.stringify({ files }));
      if (existsSync(join(builds, name))) renameSync(join(made, sourcesFile), join(builds, name, sourcesFile));
      else renameSync(made, join(builds, name));
      writeFileSync(join(builds, `.current-${process.pid}`), name);
      renameSync(join(builds, `.current-${process.pid}`), join(builds, 'current'));
      clearUp(name);
      return join(builds, name, 'main.js');
    }
    throw new Error('the sources change while they are built');
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

process.stdout.write(`${builtMain(root) ?? (await build())}\n`);
