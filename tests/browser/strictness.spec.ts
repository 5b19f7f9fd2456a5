import type { PageGlobals } from '../workbench/page/main';
import type { OpenVault } from './support/open-vault';
import { expect, test } from './support/test';
import { noteOn, planned, todaysNote } from './support/vaults';

declare const window: PageGlobals;

/** What the policy of every scenario forbids, and the directive that does. */
const forbidden: Readonly<Record<string, { readonly code: string; readonly blocked: string }>> = {
	'evaluates text': { code: `try { eval('1') } catch {}`, blocked: 'script-src: eval' },
	'makes a function of text': {
		code: `try { [].constructor.constructor('return 1')() } catch {}`,
		blocked: 'script-src: eval',
	},
	'gives text to a timer': { code: `window.setTimeout('window.ran = 1', 0);`, blocked: 'script-src: eval' },
	'shows an image from elsewhere': {
		code: `const img = document.body.appendChild(document.createElement('img')); img['sr' + 'c'] = 'https://example.org/x.png';`,
		blocked: 'img-src: https://example.org/x.png',
	},
	'has a style with an image from elsewhere': {
		code: `document.body.style.backgroundImage = 'url(https://example.org/y.png)';`,
		blocked: 'img-src: https://example.org/y.png',
	},
	'opens a frame': {
		code: `document.body.appendChild(document.createElement('iframe')).src = 'https://example.org/';`,
		blocked: 'frame-src: https://example.org',
	},
	'adds a script from elsewhere': {
		code: `document.body.appendChild(document.createElement('script')).src = 'https://example.org/x.js';`,
		blocked: 'script-src-elem: https://example.org/x.js',
	},
	'makes markup whose handler is text': {
		code: `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = 1">');`,
		blocked: 'script-src-attr: inline',
	},
	'listens to a stream of events': {
		code: `new EventSource('https://example.org/');`,
		blocked: 'connect-src: https://example.org/',
	},
	'sends a beacon': {
		code: `const { sendBeacon: send } = navigator; send.call(navigator, 'https://example.org/', 'x');`,
		blocked: 'connect-src: https://example.org/',
	},
	'opens a socket': {
		code: `try { new WebSocket('wss://example.org/') } catch {}`,
		blocked: 'connect-src: wss://example.org/',
	},
	'starts a worker': {
		code: `try { new Worker(URL.createObjectURL(new Blob(['1']))) } catch {}`,
		blocked: 'worker-src: blob',
	},
};

/** Loads a small plugin into an open vault. `body` is the body of its `onload`. */
async function loadCareless(vault: OpenVault, body: string): Promise<void> {
	const script = `function (require, module) { module.exports = class extends require('obsidian').Plugin { async onload() { ${body} } }; }`;
	const manifest = {
		id: 'careless',
		name: 'Careless',
		version: '1.0.0',
		minAppVersion: '1.0.0',
		description: '',
		author: '',
	};
	// As text for the browser's debugger, because the page's own policy lets no text be evaluated.
	await vault.page.evaluate(`window.workbench.loadPlugin(window.pluginOf(${script}), ${JSON.stringify(manifest)})`);
}

test.describe('the stand-in is strict: it shows the fault of a plugin', () => {
	test('that writes at an offset which the cache had for the note before it changed', async ({ openVault }) => {
		const vault = await openVault({
			files: { 'Note.md': '- [ ] first\n- [ ] second\n' },
			plugin: false,
			expectFaults: true,
			movableClock: false,
		});
		await vault.page.evaluate(() => window.workbench.settle());
		await loadCareless(
			vault,
			`const file = this.app.vault.getFileByPath('Note.md');
			await this.app.vault.process(file, (text) => 'A line on top.\\n' + text);
			const [item] = this.app.metadataCache.getFileCache(file).listItems;
			const mark = item.position.start.offset + 3;
			await this.app.vault.process(file, (text) => text.slice(0, mark) + 'x' + text.slice(mark + 1));`,
		);
		expect(await vault.text('Note.md')).toBe('A lxne on top.\n- [ ] first\n- [ ] second\n');
	});

	test('that writes a note while its editor holds unsaved text', async ({ openVault }) => {
		const vault = await openVault({
			files: planned,
			open: noteOn('Carl Sagan'),
			expectFaults: true,
			movableClock: false,
		});
		await vault.typeAtEnd('Unsaved words');
		await loadCareless(
			vault,
			`const file = this.app.vault.getFileByPath('${noteOn('Carl Sagan')}');
			await this.app.vault.process(file, (text) => text.replace('2026-10-25', '2026-11-23'));`,
		);
		await expect
			.poll(async () => (await vault.faults()).lostEdits.map(({ path, unsaved }) => [path, unsaved]))
			.toEqual([[noteOn('Carl Sagan'), `${planned[noteOn('Carl Sagan')]}Unsaved words`]]);
	});

	test('that reads an unknown member of the app, with its name', async ({ openVault }) => {
		const vault = await openVault({ files: planned, expectFaults: true, movableClock: false });
		const unknown = [
			'dragManager',
			'vault.fileMap',
			'workspace.floatingSplit',
			'metadataCache.uniqueFileLookup',
			'fileManager.promptForDeletion',
		];
		const refusals = unknown.map((what) => `The workbench does not know app.${what}`);
		await loadCareless(
			vault,
			unknown.map((what) => `window.setTimeout(() => { this.app.${what}; }, 0);`).join('\n'),
		);
		for (const refusal of refusals) await expect(vault.page.getByRole('alert')).toContainText(refusal);
		expect((await vault.faults()).failures).toEqual(refusals);
	});

	test('that asks for a module which a phone does not have', async ({ openVault }) => {
		const vault = await openVault({ files: planned, expectFaults: true, movableClock: false });
		await expect(loadCareless(vault, `require('fs');`)).rejects.toThrow('The workbench has no module fs');
	});

	test('that evaluates text, makes acting markup, or loads something from elsewhere, whatever the spelling', async ({
		openVault,
	}) => {
		const vault = await openVault({
			files: planned,
			expectFaults: true,
			movableClock: false,
			expectRequests: true,
		});
		// The browser's debugger, which loads the plugin, may evaluate text for as long as its own call runs.
		const body = Object.values(forbidden)
			.map(({ code }) => `window.setTimeout(() => { ${code} }, 0);`)
			.join('\n');
		await loadCareless(vault, body);
		for (const [what, { blocked }] of Object.entries(forbidden)) {
			await expect
				.poll(
					async () =>
						(await vault.faults()).failures.filter((failure) => failure.startsWith(`Blocked by ${blocked}`))
							.length,
					what,
				)
				.toBeGreaterThan(0);
		}
		await expect
			.poll(async () =>
				(await vault.faults()).failures.filter((failure) => failure === 'Blocked by script-src: eval'),
			)
			.toHaveLength(3);
		expect(await vault.page.evaluate('window.ran')).toBeUndefined();
		expect(vault.strangers).toEqual([]);
		// The browser counts what the policy has refused as well.
		await expect.poll(() => vault.oddRequests).toContain('GET https://example.org/x.js');
	});

	test('that sends a request to the network', async ({ openVault }) => {
		const vault = await openVault({
			files: planned,
			expectFaults: true,
			movableClock: false,
			expectRequests: true,
		});
		await loadCareless(vault, `await fetch('https://example.org/').catch(() => undefined);`);
		await expect
			.poll(async () => (await vault.faults()).failures)
			.toEqual(['Blocked by connect-src: https://example.org/']);
		expect(vault.strangers).toEqual([]);
		expect(await vault.text(todaysNote)).toBe(planned[todaysNote]);
	});
});
