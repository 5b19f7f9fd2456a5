// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { openPlugin, personText, todaysNote, type OpenPlugin } from '../support/open-plugin';
import { contactFiles, dailies, markup, names, people, rows } from './corpus';
import { expectNothingEvaluated } from './laws';
import { accessibleName } from '../support/accessible-name';

afterEach(expectNothingEvaluated);

/** Elements that the plugin never makes, and that a note's markup would need in order to act. */
const acting =
	'script, img, image, iframe, frame, object, embed, style, link, base, meta, form, video, audio, source, foreignObject, animate, set, b, h6, marquee';

/** Every element on the page is the plugin's or the app's, and no attribute of it acts. */
function expectNoElementOfNotes(): void {
	const all = [...document.body.querySelectorAll('*')];
	expect(all.filter((el) => el.matches(acting)).map(({ outerHTML }) => outerHTML)).toEqual([]);
	for (const el of all) {
		for (const { name, value } of [...el.attributes]) {
			expect(
				/^on/i.test(name) || name === 'srcdoc' || (name === 'style' && /url|expression/i.test(value)),
				`${name}="${value}"`,
			).toBe(false);
			if (['href', 'src', 'xlink:href', 'action', 'formaction'].includes(name.toLowerCase()))
				expect(value).toMatch(/^(?:#|mailto:|sms:|$)/);
		}
	}
}

/** The names that the stand-in's store accepts as files, as any disk would. */
const files = names.filter((name) => !name.startsWith('.'));

/** People with hostile names, and with markup in every property. */
function hostilePeople(): Record<string, string> {
	const words = (index: number): string => JSON.stringify(markup[index % markup.length]);
	return Object.fromEntries(
		files.map((name, index) => [
			`People/${name}.md`,
			personText(
				index % 3 === 0 ? 'list20' : 'network90',
				`interests: [climbing, ${words(index)}]`,
				`offers: [${words(index + 1)}]`,
				`needs: [${words(index + 1)}]`,
				`hardTime: ${index % 4 === 0 ? words(index + 2) : ''}`,
				`aliases: [${words(index + 3)}]`,
				`email: ${JSON.stringify(`${markup[index % 5] ?? ''} x@example.org?cc=y@example.org`)}`,
				`phone: ${JSON.stringify(`+1 555 0100${markup[index % 5] ?? ''}`)}`,
				`cadence: ${index % 5 === 0 ? words(index) : '30'}`,
				`lastTouched: ${index % 7 === 0 ? words(index) : '2026-10-01'}`,
			),
		]),
	);
}

const lines = (mark: string, day: string): string =>
	`## Top of mind\n${markup.map((one, index) => `- [${mark}] Call [[${one.replace(/[[\]|#^]/g, '')}]] (${one.replace(/[()]/g, '')}) · ${one} ^tom-${day}-${['outreach', 'introduction', 'sharing', 'compassion'][index] ?? `touch-${index}`}`).join('\n')}\n`;

async function openHostile(more: Record<string, string> = {}): Promise<OpenPlugin> {
	return openPlugin({
		...hostilePeople(),
		[`Notes/climbing <img src=x>.md`]: markup.map((one) => `# climbing ${one}\n`).join(''),
		'2026-11-22.md': lines('x', '20261122'),
		...more,
	});
}

const shownText = (): string => document.body.textContent;

describe('what notes hold is text in the interface', () => {
	it('in the panel, the dashboard and the status bar', async () => {
		const { run, pass } = await openHostile({ [todaysNote]: lines(' ', '20261123') });
		run('open-panel');
		await pass(200);
		expectNoElementOfNotes();
		const name = files.find((one) => one.startsWith('<img')) ?? '';
		expect(shownText()).toContain(name);
		expect(shownText()).toContain('<script>');
		run('open-dashboard');
		await pass(500);
		expectNoElementOfNotes();
		for (const details of document.querySelectorAll('details')) {
			details.open = true;
			details.dispatchEvent(new Event('toggle'));
		}
		await pass(200);
		expectNoElementOfNotes();
	});

	it('in menus and in what is drafted', async () => {
		const { run, pass } = await openHostile({ [todaysNote]: lines(' ', '20261123') });
		run('open-panel');
		await pass(200);
		let drafts = 0;
		for (const button of [...document.querySelectorAll<HTMLElement>('.top-of-mind-person button')]
			.filter((one) => accessibleName(one).startsWith('More for'))
			.slice(0, 6)) {
			button.click();
			await pass(50);
			expectNoElementOfNotes();
			const draft = [...document.querySelectorAll<HTMLElement>('.menu-item')].find(({ textContent }) =>
				/say/i.test(textContent),
			);
			draft?.click();
			await pass(100);
			expectNoElementOfNotes();
			drafts += document.querySelectorAll('.modal textarea').length;
			for (const link of document.querySelectorAll('.modal a'))
				expect(link.getAttribute('href')).toMatch(/^(?:mailto|sms):[^<>"\s]*$/);
			for (const el of document.querySelectorAll('.modal-container, .menu')) el.remove();
		}
		expect(drafts).toBeGreaterThan(3);
	});

	it('in the dialogs of problems, of a person’s history, and of whom to touch', async () => {
		const { run, pass, bench } = await openHostile();
		run('check-people');
		await pass(300);
		expect(document.querySelectorAll('.top-of-mind-problems li').length).toBeGreaterThan(8);
		expect(document.querySelector('.modal')?.textContent).toContain('onerror=');
		expectNoElementOfNotes();
		run('log-touch');
		await pass(100);
		expectNoElementOfNotes();
		await bench.openNote(`People/${files[0] ?? ''}.md`);
		await pass(100);
		run('show-history');
		await pass(100);
		expectNoElementOfNotes();
	});

	it('in notices of touches', async () => {
		const { writeOutside, notices, pass } = await openHostile();
		await writeOutside(
			todaysNote,
			`- [x] Call [x](<People/${encodeURIComponent(files[0] ?? '')}.md>) ^tom-20261123-compassion\n`,
		);
		await pass(500);
		expect(notices().join('')).toContain('<img');
		expectNoElementOfNotes();
	});

	it.each(['today', 'neglected', 'orbit', 'record', 'rhythm', '<img src=x onerror=alert(1)>', '__proto__'])(
		'in a code block that shows %s',
		async (view) => {
			const block = ['```top-of-mind', `view: ${view}`, '```', ''].join('\n');
			const { bench, pass } = await openHostile({ [todaysNote]: lines(' ', '20261123'), 'Block.md': block });
			await bench.openNote('Block.md', { mode: 'preview' });
			await pass(300);
			expect(document.querySelector('.top-of-mind-block')).not.toBeNull();
			expectNoElementOfNotes();
		},
	);

	it.each(rows(contactFiles.filter(({ text }) => text.length < 50_000 && text.trim().length > 1)))(
		'in the table of an import: %s',
		async (_, text) => {
			const { run, pass, bench } = await openPlugin({ 'People/Ada.md': personText('network90', 'email: # ask') });
			const before = new Set(bench.app.vault.getFiles().map(({ path }) => path));
			run('import-contacts');
			await pass(50);
			const area = document.querySelector('textarea');
			if (area === null) throw new Error('Nothing can be pasted');
			area.value = text;
			area.dispatchEvent(new Event('input', { bubbles: true }));
			const press = async (words: RegExp): Promise<void> => {
				[...document.querySelectorAll<HTMLButtonElement>('.modal button')]
					.find(({ textContent }) => words.test(textContent))
					?.click();
				await pass(1_000);
			};
			await press(/^Review$/);
			expectNoElementOfNotes();
			await press(/^Import \d/);
			expectNoElementOfNotes();
			const made = bench.app.vault
				.getFiles()
				.map(({ path }) => path)
				.filter((path) => !before.has(path));
			expect(made.filter((path) => !/^People\/[^/\\:*?"<>|#^[\]]+\.md$/.test(path))).toEqual([]);
		},
	);
});

describe('the plugin among hostile notes', () => {
	it('opens, plans, and changes no note but today’s', async () => {
		const texts = Object.fromEntries(people.map(({ text }, index) => [`People/Note ${index}.md`, text]));
		const { run, pass, store, text } = await openPlugin(texts);
		run('write-today');
		await pass(500);
		expect(text(todaysNote).match(/\^tom-20261123-[a-z]+$/gm)?.length).toBe(4);
		expect(
			Object.entries(texts)
				.filter(([path, before]) => store.text(path) !== before)
				.map(([path]) => path),
		).toEqual([]);
		run('open-panel');
		run('check-people');
		await pass(500);
		expectNoElementOfNotes();
	});

	it('follows hostile daily notes, and touches none but whom they name', async () => {
		const texts = Object.fromEntries(
			dailies
				.filter(({ text }) => text.length < 30_000)
				.map(({ text }, index) => [`Notes/Note ${index}.md`, text]),
		);
		const { store, notices, pass } = await openPlugin({
			'Ada Lovelace.md': personText('network90'),
			'Ben.md': personText('network90'),
			'Carl.md': personText('network90'),
			'Pricing.md': '',
			...texts,
		});
		await pass(5_000);
		expect([store.text('Carl.md'), store.text('Pricing.md')]).toEqual([personText('network90'), '']);
		expect(store.text('Ada Lovelace.md')).toContain('lastTouched: 2026-11-2');
		expect(
			notices().filter((words) => /undefined|\[object|TypeError|RangeError|not a function/.test(words)),
		).toEqual([]);
		expectNoElementOfNotes();
	});
});
