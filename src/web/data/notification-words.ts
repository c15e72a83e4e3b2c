import { notificationPageTexts } from '../messages/notification-page-texts.ts';
import { usePageWords } from './page-words.ts';

export const useNotificationWords = () => usePageWords(notificationPageTexts);
