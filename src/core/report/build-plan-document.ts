import type { Catalogue, Obligation } from '../catalogue/catalogue.ts';
import { addresseeLine } from '../contract/addressee.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { formatWareki, type WarekiStyle } from '../kernel/wareki.ts';
import { periodNamedBy } from '../plan/named-period.ts';
import type { Agreement, PlanEntry, PlanNames, PlanVersion } from '../plan/plan.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { planAnnexes } from './plan-annexes.ts';
import type { PlanDocument, PlanDocumentObligation } from './plan-document.ts';
import { numberMark } from './reason-sheet.ts';

/** What a plan document is made from: a frozen version, or the working draft with what the registers hold now. */
export interface PlanSource {
  readonly version: PlanVersion | null;
  readonly entries: Readonly<Record<string, PlanEntry>>;
  readonly names: PlanNames;
  readonly asOf: PlainDate;
}

const means: Readonly<Record<Agreement['means'], string>> = {
  inSystem: 'システム内',
  mail: 'メール',
  letter: '文書',
  meeting: '打合せ',
};

/** 「了承：令和８年４月１０日　山本 正樹（メール）」, or that it is still to come. */
export function agreementLine(version: PlanVersion | null, style: WarekiStyle): string {
  if (version === null) return '案（担当職員にまだ提示していません）';
  if (version.agreement === undefined) return '担当職員の了承待ち';
  const { on, official, means: by } = version.agreement;
  return `${formatWareki(on, style)}　${official}（${means[by]}）`;
}

export const styleOf = ({ contract }: ContractState): WarekiStyle => ({ digits: contract.settings.digits });

export function senderOf({ contract }: ContractState, labels: readonly string[]): PlanDocument['sender'] {
  const { address, name, representative } = contract.contractor;
  return [address, name, representative].map((value, index) => ({ label: labels[index] ?? '', value }));
}

function obligationOf(obligation: Obligation, entries: PlanSource['entries']): PlanDocumentObligation {
  return {
    number: obligation.number,
    heading: `${numberMark(obligation.number)}${obligation.shortLabel.ja}`,
    rows: obligation.duties.map(({ id, mark, label }) => {
      const entry = own(entries, id);
      return {
        dutyId: id,
        item: `${mark}${label.ja}`,
        method: entry?.method.trim() ? entry.method : '（未記入）',
        frequency: entry?.frequency ?? '',
        proof: entry?.proof ?? '',
        responsible: entry?.responsible ?? '',
      };
    }),
  };
}

const versionName = (version: PlanVersion | null): string => (version === null ? '案' : `第${version.version}版`);

function contractRows({ contract }: ContractState, { version, names }: PlanSource, style: WarekiStyle) {
  const period = periodNamedBy(names) ?? contract.period;
  return [
    { label: '契約件名', value: contract.title },
    { label: '契約締結日', value: formatWareki(contract.concludedOn, style) },
    { label: '契約期間', value: `${formatWareki(period.from, style)}から${formatWareki(period.to, style)}まで` },
    { label: '版', value: versionName(version) },
    { label: '適用開始日', value: version === null ? '未定' : formatWareki(version.effectiveFrom, style) },
    { label: '担当職員の了承', value: agreementLine(version, style) },
  ];
}

function emptyReasons({ registers }: ContractState): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (registers.emptyRegisters ?? []).map(({ id, data }) => [id, `該当なし（${String(data.reason)}）`]),
  );
}

/** The plan (確認書類) as final text. A pure function: the same state and version give the same document. */
export function buildPlanDocument(catalogue: Catalogue, state: ContractState, source: PlanSource): PlanDocument {
  const { contract } = state;
  const style = styleOf(state);
  const { version, asOf } = source;
  return {
    format: 'junshu-plan@1',
    meta: {
      contractNumber: contract.number,
      catalogue: catalogue.id,
      version: version?.version ?? null,
      proposedOn: version?.proposedOn ?? null,
      effectiveFrom: version?.effectiveFrom ?? null,
      agreedOn: version?.agreement?.on ?? null,
      asOf,
    },
    date: formatWareki(version?.proposedOn ?? asOf, style),
    addressee: addresseeLine(contract.buyer),
    sender: senderOf(state, catalogue.form.sender),
    title: '情報セキュリティに関する事項の遵守の方法',
    subtitle: '（確認書類）',
    preamble:
      '情報セキュリティに関する事項１）の規定に基づき、同２）から１７）までに記載する事項の遵守の方法を、下記のとおり提出します。',
    contractRows: contractRows(state, source, style),
    columns: ['項目', '遵守の方法', '頻度', '証跡', '責任者'],
    obligations: catalogue.obligations.map((obligation) => obligationOf(obligation, source.entries)),
    annexes: planAnnexes(source.names, emptyReasons(state), style),
  };
}
