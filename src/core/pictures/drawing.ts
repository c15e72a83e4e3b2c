/** How a shape is drawn; colours and strokes of each look are the renderer's (svg/render-svg.ts). */
export type ShapeLook =
  | 'box'
  | 'pending'
  | 'ground'
  | 'edge'
  | 'pendingEdge'
  | 'axis'
  | 'today'
  | 'bar'
  | 'badBar'
  | 'unknownBar'
  | 'bad';

/** A part of a drawing, in pixels of 1/96 inch; text stands on its base line. */
export type Shape =
  | {
      readonly kind: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly look: ShapeLook;
    }
  | { readonly kind: 'line'; readonly points: readonly (readonly [x: number, y: number])[]; readonly look: ShapeLook }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly isBold?: boolean;
      readonly anchor?: 'middle' | 'end';
    };

/** A picture laid out once, for screen, Word and PDF alike. */
export interface Drawing {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the picture says in one sentence; the text twin says all of it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}
