import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { demoState } from '../../../test/support/demo-state.ts';
import { renderSvg } from '../../svg/render-svg.ts';
import { factsOf } from '../assessment/facts.ts';
import { graphemesOf } from '../kernel/clean-text.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { softwareItemOf } from '../registers/software-conclusion.ts';
import { buildPicture } from './build-picture.ts';
import type { Drawing } from './drawing.ts';
import { type OrganisationNode, twinOf } from './organisation.ts';
import type { PictureKind, TwinItem } from './picture-document.ts';
import { pictureText } from './picture-text.ts';
import { drawSheets, fitOnPage } from './sheets.ts';
import { textWidth, wrapText } from './text-lines.ts';
import { drawTree } from './tidy-tree.ts';

const today = '2026-11-24';

const picture = (kind: PictureKind, state: ContractState = demoState('operations')) =>
  buildPicture(kind, factsOf(state, today), 'ja');

/** The demo of operations with one register's rows put in place of its own. */
function withRows(register: string, rows: readonly JsonObject[]): ContractState {
  const state = demoState('operations');
  const entries = rows.map((data, index) => ({
    id: String(data.id ?? `x${index}`),
    revision: 1,
    data,
    changedAt: '2026-10-01T00:00:00Z',
    changedBy: 'test',
  }));
  return { ...state, registers: { ...state.registers, [register]: entries } };
}

const lines = (items: readonly TwinItem[], depth = 0): string[] =>
  items.flatMap(({ text, children }) => [`${depth} ${text}`, ...lines(children, depth + 1)]);

const boxes = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.kind === 'rectangle' ? [shape] : []));
const texts = ({ shapes }: Drawing) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('the structure of performance', () => {
  it('leads from the ministry over the contractor to every tier, with approval and information at the lines', () => {
    assert.deepEqual(
      lines(picture('performance').twin).map((line) => line.slice(0, line.indexOf('（'))),
      ['0 経済産業省', '1 株式会社あおば情報', '2 みらいシステム株式会社', '3 株式会社みどり開発'],
    );
    assert.match(lines(picture('performance').twin)[3] ?? '', /要機密 ×、承認 令和8年5月25日、再々委託先/);
  });

  it('draws a company dashed that waits for approval, and says so', () => {
    const { drawings, twin, gaps } = picture('performance', demoState('research'));
    assert.deepEqual(
      drawings.flatMap(boxes).map(({ look }) => look),
      ['pending', 'box', 'box'],
    );
    assert.match(lines(twin).at(-1) ?? '', /承認待ち/);
    assert.ok(gaps.some(({ text }) => text.ja.includes('承認の記録がない')));
  });

  it('takes only an approval for an approval', () => {
    const row = { id: 'b1', company: '株式会社みどり', scope: '保守', tier: 1, from: '2026-04-01', approval: 'a01' };
    assert.match(lines(picture('performance', withRows('subcontracts', [row])).twin).at(-1) ?? '', /承認待ち/);
  });

  it('shows companies that lead round in a circle, and those without the company above them, below the contractor', () => {
    const row = (id: string, more: JsonObject): JsonObject => ({
      id,
      company: `${id}社`,
      scope: '保守',
      tier: 2,
      ...more,
    });
    const state = withRows('subcontracts', [row('a', { parent: 'b' }), row('b', { parent: 'a' }), row('c', {})]);
    const { twin, gaps } = picture('performance', state);
    assert.deepEqual(
      lines(twin)
        .slice(2)
        .map((line) => line.slice(0, 4)),
      ['2 a社', '2 b社', '2 c社'],
    );
    assert.ok(gaps.some(({ text }) => text.ja.includes('上位の再委託先が未記入')));
  });

  it('leaves out a subcontract that has ended', () => {
    const row = { id: 'b1', company: '株式会社みどり', scope: '保守', tier: 1, from: '2026-04-01', to: '2026-06-30' };
    assert.equal(lines(picture('performance', withRows('subcontracts', [row])).twin).length, 2);
  });

  it('says when people come from a company that no subcontract names', () => {
    const { gaps } = picture('performance', withRows('subcontracts', []));
    assert.ok(gaps.some(({ text }) => text.ja.includes('みらいシステム株式会社')));
  });
});

