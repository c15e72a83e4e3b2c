import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ContractTextReading, readContractText } from './contract-text.ts';

type Field = keyof ContractTextReading;

/** A field as one word: its value, what is to be chosen from, or what is missing. */
function said(reading: ContractTextReading, field: Field): string {
  const one = reading[field];
  if (one.outcome === 'read') return one.value;
  if (one.outcome === 'absent') return 'absent';
  return one.candidates.length === 0 ? 'asked' : `asked: ${one.candidates.map(({ value }) => value).join(' | ')}`;
}

const days = ['concludedOn', 'from', 'to'] as const;

const readDays = (text: string): readonly string[] => {
  const reading = readContractText(text);
  return days.map((field) => said(reading, field));
};

/** Wordings of conclusion and period as contracts have them. */
const wordings: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  [
    'a table pasted from a sheet',
    '件名\t令和８年度システム運用業務\n契約締結日\t令和８年４月１日\n契約期間\t令和８年４月１日から令和９年３月３１日まで\n契約金額\t金１２，３４５，６７８円',
    ['2026-04-01', '2026-04-01', '2027-03-31'],
  ],
  [
    'from the day of conclusion',
    '契約締結日：令和８年４月１５日\n履行期間：契約締結日から令和９年３月３１日まで',
    ['2026-04-15', '2026-04-15', '2027-03-31'],
  ],
  [
    'from a day of conclusion that nobody wrote down',
    '履行期間　契約締結の日から令和９年３月３１日まで',
    ['absent', 'asked', '2027-03-31'],
  ],
  [
    'an article with its name in brackets, over broken lines',
    '第４条（履行期間）\n本契約の履行期間は、令和８年\n４月１日から令和９年３月\n３１日までとする。',
    ['absent', '2026-04-01', '2027-03-31'],
  ],
  [
    '自 and 至, spaced letters, on two lines',
    '契　約　期　間　　自　令和 8 年 4 月 1 日\n　　　　　　　　　至　令和 9 年 3 月 31 日',
    ['absent', '2026-04-01', '2027-03-31'],
  ],
  ['western years with a wave', '業務期間: 2026/4/1 〜 2027/3/31', ['absent', '2026-04-01', '2027-03-31']],
  ['short eras and a full-width tilde', '委託期間　R8.4.1～R9.3.31', ['absent', '2026-04-01', '2027-03-31']],
  [
    'numerals in kanji',
    '契約の期間は、令和八年四月一日から令和九年三月三十一日までとする。',
    ['absent', '2026-04-01', '2027-03-31'],
  ],
  [
    'weekdays and the next year',
    '（委託期間）令和８年４月１日（水）から翌年３月３１日（水）まで',
    ['absent', '2026-04-01', '2027-03-31'],
  ],
  [
    'the last day of a month',
    '契約期間は、令和８年１０月１日から同年１２月末日までとする。',
    ['absent', '2026-10-01', '2026-12-31'],
  ],
  [
    'a deadline alone',
    '令和８年５月１１日付けで、甲乙は次のとおり契約を締結する。\n１．履行期限　令和９年３月１５日',
    ['2026-05-11', 'absent', '2027-03-15'],
  ],
  [
    'a number of days',
    '契約締結日　令和８年６月１日\n履行期間　契約締結日から１８０日間',
    ['2026-06-01', '2026-06-01', 'asked'],
  ],
  [
    'places that are still blank',
    '契約締結日　令和　　年　　月　　日\n契約期間　令和　年　月　日から令和　年　月　日まで',
    ['asked', 'asked', 'asked'],
  ],
  [
    'two periods that differ',
    '契約期間　令和８年４月１日から令和９年３月３１日まで\n履行期間　令和８年５月１日から令和９年２月２８日まで',
    ['absent', 'asked: 2026-04-01 | 2026-05-01', 'asked: 2027-03-31 | 2027-02-28'],
  ],
  [
    'the day of signing on a line of its own, and prose about the period',
    '第９条　乙は、契約期間中に令和８年９月３０日までに中間報告を提出する。\n契約期間終了後も５年間守秘する。\n令和８年４月１日から令和９年３月３１日まで履行する。\n上記契約の成立を証するため、記名押印のうえ各自１通を保有する。\n　　令和８年４月１日\n甲　経済産業省',
    ['2026-04-01', '2026-04-01', '2027-03-31'],
  ],
  [
    'the day of conclusion in brackets',
    '履行期間：契約締結日（令和８年４月１日）から令和９年３月３１日まで',
    ['absent', '2026-04-01', '2027-03-31'],
  ],
  [
    'a day that the calendar lacks and a year that is missing',
    '契約締結日　令和８年２月３０日\n契約期間　令和８年４月１日から９月３０日まで',
    ['asked', '2026-04-01', 'asked'],
  ],
  [
    'an era that was over',
    '契約期間　平成３１年５月１日から令和２年３月３１日まで',
    ['absent', '2019-05-01', '2020-03-31'],
  ],
];

