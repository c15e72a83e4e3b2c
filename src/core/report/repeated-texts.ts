import type { Claim } from '../contract/claim.ts';
import { own } from '../kernel/own.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import { trimEndOf } from '../kernel/text-ends.ts';
import { at, type ClaimPlace } from './claim-place.ts';
import type { SubmissionFinding } from './finding.ts';
import { numberMark } from './reason-sheet.ts';
import { type ComparedText, comparedText, isHardlyAltered, similarity } from './similarity.ts';

/** Trigrams that two texts share at least, of all of both, where one is told as nearly the same as the other. */
export const nearlySame = 0.9;

const spokenText = (claim: Claim): string => (claim.status === 'implemented' ? claim.content : claim.reason) ?? '';

/** Duties that may well be told of in one sentence: of a reason those of the whole row, of what was done those of one number of it. */
const familyOf = ({ obligation, duty, claim }: ClaimPlace): string =>
  `${obligation.number}${claim.status === 'implemented' ? trimEndOf(duty.mark, /[①-⑳]/) : ''}`;

/** That the work includes no such thing is one reason for every duty that it leaves out. */
const isLeftOut = ({ claim, assessed }: ClaimPlace): boolean =>
  claim.status === 'notApplicable' && assessed.applicable === false;

/** The same sentence about different matters, or one that was hardly altered: each place but the first, with the first that it repeats. */
export function repeatedTexts(places: readonly ClaimPlace[]): readonly SubmissionFinding[] {
  const firsts: { readonly place: ClaimPlace; readonly text: ComparedText }[] = [];
  return places.flatMap((place): readonly SubmissionFinding[] => {
    if (place.claim.status === undefined || isLeftOut(place) || saysNothing(spokenText(place.claim))) return [];
    const text = comparedText(spokenText(place.claim));
    const alike = firsts.filter((first) => isHardlyAltered(first.text, text));
    if (alike.length === 0) firsts.push({ place, text });
    const other = alike.find((first) => familyOf(first.place) !== familyOf(place))?.place;
    if (other === undefined) return [];
    const rule = place.claim.status === 'implemented' ? 'contentRepeated' : 'reasonRepeated';
    return [at(place, rule, { other: `${numberMark(other.obligation.number)}${other.duty.mark}` })];
  });
}

/** Texts that stand nearly the same in the last report. */
export function likeLastPeriod(
  places: readonly ClaimPlace[],
  previous: Readonly<Record<string, Claim>>,
): readonly SubmissionFinding[] {
  return places
    .filter(({ duty, claim }) => similarity(spokenText(claim), spokenText(own(previous, duty.id) ?? {})) >= nearlySame)
    .map((place) => at(place, 'likeLastPeriod'));
}
