import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';
import { cleanText, graphemeCount } from './clean-text.ts';
import { parseJapaneseDate } from './japanese-date.ts';
import { cleanReading } from './kana.ts';
import { isHoliday, isOfficeDay, moveToOfficeDay } from './office-days.ts';
import { addDays, addMonths, dayOfWeek, daysBetween, fiscalYear, japanDay } from './plain-date.ts';
import { textKey } from './text-key.ts';
import { formatWareki } from './wareki.ts';

const dateOf = (text: string): string | null => {
  const reading = parseJapaneseDate(text);
  return reading.outcome === 'understood' ? reading.date : null;
};

describe('和暦', () => {
  it('is formatted as Intl formats it and read back, for every day from 1868-10-23 to 2099-12-31', () => {
    const intl = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
      era: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let day = '1868-10-23'; day <= '2099-12-31'; day = addDays(day, 1)) {
      const text = formatWareki(day);
      if (text !== intl.format(new Date(`${day}T00:00:00Z`)))
        assert.equal(text, intl.format(new Date(`${day}T00:00:00Z`)), day);
      if (dateOf(text) !== day) assert.equal(dateOf(text), day, text);
      if (dateOf(formatWareki(day, { form: 'short' })) !== day) assert.fail(`${day} in the short form`);
    }
  });

  it('is read in all the spellings that people use', () => {
    const spellings = [
      '令和8年11月24日',
      '㋿8年11月24日',
      '令和 8 年 11 月 24 日',
      'R8.11.24',
      'r8/11/24',
      'Ｒ８．１１．２４',
      'R8-11-24',
      '令和八年十一月二十四日',
      '2026-11-24',
      '2026/11/24',
      '2026.11.24',
      '2026年11月24日',
      '２０２６年１１月２４日',
      '20261124',
      '令和８年１１月２４日（火）',
      '二〇二六年十一月二十四日',
    ];
    for (const spelling of spellings) assert.equal(dateOf(spelling), '2026-11-24', spelling);
    assert.equal(dateOf('令和元年5月1日'), '2019-05-01');
    assert.equal(dateOf('令和元年五月一日'), '2019-05-01');
  });

  it('in an era that had ended is understood with a notice', () => {
    const reading = parseJapaneseDate('平成31年5月1日');
    assert.equal(reading.outcome === 'understood' && reading.date, '2019-05-01');
    assert.match((reading.outcome === 'understood' && reading.notice?.ja) || '', /令和元年5月1日/);
  });

  it('is asked for when the text names no day', () => {
    for (const text of ['来月', '令和8年', '令和8年度', '11月24日', '令和8年11月', '8月上旬', '年度末']) {
      assert.equal(parseJapaneseDate(text).outcome, 'ask', text);
    }
  });

  it('is refused when the day does not exist or the text is no date', () => {
    for (const text of ['2026-02-30', '令和8年13月1日', 'あした', '', 'R0.1.1'])
      assert.equal(parseJapaneseDate(text).outcome, 'notUnderstood', text);
  });

  it('is read from a serial number only where dates are expected', () => {
    assert.equal(parseJapaneseDate('46350').outcome, 'notUnderstood');
    assert.deepEqual(parseJapaneseDate('46350', { allowSerial: true }), {
      outcome: 'understood',
      date: '2026-11-24',
      notice: null,
    });
  });

  it('takes the form’s full-width digits', () =>
    assert.equal(formatWareki('2026-10-30', { digits: 'full' }), '令和８年１０月３０日'));
});

describe('a plain date', () => {
  it('is counted without any time zone', () => {
    assert.equal(daysBetween('2026-11-24', '2026-12-24'), 30);
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2026-11-30', 16), '2028-03-30');
    assert.equal(dayOfWeek('2026-11-24'), 2);
    assert.equal(fiscalYear('2027-03-31'), 2026);
    assert.equal(japanDay('2026-11-23T15:00:00Z'), '2026-11-24');
  });
});

describe('office days', () => {
  it('know the holidays, their substitutes and the turn of the year', () => {
    for (const day of [
      '2026-01-01',
      '2026-01-12',
      '2026-05-06',
      '2026-09-22',
      '2026-11-23',
      '2027-03-22',
      '2028-03-20',
    ])
      assert.ok(isHoliday(day), day);
    for (const day of ['2026-12-29', '2027-01-03', '2026-11-22']) assert.ok(!isOfficeDay(day), day);
    assert.ok(isOfficeDay('2026-11-24'));
  });
  it('move a due day by the contract’s rule', () => {
    assert.equal(moveToOfficeDay('2026-11-23', 'previousOfficeDay'), '2026-11-20');
    assert.equal(moveToOfficeDay('2026-11-21', 'nextOfficeDay'), '2026-11-24');
    assert.equal(moveToOfficeDay('2026-11-21', 'asIs'), '2026-11-21');
  });
});

describe('texts', () => {
  it('keep their characters when cleaned', () => assert.equal(cleanText('　①髙橋\u0000\r\n㈱ '), '①髙橋\n㈱'));
  it('are counted as people count', () => assert.equal(graphemeCount('葛󠄀飾区𠮷'), 4));
  it('have one key for all their spellings', () => {
    const pairs = [
      ['ﾔﾏﾀﾞ　ﾀﾛｳ', 'やまだたろう'],
      ['髙橋', '高橋'],
      ['葛󠄀飾区', '葛飾区'],
      ['ＴＬＳ１．３', 'tls1.3'],
      ['サーバー', 'サーバ'],
      ['渡邊', '渡辺'],
      ['㈱あおば', '(株)あおば'],
      ['神', '神'],
    ];
    for (const [a = '', b = ''] of pairs) assert.equal(textKey(a), textKey(b), `${a} ${b}`);
    assert.notEqual(textKey('高橋'), textKey('高梁'));
  });
  it('of readings become hiragana', () => assert.equal(cleanReading('ﾔﾏﾀﾞ　タロウ'), 'やまだ たろう'));
});

describe('canonical JSON', () => {
  it('writes the example of RFC 8785', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    assert.equal(
      canonicalJson(value),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
  it('is the same whatever the order of the keys, and reads back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        assert.equal(canonicalJson(value as never), canonicalJson(turned as never));
        assert.deepEqual(JSON.parse(canonicalJson(value as never)), JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
