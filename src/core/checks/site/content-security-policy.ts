import { defineCheck } from '../check.ts';
import { allowsInline, type ContentPolicy, isWide, readPolicy, sourcesFor } from './content-policy.ts';
import { contentSecurityPolicyText } from './header-texts.ts';
import { type HttpData, type HttpHop, httpDataSchema } from './http-observation.ts';
import { finding, onAnswer, valuesOf } from './site-answer.ts';

/** Policies of the header and, where there is none, of the page. Several are all enforced; each by itself is judged. */
function policiesOf(answer: HttpHop, { page }: HttpData): readonly string[] {
  // A header with commas carries several policies.
  const header = valuesOf(answer, 'content-security-policy').flatMap((value) => value.split(','));
  const metas = (page?.metas ?? []).filter(({ name }) => name === 'content-security-policy');
  return [...header, ...metas.map(({ content }) => content)].filter((text) => text.trim() !== '');
}

type Strength = 'strict' | 'unsafeStyle' | 'unsafeEval' | 'unsafeInline' | 'noScriptRule' | 'wideScripts';

function strengthOf(policy: ContentPolicy): Strength {
  const scripts = sourcesFor(policy, 'script-src-elem', 'script-src');
  // Handlers in attributes (onclick) are ruled by themselves: whoever may write one there runs what is written.
  const handlers = sourcesFor(policy, 'script-src-attr', 'script-src');
  if (scripts === null) return 'noScriptRule';
  if (allowsInline(scripts) || (handlers !== null && allowsInline(handlers))) return 'unsafeInline';
  if (scripts.some(isWide) && !scripts.includes("'strict-dynamic'")) return 'wideScripts';
  const evals = sourcesFor(policy, 'script-src');
  if (evals === null || evals.includes("'unsafe-eval'")) return 'unsafeEval';
  const styles = [sourcesFor(policy, 'style-src-elem', 'style-src'), sourcesFor(policy, 'style-src-attr', 'style-src')];
  return styles.some((one) => one === null || allowsInline(one)) ? 'unsafeStyle' : 'strict';
}

const strongest: readonly Strength[] = [
  'strict',
  'unsafeStyle',
  'unsafeEval',
  'wideScripts',
  'unsafeInline',
  'noScriptRule',
];

/** Content-Security-Policy: what the page may run and load, so that an injected script does not run (CSP3). */
export const contentSecurityPolicyCheck = defineCheck({
  id: 'site-content-security-policy',
  version: 2,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan', '17.design'],
  results: {
    strict: { outcome: 'pass' },
    unsafeStyle: { outcome: 'pass', advice: true },
    unsafeEval: { outcome: 'fail' },
    wideScripts: { outcome: 'fail' },
    unsafeInline: { outcome: 'fail' },
    noScriptRule: { outcome: 'fail' },
    reportOnly: { outcome: 'fail' },
    absent: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: contentSecurityPolicyText,
  judge: onAnswer((answer, data) => {
    const policies = policiesOf(answer, data);
    const [reported] = valuesOf(answer, 'content-security-policy-report-only');
    if (policies.length === 0) return reported === undefined ? finding('absent') : finding('reportOnly', reported);
    const strengths = policies.map((text) => strengthOf(readPolicy(text)));
    // Every policy must let a script pass, so that the strongest holds.
    return finding(strongest.find((one) => strengths.includes(one)) ?? 'noScriptRule', policies.join(', '));
  }),
});
