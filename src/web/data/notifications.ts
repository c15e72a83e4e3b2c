import type { NotificationList, RecipientList } from '../../queries/notification-models.ts';
import { contractPath, send } from './api.ts';
import { queryClient, useRead } from './queries.ts';

export const useNotifications = () => useRead<NotificationList>('/notifications');
export const useRecipients = (number: string) => useRead<RecipientList>(contractPath(number, '/mail-recipients'));

/** Notifications and their number are asked for anew. */
function refreshNotifications(): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/notifications'),
  });
}

export async function markRead(id: string, isRead: boolean): Promise<void> {
  await send(isRead ? 'PUT' : 'DELETE', `/notifications/${id}/read`, {});
  await refreshNotifications();
}

export async function markAllRead(): Promise<void> {
  await send('PUT', '/notifications/read', {});
  await refreshNotifications();
}
