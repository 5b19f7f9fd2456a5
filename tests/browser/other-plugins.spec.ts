import { boxOf } from './support/places';
import { expect, test } from './support/test';
import { noteOn, planned, todaysNote } from './support/vaults';

/** The files of a plugin of ours that stands for others'. `body` is the body of its `onload`. */
function plugin(id: string, body: string, files: Record<string, string> = {}): Record<string, string> {
	return {
		'main.js': `const o = require('obsidian'); module.exports = class extends o.Plugin { async onload() { ${body} } };`,
		'manifest.json': JSON.stringify({ id, name: `The ${id}`, version: '1.0.0' }),
		...files,
	};
}

/** Offers dates behind an `@` in a task, as plugins for tasks do, and writes the chosen one with its sign. */
const dates = plugin(
	'dates',
	`const { sign } = await this.loadData();
	class Dates extends o.EditorSuggest {
		onTrigger(cursor, editor) {
			const at = editor.getLine(cursor.line).slice(0, cursor.ch).lastIndexOf('@');
			return at < 0 ? null : { start: { line: cursor.line, ch: at }, end: cursor, query: '' };
		}
		getSuggestions() { return ['2026-11-24', '2026-11-25']; }
		renderSuggestion(day, el) { el.setText(day); }
		selectSuggestion(day) { this.context.editor.replaceRange(sign + ' ' + day, this.context.start, this.context.end); this.close(); }
	}
	this.registerEditorSuggest(new Dates(this.app));
	this.addRibbonIcon('calendar', 'Dates', () => new o.Notice(window.moment('2026-11-23').format('dddd')));`,
	{
		'data.json': '{"sign":"📅"}',
		'styles.css': '.side-dock-ribbon-action[aria-label=Dates] { outline: 3px solid rgb(1, 2, 3); }',
	},
);

test.describe('a plugin of others, loaded beside ours', () => {
	test('suggests at the cursor, and the keys choose', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: noteOn('Carl Sagan'), others: [dates] });
		// The plugin's own line moves the text down when people have been read. The popover stays at its letter.
		await expect(vault.page.locator('.workspace-leaf.mod-active .top-of-mind-person-line')).toBeVisible();
		await vault.typeAtEnd('\n- [ ] Write @');
		const popover = vault.page.locator('.suggestion-container');
		await expect(popover.locator('.is-selected')).toHaveText('2026-11-24');
		const [line, box] = [await boxOf(vault.editor.locator('.cm-line').last()), await boxOf(popover)];
		expect(Math.min(Math.abs(box.y - line.y - line.height), Math.abs(line.y - box.y - box.height))).toBeLessThan(
			12,
		);
		await vault.page.keyboard.press('ArrowDown');
		await vault.page.keyboard.press('Enter');
		await expect(popover).toHaveCount(0);
		await vault.expectText(noteOn('Carl Sagan'), /\n- \[ \] Write 📅 2026-11-25$/);
	});

	test('has its styles, its settings and the globals of the app; ours works beside it', async ({ openVault }) => {
		const vault = await openVault({ files: planned, open: 'today', panel: true, others: [dates] });
		const icon = vault.page.getByRole('button', { name: 'Dates' });
		await expect(icon).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
		await icon.click();
		await expect(vault.notice('Monday')).toBeVisible();
		await vault.panel.getByRole('checkbox').first().click();
		await vault.expectText(todaysNote, /- \[x\] .*\^tom-20261123-/);
	});

	test('says in one sentence that it could not be loaded, and the app goes on', async ({ openVault }) => {
		const vault = await openVault({
			files: planned,
			open: 'today',
			panel: true,
			expectFaults: true,
			others: [plugin('broken', 'this.app.dragManager.start();'), dates],
		});
		await expect(
			vault.notice('The plugin The broken could not be loaded: The workbench does not know app.dragManager.'),
		).toBeVisible();
		await expect(vault.page.getByRole('button', { name: 'Dates' })).toBeVisible();
		await expect(vault.panel.getByRole('checkbox')).toHaveCount(4);
		expect((await vault.faults()).failures).toEqual([]);
	});

	test('is named where it fails later, once, however often it does', async ({ openVault }) => {
		const vault = await openVault({
			files: planned,
			open: noteOn('Carl Sagan'),
			expectFaults: true,
			movableClock: false,
			others: [
				plugin(
					'late',
					`this.registerEvent(this.app.workspace.on('editor-change', () => this.app.vault.fileMap));`,
				),
			],
		});
		await vault.typeAtEnd('abc');
		await expect(vault.page.getByRole('alert')).toHaveText('late: The workbench does not know app.vault.fileMap');
	});

	test('reaches no network, from a worker of its own either', async ({ openVault }) => {
		const asking = plugin(
			'asking',
			`const code = "fetch('https://example.org/').then(() => postMessage('reached'), () => postMessage('refused'))";
			const worker = new Worker(URL.createObjectURL(new Blob([code])));
			const answer = await new Promise((resolve) => worker.addEventListener('message', ({ data }) => resolve(data)));
			new o.Notice('It was ' + answer, 0);`,
		);
		const vault = await openVault({ files: planned, expectFaults: true, others: [asking] });
		await expect(vault.notice('It was refused')).toBeVisible();
		expect(vault.strangers).toEqual([]);
	});
});
