import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import { inNumber } from '../../core/kernel/in-number.ts';
import { own } from '../../core/kernel/own.ts';
import { unlimited } from '../../core/kernel/plain-date.ts';
import { dayText, formatWareki, weekdayOf } from '../../core/kernel/wareki.ts';
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

type Catalogue = Readonly<Record<MessageKey, string>>;

/** Japanese comes with the application; English is loaded when it is chosen. */
async function loadCatalogue(language: Language): Promise<Catalogue> {
  return language === 'ja' ? ja : (await import('../messages/en.ts')).en;
}

const storageKey = 'junshu-language';

export function fill(template: string, params: Params = {}): string {
  return inNumber(template, params).replace(/\{(\w+)\}/g, (whole, name: string) => String(own(params, name) ?? whole));
}

const WordsContext = createContext<Words | null>(null);

function storedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'ja';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState<Language>(storedLanguage);
  const [{ language, catalogue }, setLoaded] = useState<{ language: Language; catalogue: Catalogue | null }>(() => ({
    language: wanted,
    catalogue: wanted === 'ja' ? ja : null,
  }));
  useEffect(() => {
    void loadCatalogue(wanted).then((loaded) => setLoaded({ language: wanted, catalogue: loaded }));
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const words = useMemo<Words>(
    () => ({
      language,
      t: (key, params) => fill((catalogue ?? ja)[key], params),
      say: (text) => text[language],
      day: (date) =>
        language === 'ja' && date !== unlimited
          ? `${formatWareki(date)}（${weekdayOf(date)}）`
          : dayText(date, language),
      switchLanguage: () => setWanted(language === 'ja' ? 'en' : 'ja'),
    }),
    [language, catalogue],
  );
  return catalogue === null ? null : <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('no language around this part');
  return words;
}
