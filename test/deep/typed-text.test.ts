/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { EvidenceView } from '../../src/queries/read-models.ts';
import { visit } from '../support/browser.ts';
import { deepRounds } from '../support/deep-share.ts';
import { mustAllOutlive, overwriteEntry, type TypedPlace, typeInto, typingDesk } from '../support/typed-text.ts';

const desk = typingDesk();

const number = 'METI-R8-OPS-003';
const operations = `/c/${number}`;
const web = '/c/METI-R8-WEB-001';

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();

/** The first file of the contract, opened. */
async function openFile(page: Page, label: string): Promise<Locator> {
  const button = page.getByRole('button', { name: /^詳しく/ }).first();
  await button.waitFor();
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return page.getByLabel(label).last();
}

const places: readonly TypedPlace[] = [
  {
    name: 'an answer of a checklist',
    path: `${web}/checklists/c1`,
    field: async (page) => page.locator('[id="5-(x)"]').getByLabel('理由'),
    overwrite: (other, text) =>
      overwriteEntry(other, 'METI-R8-WEB-001', `checklistAnswers/entries/${encodeURIComponent('c1:5-(x)')}`, {
        answer: 'notHandled',
        reason: text,
      }),
  },
  {
    name: 'a note of evidence',
    path: `${operations}/evidence`,
    field: (page) => openFile(page, 'メモ'),
    overwrite: async (other, text) => {
      const { items } = (await other.get<EvidenceView>(`/contracts/${number}/evidence`)).body;
      const [first] = items;
      if (first === undefined) throw new Error('the demo has no evidence');
      const { kind, datedOn, confidentiality, targets, duties } = first.item;
      const metadata = { kind, datedOn, confidentiality, targets, duties, note: text };
      const body = { expectedRevision: first.revision, metadata };
      assert.equal((await other.send('PUT', `/contracts/${number}/evidence/${first.id}`, body)).status, 200);
    },
    save: (page) => page.getByRole('alert').filter({ hasText: '変更しました' }).waitFor(),
  },
  {
    name: 'the end of a contract',
    path: `${operations}/closing?step=end`,
    field: async (page) => page.getByLabel('理由・経緯'),
    overwrite: (other, text) =>
      overwriteEntry(other, number, 'closing/entries/end', {
        kind: 'completed',
        on: '2026-11-20',
        by: '鈴木',
        reason: text,
      }),
    save: press('記録する'),
  },
];

mustAllOutlive(desk, places);

/** Opens what stands folded, where it does. */
const unfold =
  (summary: RegExp, label: string) =>
  async (page: Page): Promise<Locator> => {
    const field = page.getByLabel(label).first();
    await page.locator('summary', { hasText: summary }).first().waitFor();
    if (!(await field.isVisible())) await page.locator('summary', { hasText: summary }).first().click();
    return field;
  };

const keptAlone: readonly (readonly [string, string, (page: Page) => Promise<Locator>])[] = [
  ['a contract to be registered', '/new', async (page) => page.locator('input[name=address]')],
  ['the label of a calendar feed', `${operations}/calendar`, async (page) => page.getByLabel(/購読の名前/).first()],
  ['a note of findings', `${operations}/report`, async (page) => page.getByLabel('確認した内容').first()],
  ['an address of mail', `${operations}/settings`, async (page) => page.getByLabel('メールアドレス')],
  [
    'a limit that is no number',
    `${operations}/settings`,
    async (page) => page.getByRole('textbox', { name: '事故の第1報まで（時間）' }),
  ],
  ['where a contract is kept', `${operations}/closing?step=takeOut`, async (page) => page.getByLabel(/保管/).first()],
  ['why a file is withdrawn', `${operations}/evidence`, (page) => openWithdrawal(page)],
  ['a day of vulnerabilities', `${web}/software`, async (page) => page.getByLabel('担当職員への情報提供日').first()],
  ['a day of a feed', `${web}/software`, unfold(/フィードを取り込む/, 'リストの時点')],
];

async function openWithdrawal(page: Page): Promise<Locator> {
  await openFile(page, 'メモ');
  return unfold(/^取り下げる/, '取り下げる理由')(page);
}

describe('typed and never sent, its tab killed', () => {
  for (const [name, path, field] of keptAlone)
    it(`${name} comes back to the letter`, async () => {
      const visitor = await visit(desk().browser, desk().server);
      await visitor.open(path);
      const mine = `髙橋の文${name.length}`;
      const typed = await field(visitor.page);
      await typeInto(visitor.page, await visitor.context.newCDPSession(visitor.page), typed, mine);
      await visitor.page.close({ runBeforeUnload: false });
      const page = await visitor.context.newPage();
      await page.goto(desk().server.url + path);
      assert.ok((await (await field(page)).inputValue()).includes(mine));
      await visitor.context.close();
    });

  it('a pasted table is previewed again', async () => {
    const { page, open, context } = await visit(desk().browser, desk().server);
    const path = `${operations}/registers/workplaces`;
    await open(path);
    await page.locator('textarea').evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '住所\t種別\n東京都葛飾区\t自社\n');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByText('まだ何も保存していません').waitFor();
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(desk().server.url + path);
    await again.getByText('追加1件').waitFor();
    await again.getByRole('button', { name: 'やめる' }).click();
    await again.goto(desk().server.url + path);
    await again.locator('[role=gridcell]').first().waitFor();
    assert.equal(await again.getByText('追加1件').count(), 0);
    await context.close();
  });
});

describe('a tab killed at any moment', () => {
  it('has kept every character that the field showed', async () => {
    const { context, page: first } = await visit(desk().browser, desk().server);
    await first.close();
    const path = `${desk().server.url}${operations}/items/9#9.nda`;
    const selector = 'section[id="9.nda"] textarea';
    let seed = 20_261_130;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    let shown = '';
    for (let round = 0; round < deepRounds(25); round += 1) {
      const page = await context.newPage();
      await page.goto(path);
      const field = page.locator(selector).first();
      await field.waitFor();
      if (round > 0) assert.equal(await field.inputValue(), shown, `round ${round}`);
      await field.focus();
      await page.keyboard.press('End');
      for (let count = 1 + random(12); count > 0; count -= 1)
        await page.keyboard.insertText('葛飾区𠮷田髙橋'.at(random(6)) ?? '一');
      await page.waitForTimeout(random(1500));
      shown = await field.inputValue();
      await page.close({ runBeforeUnload: false });
    }
    await context.close();
  });
});
