import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backedDuty, file, stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { personDraft } from './person-draft.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const draft = (id: string, rows: Rows) => personDraft({ id }, judgedFacts(factsOf(stateWith(rows), '2026-11-24')));
const textOf = (id: string, rows: Rows) => draft(id, rows)?.text.ja ?? null;
const rowsOf = (id: string, rows: Rows) =>
  draft(id, rows)?.figures.flatMap((one) => one.rows.map(({ register, entryId }) => `${register}/${entryId}`));

const judgedByPersons = [
  '9.purpose',
  '15.8.tls',
  '15.8.cert',
  '15.9.spoof',
  '15.9.tls',
  '15.9.sign',
  '15.10.narrative',
  '16.1',
];

describe('what the registers tell of a duty that a person judges', () => {
  it('is nothing while they say nothing, and of every other duty', () => {
    for (const id of [...judgedByPersons, '7.copy', 'constructor']) assert.equal(draft(id, {}), null, id);
    assert.equal(draft('15.10.narrative', { claims: [{ id: '15.5.eol' }] }), null);
  });

  it('is facts alone, without a status', () => {
    const told = draft('15.9.tls', { mailDomains: [{ id: 'd1', domain: 'a.go.jp' }] });
    assert.deepEqual([told?.status, told?.figures[0]?.text], [null, told?.text.ja]);
  });

  it('tells of the purpose who has pledged, on a row or by a file, and what was disclosed', () => {
    const people = ['p1', 'p2', 'p3'].map((id) => ({ id, name: id, startedOn: '2026-04-01' }));
    const pledges = [{ person: 'p1', pledgedOn: '2026-04-01' }];
    const evidenceItems = [file('people', 'p2', 'pledge'), file('people', 'p3', 'log')];
    const disclosures = [{ id: 'o1', title: '提供', providedOn: '2026-06-01' }];
    const rows = { people, pledges, evidenceItems, disclosures };
    assert.equal(
      textOf('9.purpose', rows),
      '従事者3名のうち2名から秘密保持の誓約を得ています。本業務に関する情報を外部に提供した記録は1件です。',
    );
    assert.deepEqual(rowsOf('9.purpose', rows), ['people/p1', 'people/p2', 'people/p3', 'disclosures/o1']);
    assert.match(textOf('9.purpose', { people }) ?? '', /3名のうち0名/);
    assert.equal(textOf('9.purpose', { disclosures }), null);
  });

  it('tells of sites which are under https, and whose authority is on record', () => {
    const opensOn = '2026-04-01';
    const sites = [
      { id: 's1', url: 'https://a.go.jp/', opensOn, certificateIssuer: '認証局ア' },
      { id: 's2', url: 'HTTPS://b.go.jp/', opensOn, certificateIssuer: '認証局ア' },
      { id: 's3', url: 'http://c.go.jp/', opensOn, certificateIssuer: '不明' },
    ];
    assert.match(textOf('15.8.tls', { sites }) ?? '', /^公開するウェブサイト3件のうち、https のものは2件です/);
    assert.equal(
      textOf('15.8.cert', { sites }),
      '公開するウェブサイト3件のうち、サーバ証明書の認証局を記録しているものは2件です（認証局ア）。',
    );
    assert.deepEqual(rowsOf('15.8.cert', { sites }), ['sites/s1', 'sites/s2', 'sites/s3']);
  });

  it('names five of many', () => {
    const mailDomains = Array.from({ length: 7 }, (_, index) => ({
      domain: `d${index}.go.jp`,
      smime: index < 1 ? '利用' : '',
    }));
    assert.equal(
      textOf('15.9.spoof', { mailDomains }),
      '電子メールを送受信するドメインは7件です（d0.go.jp、d1.go.jp、d2.go.jp、d3.go.jp、d4.go.jp）。',
    );
    assert.equal(textOf('15.9.tls', { mailDomains }), textOf('15.9.spoof', { mailDomains }));
    assert.match(
      textOf('15.9.sign', { mailDomains }) ?? '',
      /7件のうち、S\/MIME 等の利用を記録しているものは1件です（d0.go.jp）/,
    );
  });

  it('counts a reason of what was not done, and none of what was, be it written or not', () => {
    const counted = (...claims: readonly JsonObject[]) => {
      const numbers = [...(textOf('15.10.narrative', { claims }) ?? '').matchAll(/(\d+)件/g)].map(([, one]) => one);
      return numbers.join();
    };
    const claim = (status: string, more: JsonObject) => ({ id: `15.${status}`, status, ...more });
    assert.equal(counted(claim('implemented', { content: '行った' })), '1,1,0');
    assert.equal(counted(claim('implemented', { reason: '予算のため' })), '1,0,0');
    assert.equal(counted(claim('notImplemented', { content: '行った', reason: '' })), '1,0,0');
    assert.equal(counted(claim('notImplemented', { reason: '予算のため' })), '1,0,1');
    assert.equal(counted(claim('notApplicable', { reason: '対象なし、契約のため' })), '1,0,1');
  });

  it('counts the answers to 15) that say something, each by what it must say', () => {
    const claims = [
      { id: '15.5.eol', status: 'implemented', content: '期限を管理した' },
      { id: '15.5.info', status: 'implemented', content: '-' },
      { id: '15.5.plan', status: 'notImplemented', reason: '対象がないため' },
      { id: '15.8.scan', status: 'notApplicable', reason: '', content: '書いた' },
      { id: '15.8.tls', status: 'implemented', reason: '理由のみ' },
      { id: '15.9.tls' },
      { id: '7.copy', status: 'implemented', content: '許可を得た' },
    ];
    assert.equal(
      textOf('15.10.narrative', { claims }),
      '15)の各事項のうち5件に回答し、1件に実施内容を、1件に理由を記載しています。',
    );
    assert.deepEqual(rowsOf('15.10.narrative', { claims })?.length, 5);
    assert.equal(textOf('15.10.narrative', { claims: claims.slice(-1) }), null);
  });

  it('tells of deliverables what was looked at by the day asked about', () => {
    const item = { name: 'x', version: '1', deliveredOn: '2026-11-20' };
    const deliverables = [
      { id: 'x1', ...item, scannedOn: '2026-11-24', scanClean: true, codeReviewedOn: '2026-11-24' },
      { id: 'x2', ...item, scannedOn: '2026-11-25', scanClean: true, codeReviewedOn: '2026-11-25' },
      { id: 'x3', ...item, scannedOn: '2026-11-20', scanClean: false, accessReviewedOn: '2026-11-24' },
      { id: 'x4', ...item, scanClean: true, accessReviewedOn: '2026-11-25' },
      { id: 'x5', ...item, scannedOn: '2026-11-20', scanClean: true },
    ];
    assert.equal(
      textOf('16.1', { deliverables }),
      '提供物5件のうち、不正プログラムのスキャンで検出がなかったものは2件、コードを確認したものは1件、外部アクセスを確認したものは1件です。',
    );
  });

  it('is the contractor’s word for the rows that it counts', () => {
    const { draft: sentences, draftTally } = backedDuty('15.9.tls', { mailDomains: [{ domain: 'a.go.jp' }] });
    assert.deepEqual(sentences, [{ reached: ['statement'], reachable: ['statement'], rows: 1, by: { statement: 1 } }]);
    assert.deepEqual([draftTally.sentences, draftTally.words.statement], [1, { reached: 1, reachable: 1 }]);
  });
});
