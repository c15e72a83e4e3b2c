import type { RecipientList } from '../queries/notification-models.ts';
import type { ContractListItem } from '../queries/read-models.ts';
import { fault, fine, type Look, notLooked, several } from './look.ts';

/** Whether somebody is to get mails though no server takes them. */
export const mailRecipients: Look = {
  name: 'mailRecipients',
  needs: ['JUNSHU_SMTP_URL', 'JUNSHU_DATA'],
  async look({ settings: { JUNSHU_SMTP_URL: mailServer }, server }) {
    if (server === null)
      return notLooked(
        '宛先のある契約は、サーバーが動いている間だけ分かります。',
        'Which contracts have addresses is known only while the server runs.',
      );
    const contracts = (await server.get<readonly ContractListItem[]>('/contracts')).filter(
      ({ trouble }) => trouble === undefined,
    );
    const waiting: string[] = [];
    for (const { number } of contracts) {
      const { recipients } = await server.get<RecipientList>(
        `/contracts/${encodeURIComponent(number)}/mail-recipients`,
      );
      if (recipients.length > 0) waiting.push(number);
    }
    if (waiting.length === 0) return notLooked('メールの宛先はありません。', 'Nobody is to get mails.');
    if (mailServer !== undefined)
      return fine(`${waiting.length}件の契約に宛先があります。`, `${waiting.length} contracts have addresses.`);
    return fault(
      {
        ja: `宛先がある契約のメールが、送られません（JUNSHU_SMTP_URL がない）：${several(waiting)}`,
        en: `Contracts with addresses whose mails are not sent, as there is no JUNSHU_SMTP_URL: ${several(waiting)}`,
      },
      {
        ja: 'JUNSHU_SMTP_URL と JUNSHU_MAIL_FROM を指定するか、契約の設定から宛先を外してください。',
        en: 'Set JUNSHU_SMTP_URL and JUNSHU_MAIL_FROM, or remove the addresses from the contracts’ settings.',
      },
    );
  },
};
