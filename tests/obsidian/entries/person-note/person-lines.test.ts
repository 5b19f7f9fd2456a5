// @vitest-environment happy-dom
import { MarkdownView, type WorkspaceLeaf } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { openPlugin, personText, type OpenPlugin } from '../../../support/open-plugin';

const ada = 'People/Ada Lovelace.md';
const vault = {
	[ada]: personText('network90', 'lastTouched: 2026-10-19'),
	'People/Grace Hopper.md': personText('list20'),
	'Recipes.md': 'Bread.\n',
	'Promises.md': '- [ ] send the climbing list to [[Ada Lovelace]]\n',
};

interface Opened extends OpenPlugin {
	readonly open: (path: string, mode?: 'source' | 'preview', source?: boolean) => Promise<MarkdownView>;
	/** What the line in a view says; null where there is none. */
	readonly said: (view: MarkdownView) => string[] | null;
}

async function openVault(files: Record<string, string> = vault, data = '{}'): Promise<Opened> {
	const opened = await openPlugin({ '.obsidian/plugins/top-of-mind/data.json': data, ...files });
	const { workspace, vault: notes } = opened.bench.app;
	const leaves: WorkspaceLeaf[] = [];
	return {
		...opened,
		async open(path, mode = 'source', source = false) {
			const leaf = workspace.getLeaf(leaves.length === 0 ? false : 'tab');
			leaves.push(leaf);
			const file = notes.getFileByPath(path);
			if (file !== null) await leaf.openFile(file, { state: { mode, source } });
			await opened.pass(100);
			if (!(leaf.view instanceof MarkdownView)) throw new Error('No view of a note.');
			return leaf.view;
		},
		said(view) {
			const lines = linesIn(view);
			expect(lines.length).toBeLessThan(2);
			return lines[0] === undefined
				? null
				: [...lines[0].querySelectorAll('.top-of-mind-person-line-fact, .top-of-mind-person-line-promise')].map(
						(el) => el.textContent,
					);
		},
	};
}

const linesIn = (view: MarkdownView): HTMLElement[] => [
	...view.contentEl.querySelectorAll<HTMLElement>('.top-of-mind-person-line'),
];
const button = (view: MarkdownView, part: string): HTMLElement | null =>
	view.contentEl.querySelector<HTMLElement>(`.top-of-mind-person-line [data-part="${part}"]`);

