import type { Catalogue } from '../catalogue/catalogue.ts';
import { dutiesOf } from '../catalogue/meti-2023.ts';
import { addresseeLine } from '../contract/addressee.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { formatWareki, type WarekiStyle } from '../kernel/wareki.ts';
import type { PlanField, PlanVersion } from '../plan/plan.ts';
import { type EntryDifference, type NameDifference, planDifference } from '../plan/plan-difference.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { agreementLine, type PlanSource, senderOf, styleOf } from './build-plan-document.ts';
import { factLabel, namedLabel, showFact } from './plan-annexes.ts';
import type { PlanChangeDocument, PlanChangeRow } from './plan-document.ts';
import { numberMark } from './reason-sheet.ts';

/** What is compared, and what a change not proposed yet would say. */
export interface PlanChange {
  readonly from: PlanVersion;
  readonly to: PlanSource;
  readonly reason: string;
  readonly effectiveFrom: PlainDate;
}

const fieldWords: Readonly<Record<PlanField, string>> = {
  method: '遵守の方法',
  frequency: '頻度',
  proof: '証跡',
  responsible: '責任者',
};

function entryRows(catalogue: Catalogue, entries: readonly EntryDifference[]): PlanChangeRow[] {
  const duties = new Map(dutiesOf(catalogue).map((duty) => [duty.id, duty]));
  return entries.flatMap(({ dutyId, fields }) => {
    const duty = duties.get(dutyId);
    const item = duty === undefined ? dutyId : `${numberMark(duty.obligation)}${duty.mark}${duty.label.ja}`;
    return fields.map(({ field, parts }) => {
      const side = (mark: 'removed' | 'added') => {
        const spans = parts
          .filter((part) => part.mark === 'same' || part.mark === mark)
          .map((part) => ({ text: part.text, isMarked: part.mark !== 'same' }));
        return spans.length === 0 ? [{ text: '（なし）' }] : spans;
      };
      return {
        key: `${dutyId}/${field}`,
        item: `${item}\n（${fieldWords[field]}）`,
        before: side('removed'),
        after: side('added'),
      };
    });
  });
}

function nameRow({ register, entryId, title, kind, facts }: NameDifference, style: WarekiStyle): PlanChangeRow {
  const lines = (side: 'before' | 'after'): PlanChangeRow['before'] => {
    if ((kind === 'added' && side === 'before') || (kind === 'left' && side === 'after')) return [{ text: '（なし）' }];
    if (facts.length === 0) return [{ text: title ?? entryId, isMarked: true }];
    const texts = facts.map((fact) => {
      const label = factLabel(register, fact.field)?.ja ?? fact.field;
      return `${label}：${showFact(register, fact.field, fact[side], style) || '（なし）'}`;
    });
    return [{ text: texts.join('\n'), isMarked: true }];
  };
  return {
    key: `${register}/${entryId}`,
    item: `${namedLabel(register).ja}\n${title ?? entryId}`,
    before: lines('before'),
    after: lines('after'),
  };
}

function factsOf({ from, to, reason, effectiveFrom }: PlanChange, style: WarekiStyle): PlanChangeDocument['facts'] {
  const { version } = to;
  const late = version?.afterTheFact;
  return [
    { label: '変更する版', value: `第${from.version}版 → ${version === null ? '案' : `第${version.version}版`}` },
    { label: '変更の理由', value: version?.reason ?? reason },
    { label: '適用開始日', value: formatWareki(version?.effectiveFrom ?? effectiveFrom, style) },
    ...(late === undefined ? [] : [{ label: '事後の届出となった経緯', value: late }]),
    { label: '担当職員の同意', value: agreementLine(version, style) },
  ];
}

/** 変更案: what changes between two states of the plan, why and from when, old beside new. */
export function buildPlanChange(catalogue: Catalogue, state: ContractState, change: PlanChange): PlanChangeDocument {
  const { from, to } = change;
  const style = styleOf(state);
  const difference = planDifference(dutiesOf(catalogue), from, to);
  return {
    format: 'junshu-plan-change@1',
    meta: {
      contractNumber: state.contract.number,
      from: from.version,
      to: to.version?.version ?? null,
      asOf: to.asOf,
    },
    date: formatWareki(to.version?.proposedOn ?? to.asOf, style),
    addressee: addresseeLine(state.contract.buyer),
    sender: senderOf(state, catalogue.form.sender),
    title: '情報セキュリティに関する事項の遵守の方法の変更案',
    preamble: `「${state.contract.title}」の確認書類を下記のとおり変更したいので、情報セキュリティに関する事項１）の規定に基づき提出します。`,
    facts: factsOf(change, style),
    entries: entryRows(catalogue, difference.entries),
    names: difference.names.map((name) => nameRow(name, style)),
  };
}