describe('the days of a contract’s text', () => {
  for (const [name, text, expected] of wordings)
    it(`are read as it means them: ${name}`, () => assert.deepEqual(readDays(text), expected));

  it('come with the words that they were read from', () => {
    const { to } = readContractText(
      '第４条（履行期間）\n本契約の履行期間は、令和８年\n４月１日から令和９年３月\n３１日までとする。',
    );
    assert.equal(to.outcome === 'read' && to.words, '令和８年 ４月１日から令和９年３月 ３１日まで');
  });

  it('tell what is doubtful of an era', () => {
    const { from } = readContractText('契約期間　平成３１年５月１日から令和２年３月３１日まで');
    assert.match(from.outcome === 'read' ? (from.notice?.ja ?? '') : '', /令和元年5月1日/);
  });
});

/** Titles, numbers and parties as contracts have them. */
const facts: readonly (readonly [name: string, text: string, field: Field, expected: string])[] = [
  [
    'a labelled title',
    '契 約 件 名　令和８年度 電子申請システム運用業務',
    'title',
    '令和８年度 電子申請システム運用業務',
  ],
  ['a title on the next line', '１．件名\n「令和８年度調査研究」', 'title', '令和８年度調査研究'],
  [
    'a title over two lines',
    '件　名：令和８年度産業技術調査事業（電子行政に関する\n動向調査）に係る委託業務\n契約金額　金１円',
    'title',
    '令和８年度産業技術調査事業（電子行政に関する動向調査）に係る委託業務',
  ],
  [
    'a title in the sentence that concludes',
    '経済産業省（以下「甲」という。）と株式会社見本（以下「乙」という。）は、「令和８年度ウェブサイト構築業務」（以下「本業務」という。）について、次のとおり契約を締結する。',
    'title',
    '令和８年度ウェブサイト構築業務',
  ],
  ['a title still to be filled in', '件名　○○○○○○', 'title', 'absent'],
  ['two titles', '件名　甲業務\n業務の名称　乙業務', 'title', 'asked: 甲業務 | 乙業務'],
  ['the same title twice', '件名　甲業務\n業務の名称　甲業務', 'title', '甲業務'],
  ['a sum of money only', '契約金額　金２０，２６４，０１０円', 'to', 'absent'],
  ['a number in full width', '契約番号：２０２６－０１２３', 'number', '2026-0123'],
  ['a number with words', '契約番号　第20260401情第3号', 'number', 'asked'],
  ['a section', '担当課室　商務情報政策局総務課', 'addressee', '商務情報政策局総務課長'],
  [
    'the party in the sentence',
    '支出負担行為担当官 経済産業省大臣官房会計課長 見本一郎（以下「甲」という。）と',
    'addressee',
    'asked: 経済産業省大臣官房会計課長',
  ],
  [
    'a company in the place of signatures',
    '甲　東京都千代田区霞が関１－３－１\n経済産業省大臣官房会計課長\n乙　東京都港区見本１－２－３\n　　株式会社見本システムズ\n　　代表取締役　見本　花子　印',
    'name',
    '株式会社見本システムズ',
  ],
];

describe('the facts of a contract’s text', () => {
  for (const [name, text, field, expected] of facts)
    it(`are read as it means them: ${name}`, () => assert.equal(said(readContractText(text), field), expected));

  it('take the contractor from the place of signatures', () => {
    const [, text = ''] = facts.at(-1) ?? [];
    const { address, representative } = readContractText(text);
    assert.equal(address.outcome === 'read' && address.value, '東京都港区見本１－２－３');
    assert.equal(representative.outcome === 'read' && representative.value, '代表取締役 見本 花子');
  });

  it('are all told to be missing where there is no text', () => {
    assert.deepEqual(new Set(Object.values(readContractText('')).map(({ outcome }) => outcome)), new Set(['absent']));
  });
});
