// What somebody does who has no pointer: only keys are pressed.

import assert from 'node:assert/strict';

/** Goes on with Tab until something has the focus; that it never has is an error. */
export async function tabTo(page, target) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await isFocused(target)) {
      return;
    }
  }

  assert.fail(`Tab never comes to ${target}; it is at ${await focused(page)}.`);
}

/** Puts the focus on something and presses it, as somebody does who has come to it. */
export async function press(target) {
  await target.focus();
  await target.press('Enter');
}

/** Whether the focus is on an element, or in it. */
export function isFocused(target) {
  return target.evaluateAll((elements) => elements.some((element) => element.contains(document.activeElement)));
}

/** What has the focus, for messages. */
export function focused(page) {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');
}
