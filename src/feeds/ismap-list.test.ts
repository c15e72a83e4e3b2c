import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceTable } from '../core/registers/source-table.ts';
import { listKind, readIsmapList } from './ismap-list.ts';

const table = (rows: readonly (readonly string[])[], sheet: string | null = null): SourceTable => ({
  encoding: 'utf-8',
  sheet,
  rows,
});
const headings = ['No.', '登録番号', 'サービス名', '事業者名', '言明の対象範囲', '監査対象期間', '有効期限'];
const line = ['1', 'Ｃ２６-0012-2', 'あおば基盤', '株式会社あおば', '計算機能', '2025年4月1日～2026年3月31日', ''];
const titled = [['ISMAPクラウドサービスリスト', '令和8年10月1日時点'], headings, line];

const readOf = (rows: readonly (readonly string[])[], told: Parameters<typeof readIsmapList>[1] = {}) => {
  const read = readIsmapList(table(rows), told);
  return read.ok ? read.value : read.refusal.message.ja;
};

describe('an ISMAP list', () => {
  it('is read by the headings met in practice, with the end of the audit period and its own day', () => {
    assert.deepEqual(readOf(titled), {
      list: 'ismap',
      date: '2026-10-01',
      listings: [
        {
          list: 'ismap',
          number: 'C26-0012-2',
          service: 'あおば基盤',
          provider: '株式会社あおば',
          scope: '計算機能',
          auditPeriodEnd: '2026-03-31',
          validUntil: null,
          state: '',
        },
      ],
    });
  });

  it('takes what a person says where the table is silent, and asks where nobody speaks', () => {
    const bare = [headings, line];
    const told = readOf(bare, { list: 'ismapLiu', date: '2026-11-01' });
    assert.deepEqual(typeof told === 'string' ? told : [told.list, told.date], ['ismapLiu', '2026-11-01']);
    assert.match(String(readOf(bare, { date: '2026-11-01' })), /どちらのリスト/);
    assert.match(String(readOf(bare, { list: 'ismap' })), /いつの時点/);
  });

  it('is told from the LIU list and from the special measures, which are no LIU list', () => {
    assert.equal(listKind(['ISMAP-LIUクラウドサービスリスト']), 'ismapLiu');
    assert.equal(listKind(['ＩＳＭＡＰ－ＬＩＵ', '特別措置サービスリスト']), 'ismapLiuSpecial');
    assert.equal(listKind(['ISMAPクラウドサービスリスト']), 'ismap');
    assert.equal(listKind(['クラウド一覧']), null);
  });

  it('without numbers, services or rows is none', () => {
    for (const rows of [
      [],
      [['氏名', '会社']],
      [['ISMAP 2026年10月1日'], headings],
      [
        ['登録番号', '備考'],
        ['C1', ''],
      ],
    ])
      assert.match(String(readOf(rows)), /見出し/);
  });

  it('of which the title tells two days says none, and of one day told twice says that', () => {
    const header = ['登録番号', 'クラウドサービスの名称', '登録の有効期限'];
    const row = ['C1', 'さくら便', '2027-03-31'];
    const of = (...titles: string[]) =>
      readIsmapList({ encoding: 'utf-8', sheet: null, rows: [titles, header, row] }, { list: 'ismap' });
    const two = of('ISMAPリスト 令和8年10月1日時点（2026年9月1日公開）');
    assert.match(two.ok ? '' : two.refusal.message.ja, /時点/);
    const one = of('令和8年10月1日', '2026/10/1 現在');
    assert.equal(one.ok ? one.value.date : '', '2026-10-01');
  });

  it('whose number or provider stands once for several services gives each row what stands above', () => {
    const rows = [
      ['登録番号', 'クラウドサービスの名称', '事業者名'],
      ['C1', 'さくら便', 'さくら社'],
      ['', 'さくら便プラス', ''],
      ['C2', 'みどり計測', ''],
      ['', '', ''],
    ];
    const read = readIsmapList({ encoding: 'utf-8', sheet: null, rows }, { list: 'ismap', date: '2026-10-01' });
    assert.deepEqual(read.ok ? read.value.listings.map((one) => [one.number, one.service, one.provider]) : read, [
      ['C1', 'さくら便', 'さくら社'],
      ['C1', 'さくら便プラス', 'さくら社'],
      ['C2', 'みどり計測', 'さくら社'],
    ]);
  });
});
