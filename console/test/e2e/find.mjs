// Finds things on a page as people do: by what they are and by their whole name. A text names a thing exactly, so that "Activate" never
// finds "Deactivate"; where a part of a name is meant, a pattern says so. The scripts find nothing in another way (SourceTests holds that).

export const button = (within, name) => byRole(within, 'button', name);
export const cell = (within, name) => byRole(within, 'cell', name);
export const checkbox = (within, name) => byRole(within, 'checkbox', name);
export const combobox = (within, name) => byRole(within, 'combobox', name);
export const dialog = (page, name) => byRole(page, 'dialog', name);
export const grid = (within, name) => byRole(within, 'grid', name);
export const image = (within, name) => byRole(within, 'img', name);
export const link = (within, name) => byRole(within, 'link', name);
export const list = (within, name) => byRole(within, 'list', name);
export const menuItem = (within, name) => byRole(within, 'menuitem', name);
export const option = (within, name) => byRole(within, 'option', name);
export const radio = (within, name) => byRole(within, 'radio', name);
export const region = (within, name) => byRole(within, 'region', name);
export const rowHeader = (within, name) => byRole(within, 'rowheader', name);
export const tab = (within, name) => byRole(within, 'tab', name);
export const textbox = (within, name) => byRole(within, 'textbox', name);

/** The title of a page or of a part of it. */
export const heading = (within, name, level) => within.getByRole('heading', { name, exact: true, ...(level === undefined ? {} : { level }) });

/** The rows of tables in which something stands. */
export const rowWith = (within, content) => within.getByRole('row').filter({ hasText: content });

/** A field by the text of its label. */
export const field = (within, label) => within.getByLabel(label, { exact: true });

/** A whole text, or one that a pattern describes. */
export const text = (within, said) => within.getByText(said, { exact: true });

/** The heading of a list that is there to its end: its counter tells how many, or as many as are expected. */
export const listHeading = (page, title, count = '\\d+') => heading(page, new RegExp(`^${title} \\(${count}\\)$`));

/** A file field; it has no name of its own. */
export const fileField = (within) => within.locator('input[type=file]');

/** Of several things alike, which stand for the same, the one on top. */
export const topmost = (found) => found.first();

/** A dialog has two buttons of the name: one in its corner, and this. */
export const closeButton = (within) => button(within, 'Close').last();

/** A text, of which every character stands for itself, for a pattern. */
export function literally(said) {
  return said.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function byRole(within, role, name) {
  return within.getByRole(role, { name, exact: true });
}
