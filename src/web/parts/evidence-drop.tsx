import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { droppedFiles, namedFiles } from '../data/dropped-files.ts';
import { useEvidenceWords } from '../data/evidence.ts';
import type { ChosenFile } from '../data/use-evidence-uploads.ts';

type OnFiles = (files: readonly ChosenFile[]) => void;

/** A button that is a file input: chosen files, or the phone's camera. */
export function FileButton({
  children,
  isCamera = false,
  onFiles,
}: {
  readonly children: ReactNode;
  readonly isCamera?: boolean;
  readonly onFiles: OnFiles;
}) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center rounded-8 border border-key-900 bg-white px-4 text-oln-16B-100 text-key-900 focus-within:outline-4">
      {children}
      <input
        type="file"
        className="sr-only"
        {...(isCamera ? { accept: 'image/*', capture: 'environment' as const } : { multiple: true })}
        onChange={({ target }) => {
          onFiles(namedFiles(target.files ?? []));
          target.value = '';
        }}
      />
    </label>
  );
}

/** A picture on the clipboard bears no name of its own: it gets one with the time. */
function pastedFiles(data: DataTransfer, word: string): readonly ChosenFile[] {
  const stamp = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', '_').replace(':', '');
  return [...data.files].map((file, index) => {
    const extension = /\.[a-z0-9]+$/i.exec(file.name)?.[0] ?? '.png';
    const isNameless = /^image\.\w+$/.test(file.name);
    return { name: isNameless ? `${word}_${stamp}${index > 0 ? `_${index + 1}` : ''}${extension}` : file.name, file };
  });
}

function usePaste(onFiles: OnFiles): void {
  const e = useEvidenceWords();
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = event.clipboardData === null ? [] : pastedFiles(event.clipboardData, e('pasted'));
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFiles, e]);
}

const hasFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false;

/** A file that misses the zone must not replace the page; with the whole screen as zone it is taken. */
function useWindowDrop(isWhole: boolean, onFiles: OnFiles): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: globalThis.DragEvent): void => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsOver(isWhole);
    };
    const drop = (event: globalThis.DragEvent): void => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsOver(false);
      if (isWhole && event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(onFiles);
    };
    const leave = (event: globalThis.DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const listeners = [
      ['dragover', over],
      ['drop', drop],
      ['dragleave', leave],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, [isWhole, onFiles]);
  return isOver;
}

const storageKey = 'junshu-drop-whole-screen';

/** Where files come in: dropped (folders too), chosen, photographed or pasted. */
export function EvidenceDrop({ limit, onFiles }: { readonly limit: number; readonly onFiles: OnFiles }) {
  const e = useEvidenceWords();
  const [isWhole, setIsWhole] = useState(() => localStorage.getItem(storageKey) === 'yes');
  const [isOver, setIsOver] = useState(false);
  usePaste(onFiles);
  const isOverWindow = useWindowDrop(isWhole, onFiles);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setIsOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  const choose = (isChosen: boolean): void => {
    setIsWhole(isChosen);
    localStorage.setItem(storageKey, isChosen ? 'yes' : 'no');
  };
  return (
    <section
      aria-label={e('dropTitle')}
      onDragOver={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`my-4 rounded-8 border-2 border-dashed p-4 ${isOver ? 'border-key-1000 bg-key-50' : 'border-solid-gray-536'}`}
    >
      <p className="font-bold">{e('dropTitle')}</p>
      <p className="my-2 text-dns-14N-130 text-solid-gray-700">
        {e('dropRules', { limit: Math.floor(limit / 1_000_000) })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <FileButton onFiles={onFiles}>{e('chooseFiles')}</FileButton>
        <FileButton isCamera onFiles={onFiles}>
          {e('camera')}
        </FileButton>
        <label className="hidden min-h-11 cursor-pointer items-center gap-2 desktop:inline-flex">
          <input
            type="checkbox"
            className="size-6"
            checked={isWhole}
            onChange={({ target }) => choose(target.checked)}
          />
          {e('wholeScreen')}
        </label>
      </div>
      {isOverWindow ? (
        <div className="pointer-events-none fixed inset-0 z-20 flex items-center justify-center border-8 border-key-900 bg-white/90">
          <p className="text-std-26B-150">{e('dropNow')}</p>
        </div>
      ) : null}
    </section>
  );
}
