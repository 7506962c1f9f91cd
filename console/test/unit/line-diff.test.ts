import { describe, expect, it } from 'vitest';
import { lineDiff } from '../../src/commons/line-diff';

const shown = (before: string, after: string) => lineDiff(before, after).map(({ side, text }) => `${{ both: ' ', before: '-', after: '+' }[side]}${text}`);

describe('lineDiff', () => {
  it('keeps what both have', () => {
    expect(shown('a\nb', 'a\nb')).toEqual([' a', ' b']);
  });

  it('marks what went and what came, in the order of the texts', () => {
    expect(shown('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
  });

  it('tells the fewest lines, though a line is there twice', () => {
    expect(shown('{\n}\n{\n}', '{\n}\n{\n1\n}')).toEqual([' {', ' }', ' {', '+1', ' }']);
  });

  it('tells what is added to the end and taken from the beginning', () => {
    expect(shown('a\nb', 'b\nc')).toEqual(['-a', ' b', '+c']);
  });
});
