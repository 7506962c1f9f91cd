// The tags that users, roles and identity providers have.

import { isTold } from './actions.mjs';
import { button, field } from './find.mjs';

/** Adds a tag below those that there are. */
export async function addTag(page, index, key, value = '') {
  await button(page, 'Add tag').click();
  await field(page, `Key of tag ${index}`).fill(key);
  await field(page, `Value of tag ${index}`).fill(value);
}

export async function removeTag(page, key) {
  await button(page, `Remove the tag ${key}`).click();
  await button(page, `Remove the tag ${key}`).waitFor({ state: 'detached' });
}

export async function saveTags(page, what) {
  await button(page, 'Save tags').click();
  await isTold(page, `The tags of ${what} were saved.`);
}
