import type { Check } from '../core/checks/check.ts';
import type { CheckedTarget } from '../core/checks/checked-target.ts';
import { type FindingWords, findingWords } from '../core/checks/finding-words.ts';
import type { Language } from '../core/kernel/bilingual.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0 §3.27.9: only `fail` bears a level; what could not be told is `open`, advice is for review. */
function kindOf({ outcome, advice }: FindingWords): { readonly kind: string; readonly level: string } {
  if (outcome === 'fail') return { kind: 'fail', level: 'error' };
  if (outcome === 'undetermined') return { kind: 'open', level: 'none' };
  return { kind: advice ? 'review' : 'pass', level: 'none' };
}

function resultsOf(checks: ReadonlyMap<string, Check>, { target, conclusions }: CheckedTarget, language: Language) {
  return conclusions.flatMap((conclusion) => {
    const check = checks.get(conclusion.check);
    if (check === undefined) return [];
    return findingWords(check, conclusion).map((words) => ({
      ruleId: check.id,
      ...kindOf(words),
      message: { text: [words.title[language], words.explanation[language]].filter(Boolean).join('\n') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI((words.place === '' ? target : words.place).toWellFormed()) },
          },
          logicalLocations: [{ fullyQualifiedName: words.place === '' ? target : `${target} ${words.place}` }],
        },
      ],
      partialFingerprints: { 'junshu/v1': `${check.id}|${target}|${words.place}|${words.result}` },
      properties: { result: words.result, outcome: words.outcome, remedy: words.remedy[language] },
    }));
  });
}

const ruleOf = ({ id, version, text, duties }: Check, language: Language) => ({
  id,
  shortDescription: { text: text.title[language] },
  fullDescription: { text: text.sees[language] },
  help: { text: text.blind[language] },
  properties: { version, duties },
});

/** What was checked as SARIF 2.1.0, for code hosts and other collectors of findings. */
export function writeSarif(
  checks: readonly Check[],
  checked: readonly CheckedTarget[],
  version: string,
  language: Language,
): string {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const used = checks.filter(({ id }) =>
    checked.some(({ conclusions }) => conclusions.some((one) => one.check === id)),
  );
  const driver = { name: 'Junshu', version, rules: used.map((check) => ruleOf(check, language)) };
  const results = checked.flatMap((one) => resultsOf(byId, one, language));
  const run = { tool: { driver }, language: language === 'ja' ? 'ja-JP' : 'en-US', results };
  return JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2);
}
