// Identity providers, of OpenID Connect and SAML: added, changed, deleted.

import { confirm, isTold, openList, openTab } from './actions.mjs';
import { accountId, makeAdministrator } from './account.mjs';
import { consoleUrl, inBrowser, shoot } from './browser.mjs';
import { button, field, fileField, heading, option, radio, region, rowHeader, text, textbox } from './find.mjs';
import { samlMetadata } from './saml-metadata.mjs';
import { isIn, signIn } from './sign-in-page.mjs';
import { addTag, removeTag, saveTags } from './tags-panel.mjs';

const host = 'idp.example.com';

await makeAdministrator('ada');

await inBrowser(async (page) => {
  await signIn(page, 'ada');
  await isIn(page);
  await addsAProvider(page);
  await offersItToRoles(page);
  await deletesTheProvider(page);
  await managesASamlProvider(page);
});

async function addsAProvider(page) {
  await openList(page, '/identity-providers', 'Identity providers', 0);
  await text(page, 'There are no identity providers to show.').waitFor();
  await page.goto(`${consoleUrl}/identity-providers/create`);
  await field(page, 'Provider URL').fill(`https://${host}`);
  await field(page, 'Audiences').fill('first-app');
  await field(page, 'Thumbprints - optional').fill('a'.repeat(40));
  await shoot(page, 'create-provider');
  await button(page, 'Add provider').click();
  await heading(page, host, 1).waitFor();
  await field(page, 'Audience to add').fill('second-app');
  await button(page, 'Add audience').click();
  await rowHeader(page, 'second-app').waitFor();
  await shoot(page, 'provider');
  await button(page, 'Remove first-app').click();
  await confirm(page, 'Remove the audience first-app?', 'Yes, remove');
  await button(page, 'Remove first-app').waitFor({ state: 'detached' });
  await openTab(page, 'Thumbprints');
  await field(page, 'SHA-1 thumbprints').fill('b'.repeat(40));
  await button(page, 'Save thumbprints').click();
  await isTold(page, 'The thumbprints were saved.');
  await openTab(page, 'Tags');
  await addTag(page, 1, 'team');
  await saveTags(page, `the identity provider ${host}`);
}

async function offersItToRoles(page) {
  await page.goto(`${consoleUrl}/roles/create`);
  await radio(page, /^Web identity/).check();
  await field(page, 'Identity provider').click();
  await option(page, new RegExp(`:oidc-provider/${host}\\b`)).click();
}

async function deletesTheProvider(page) {
  await openList(page, '/identity-providers', 'Identity providers', 1);
  await radio(page, `Select arn:aws:iam::${accountId}:oidc-provider/${host}`).check();
  await button(page, 'Delete').click();
  await confirm(page, /^Delete /, 'Yes, delete');
  await text(page, 'There are no identity providers to show.').waitFor();
}

async function managesASamlProvider(page) {
  await page.goto(`${consoleUrl}/identity-providers/create`);
  await radio(page, /^SAML/).check();
  await field(page, 'Provider name').fill('corp');
  await textbox(page, 'Metadata document').fill(`no metadata ${'x'.repeat(1000)}`);
  await button(page, 'Add provider').click();
  await text(page, /^Could not parse metadata.*; request /).waitFor();
  await textbox(page, 'Metadata document').fill(samlMetadata('https://idp.example.com/first'));
  await addTag(page, 1, 'team', 'data');
  await shoot(page, 'create-saml-provider');
  await button(page, 'Add provider').click();
  await heading(page, 'corp', 1).waitFor();
  const metadata = region(page, 'metadata');
  await text(metadata, /https:\/\/idp\.example\.com\/first"/).waitFor();
  await button(page, 'Replace metadata').click();
  // As a file, as administrators have it. Until the browser has read it there is nothing to save.
  const file = { name: 'metadata.xml', mimeType: 'application/xml', buffer: Buffer.from(samlMetadata('https://idp.example.com/second')) };
  await fileField(page).setInputFiles(file);
  await button(page, 'Save metadata').click();
  await text(metadata, /https:\/\/idp\.example\.com\/second"/).waitFor();
  await shoot(page, 'saml-provider');
  await openTab(page, 'Tags');
  await removeTag(page, 'team');
  await saveTags(page, 'the identity provider corp');
  await button(page, 'Delete').click();
  await confirm(page, /^Delete /, 'Yes, delete');
  await text(page, 'There are no identity providers to show.').waitFor();
}
