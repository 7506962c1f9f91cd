// What the archive keeps of one AWS managed policy, from its entry in the npm package.

// Older versions share blocks up to this size. Versions differ little, so a larger block packs better; reading one
// unpacks the block only up to the version.
const historyBlockSize = 512 * 1024;

const versionNumber = (id) => Number(/^v([1-9][0-9]*)$/.exec(id)[1]);
const seconds = (date) => Date.parse(date) / 1000;

/** The policy's path, name, dates, versions (newest first) and the blocks of text that hold their documents. */
export function policyHistory(entry) {
  const [, path, name] = /^arn:aws:iam::aws:policy(\/(?:[^/]+\/)*)([^/]+)$/.exec(entry.arn);
  const versions = readVersions(entry);
  const defaultVersion = versionNumber(entry.latestVersionId);
  return {
    path,
    name,
    created: seconds(entry.createdDate),
    updated: seconds(entry.lastUpdatedDate),
    defaultVersion,
    ...placeDocuments(versions, defaultVersion),
  };
}

function readVersions(entry) {
  const versions = Object.entries(entry.versions).map(([id, version]) => ({
    number: versionNumber(id),
    created: seconds(version.createdDate),
    document: JSON.stringify(version.document),
  }));
  versions.sort((a, b) => a.number - b.number);
  dateVersions(versions, entry);
  return versions.reverse();
}

// The package gives many later versions the creation date of their policy, which cannot be theirs. The newest then has
// the policy's date of update, the others the date of the version before: they are no older than that.
function dateVersions(versions, entry) {
  const policyCreated = seconds(entry.createdDate);
  versions.forEach((version, i) => {
    if (i > 0 && version.created <= policyCreated) {
      version.created = i === versions.length - 1 ? seconds(entry.lastUpdatedDate) : versions[i - 1].created;
    }
  });
}

// The document in effect has a block to itself, because it is the one that is read; a document that appears in several
// versions is stored once.
function placeDocuments(versions, defaultVersion) {
  const blocks = [];
  const places = new Map();
  const inReadingOrder = versions.toSorted((a, b) => (b.number === defaultVersion) - (a.number === defaultVersion));
  for (const { document } of inReadingOrder) {
    if (places.has(document)) {
      continue;
    }

    const last = blocks.length - 1;
    if (last < 1 || blocks[last].length + document.length > historyBlockSize) {
      blocks.push('');
    }

    const block = blocks.length - 1;
    places.set(document, { block, offset: blocks[block].length, length: document.length });
    blocks[block] += document;
  }

  return { versions: versions.map((v) => ({ ...v, ...places.get(v.document) })), blocks };
}
