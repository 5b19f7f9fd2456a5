// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { RhythmPicture } from '../../../src/obsidian/dashboard/rhythm-picture';
import { GroupedRows } from '../../../src/obsidian/bases/grouped-rows';
import { NeglectedRows } from '../../../src/obsidian/entries/code-block/neglected-rows';
import { PersonLine } from '../../../src/obsidian/entries/person-note/person-line';
import { ActionsSection } from '../../../src/obsidian/panel/actions-section';
import { NeglectedSection } from '../../../src/obsidian/panel/neglected-section';
import { baseText } from '../../support/open-base';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const ada = 'People/Ada Lovelace.md';
const vault = {
	...fewPeople(),
	[todaysNote]: '- [ ] Call or write [[Carl Sagan]] (last 2026-10-25) ^tom-20261123-compassion\n',
	'Mine.base': baseText('top-of-mind-reach-out', 'filters: file.hasTag("network90")'),
	'Block.md': '```top-of-mind\nview: neglected\n```\n',
};

/** Keeps an element pressed, which the document of these tests knows nothing of. Returns what lets it go. */
function press(selector: string): () => void {
	const pressed = document.querySelector(selector);
	if (pressed === null) throw new Error(`There is no ${selector}`);
	const spy = vi.spyOn(Element.prototype, 'querySelector').mockImplementation(function (
		this: Element,
		selector: string,
	) {
		if (selector === ':active') return this !== pressed && this.contains(pressed) ? pressed : null;
		return [...this.querySelectorAll(selector)][0] ?? null;
	});
	return () => spy.mockRestore();
}

interface Case {
	readonly open: (opened: OpenPlugin) => unknown;
	/** Of the part, and of what is pressed in it. */
	readonly part: string;
	readonly selector: string;
	readonly draws: () => MockInstance;
}

const cases: Record<string, Case> = {
	'the people of the panel': {
		open: ({ run }) => run('open-panel'),
		part: '.top-of-mind-panel',
		selector: '.top-of-mind-person',
		draws: () => vi.spyOn(NeglectedSection.prototype, 'draw'),
	},
	'the actions of the panel': {
		open: ({ run }) => run('open-panel'),
		part: '.top-of-mind-panel',
		selector: '.top-of-mind-checkbox',
		draws: () => vi.spyOn(ActionsSection.prototype, 'draw'),
	},
	'the dashboard': {
		open: ({ run }) => run('open-dashboard'),
		part: '.top-of-mind-dashboard',
		selector: '.top-of-mind-dot',
		draws: () => vi.spyOn(RhythmPicture.prototype, 'draw'),
	},
	'a view of a base': {
		open: async ({ bench }) => bench.openNote('Mine.base'),
		part: '.top-of-mind-base',
		selector: '.top-of-mind-name',
		draws: () => vi.spyOn(GroupedRows.prototype, 'draw'),
	},
	'a code block': {
		open: async ({ bench }) => bench.openNote('Block.md', { mode: 'preview' }),
		part: '.top-of-mind-block',
		selector: '.top-of-mind-name',
		draws: () => vi.spyOn(NeglectedRows.prototype, 'draw'),
	},
	'the line on top of a note': {
		open: async ({ bench }) => bench.openNote(ada),
		part: '.top-of-mind-person-line',
		selector: 'button',
		draws: () => vi.spyOn(PersonLine.prototype, 'draw'),
	},
};

/** Opens a part, keeps something in it pressed, and changes what it shows. */
async function changedWhilePressed({ open, part, selector, draws }: Case) {
	const opened = await openPlugin(vault);
	await open(opened);
	await opened.pass(500);
	const shown = (): string | undefined => document.querySelector(part)?.outerHTML;
	const before = shown();
	const release = press(`${part} ${selector}`);
	await opened.writeOutside(ada, personText('network90', 'lastTouched: 2026-11-22'));
	await opened.writeOutside(todaysNote, vault[todaysNote].replace('[ ]', '[x]'));
	return { ...opened, release, before, shown, calls: draws().mock.calls };
}

describe.each(Object.entries(cases))('while something there is pressed, %s', (_, one) => {
	afterEach(() => void vi.restoreAllMocks());

	it('stays the same, and changes once the press is over', async () => {
		const { pass, release, before, shown } = await changedWhilePressed(one);
		await pass(2_000);
		expect(shown() === before).toBe(true);
		release();
		await pass(500);
		expect(shown() === before).toBe(false);
	});

	it('is drawn no more once it is closed', async () => {
		const { bench, pass, release, calls } = await changedWhilePressed(one);
		bench.app.workspace.iterateAllLeaves((leaf) => leaf.detach());
		release();
		await pass(20_000);
		expect(calls).toHaveLength(0);
	});
});

it('other parts are drawn meanwhile', async () => {
	const { open, part, selector } = cases['the people of the panel'] as Case;
	const opened = await openPlugin(vault);
	await open(opened);
	opened.run('open-dashboard');
	await opened.pass(500);
	const release = press(`${part} ${selector}`);
	const draws = vi.spyOn(RhythmPicture.prototype, 'draw');
	await opened.writeOutside(ada, personText('network90', 'lastTouched: 2026-11-22'));
	await opened.pass(500);
	expect(draws.mock.calls.length).toBeGreaterThan(0);
	release();
	vi.restoreAllMocks();
});
