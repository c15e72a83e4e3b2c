import { usualFeedAges } from '../../contract/usual-limits.ts';
import { isOfAge } from '../../kernel/age.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { type CheckContext, type CheckFinding, defineCheck } from '../check.ts';
import { named } from '../shortened.ts';
import { type SupportOnDay, supportOnDay } from './requirement-support.ts';
import { type RequiredProductSeen, type RequirementsData, requirementsDataSchema } from './requirements-observation.ts';
import { requirementsSupportedText } from './requirements-texts.ts';

type Told = SupportOnDay | 'endedSince' | 'extendedOnly' | 'notUnderstood';

/** Any one product is enough: the best of several stands for the requirement. */
const best: readonly SupportOnDay[] = [
  'supported',
  'lookedAt',
  'partly',
  'dayUnknown',
  'unknownVersion',
  'unknownProduct',
  'ended',
];

/** States in which it could be had with support. */
const lived: readonly SupportOnDay[] = ['supported', 'partly', 'lookedAt'];

type Line = RequirementsData['requirements'][number];

interface Judged {
  readonly state: SupportOnDay;
  readonly product: RequiredProductSeen;
}

function bestOn(
  products: readonly RequiredProductSeen[],
  day: PlainDate,
  feed: PlainDate,
  asOf: PlainDate,
): Judged | undefined {
  const judged = products.map((product) => ({ product, state: supportOnDay(product, day, feed, asOf) }));
  return judged.sort((a, b) => best.indexOf(a.state) - best.indexOf(b.state))[0];
}

/** The last day of support among the releases that are allowed, and the last of extended support. */
function daysOf({ releases }: RequiredProductSeen): { endsOn: string; extendedUntil: string } {
  const lines = named(releases, 30);
  const last = (days: readonly (string | null)[]): string =>
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? '';
  return {
    endsOn: last(lines.map(({ endsOn }) => endsOn)),
    extendedUntil: last(lines.map((one) => one.extendedUntil)),
  };
}

/** Paid or long-term support may be left, which users can't be asked to have; else it ended before the delivery or since. */
function endedHow(then: SupportOnDay, extendedUntil: string, asOf: PlainDate): Told {
  if (extendedUntil >= asOf) return 'extendedOnly';
  return lived.includes(then) ? 'endedSince' : 'ended';
}

/** On the day of delivery and today; worse is what is told. */
function lineFinding({ text, products }: Line, feed: PlainDate, { asOf, declared }: CheckContext): CheckFinding<Told> {
  const delivered = typeof declared.deliveredOn === 'string' ? declared.deliveredOn : asOf;
  const [then, now] = [delivered, asOf].map((day) => bestOn(products ?? [], day, feed, asOf));
  if (then === undefined || now === undefined) return { result: 'notUnderstood', place: text, params: {} };
  const { state, product } = best.indexOf(now.state) > best.indexOf(then.state) ? now : then;
  const days = daysOf(product);
  const result = state === 'ended' ? endedHow(then.state, days.extendedUntil, asOf) : state;
  const named = product.label ?? product.product;
  const params = { product: named, delivered, feed, checkedOn: product.checkedOn ?? '', ...days };
  return { result, place: text, params };
}

/** The row was written anew since it was looked at. */
const hasChanged = ({ declared: read }: RequirementsData, { declared }: CheckContext): boolean =>
  (typeof declared.requirement === 'string' ? declared.requirement.slice(0, 5000) : '') !== read;

/** What is asked of users' machines can be had with support (16(5)). */
export const requirementsSupportedCheck = defineCheck({
  id: 'deliverable-requirements',
  version: 2,
  probe: 'requirements',
  data: requirementsDataSchema,
  duties: ['16.5'],
  results: {
    supported: { outcome: 'pass' },
    lookedAt: { outcome: 'pass' },
    asksNothing: { outcome: 'pass' },
    partly: { outcome: 'pass', advice: true },
    ended: { outcome: 'fail' },
    endedSince: { outcome: 'fail' },
    extendedOnly: { outcome: 'fail' },
    dayUnknown: { outcome: 'undetermined' },
    unknownVersion: { outcome: 'undetermined' },
    unknownProduct: { outcome: 'undetermined' },
    notUnderstood: { outcome: 'undetermined' },
    notDeclared: { outcome: 'undetermined' },
    changed: { outcome: 'undetermined' },
    noFeed: { outcome: 'undetermined' },
    oldFeed: { outcome: 'undetermined' },
  },
  text: requirementsSupportedText,
  judge(data, context) {
    const { asksNothing, requirements, feed } = data;
    if (hasChanged(data, context)) return [{ result: 'changed', params: {} }];
    if (asksNothing) return [{ result: 'asksNothing', params: {} }];
    if (requirements.length === 0) return [{ result: 'notDeclared', params: {} }];
    if (feed === null) return [{ result: 'noFeed', params: {} }];
    const days = context.supportFeedMaxAgeDays ?? usualFeedAges.support;
    const findings = requirements.map((line) => lineFinding(line, feed, context));
    const { asOf, seenOn = asOf } = context;
    const isOld = !isOfAge(feed, asOf > seenOn ? asOf : seenOn, days);
    return isOld ? [...findings, { result: 'oldFeed', params: { day: feed, days } }] : findings;
  },
});
