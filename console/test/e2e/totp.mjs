// RFC 6238, as MFA apps have it.

import { createHmac } from 'node:crypto';

const stepLength = 30_000;

/** The step that a moment is in. */
export function stepNow() {
  return Math.floor(Date.now() / stepLength);
}

/** The code of a device, of which the seed is given in base 32, at a step. */
export function codeAt(base32, step) {
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
