// RFC 6238, as MFA apps have it.

import { createHmac } from 'node:crypto';

const stepLength = 30_000;

/**
 * Two codes in a row, as a device of which the seed is given in base 32 shows them: the last one and the present one. Both come from one look at
 * the clock, which may tick at any time; while they are not used for half a minute, the server takes the device to be in step.
 */
export function codePair(base32) {
  const step = stepNow();
  return [codeAt(base32, step - 1), codeAt(base32, step)];
}

/** A code that comes after those of a pair, however soon: the server takes one that is a step early, as from a clock that is ahead. */
export function nextCode(base32) {
  return codeAt(base32, stepNow() + 1);
}

/** A code that the device does not show about now. */
export function wrongCode(base32) {
  const step = stepNow();
  const right = new Set(Array.from({ length: 21 }, (_, index) => codeAt(base32, step - 10 + index)));
  return ['000000', ...Array.from({ length: 21 }, (_, index) => `${100_000 + index}`)].find((code) => !right.has(code));
}

function stepNow() {
  return Math.floor(Date.now() / stepLength);
}

function codeAt(base32, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(base32)).update(counter).digest();
  const offset = mac.at(-1) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text) {
  const bits = [...text.replace(/=+$/, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}
