// A server for a script that needs one: made new, on a free port, and gone with the script.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const reeve = fileURLToPath(new URL('../../reeve', import.meta.url));

/** Runs something against a server of its own, which the environment tells of as it tells the tests. */
export async function withServer(run) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'reeve-console-'));
  const data = path.join(directory, 'data');
  const server = spawn(reeve, ['serve', '--data', data, '--urls', 'http://127.0.0.1:0', '--account-id', '123456789012', '--log-level', 'error'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const endpoint = await readyAt(server);
    const credentials = fs.readFileSync(path.join(data, 'aws', 'credentials'), 'utf8');
    Object.assign(process.env, {
      REEVE_ENDPOINT: endpoint,
      REEVE_ACCOUNT_ID: '123456789012',
      REEVE_OPERATOR_TOKEN: fs.readFileSync(path.join(data, 'operator.token'), 'utf8').trim(),
      AWS_ACCESS_KEY_ID: valueOf(credentials, 'aws_access_key_id'),
      AWS_SECRET_ACCESS_KEY: valueOf(credentials, 'aws_secret_access_key'),
    });
    await run();
  } finally {
    if (server.exitCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    }

    fs.rmSync(directory, { recursive: true, force: true });
  }
}

async function readyAt(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const [, address] = / is ready at (\S+)/.exec(line) ?? [];
    if (address) {
      server.stdout.resume();
      return address.replace(/\/$/, '');
    }
  }

  throw new Error('The server did not start.');
}

function valueOf(file, name) {
  return new RegExp(`^${name} = (.+)$`, 'm').exec(file)[1];
}
