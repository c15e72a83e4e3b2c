import type { Command } from 'commander';
import { japanDay, japanTime } from '../core/kernel/plain-date.ts';
import type { NotificationList, NotificationView } from '../queries/notification-models.ts';
import { withApi } from './api.ts';
import { print, printJson, say } from './console.ts';

function lines({ number, at, isRead, title, summary, lines: named }: NotificationView): string[] {
  const mark = isRead ? ' ' : '●';
  return [
    `${mark} ${japanDay(at)} ${japanTime(at)}\t${number}\t${say(title)}`,
    `    ${say(summary)}`,
    ...named.map((line) => `    - ${say(line)}`),
  ];
}

interface ListOptions {
  readonly json?: boolean;
  readonly unread?: boolean;
}

async function list({ json, unread }: ListOptions): Promise<void> {
  const { notifications } = await withApi((api) => api.get<NotificationList>('/notifications'));
  const wanted = notifications.filter(({ isRead }) => unread !== true || !isRead);
  if (json === true) printJson(wanted);
  else if (wanted.length === 0) print(say({ ja: '通知はありません。', en: 'There are no notifications.' }));
  else print(wanted.flatMap(lines).join('\n'));
}

export function addNotification(program: Command): void {
  program
    .command('notification')
    .description('通知 / notifications')
    .command('list')
    .description('通知の一覧（●は未読） / notifications, newest first; ● is unread')
    .option('--unread', '未読だけ / unread ones only')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
}
