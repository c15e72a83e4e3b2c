import { type Facts, numberOf, textOf } from '../assessment/facts.ts';
import { companyOf } from './engaged-people.ts';
import type { PictureTable } from './picture-document.ts';
import { approvalOf, confidentialOf, relationOf, rowsInForce } from './subcontract-facts.ts';
import type { PictureWords } from './words.ts';

/** 事業者名・受注者との関係・住所・契約金額・業務の範囲 of every company. */
export function companyTable(facts: Facts, words: PictureWords): PictureTable {
  const { say } = words;
  const { contractor, title } = facts.contract;
  const rows = rowsInForce(facts).map((row) => {
    const { data } = row;
    const amount = numberOf(data, 'amountIncludingTax');
    return [
      companyOf(row),
      relationOf(row, words),
      textOf(data, 'address') ?? say('unnamed'),
      amount === undefined ? say('unnamed') : amount.toLocaleString('en-US'),
      textOf(data, 'scope') ?? say('unnamed'),
      [textOf(data, 'informationHandled'), confidentialOf(row, words)].filter(Boolean).join('、'),
      textOf(data, 'selectionReason') ?? '—',
      approvalOf(row, facts, words),
    ];
  });
  return {
    caption: say('annexCompanies'),
    columns: (
      [
        'colCompany',
        'colRelation',
        'colAddress',
        'colAmount',
        'colScope',
        'colInformation',
        'colReason',
        'colApproval',
      ] as const
    ).map((key) => say(key)),
    rows: [[contractor.name, say('prime'), contractor.address, '—', title, '—', '—', '—'], ...rows],
  };
}
