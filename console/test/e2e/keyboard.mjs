// What somebody does who has no pointer: only keys are pressed.

import assert from 'node:assert/strict';
import { longestWait } from './browser.mjs';

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

/** Waits until the focus is on an element, or in it; that it never comes is an error. */
export async function focusComesTo(page, target, what) {
  for (const end = Date.now() + longestWait; !(await isFocused(target)); ) {
    assert.ok(Date.now() < end, `The focus does not come to ${what}; it is on ${await focused(page)}.`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** What has the focus, for messages. */
export function focused(page) {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');
}