describe('the structure of information management', () => {
  it('stands responsible above managers above engaged people, each company for itself', () => {
    assert.deepEqual(lines(picture('information').twin), [
      '0 株式会社あおば情報（受注者）',
      '1 情報管理責任者（青葉 一郎、運用統括部）',
      '2 情報取扱管理者（髙橋 花子、運用第一課　課長）',
      '3 業務従事者（10名（別表1））',
      '2 みらいシステム株式会社（再委託先）',
      '3 情報取扱管理者（前田 優子、品質保証室）',
      '4 業務従事者（2名（別表2））',
    ]);
  });

  it('names in the tables exactly those whom the boxes count, and no personal fact', () => {
    const { tables } = picture('information');
    assert.deepEqual(
      tables.map(({ rows }) => rows.length),
      [12, 3],
    );
    assert.doesNotMatch(JSON.stringify(tables), /日本|国籍/);
  });

  it('draws the missing manager in charge dashed, and says where to name one', () => {
    const { drawings, gaps } = picture('information', demoState('research'));
    assert.ok(drawings.flatMap(boxes).some(({ look }) => look === 'pending'));
    assert.ok(gaps.some(({ register }) => register === 'people'));
  });

  it('shares people out to the manager of their department', () => {
    const person = (id: string, department: string, informationRole: string): JsonObject => ({
      id,
      name: id,
      company: '株式会社あおば情報',
      department,
      informationRole,
      startedOn: '2026-04-01',
    });
    const rows = [
      person('責任', '部', 'responsible'),
      person('管一', '一課', 'manager'),
      person('管二', '二課', 'manager'),
      person('甲', '二課', 'worker'),
      person('乙', '三課', 'worker'),
    ];
    assert.deepEqual(lines(picture('information', withRows('people', rows)).twin).slice(2), [
      '2 情報取扱管理者（管一、一課）',
      '2 情報取扱管理者（管二、二課）',
      '3 業務従事者（1名（別表1））',
      '2 業務従事者（1名（別表1））',
    ]);
  });
});

describe('the timeline of support ends', () => {
  it('tells what has ended, what ends within the contract, what comes later and what is not known', () => {
    const { twin, tables } = picture('support');
    assert.deepEqual(lines(twin), ['0 ▲ 終了：1', '0 × 契約期間内に終了：1', '0 契約期間の後：18', '0 ？ 不明：1']);
    const ends = (tables[0]?.rows ?? []).map((row) => `${row[0]} ${row[2]} ${row[4]}`);
    assert.deepEqual(ends.slice(0, 2), ['Python 1箇所 ▲ 終了', 'Grafana 1箇所 × 契約期間内に終了']);
    assert.match(ends.at(-1) ?? '', /不明$/);
  });

  it('marks a bad end by a drawn sign, not by colour alone', () => {
    const { shapes } = picture('support').drawings[0] ?? { shapes: [] };
    assert.equal(shapes.filter((shape) => shape.kind === 'line' && shape.look === 'bad').length, 3);
  });

  it('counts the last day of the contract as within it, the day after as later', () => {
    const row = (id: string, supportEndsOn: string): JsonObject => ({
      id,
      name: id,
      version: '1',
      place: 'h',
      supportEndsOn,
    });
    const state = withRows('software', [row('今日', today), row('末日', '2027-03-31'), row('翌日', '2027-04-01')]);
    assert.deepEqual(
      picture('support', state).tables[0]?.rows.map((cells) => cells[4]),
      ['× 契約期間内に終了', '× 契約期間内に終了', '契約期間の後'],
    );
  });

  it('takes the feeds’ word where the register has no date, and a person’s own date before it', () => {
    const rows = [
      { id: 'f', name: 'nginx', version: '1.27', place: 'h' },
      { id: 'r', name: 'Redis', version: '8', place: 'h', supportEndsOn: '2030-01-01' },
    ];
    const state = withRows('software', rows);
    const conclusion = (id: string, name: string, version: string): RegisterEntry => ({
      id,
      revision: 1,
      changedAt: '2026-10-01T00:00:00Z',
      changedBy: 'test',
      data: {
        item: softwareItemOf({ name, version }) as unknown as JsonObject,
        support: { product: name, label: name, endsOn: '2026-12-31', isEnded: false } as unknown as JsonObject,
        vulnerabilities: [],
      },
    });
    const told = {
      ...state.registers,
      softwareConclusions: [conclusion('f', 'nginx', '1.27'), conclusion('r', 'Redis', '8')],
    };
    const { tables } = picture('support', { ...state, registers: told });
    assert.deepEqual(
      tables[0]?.rows.map((cells) => [cells[0], cells[4], cells[6]]),
      [
        ['nginx', '× 契約期間内に終了', '取り込んだフィード'],
        ['Redis', '契約期間の後', ''],
      ],
    );
  });

  it('draws nothing for an empty inventory', () => {
    assert.deepEqual(picture('support', withRows('software', [])).drawings, []);
  });
});

