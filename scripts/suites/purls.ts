import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { purlParts } from '../../src/matching/package-identity.ts';
import type { Outcome } from './outcome.ts';

interface Parts {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly qualifiers: Readonly<Record<string, string>> | null;
}

interface Case {
  readonly test_type: string;
  readonly description: string;
  readonly input: unknown;
  readonly expected_output?: Parts | string | null;
  readonly expected_failure: boolean;
}

/** As our own reader gives parts, which has neither null nor a subpath. */
const told = ({ type, namespace, name, version, qualifiers }: Parts): string =>
  JSON.stringify([type, namespace ?? '', name, version ?? '', Object.entries(qualifiers ?? {}).sort()]);

function faultOf({ input, expected_output: wanted, expected_failure: isWrong, description }: Case): string | null {
  const seen = purlParts(String(input));
  const expected = isWrong || typeof wanted !== 'object' || wanted === null ? null : told(wanted);
  const got = seen === null ? null : told(seen);
  return got === expected
    ? null
    : `${String(input)} (${description}): ${got ?? 'not read'}, wanted ${expected ?? 'a refusal'}`;
}

/** The cases of purl-spec (MIT) that read a purl; what builds one is not ours: we write none of other types. */
export async function purls(folder: string): Promise<readonly Outcome[] | null> {
  const place = join(folder, 'purl-spec');
  if (!existsSync(place)) return null;
  const failures: string[] = [];
  let cases = 0;
  for (const path of globSync(join(place, '*/*-test.json')).sort()) {
    const { tests } = JSON.parse(readFileSync(path, 'utf8')) as { readonly tests: readonly Case[] };
    const read = tests.filter(({ test_type }) => test_type === 'parse');
    cases += read.length;
    failures.push(
      ...read.flatMap((one) => faultOf(one) ?? []).map((text) => `${basename(path, '-test.json')}: ${text}`),
    );
  }
  return [{ suite: 'purls that are read (purl-spec)', cases, failures }];
}
