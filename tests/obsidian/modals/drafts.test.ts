// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { accessibleName } from '../../support/accessible-name';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const today = `## Top of mind
- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach
- [ ] Introduce [[Ada Lovelace]] (last 2026-10-30) to [[Ben Franklin]] (last 2026-10-28) · both: climbing ^tom-20261123-introduction
`;

async function openDraft(
	label: RegExp,
	files: Record<string, string> = {},
): Promise<OpenPlugin & { modal: HTMLElement; field: (name: string) => HTMLInputElement; links: () => string[] }> {
	const opened = await openPlugin({ ...fewPeople(), [todaysNote]: today, ...files });
	opened.run('open-panel');
	await opened.pass(100);
	const button = [...opened.bench.containerEl.querySelectorAll<HTMLElement>('.top-of-mind-draft')].find((el) =>
		label.test(accessibleName(el)),
	);
	button?.click();
	await opened.pass(50);
	const modal = document.querySelector<HTMLElement>('.modal');
	if (modal === null) throw new Error('There is no modal');
	return {
		...opened,
		modal,
		field(name) {
			const found = modal.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
			if (found === null) throw new Error(`There is no field ${name}`);
			return found;
		},
		links: () =>
			[...modal.querySelectorAll('a')].map((link) => `${link.textContent}: ${link.getAttribute('href') ?? ''}`),
	};
}

function enter(field: HTMLInputElement, value: string): void {
	field.value = value;
	for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
}

const ada = {
	'People/Ada Lovelace.md': personText(
		'network90',
		'lastTouched: 2026-10-30',
		'interests: [climbing]',
		'email: ada@example.org',
		'phone: "+44 20 7946"',
	),
};

describe('something to say', () => {
	it('is drafted from the panel, with a subject and a text', async () => {
		const { field } = await openDraft(/Introduce/);
		expect(field('Subject').value).toBe('Ada Lovelace, meet Ben Franklin');
		expect(field('Text').value).toContain('You both care about climbing.');
	});

	it('can be chosen among several, each with the ways to send it that the notes know', async () => {
		const { field, links } = await openDraft(/Introduce/, ada);
		expect(links()).toEqual([
			expect.stringMatching(/^Open as mail: mailto:ada@example\.org\?subject=Ada%20Lovelace%2C%20meet/),
		]);
		enter(field('Draft'), '1');
		expect(field('Text').value).toContain('may I introduce you to Ben Franklin?');
		expect(links().map((link) => link.split(/[?&]/)[0])).toEqual([
			'Open as mail: mailto:ada@example.org',
			'Open as message: sms:+44207946',
		]);
		enter(field('Draft'), '2');
		expect(links()).toEqual([]);
	});

	it('goes into the link as it was changed', async () => {
		const { field, links } = await openDraft(/Introduce/, ada);
		enter(field('Text'), 'Meet & greet');
		enter(field('Subject'), 'Two people');
		expect(links()).toEqual(['Open as mail: mailto:ada@example.org?subject=Two%20people&body=Meet%20%26%20greet']);
	});

	it('is copied, and where it is too long for a link as well', async () => {
		const { modal, field, links, notices, pass } = await openDraft(/Introduce/, ada);
		const copied: string[] = [];
		vi.stubGlobal('navigator', {
			clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
		});
		enter(field('Text'), 'я'.repeat(1_000));
		expect(links()).toEqual([
			'Open as mail: mailto:ada@example.org?subject=Ada%20Lovelace%2C%20meet%20Ben%20Franklin',
		]);
		modal.querySelector('a')?.dispatchEvent(new Event('click', { cancelable: true }));
		await pass(10);
		expect(notices()).toEqual(['The text is too long for a link. It has been copied: paste it.']);
		[...modal.querySelectorAll('button')].find((button) => button.textContent === 'Copy text')?.click();
		await pass(10);
		vi.unstubAllGlobals();
		expect(copied).toEqual(['я'.repeat(1_000), 'я'.repeat(1_000)]);
		expect(notices()).toEqual(['Copied']);
	});

	it('comes with the last time, with the words around the link, for each who gets it', async () => {
		const { modal, field, pass, bench } = await openDraft(/Introduce/, {
			'Daily/2026-11-12.md': 'Rain.\n\n- tea with [[Ada Lovelace|Ada]], who **sold** the boat\n- home\n',
			'People/Ben Franklin.md': personText('network90', 'lastTouched: 2026-10-28'),
			'People/Ada Lovelace.md': personText('network90', 'lastTouched: 2026-10-30'),
		});
		const times = (): string[] =>
			[...modal.querySelectorAll('.top-of-mind-last-times > div')].map(({ textContent }) => textContent);
		expect(times()).toEqual([
			'Ada Lovelace · last time: 2026-11-12tea with Ada, who sold the boat',
			'Ben Franklin · last time: 2026-10-28',
		]);
		enter(field('Draft'), '1');
		await pass(50);
		expect(times()).toEqual(['last time: 2026-11-12tea with Ada, who sold the boat']);
		modal.querySelector<HTMLElement>('.top-of-mind-link')?.click();
		await pass(50);
		expect(bench.app.workspace.getActiveFile()?.path).toBe('Daily/2026-11-12.md');
		expect(document.querySelector('.modal')).toBeNull();
	});

	it('shows no last time with somebody who was not in touch yet', async () => {
		const { modal } = await openDraft(/Reach out/);
		expect(modal.querySelector('.top-of-mind-last-times')?.textContent).toBe('');
	});

	it('follows the templates of the settings', async () => {
		const { field } = await openDraft(/Reach out/, {
			'.obsidian/plugins/top-of-mind/data.json': '{"drafts":{"comment":"Olá {{first}}!"}}',
		});
		expect(field('Text').value).toBe('Olá Grace!');
	});
});
