import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { functionLengths } from './support/functions-of.ts';
import {
  type Import,
  importsOf,
  isTest,
  projectRoot,
  quantile,
  type SourceFile,
  sourceFilesBelow,
} from './support/source-files.ts';

const sources = sourceFilesBelow('src');
const core = sources.filter((file) => file.path.startsWith('src/core/') && !isTest(file));
const written = sources.filter((file) => !isTest(file));

/** Which core folders each core folder may import, itself aside: the arrows of docs/architecture.md. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  log: ['kernel'],
  catalogue: ['kernel'],
  contract: ['kernel', 'catalogue'],
  plan: ['kernel', 'catalogue', 'contract'],
  registers: ['kernel', 'catalogue', 'contract', 'plan'],
  evidence: ['kernel', 'catalogue', 'contract', 'plan'],
  checks: ['kernel', 'catalogue', 'contract', 'plan'],
  requests: ['kernel', 'catalogue', 'contract', 'plan'],
  assessment: ['kernel', 'catalogue', 'contract', 'plan', 'registers', 'evidence', 'checks', 'requests'],
  closing: ['kernel', 'log', 'contract', 'registers', 'assessment', 'report'],
  pictures: ['kernel', 'contract', 'registers', 'assessment'],
  calendar: ['kernel', 'catalogue', 'contract', 'plan', 'registers', 'checks', 'assessment'],
  notifications: ['kernel', 'contract', 'checks', 'registers', 'assessment'],
  report: [
    'kernel',
    'catalogue',
    'contract',
    'plan',
    'registers',
    'evidence',
    'checks',
    'requests',
    'assessment',
    'pictures',
  ],
};

const folderOf = (path: string): string => path.split('/')[2] ?? '';

function list(offenders: readonly string[]): string {
  return `\n  ${offenders.join('\n  ')}`;
}

function mustBeEmpty(offenders: readonly string[]): void {
  assert.equal(offenders.length, 0, list(offenders));
}

const found = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : [])),
  );

/** Imports of the given files that a predicate forbids, as lines to read. */
const forbidden = (files: readonly SourceFile[], isForbidden: (file: SourceFile, used: Import) => boolean): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((used) => isForbidden(file, used))
      .map((used) => `${file.path} → ${used.name}`),
  );

const inCore = (name: string): boolean => name.startsWith('src/core/');

describe('the arrows', () => {
  it('lead from every core folder only to the folders below it', () => {
    const isUpward = (file: SourceFile, { name }: Import): boolean =>
      inCore(name) &&
      folderOf(name) !== folderOf(file.path) &&
      !(arrows[folderOf(file.path)] ?? []).includes(folderOf(name));
    mustBeEmpty(forbidden(core, isUpward));
  });

  it('never lead out of the core into the shell', () => {
    mustBeEmpty(forbidden(core, (_, { name }) => name.startsWith('src/') && !inCore(name)));
  });

  it('let the core use zod and hashing, and no other package', () => {
    const isForeign = (file: SourceFile, { name }: Import): boolean =>
      name !== 'zod' && !(name === 'node:crypto' && folderOf(file.path) === 'log') && !/^(src|catalogue)\//.test(name);
    mustBeEmpty(forbidden(core, isForeign));
  });

  it('let only the web application see the web application', () => {
    const others = written.filter((file) => !file.path.startsWith('src/web/'));
    mustBeEmpty(forbidden(others, (_, { name }) => name.startsWith('src/web/')));
  });

  it('let the web application reach the server by HTTP alone: of the shell it sees types and the form’s style sheet', () => {
    const web = written.filter((file) => file.path.startsWith('src/web/'));
    const isOpen = ({ name, typeOnly }: Import): boolean =>
      typeOnly || inCore(name) || name.startsWith('src/web/') || name.endsWith('.css') || !name.startsWith('src/');
    mustBeEmpty(forbidden(web, (_, used) => !isOpen(used)));
  });

  it('are drawn between folders that docs/architecture.md names', () => {
    const page = readFileSync(`${projectRoot}docs/architecture.md`, 'utf8');
    const folders = sources.map(({ path }) => path.split('/')).filter(({ length }) => length > 2);
    const names = new Set(folders.map(([, name = '']) => name));
    mustBeEmpty([...names].filter((name) => !new RegExp(`\`(src/)?${name}/\``).test(page)));
  });

  it('cover every folder of the core', () => {
    mustBeEmpty([...new Set(core.map((file) => folderOf(file.path)))].filter((folder) => arrows[folder] === undefined));
  });
});

