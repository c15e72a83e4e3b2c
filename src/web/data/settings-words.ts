import { settingsTexts } from '../messages/settings-texts.ts';
import { usePageWords } from './page-words.ts';

export type SettingsTextKey = keyof typeof settingsTexts;

export const useSettingsWords = () => usePageWords(settingsTexts);
