// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aWhile, fewPeople, openPlugin, personText, todaysNote } from '../../support/open-plugin';

const compassion = (mark: string, behind = ''): string =>
	`- [${mark}] Call or write [[Dorothy Vaughan]] (last\n  2026-10-20) · 34 days since last\n  touched ^tom-20261123-compassion${behind}\n`;
const outreach = (day: string, mark = 'x', behind = ''): string =>
	`- [${mark}] Reach out to [[Grace Hopper|Grace]] (not in touch yet) · [[Ada Lovelace]] knows them ^tom-${day}-outreach${behind}\n`;
const before = personText('network90', 'lastTouched: 2026-10-20');
const dorothy = 'People/Dorothy Vaughan.md';

describe('a line that a formatter has wrapped', () => {
	it('is written no second time, and is ticked from the panel and unticked there, in its own lines', async () => {
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: `Rain.\n\n${compassion(' ')}` });
		opened.run('write-today');
		await opened.pass(aWhile);
		const written = opened.text(todaysNote);
		expect(written.match(/tom-20261123-[a-z]+/g)).toEqual(
			['outreach', 'introduction', 'sharing', 'compassion'].map((kind) => `tom-20261123-${kind}`),
		);
		expect(written).toContain(compassion(' '));
		opened.run('open-panel');
		await opened.pass(aWhile);
		const box = (): HTMLInputElement | undefined =>
			[...document.querySelectorAll<HTMLInputElement>('.top-of-mind-checkbox')].find(
				(one) => one.getAttribute('aria-label')?.includes('Dorothy') === true,
			);
		box()?.click();
		await opened.pass(aWhile);
		expect(opened.text(todaysNote)).toBe(written.replace(compassion(' '), compassion('x')));
		expect(opened.text(dorothy)).toBe(personText('network90', 'lastTouched: 2026-11-23'));
		box()?.click();
		await opened.pass(aWhile);
		expect(opened.text(todaysNote)).toBe(written);
		expect(opened.text(dorothy)).toBe(before);
	});

	it('is swapped as a whole, and the undo brings its lines back', async () => {
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: `Rain.\n\n${compassion(' ')}\nMore.\n` });
		const view = await opened.bench.openNote(todaysNote);
		view.editor.setCursor(4);
		opened.bench.openEditorMenu(view);
		[...document.querySelectorAll<HTMLElement>('.menu .menu-item-title')]
			.find(({ textContent }) => textContent === 'Pick someone else')
			?.closest<HTMLElement>('.menu-item')
			?.click();
		await opened.pass(200);
		expect(opened.text(todaysNote)).toMatch(
			/^Rain\.\n\n- \[ \] Call or write \[\[Carl Sagan\]\] .* \^tom-20261123-compassion\n\nMore\.\n$/,
		);
		document.querySelector<HTMLButtonElement>('.notice button')?.click();
		await opened.pass(200);
		expect(opened.text(todaysNote)).toBe(`Rain.\n\n${compassion(' ')}\nMore.\n`);
	});

	it.each([true, false])(
		'counts if it was ticked before the app started, and is unticked while it runs (cache of an earlier run: %j)',
		async (indexed) => {
			const opened = await openPlugin({ ...fewPeople(), [todaysNote]: compassion('x') }, { indexed });
			expect(opened.text(dorothy)).toContain('lastTouched: 2026-11-23');
			expect(opened.text(todaysNote)).toBe(compassion('x'));
			await opened.writeOutside(todaysNote, compassion(' '));
			expect(opened.text(dorothy)).toBe(before);
		},
	);

	it('counts for the record, with the people on all of its lines', async () => {
		const wrapped = (day: string): string => outreach(day).replace(' [[Grace', '\n  [[Grace');
		const opened = await openPlugin(
			{ ...fewPeople(), '2026-10-01.md': wrapped('20261001'), '2026-10-02.md': wrapped('20261002') },
			{ indexed: true },
		);
		opened.run('write-today');
		await opened.pass(aWhile);
		expect(opened.text(todaysNote)).toContain('ask around for somebody who knows them');
	});
});

describe('a line with signs of another plugin behind its id', () => {
	it.each(['📅 2026-11-25', ' ✅ 2026-11-22', '<br>', '\\', ' [due:: 2026-11-25]', ' #task'])(
		'counts if it was ticked before the app started, and the id goes back to its end: %s',
		async (behind) => {
			for (const indexed of [true, false]) {
				const opened = await openPlugin(
					{ ...fewPeople(), [todaysNote]: `Rain.\n${outreach('20261123', 'x', behind)}` },
					{ indexed },
				);
				expect(opened.text('People/Grace Hopper.md')).toContain(
					`lastTouched: ${behind.includes('✅') ? '2026-11-22' : '2026-11-23'}`,
				);
				expect(opened.text(todaysNote)).toBe(
					`Rain.\n${outreach('20261123').replace(' ^', `${behind.startsWith(' ') ? '' : ' '}${behind} ^`)}`,
				);
				opened.bench.close();
			}
		},
	);

	it('counts with a block id behind it that a link may lead to, and stays as it is', async () => {
		const note = outreach('20261123', 'x', '📅 2026-11-25 ^a1b2c3');
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: note }, { indexed: true });
		expect(opened.text('People/Grace Hopper.md')).toContain('lastTouched: 2026-11-23');
		expect(opened.text(todaysNote)).toBe(note);
	});

	it('is ticked, unticked and not written again while the app runs', async () => {
		const opened = await openPlugin({ ...fewPeople(), [todaysNote]: compassion(' ') });
		await opened.writeOutside(todaysNote, compassion('x', '📅 2026-11-25'));
		expect(opened.text(dorothy)).toContain('lastTouched: 2026-11-23');
		expect(opened.text(todaysNote)).toBe(compassion('x').replace(' ^', ' 📅 2026-11-25 ^'));
		await opened.writeOutside(todaysNote, compassion(' ', '📅 2026-11-25'));
		expect(opened.text(dorothy)).toBe(before);
		opened.run('write-today');
		await opened.pass(aWhile);
		expect(opened.text(todaysNote).match(/compassion/g)).toHaveLength(1);
	});

	it('counts for the record from the next change of its note', async () => {
		const opened = await openPlugin({
			...fewPeople(),
			'2026-09-01.md': outreach('20260901', 'x', ' she was glad'),
			'2026-09-02.md': outreach('20260902'),
		});
		await opened.writeOutside('2026-09-01.md', outreach('20260901', 'x').concat('She was glad.\n'));
		opened.run('write-today');
		await opened.pass(aWhile);
		expect(opened.text(todaysNote)).toContain('ask around for somebody who knows them');
	});
});

it('an untick of a line with text below it counts, though only its text told that it was ticked at the start', async () => {
	const opened = await openPlugin(
		{ ...fewPeople(), [todaysNote]: `${compassion('x')}She was glad.\n` },
		{ indexed: true },
	);
	expect(opened.text(dorothy)).toContain('lastTouched: 2026-11-23');
	await opened.writeOutside(todaysNote, `${compassion(' ')}She was glad.\n`);
	expect(opened.text(dorothy)).toBe(before);
});
