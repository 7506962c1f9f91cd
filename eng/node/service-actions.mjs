// What the archive keeps of one service of the npm package: its condition keys, resource types and actions, as numbers
// that point into one another.

import fs from 'node:fs';
import path from 'node:path';
import { ArchiveWriter } from './archive-writer.mjs';
import { compare } from './text-order.mjs';

const accessLevels = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'];

/** The bytes of one service's block. */
export function serviceBlock(data, prefix) {
  const keys = read(data, 'conditionKeys', prefix, (key) => key.key);
  const types = read(data, 'resourceTypes', prefix, (type) => type.key);
  const actions = read(data, 'actions', prefix, (action) => action.name);
  const keyNumbers = new Map(keys.map((key, i) => [key.key.toLowerCase(), i]));
  const typeNumbers = new Map(types.map((type, i) => [type.key.toLowerCase(), i]));

  const writer = new ArchiveWriter();
  const writeNumbers = (names, numbers) => list(writer, names, (name) => writer.integer(numberOf(numbers, name, prefix)));
  list(writer, keys, (key) => writeKey(writer, key));
  list(writer, types, (type) => {
    writer.text(type.key);
    writer.text(type.arn);
    writeNumbers(type.conditionKeys ?? [], keyNumbers);
  });
  list(writer, actions, (action) => {
    writer.text(action.name);
    writer.text(action.description);
    writer.integer(accessLevel(action));
    writeNumbers(action.conditionKeys ?? [], keyNumbers);
    list(writer, action.resourceTypes, (type) => {
      writer.integer(numberOf(typeNumbers, type.name, prefix));
      writer.integer(type.required ? 1 : 0);
      writeNumbers(type.conditionKeys ?? [], keyNumbers);
    });
    list(writer, dependentActions(action), (name) => writer.text(name));
  });
  return writer.toBuffer();
}

/** Writes how many there are, and each. */
export function list(writer, items, write) {
  writer.integer(items.length);
  items.forEach(write);
}

/** Writes one condition key: spelling, type, description. A few keys name their varying part without marking it. */
export function writeKey(writer, key) {
  writer.text(key.key.replace(/\/tag-key$/, '/${TagKey}'));
  writer.text(key.type);
  writer.text(key.description);
}

function read(data, folder, prefix, nameOf) {
  const entries = JSON.parse(fs.readFileSync(path.join(data, folder, `${prefix}.json`), 'utf8'));
  return Object.values(entries).sort((a, b) => compare(nameOf(a), nameOf(b)));
}

// Every write that changes tags or permissions is listed as both; the narrower word says more.
function accessLevel(action) {
  const level = accessLevels.indexOf(action.accessLevel.replace(/, Write$/, ''));
  if (level < 0) {
    throw new Error(`${action.name} has the unknown access level "${action.accessLevel}"`);
  }

  return level;
}

function dependentActions(action) {
  const all = [action, ...action.resourceTypes].flatMap((each) => each.dependentActions ?? []);
  return [...new Set(all)].sort(compare);
}

function numberOf(numbers, name, prefix) {
  const number = numbers.get(name.toLowerCase());
  if (number === undefined) {
    throw new Error(`the service ${prefix} refers to "${name}", which it does not define`);
  }

  return number;
}
