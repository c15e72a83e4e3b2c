interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that chooses one file; the same file can be chosen twice. */
export function FileChoice({ label, accept, onFile }: Props) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center rounded-8 border border-key-900 px-4 text-oln-16B-100 text-key-900 focus-within:outline-4">
      {label}
      <input
        type="file"
        accept={accept}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = '';
        }}
      />
    </label>
  );
}
