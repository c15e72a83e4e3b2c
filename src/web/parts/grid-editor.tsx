import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { type CellAssist, isCellHelp } from './cell-assist.tsx';
import { numberWidth, rowHeight } from './grid-model.ts';

/** Where the active cell is; `isFrozen`: it stays in view while the others are scrolled. */
export interface EditorPlace {
  readonly left: number;
  readonly row: number;
  readonly width: number;
  readonly isFrozen: boolean;
}

interface EditorProps {
  readonly editor: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly place: EditorPlace;
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
  const { left, row, width, isFrozen } = place;
  return (
    <div className="flex h-0">
      <div className="shrink-0" style={{ width: left }} />
      <div className={`sticky h-0 w-0 ${isFrozen ? 'z-3' : 'z-1'}`} style={isFrozen ? { left: numberWidth } : {}}>
        <textarea
          ref={editor}
          rows={1}
          aria-label={label}
          aria-invalid={wrong !== undefined}
          aria-description={wrong}
          className={`absolute z-1 resize-none overflow-hidden rounded-none border-2 border-key-900 px-2 py-2.5 text-dns-14N-130 outline-none ${look}`}
          style={{ left: 0, top: row * rowHeight, width, height: rowHeight }}
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
      </div>
    </div>
  );
}
