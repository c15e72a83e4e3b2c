import { networkFault } from '../faults/system-fault.ts';
import type { Peer } from '../faults/system-fault-texts.ts';
import { tryMailServer } from '../mail/send-mail.ts';
import { fault, fine, type Look, notLooked } from './look.ts';

/** Who is at the other end, for the words of what stood in the way. */
const mailServer: Peer = { name: { ja: 'メールサーバー', en: 'The mail server' }, setting: 'JUNSHU_SMTP_URL' };

const mends = {
  login: {
    ja: 'JUNSHU_SMTP_URL の利用者名とパスワード（記号は %40 のように書く）を確かめてください。',
    en: 'Check user and password of JUNSHU_SMTP_URL (signs are written as %40 and the like).',
  },
  line: {
    ja: 'JUNSHU_SMTP_URL のホスト・ポート・smtp/smtps の別、証明書、間のファイアウォールを確かめてください。',
    en: 'Check host, port and smtp or smtps of JUNSHU_SMTP_URL, the certificate, and firewalls between.',
  },
};

/** Whether the mail server is there and lets us in; no mail is sent. */
export const mail: Look = {
  name: 'mail',
  needs: ['JUNSHU_SMTP_URL'],
  async look({ settings: { JUNSHU_SMTP_URL: server } }) {
    if (server === undefined)
      return notLooked(
        'JUNSHU_SMTP_URL は指定されていません（メールを送りません）。',
        'JUNSHU_SMTP_URL is not set: no mail is sent.',
      );
    const { host, username } = new URL(server);
    const tried = await tryMailServer(server);
    if (tried === null) {
      if (username === '')
        return fine(`${host} が答えました（サインインなし）。`, `${host} answered (no login is set).`);
      return fine(`${host} にサインインできました。`, `${host} let us in.`);
    }
    const known = tried.what === 'line' ? networkFault(tried.error, mailServer) : null;
    if (known !== null)
      return fault(
        { ja: `${host}：${known.what.ja}（${known.cause}）`, en: `${host}: ${known.what.en} (${known.cause})` },
        known.mend,
      );
    const text =
      tried.what === 'login'
        ? { ja: `${host} がサインインを断りました`, en: `${host} refused the login` }
        : { ja: `${host} に接続できません`, en: `${host} can’t be reached` };
    return fault({ ja: `${text.ja}（${tried.reason}）。`, en: `${text.en} (${tried.reason}).` }, mends[tried.what]);
  },
};