describe('the note of a person', () => {
	it('has a line above its text, in Live Preview and in the reading view: list, in touch when, when next, a promise', async () => {
		const { open, said } = await openVault();
		const words = ['Network of 90', 'last in touch 5 weeks ago', '21 days over', 'a promise is open'];
		const live = await open(ada);
		expect(said(live)).toEqual(words);
		expect(linesIn(live)[0]?.nextElementSibling?.className).toBe('cm-contentContainer');
		const reading = await open(ada, 'preview');
		expect(said(reading)).toEqual(words);
		expect(linesIn(reading)[0]?.parentElement?.className).toContain('mod-header');
		expect(said(await open('People/Grace Hopper.md'))).toEqual(['List of 20', 'not in touch yet']);
	});

	it('has none in source mode, and no other note has one', async () => {
		const { open, said } = await openVault();
		expect(said(await open(ada, 'source', true))).toBeNull();
		expect(said(await open('Recipes.md'))).toBeNull();
	});

	it('keeps the line where the reading view is drawn anew and scrolled, and moves it when the view changes', async () => {
		const { open, said, writeOutside, text, bench } = await openVault();
		const view = await open(ada, 'preview');
		const scrollerEl = view.previewMode.containerEl;
		for (const scrollTop of [2000, 0]) {
			scrollerEl.scrollTop = scrollTop;
			scrollerEl.dispatchEvent(new Event('scroll'));
			await Promise.resolve();
			expect(linesIn(view)).toHaveLength(scrollTop === 0 ? 1 : 0);
		}
		await writeOutside(ada, text(ada).replace('Somebody.', 'Somebody else.'));
		expect(scrollerEl.textContent).toContain('Somebody else.');
		expect(said(view)?.[1]).toBe('last in touch 5 weeks ago');
		await view.leaf.setViewState({ type: 'markdown', state: { file: ada, mode: 'source', source: false } });
		await bench.settle();
		expect(linesIn(view)[0]?.closest('.cm-sizer')).not.toBeNull();
		await view.leaf.setViewState({ type: 'markdown', state: { file: 'Recipes.md' } });
		await bench.settle();
		expect(said(view)).toBeNull();
	});

	it('follows each change of what is known, in every pane, and says how the user was in touch', async () => {
		const { open, said, writeOutside, text, pass, store } = await openVault();
		const views = [await open(ada), await open(ada, 'preview')];
		const all = (): unknown[] => views.map((view) => said(view)?.slice(1, 3));
		await writeOutside('2026-11-20 Lunch by the sea.md', 'With [[Ada Lovelace]].\n');
		expect(all()).toEqual(Array(2).fill(['last in touch 3 days ago', 'Lunch by the sea']));
		button(views[0] as MarkdownView, 'touched')?.click();
		await pass(3000);
		expect(text(ada)).toContain('lastTouched: 2026-11-23');
		expect(all()).toEqual(Array(2).fill(['last in touch today', 'next in 14 days']));
		await writeOutside(ada, text(ada).replace('tags: [network90]', 'tags: [network90]\nsnoozeUntil: 2026-12-03'));
		expect(all()).toEqual(Array(2).fill(['last in touch today', 'snoozed until December 3']));
		await writeOutside(ada, text(ada).replace('snoozeUntil: 2026-12-03', 'paused: true'));
		expect(all()).toEqual(Array(2).fill(['last in touch today', 'paused']));
		await writeOutside(ada, text(ada).replace('network90', 'friend'));
		expect(views.map(said)).toEqual([null, null]);
		expect(store.text(ada)).not.toContain('in touch');
	});

	it.each(['source', 'preview'] as const)(
		'lets something of another plugin stand below it, and stays below the properties, in %s',
		async (mode) => {
			const { open, pass } = await openVault();
			const view = await open(ada, mode);
			const line = linesIn(view)[0];
			const foreign = createDiv({ cls: 'banner' });
			let moves = 0;
			const insist = (): void => {
				if (foreign.previousElementSibling === line || moves > 20) return;
				moves += 1;
				line?.after(foreign);
			};
			// It insists on its place, too.
			const rival = new MutationObserver(insist);
			rival.observe(line?.parentElement as HTMLElement, { childList: true });
			insist();
			await pass(100);
			expect([moves, foreign.previousElementSibling === line]).toEqual([1, true]);
			rival.disconnect();
			const properties = createDiv({ cls: 'metadata-container' });
			line?.after(properties);
			await pass(100);
			expect(properties.compareDocumentPosition(linesIn(view)[0] as HTMLElement)).toBe(
				Node.DOCUMENT_POSITION_FOLLOWING,
			);
		},
	);

	it('goes with the note to its new name', async () => {
		const { open, said, bench, pass } = await openVault();
		const view = await open(ada);
		const file = bench.app.vault.getFileByPath(ada);
		if (file !== null) await bench.app.fileManager.renameFile(file, 'People/Ada King.md');
		await pass(200);
		expect(said(view)?.[1]).toBe('last in touch 5 weeks ago');
		expect(linesIn(view)[0]?.getAttribute('aria-label')).toBe('Top of mind: Ada King');
	});

	it('reads the words of promises only when they are asked for', async () => {
		const { open, pass } = await openVault();
		const view = await open(ada);
		expect(view.contentEl.textContent).not.toContain('climbing list');
		button(view, 'promise')?.click();
		await pass(100);
		expect(view.contentEl.textContent).toContain('send the climbing list');
		expect(button(view, 'promise')?.getAttribute('aria-expanded')).toBe('true');
		button(view, 'promise')?.click();
		expect(view.contentEl.textContent).not.toContain('climbing list');
	});

	it('is not drawn again while it says the same, and keeps the focus where it says something else', async () => {
		const { open, writeOutside, text, pass } = await openVault();
		const view = await open(ada);
		const drawn = button(view, 'say');
		drawn?.focus();
		await writeOutside(ada, `${text(ada)}More.\n`);
		expect(button(view, 'say')).toBe(drawn);
		await writeOutside(ada, text(ada).replace('2026-10-19', '2026-11-19'));
		await pass(100);
		expect(button(view, 'say')).not.toBe(drawn);
		expect(document.activeElement).toBe(button(view, 'say'));
	});

	it('loses the line with the setting, and gets it back, without a restart', async () => {
		const { open, said, store, bench, pass } = await openVault();
		const view = await open(ada);
		for (const isOn of [false, true]) {
			store.put('.obsidian/plugins/top-of-mind/data.json', JSON.stringify({ personLine: isOn }));
			await bench.changedOutside('.obsidian/plugins/top-of-mind/data.json');
			await pass(200);
			expect(said(view) !== null).toBe(isOn);
		}
	});

	it('leaves with the plugin', async () => {
		const { open, pass, plugin, said } = await openVault();
		const view = await open(ada);
		plugin.unload();
		expect(said(view)).toBeNull();
		// The app draws the top of the note anew.
		view.contentEl.querySelector('.cm-sizer')?.createDiv();
		await pass(100);
		expect(said(view)).toBeNull();
	});
});

