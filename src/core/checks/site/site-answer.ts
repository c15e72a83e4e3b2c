import type { CheckFinding } from '../check.ts';
import type { HttpData, HttpHop, HttpJourney } from './http-observation.ts';

/** The result that every check of an answer has for the case that there was none. */
export type Unanswered = 'unseen';

const lastOf = ({ hops, stop }: HttpJourney): HttpHop | null =>
  stop.state === 'answered' ? (hops.at(-1) ?? null) : null;

/** The answer that people get in the end: by https, or by http where https leads nowhere. */
export const siteAnswer = ({ secure, plain }: HttpData): HttpHop | null => lastOf(secure) ?? lastOf(plain);

/** Why a journey has no answer, in the words of the probe. */
export const stopDetail = ({ stop }: HttpJourney): string =>
  stop.state === 'unseen' ? `${stop.reason} ${stop.detail}` : stop.state === 'loop' ? `loop ${stop.url}` : '';

/** The finding for a site that gave no answer. */
export const unanswered = (data: HttpData): CheckFinding<Unanswered> => ({
  result: 'unseen',
  params: { detail: stopDetail(data.secure) },
});

/** Judges the answer that people get; without one it can't be told. */
export const onAnswer =
  <Result extends string>(judge: (answer: HttpHop, data: HttpData) => readonly CheckFinding<Result>[]) =>
  (data: HttpData): readonly CheckFinding<Result | Unanswered>[] => {
    const answer = siteAnswer(data);
    return answer === null ? [unanswered(data)] : judge(answer, data);
  };

/** Every value of a header, in order. */
export const valuesOf = ({ headers }: HttpHop, name: string): readonly string[] =>
  headers.filter(([one]) => one === name).map(([, value]) => value.trim());

/** One result with nothing to say beyond it, or with the header's value. */
export const finding = <Result extends string>(result: Result, value = ''): CheckFinding<Result>[] => [
  { result, params: { value: value.slice(0, 300) } },
];
