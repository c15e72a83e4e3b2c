import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { formatWareki, weekdayOf } from '../../core/kernel/wareki.ts';
import { en } from '../messages/en.ts';
import { ja } from '../messages/ja.ts';

export type MessageKey = keyof typeof ja;

type Params = Readonly<Record<string, string | number>>;

/** The words of the present language. */
export interface Words {
  readonly language: Language;
  /** A text of the catalogue with its {names} filled in. */
  t(key: MessageKey, params?: Params): string;
  /** A text that came in both languages. */
  say(text: Bilingual): string;
  /** A day: 令和8年11月30日（月） beside ISO in Japanese, ISO in English. */
  day(date: string): string;
  switchLanguage(): void;
}

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { ja, en };

const storageKey = 'junshu-language';

export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

const WordsContext = createContext<Words | null>(null);

function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'ja';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const words = useMemo<Words>(
    () => ({
      language,
      t: (key, params) => fill(catalogues[language][key], params),
      say: (text) => text[language],
      day: (date) => (language === 'ja' ? `${formatWareki(date)}（${weekdayOf(date)}）` : date),
      switchLanguage: () => setLanguage(language === 'ja' ? 'en' : 'ja'),
    }),
    [language],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('no language around this part');
  return words;
}
