import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { type CellAssist, isCellHelp } from './cell-assist.tsx';
import { rowHeight } from './grid-model.ts';

interface EditorProps {
  readonly editor: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly place: { readonly left: number; readonly top: number; readonly width: number };
  /** Why the cell can't be stored as it is; undefined: it can. */
  readonly wrong: string | undefined;
  /** null: not editing; the textarea is empty and transparent, and what is typed begins the edit. */
  readonly typed: string | null;
  /** What helps to fill the cell. */
  readonly assist: CellAssist;
  readonly onType: (text: string) => void;
  readonly onReach: () => void;
  readonly onLeave: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onCut: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

/** The live textarea on the active cell. */
export function GridEditor({
  editor,
  label,
  place,
  wrong,
  typed,
  assist,
  onType,
  onReach,
  onLeave,
  onOpen,
  onKeyDown,
  ...clipboard
}: EditorProps) {
  const look = typed === null ? 'bg-transparent text-transparent caret-transparent' : 'bg-white';
  return (
    <textarea
      ref={editor}
      rows={1}
      aria-label={label}
      aria-invalid={wrong !== undefined}
      aria-description={wrong}
      className={`absolute z-1 resize-none overflow-hidden rounded-none border-2 border-key-900 px-2 py-2.5 text-dns-14N-130 outline-none ${look}`}
      style={{ ...place, height: rowHeight }}
      value={typed ?? ''}
      onFocus={onReach}
      onBlur={({ relatedTarget }) => {
        if (typed !== null && !isCellHelp(relatedTarget)) onLeave();
      }}
      onKeyDown={(event) => {
        if (!assist.takes(event)) onKeyDown(event);
      }}
      {...(assist.help?.kind === 'list'
        ? {
            'aria-autocomplete': 'list' as const,
            'aria-haspopup': 'listbox' as const,
            'aria-controls': assist.list.id,
            'aria-activedescendant': assist.list.pointedId,
          }
        : {})}
      {...clipboard}
      onDoubleClick={() => {
        if (typed === null) onOpen();
      }}
      onCompositionStart={() => onType(typed ?? '')}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
