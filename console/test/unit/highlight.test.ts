import { describe, expect, it } from 'vitest';
import { offsetOf } from '../../src/commons/document-editor/text-place';
import { highlight } from '../../src/simulator/highlight';

const list = '{"Statement":[\n  {"Effect":"Allow"},\n  {"Effect":"Deny"}\n]}';

describe('highlight', () => {
  it('marks a statement of a list from its brace, not from the end of the one before', () => {
    const pieces = highlight(list, [{ StartPosition: { Line: 2, Column: 21 }, EndPosition: { Line: 3, Column: 20 } }]);

    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['{"Effect":"Deny"}']);
    expect(pieces.map(({ text }) => text).join('')).toBe(list);
  });

  it('marks a lone statement with the brace that its position is behind', () => {
    const pieces = highlight('{"Statement":{"Effect":"Allow"}}', [{ StartPosition: { Line: 1, Column: 15 }, EndPosition: { Line: 1, Column: 32 } }]);

    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['{"Effect":"Allow"}']);
  });

  it('leaves a document whole where no statement has a place', () => {
    expect(highlight(list, [{}])).toEqual([{ text: list, isMarked: false }]);
  });
});

describe('offsetOf', () => {
  it('counts lines and columns from 1 and stops at the end', () => {
    expect([offsetOf('ab\ncd', 1, 1), offsetOf('ab\ncd', 2, 2), offsetOf('ab\ncd', 9, 1)]).toEqual([0, 4, 5]);
  });
});
