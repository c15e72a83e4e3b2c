import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attachmentNamed, evidenceName, isLeftover } from './file-name.ts';
import { guessDay, guessKind } from './guess.ts';
import { serves } from './proof.ts';

describe('a file’s name', () => {
  it('is composed, without folders, invisible marks and characters that no file system takes', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['ガイド.pdf'.normalize('NFD'), 'ガイド.pdf'],
      ['2026年/証跡/消去証明.pdf', '消去証明.pdf'],
      ['C:\\Users\\hanako\\誓約書.pdf', '誓約書.pdf'],
      ['../../etc/passwd', 'passwd'],
      ['報告書\u202efdp.exe', '報告書fdp.exe'],
      ['a\u0000b\r\n.txt', 'ab.txt'],
      ['a<b>:"|?*.txt', 'a_b______.txt'],
      ['', 'file'],
      ['..', 'file'],
      ['  .pdf ', '.pdf'],
    ];
    for (const [sent, name] of cases) assert.equal(evidenceName(sent), name, JSON.stringify(sent));
  });

  it('that is too long keeps its extension', () => {
    const name = evidenceName(`${'長'.repeat(300)}.pdf`);
    assert.ok(name.length <= 255 && name.endsWith('.pdf'));
  });

  it('is given out as RFC 6266 says, whatever it holds', () => {
    assert.equal(attachmentNamed('a.pdf'), `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`);
    assert.equal(
      attachmentNamed(`証"跡'(1).pdf`),
      `attachment; filename="___'(1).pdf"; filename*=UTF-8''%E8%A8%BC%22%E8%B7%A1%27%281%29.pdf`,
    );
    assert.ok(/^[\x20-\x7e]+$/.test(attachmentNamed('髙橋\r\nSet-Cookie: x')));
  });

  it('of what operating systems leave in folders is known', () => {
    for (const name of ['.DS_Store', 'x/Thumbs.db', '__MACOSX/a.pdf', 'desktop.ini', '._a.pdf'])
      assert.ok(isLeftover(name), name);
    for (const name of ['a.pdf', 'Thumbs.db.pdf', 'MACOSX/a']) assert.ok(!isLeftover(name), name);
  });
});

describe('a guess', () => {
  it('of the kind rests on the words of the name, then on the type', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['消去証明書_M-001.pdf', 'erasureProof'],
      ['ﾃﾞｰﾀ消去.log', 'erasureProof'],
      ['秘密保持誓約書.pdf', 'pledge'],
      ['セキュリティ研修資料.pptx', 'trainingMaterial'],
      ['研修受講者一覧.xlsx', 'attendanceRecord'],
      ['プラットフォーム診断報告書.pdf', 'diagnosisReport'],
      ['複製の許可.eml', 'permissionMail'],
      ['インシデント対処手順書.pdf', 'procedure'],
      ['インシデント報告.docx', 'incidentReport'],
      ['access.log', 'log'],
      ['catalog.pdf', 'other'],
      ['画面キャプチャ.png', 'screenshot'],
      ['IMG_2201.heic', 'photo'],
    ];
    for (const [name, kind] of cases) assert.equal(guessKind(name), kind, name);
    assert.equal(guessKind('x.bin', 'image/jpeg'), 'photo');
  });

  it('of the day reads every usual spelling in the name, else takes the file’s own', () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      ['消去証明_R8.10.20.pdf', '2026-10-20'],
      ['令和8年10月20日_議事録.pdf', '2026-10-20'],
      ['２０２６年１０月２０日.pdf', '2026-10-20'],
      ['report_2026-10-20_v2.pdf', '2026-10-20'],
      ['20261020_log.txt', '2026-10-20'],
      ['IMG_20261020_093000.jpg', '2026-10-20'],
      ['2026-02-30.pdf', undefined],
      ['M-20261399.pdf', undefined],
      ['第2026-014号.pdf', undefined],
    ];
    for (const [name, day] of cases) assert.equal(guessDay(name), day, name);
    assert.equal(guessDay('x.pdf', '2026-09-01'), '2026-09-01');
  });
});

describe('an item', () => {
  const duty = { id: '7.erase', obligation: 7, registers: ['copies', 'erasures'] };
  const about = (register: string) => ({ targets: [{ register, entryId: 'x' }], duties: [] });

  it('speaks for a duty that it names, and for the duties of its rows’ register', () => {
    assert.ok(serves({ targets: [], duties: ['7.erase'] }, duty));
    assert.ok(serves(about('erasures'), duty));
    assert.ok(!serves(about('servers'), duty));
  });

  it('about a row that many duties share speaks only where it says so', () => {
    const approve = { id: '14.approve', obligation: 14, registers: ['cloudServices', 'acts'] };
    assert.ok(!serves(about('acts'), approve));
    assert.ok(serves(about('acts'), { id: '17.follow', obligation: 17, registers: ['acts'] }));
  });
});
