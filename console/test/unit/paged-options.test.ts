import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../src/commons/api-error';
import { pagedOptions } from '../../src/commons/paged-options';
import type { PagedList } from '../../src/commons/use-paged-list';

function list(change: Partial<PagedList<string>> = {}): PagedList<string> {
  return { items: ['ada', 'bob'], isLoading: false, error: undefined, hasMore: true, need: vi.fn(), reload: vi.fn(), ...change };
}

function open(shown: PagedList<string>, filteringText = '', firstPage = false): void {
  pagedOptions(shown, 'users').onLoadItems({ detail: { filteringText, firstPage } });
}

describe('a choice over a list in pages', () => {
  it('asks for another page when somebody has come to the end, and for none when it is opened', () => {
    const shown = list();

    open(shown, '', true);
    expect(shown.need).not.toHaveBeenCalled();
    open(shown);
    expect(shown.need).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('asks for all when somebody searches', () => {
    const shown = list();

    open(shown, 'zoe', true);

    expect(shown.need).toHaveBeenCalledExactlyOnceWith(Infinity);
  });

  it('asks again for what failed', () => {
    const failed = list({ error: new ApiError('ServiceFailure', 'Try again.') });

    open(failed);

    expect(failed.reload).toHaveBeenCalledOnce();
    expect(pagedOptions(failed, 'users')).toMatchObject({ statusType: 'error', errorText: 'Try again. (ServiceFailure)' });
  });

  it('tells whether there is more', () => {
    expect(pagedOptions(list(), 'users').statusType).toBe('pending');
    expect(pagedOptions(list({ isLoading: true }), 'users').statusType).toBe('loading');
    expect(pagedOptions(list({ hasMore: false }), 'users').statusType).toBe('finished');
  });
});
