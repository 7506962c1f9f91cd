// Collects bytes in the shapes that .NET's BinaryReader reads: 7-bit encoded integers and length-prefixed UTF-8.

export class ArchiveWriter {
  #bytes = [];

  integer(value) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new Error(`${value} is not a whole number from zero`);
    }

    while (value >= 0x80) {
      this.#bytes.push((value % 0x80) + 0x80);
      value = Math.floor(value / 0x80);
    }

    this.#bytes.push(value);
  }

  text(value) {
    const bytes = Buffer.from(value, 'utf8');
    this.integer(bytes.length);
    this.#bytes.push(...bytes);
  }

  toBuffer() {
    return Buffer.from(this.#bytes);
  }
}
