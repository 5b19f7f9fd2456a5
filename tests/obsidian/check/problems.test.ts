// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fewPeople, openPlugin, personText, todaysNote, type OpenPlugin } from '../../support/open-plugin';

const vault = {
	...fewPeople(),
	'People/Flo.md': personText('network90', 'lastTouched: soon', 'birthday: 31-31'),
	'People/Ada Lovelace.sync-conflict-20261120-101010-ABCDEFG.md': personText('network90'),
	'Left out.md': '---\ntags: [network90\n---\n',
	[todaysNote]:
		'- [x] Call or write [[Nobody]] ^tom-20261123-compassion\n- [x] Call or write [[Nobody]] · again ^tom-20261123-compassion\n',
};

interface Checked extends OpenPlugin {
	/** How many problems the panel says there are. */
	readonly count: () => number;
	/** How many the open dialog lists. */
	readonly rows: () => number;
	readonly press: (text: string | RegExp) => Promise<void>;
}

async function openChecked(files: Record<string, string> = vault): Promise<Checked> {
	const opened = await openPlugin(files);
	opened.run('open-panel');
	await opened.pass(200);
	const quiet = (): HTMLElement | undefined =>
		[...document.querySelectorAll<HTMLElement>('.top-of-mind-panel .top-of-mind-quiet')].find(({ textContent }) =>
			/could not be read$/.test(textContent),
		);
	return {
		...opened,
		count: () =>
			quiet()?.style.display === 'none'
				? 0
				: Number(/\d+|One/.exec(quiet()?.textContent ?? '')?.[0].replace('One', '1') ?? 0),
		rows: () => document.querySelectorAll('.modal .top-of-mind-problems li').length,
		async press(text) {
			const button = [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
				typeof text === 'string' ? textContent === text : text.test(textContent),
			);
			if (button === undefined) throw new Error(`There is no button ${text}`);
			button.click();
			await opened.pass(500);
		},
	};
}

const closeModal = (): void => document.querySelector<HTMLElement>('.modal-close-button')?.click();

describe('the number of problems that the panel says', () => {
	it('is the number of rows of the dialog that opens from it', async () => {
		const { count, rows, press } = await openChecked();
		expect(count()).toBe(3);
		await press(/could not be read$/);
		expect(rows()).toBe(3);
	});

	it('is that of the dialog after a look through all notes, where each problem stands once, and after the command', async () => {
		const { count, rows, press, run, pass } = await openChecked();
		await press(/could not be read$/);
		await press('Look through all notes');
		const found = rows();
		expect(found).toBeGreaterThan(4);
		expect(new Set([...document.querySelectorAll('.modal li')].map(({ textContent }) => textContent)).size).toBe(
			found,
		);
		expect(count()).toBe(found);
		closeModal();
		run('check-people');
		await pass(500);
		expect([rows(), count()]).toEqual([found, found]);
		closeModal();
		await press(/could not be read$/);
		expect([rows(), count()]).toEqual([found, found]);
	});

	it('falls once a note is mended, also one that only a look through all notes had found', async () => {
		const { count, rows, run, pass, writeOutside, press } = await openChecked();
		run('check-people');
		await pass(500);
		const found = count();
		closeModal();
		await pass(1_000);
		await writeOutside('Left out.md', '---\ntags: [network90]\n---\n');
		await writeOutside('People/Flo.md', personText('network90'));
		await pass(500);
		expect(count()).toBe(found - 3);
		await press(/could not be read$/);
		expect([rows(), count()]).toEqual([found - 3, found - 3]);
	});
});
