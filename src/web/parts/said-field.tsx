import { saysNothing } from '../../core/kernel/says-nothing.ts';
import { usePageWords } from '../data/page-words.ts';
import { fillerTexts } from '../messages/filler-texts.ts';
import { TextField, type TextProps } from './field.tsx';

/** A text that must say something: one that fills its place without a word is told so while it is typed. */
export function SaidField(props: TextProps) {
  const { t } = usePageWords(fillerTexts);
  const isFiller = props.value.trim() !== '' && saysNothing(props.value);
  return <TextField {...props} warning={isFiller ? t('countsAsNothing') : undefined} />;
}
