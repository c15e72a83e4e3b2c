import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockedPackageSchema = z.object({
  version: z.string(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  /** A development tool that a package of ours could use, too. */
  devOptional: z.boolean().default(false),
  optional: z.boolean().default(false),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});

const lockFileSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), z.looseObject({})),
});

/** A package of the lock file; `folder` is where npm puts it, below the project. */
export interface LockedPackage extends z.infer<typeof lockedPackageSchema> {
  readonly folder: string;
  readonly name: string;
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What the product itself is made of by a lock file, development tools aside; sorted by folder. */
export function productionPackages(root: string): readonly LockedPackage[] {
  const lock = lockFileSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(lock.packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, entry]) => ({ folder, name: nameOf(folder), ...lockedPackageSchema.parse(entry) }))
    .filter(({ dev, devOptional }) => !dev && !devOptional)
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