describe('the core', () => {
  it('reads no clock and no randomness', () => {
    mustBeEmpty(
      found(core, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\b|\brandomBytes\b|\bperformance\.now/),
    );
  });

  it('does no input or output and waits for nothing', () => {
    mustBeEmpty(
      found(core, /\bawait\b|\basync\b|\bfetch\(|\bprocess\.|\bsetTimeout\(|\bconsole\./).filter(
        (line) => !/^\S+ (\*|\/\/|\/\*)/.test(line),
      ),
    );
  });
});

describe('one writer', () => {
  it('lets only the storage folder name the log’s and the registers’ tables', () => {
    const outside = written.filter((file) => !file.path.startsWith('src/postgres/'));
    mustBeEmpty(
      found(outside, /\b(log_entries|register_entries)\b/).filter((line) => !/^\S+ (\*|\/\/|\/\*)/.test(line)),
    );
  });
});

describe('the judging language', () => {
  const rules = written.filter(({ path }) => /^src\/core\/assessment\/o\d\d-[a-z0-9-]+\.ts$/.test(path));
  it('is the only way for a rule to what a row says', () => {
    const isRaw = (name: string): boolean =>
      ['src/core/assessment/facts.ts', 'src/core/registers/entry.ts', 'src/core/kernel/own.ts'].includes(name);
    mustBeEmpty(forbidden(rules, (_, { name }) => isRaw(name)));
    mustBeEmpty(found(rules, /\bentryOf\b|\.data\b/));
  });
});

describe('one place for what the command line reads and writes', () => {
  const commands = written.filter((file) => file.path.startsWith('src/cli/'));
  const outside = (...names: readonly string[]): readonly SourceFile[] =>
    commands.filter(({ path }) => !names.includes(path));

  it('lets only console.ts write to the standard streams', () => {
    mustBeEmpty(found(outside('src/cli/console.ts'), /process\.(stdout|stderr)\.write|console\.(log|error)/));
  });

  it('lets only output.ts write a file, and bundle-files.ts pieces of one', () => {
    const writers = outside('src/cli/output.ts', 'src/cli/bundle-files.ts');
    mustBeEmpty(found(writers, /\b(writeFile|writeFileSync|createWriteStream|appendFileSync)\b/));
  });

  it('lets only input.ts and the question of whoever agrees read standard input', () => {
    mustBeEmpty(found(outside('src/cli/input.ts', 'src/cli/agreed.ts'), /process\.stdin|readFileSync\(0/));
  });
});

describe('the budgets', () => {
  const isTable = (file: SourceFile): boolean => /texts?\.ts$|\/messages\/|-texts\//.test(file.path);
  const lengths = written
    .filter((file) => !isTable(file))
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }));

  it('keep every file within 300 lines', () => {
    mustBeEmpty(lengths.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path} ${lines}`));
  });

  it('keep the median file within 60 lines and nine of ten within 150', () => {
    const values = lengths.map(({ lines }) => lines);
    assert.ok(quantile(values, 0.5) <= 60, `median ${quantile(values, 0.5)}`);
    assert.ok(quantile(values, 0.9) <= 150, `p90 ${quantile(values, 0.9)}`);
  });

  it('keep the median function within 8 lines and every function within 60', () => {
    const values = written.flatMap((file) => functionLengths(file).map((lines) => ({ path: file.path, lines })));
    assert.ok(
      quantile(
        values.map(({ lines }) => lines),
        0.5,
      ) <= 8,
    );
    mustBeEmpty(values.filter(({ lines }) => lines > 60).map(({ path, lines }) => `${path} ${lines}`));
  });

  it('name no folder utils, helpers, common or lib', () => {
    mustBeEmpty(written.map((file) => file.path).filter((path) => /\/(utils?|helpers?|common|libs?)[./]/.test(path)));
  });
});

describe('the words', () => {
  const glossary = readFileSync(`${projectRoot}docs/glossary.md`, 'utf8');

  it('of every exported core type stand in docs/glossary.md', () => {
    const types = core.flatMap((file) =>
      [...file.text.matchAll(/^export (?:interface|type) (\w+)/gm)].map((match) => match[1] ?? ''),
    );
    mustBeEmpty([...new Set(types)].filter((name) => !glossary.includes(`\`${name}\``)).sort());
  });

  it('stand there once', () => {
    const rows = glossary.slice(glossary.indexOf('## 型')).matchAll(/^\| \w+ +\| (`[^|]*) \|/gm);
    const names = [...rows].flatMap(([, types = '']) => [...types.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
    assert.ok(names.length > 100);
    mustBeEmpty(names.filter((name, place) => names.indexOf(name) !== place));
  });

  it('leave no open end in the sources', () => {
    mustBeEmpty(found(written, /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-expect-error|\bas any\b/));
  });
});

describe('an exported value', () => {
  it('is used by another file than its own', () => {
    const everywhere = [sources, ...['test', 'demo', 'scripts', 'bench'].map(sourceFilesBelow)].flat();
    const wordsByFile = everywhere.map((file) => ({ path: file.path, words: new Set(file.text.match(/\w+/g)) }));
    const unused = written.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)]
        .map(([, name = '']) => name)
        // A schema stands beside the type that it gives.
        .filter((name) => !name.endsWith('Schema'))
        .filter((name) => !wordsByFile.some((other) => other.path !== path && other.words.has(name)))
        .map((name) => `${path}: ${name}`),
    );
    mustBeEmpty(unused);
  });
});

describe('the lock file', () => {
  interface Locked {
    readonly version?: string;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const { packages } = JSON.parse(readFileSync(`${projectRoot}package-lock.json`, 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };

  it('names every package for every platform, so that a clone installs on another machine than the one it was written on', () => {
    /** Where Node would look for a package, innermost first. */
    const places = (from: string, name: string): string[] => {
      const folders = from
        .split('/node_modules/')
        .map((_, index, all) => all.slice(0, index + 1).join('/node_modules/'));
      return [...folders.reverse().map((folder) => (folder === '' ? '' : `${folder}/`)), ''].map(
        (folder) => `${folder}node_modules/${name}`,
      );
    };
    const absent = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !places(path, name).some((place) => packages[place]?.version !== undefined))
        .map((name) => `${path || 'package.json'} → ${name}`),
    );
    mustBeEmpty(absent);
  });
});