describe('a picture', () => {
  for (const kind of ['performance', 'information', 'support'] as const)
    it(`of ${kind} is drawn as the reviewed one in test/fixtures/pictures`, () => {
      const svg = picture(kind).drawings.map(renderSvg).join('\n');
      const path = new URL(`../../../test/fixtures/pictures/operations-${kind}.svg`, import.meta.url);
      assert.equal(`${svg}\n`, readFileSync(path, 'utf8'));
    });

  it('holds no style, script or link, and escapes what people wrote', () => {
    const state = withRows('subcontracts', [
      { id: 'b', company: '<script>&"', scope: 'x', tier: 1, from: '2026-04-01' },
    ]);
    const svg = picture('performance', state).drawings.map(renderSvg).join('');
    assert.doesNotMatch(svg, /<script|style=|<style|href|on\w+=/);
    assert.match(svg, /&lt;script&gt;&amp;/);
  });

  it('says in words every text of its boxes', () => {
    const words = pictureText(picture('performance')).replaceAll(/\s/g, '');
    const tree = picture('performance').drawings.flatMap(texts).join('').replaceAll(/[\s…]/g, '');
    for (const name of ['みらいシステム株式会社', '株式会社みどり開発', '統括責任者：青葉一郎']) {
      assert.ok(words.includes(name), name);
      assert.ok(tree.includes(name), name);
    }
  });
});

const node = (title: string, children: readonly OrganisationNode[] = [], more = ''): OrganisationNode => ({
  title,
  lines: more === '' ? [] : [more],
  link: [],
  isPending: false,
  children,
});

const head = { id: 'x', title: '図', description: '説明' };

const label = fc.string({ unit: fc.constantFrom('あ', 'A', 'ｱ', ' '), maxLength: 40 });

const trees: fc.Arbitrary<OrganisationNode> = fc.letrec<{ tree: OrganisationNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    label.map((title) => node(title)),
    fc.tuple(label, fc.array(tie('tree'), { maxLength: 3 })).map(([title, children]) => node(title, children, title)),
  ),
})).tree;

describe('the layout', () => {
  it('never lets two boxes overlap, nor a box leave the drawing', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const drawing = drawTree(tree, head);
        const all = boxes(drawing);
        for (const [index, a] of all.entries()) {
          assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= drawing.width && a.y + a.height <= drawing.height);
          for (const b of all.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            assert.ok(apart, JSON.stringify([a, b]));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts a chart of forty companies on sheets that can be read, each company on one', () => {
    const companies = Array.from({ length: 40 }, (_, index) => node(`会社${index}`, [], '再委託先'));
    const sheets = drawSheets(node('省', [node('受注者', companies)]), head);
    assert.ok(sheets.length > 1);
    for (const sheet of sheets) assert.ok(fitOnPage(sheet).scale >= 0.6);
    const named = sheets.flatMap(texts).filter((text) => text.startsWith('会社'));
    assert.equal(new Set(named).size, 40);
    assert.equal(named.length, 40);
    assert.equal(sheets.filter((sheet) => texts(sheet).includes('受注者')).length, sheets.length);
    assert.equal(lines([twinOf(node('省', companies))]).length, 41);
  });
});

describe('lines of text', () => {
  it('are never wider than asked, and lose no character', () => {
    const text = fc.string({ unit: fc.constantFrom('漢', 'か', 'a', 'W', ' ', '、', '）'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 20 }), (words, width) => {
        const wrapped = wrapText(words, width);
        assert.equal(wrapped.join('').replaceAll(' ', ''), words.replaceAll(' ', ''));
        // 行頭禁則: one closing mark may hang over the edge.
        for (const line of wrapped) assert.ok(textWidth(line) <= width + 1, line);
      }),
    );
  });

  it('part no character from its marks, and give marks no room', () => {
    const marked = [
      '葛\u{e0100}',
      'か\u3099',
      'は\u309a',
      '辻\ufe00',
      '👨\u200d👩\u200d👧',
      '👍🏽',
      '🇯🇵',
      'é',
      'x\u0301',
    ];
    const text = fc.array(fc.constantFrom(...marked, '漢', '𠮷', 'a', ' '), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 3 }), (parts, width, most) => {
        const known = new Set([...marked, '漢', '𠮷', 'a', ' ', '…']);
        for (const line of [...wrapText(parts.join(''), width), ...wrapText(parts.join(''), width, most)])
          for (const one of graphemesOf(line)) assert.ok(known.has(one), JSON.stringify(one));
      }),
    );
    assert.deepEqual(wrapText('葛\u{e0100}飾区か\u3099葛\u{e0100}飾区', 4), [
      '葛\u{e0100}飾区か\u3099',
      '葛\u{e0100}飾区',
    ]);
    assert.deepEqual(wrapText('か\u3099か\u3099か\u3099か\u3099か\u3099', 4, 1), ['か\u3099か\u3099か\u3099…']);
  });

  it('end in 「…」 where the rest is left out', () => {
    assert.deepEqual(wrapText('情報セキュリティ責任者', 4, 2), ['情報セキ', 'ュリテ…']);
  });

  it('close the brackets that were left open where the rest is left out', () => {
    assert.deepEqual(wrapText('みどり開発（旧みらいシステム開発）', 6, 2), ['みどり開発（', '旧みらい…）']);
    assert.deepEqual(wrapText('（（（（あいう））））', 2, 1), ['…']);
  });
});
