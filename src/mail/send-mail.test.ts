import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type SmtpServer, smtpThat } from '../../test/support/smtp-that.ts';
import { type MailOutcome, needsTls, sendMail } from './send-mail.ts';

const open: SmtpServer[] = [];
after(() => {
  for (const server of open) server.stop();
});

async function outcomeWith(answers: Readonly<Record<string, string>>): Promise<MailOutcome> {
  const server = await smtpThat(answers);
  open.push(server);
  const settings = { server: server.url, from: 'junshu@lab.go.jp', baseUrl: () => '' };
  const message = {
    subject: '件名',
    text: '本文',
    html: '<p>本文</p>',
    unsubscribe: 'https://lab.go.jp/',
    id: 'm1',
    to: 'a@lab.go.jp',
  };
  return sendMail(settings, { ...message, at: '2026-11-25T00:00:00.000Z' });
}

describe('a mail', () => {
  it('is sent once the server has taken it', async () => {
    assert.deepEqual(await outcomeWith({}), { state: 'sent' });
  });

  it('is refused for good where the server will not have it, in the server’s words', async () => {
    for (const command of ['MAIL', 'RCPT', 'DATA', 'END'])
      assert.deepEqual(await outcomeWith({ [command]: '550 5.7.1 not wanted' }), {
        state: 'refused',
        reason: '550 5.7.1 not wanted',
      });
  });

  it('waits where the server cannot take it now, is not there, or ends in the middle', async () => {
    for (const command of ['MAIL', 'RCPT', 'DATA', 'END'])
      assert.equal((await outcomeWith({ [command]: '451 4.7.1 greylisted' })).state, 'waiting', command);
    for (const command of ['EHLO', 'RCPT', 'END'])
      assert.equal((await outcomeWith({ [command]: 'hang up' })).state, 'waiting', command);
    const settings = { server: 'smtp://127.0.0.1:1', from: 'junshu@lab.go.jp', baseUrl: () => '' };
    const message = {
      subject: '',
      text: '',
      html: '',
      unsubscribe: 'https://lab.go.jp/',
      id: 'm1',
      to: 'a@lab.go.jp',
      at: '2026-11-25T00:00:00.000Z',
    };
    assert.equal((await sendMail(settings, message)).state, 'waiting');
  });
});

describe('a password', () => {
  it('needs an encrypted line, save within this machine', () => {
    assert.equal(needsTls('smtp://user:secret@mail.example.jp:587'), true);
    assert.equal(needsTls('smtp://mail.example.jp'), false);
    assert.equal(needsTls('smtps://user:secret@mail.example.jp'), false);
    assert.equal(needsTls('smtp://user:secret@127.0.0.1:25'), false);
  });
});