describe('the code block of a person', () => {
	const block = (...options: string[]): string => ['```top-of-mind', ...options, '```', ''].join('\n');

	async function shown(
		files: Record<string, string>,
		path: string,
	): Promise<{ opened: Opened; words: () => string | undefined }> {
		const opened = await openVault({ ...vault, ...files }, '{"personLine":false}');
		const view = await opened.open(path, 'preview');
		return { opened, words: () => view.contentEl.querySelector('.top-of-mind-block')?.textContent };
	}

	it('shows the person of the note that holds it', async () => {
		const { words } = await shown({ [ada]: `${vault[ada]}${block('view: person')}` }, ada);
		expect(words()).toContain('Network of 90last in touch 5 weeks ago21 days over');
	});

	it.each(['[[Ada Lovelace]]', '[[Ada Lovelace|Ada]]', 'ada lovelace', 'People/Ada Lovelace.md'])(
		'shows %s in another note',
		async (name) => {
			const { words } = await shown({ 'Desk.md': block('view: person', `person: ${name}`) }, 'Desk.md');
			expect(words()).toContain('last in touch 5 weeks ago');
		},
	);

	it('says what is missing, until it is there', async () => {
		const { opened, words } = await shown({ 'Desk.md': block('view: person') }, 'Desk.md');
		expect(words()).toBe(
			'This note is not about a person on your lists. Write who to show, such as “person: [[Ada]]”.',
		);
		const nobody = await shown({ 'Desk.md': block('person: Hedy') }, 'Desk.md');
		expect(nobody.words()).toBe(
			'Nobody on your lists is called “Hedy”. Look at the spelling, or put their note on a list.',
		);
		await nobody.opened.writeOutside('Hedy.md', personText('list20'));
		await nobody.opened.pass(100);
		expect(nobody.words()).toContain('List of 20not in touch yet');
		expect(opened.notices()).toEqual([]);
	});

	it('asks which of several is meant', async () => {
		const { words } = await shown(
			{ 'Work/Ada Lovelace.md': personText('list20'), 'Desk.md': block('person: Ada Lovelace') },
			'Desk.md',
		);
		expect(words()).toBe(
			'Several people are called “Ada Lovelace”. Write one of these instead: People/Ada Lovelace.md · Work/Ada Lovelace.md',
		);
	});
});
