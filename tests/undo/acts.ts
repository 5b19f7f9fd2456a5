import { openPlugin, todaysNote, type OpenPlugin } from '../support/open-plugin';
import { accessibleName } from '../support/accessible-name';

/** The notes of the people in the acts. Tests vary their frontmatter. */
export const people = {
	ada: 'People/Ada Lovelace.md',
	ben: 'People/Ben Franklin.md',
	carl: 'People/Carl Sagan.md',
	grace: 'People/Grace Hopper.md',
} as const;

/** Today's lines about them, all unticked. */
export const todaysLines = {
	outreach: '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach',
	introduction:
		'- [ ] Introduce [[Ben Franklin]] (last 2026-10-28) to [[Ada Lovelace]] (last 2026-10-30) · both: climbing ^tom-20261123-introduction',
	sharing:
		'- [ ] Share something useful with [[Carl Sagan]] (last 2026-10-25) · [[Pricing]] fits pricing ^tom-20261123-sharing',
} as const;

export const ticked = (line: string): string => line.replace('[ ]', '[x]');

/** The plugin, and what a user does with it. */
export interface ActingUser extends OpenPlugin {
	/** Clicks the button or item with that text. */
	readonly press: (text: string) => Promise<void>;
	/** Fills the fields of the top dialog in their order. */
	readonly fill: (...words: string[]) => Promise<void>;
	/** Chooses an item from the menu of a person's row in the panel. */
	readonly choose: (name: string, ...titles: readonly string[]) => Promise<void>;
	/** Clicks the panel's button with that label. */
	readonly pressInPanel: (label: string) => Promise<void>;
	/** Changes a note as another program would. Throws if the change has no effect. */
	readonly change: (path: string, change: (text: string) => string) => Promise<void>;
	/** Deletes a note, as its user would. */
	readonly remove: (path: string) => Promise<void>;
	readonly rename: (path: string, to: string) => Promise<void>;
	/** Presses the newest undo button, and returns the notice that follows. */
	readonly undo: () => Promise<string>;
	/** All notes by path, without hidden files such as the plugin's data file. */
	readonly notes: () => Record<string, string>;
	/** Clicks the undo button once more after it is gone, as a fast double click does. */
	readonly pressAgain: () => Promise<void>;
}

/** Opens the plugin in a vault of these notes. */
export async function openActing(files: Record<string, string>): Promise<ActingUser> {
	const opened = await openPlugin(files);
	const { bench, pass, text } = opened;
	let pressed: HTMLElement | undefined;
	const click = async (el: HTMLElement | undefined, name: string): Promise<void> => {
		if (el === undefined) throw new Error(`There is no ${name}`);
		el.click();
		await pass(500);
	};
	const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
	const fileAt = (path: string): NonNullable<ReturnType<typeof bench.app.vault.getFileByPath>> => {
		const file = bench.app.vault.getFileByPath(path);
		if (file === null) throw new Error(`There is no note ${path}`);
		return file;
	};
	const press = (words: string): Promise<void> =>
		click(
			all('button, .menu-item').find(({ textContent }) => textContent === words),
			words,
		);
	const pressInPanel = async (label: string): Promise<void> => {
		opened.run('open-panel');
		await pass(100);
		await click(
			all('.top-of-mind-panel button, .top-of-mind-panel input').find((one) => accessibleName(one) === label),
			label,
		);
	};
	return {
		...opened,
		press,
		async fill(...words) {
			const fields = all('.modal input, .modal textarea') as (HTMLInputElement | HTMLTextAreaElement)[];
			for (const [index, value] of words.entries()) {
				const field = fields.filter(({ type }) => type === 'text' || type === 'textarea')[index];
				if (field === undefined) throw new Error('Nothing is asked');
				field.value = value;
				field.dispatchEvent(new Event('input', { bubbles: true }));
			}
			await pass(50);
		},
		async choose(name, ...titles) {
			await pressInPanel(`More for ${name}`);
			for (const title of titles) await press(title);
		},
		pressInPanel,
		async change(path, change) {
			const after = change(text(path));
			if (after === text(path)) throw new Error(`The test means to change ${path} and does not`);
			await opened.writeOutside(path, after);
		},
		async remove(path) {
			await bench.app.fileManager.trashFile(fileAt(path));
			await pass(100);
		},
		async rename(path, to) {
			await bench.app.fileManager.renameFile(fileAt(path), to);
			await pass(100);
		},
		async undo() {
			const before = opened.notices();
			pressed = all('.notice button')
				.filter(({ textContent }) => textContent === 'Undo')
				.at(-1);
			await click(pressed, 'button to undo');
			return opened
				.notices()
				.filter((words) => !before.includes(words))
				.join(' ');
		},
		notes: () =>
			Object.fromEntries(Object.entries(opened.store.snapshot()).filter(([path]) => !path.startsWith('.'))),
		pressAgain: () => click(pressed, 'button to undo'),
	};
}

/** One action of a user that can be undone. */
export interface Act {
	readonly name: string;
	/** The notes that it writes, including the notes that it makes. */
	readonly writes: readonly string[];
	readonly act: (acting: ActingUser) => Promise<void>;
}

const onOpenNote =
	(path: string, command: string) =>
	async ({ bench, run, pass }: ActingUser): Promise<void> => {
		await bench.openNote(path);
		if (!run(command)) throw new Error(`The command ${command} makes no sense here`);
		await pass(500);
	};

const tick =
	(kind: keyof typeof todaysLines) =>
	async ({ change }: ActingUser): Promise<void> =>
		change(todaysNote, (text) => text.replace(todaysLines[kind], ticked(todaysLines[kind])));

const cards = [
	'BEGIN:VCARD\nFN:Ada Lovelace\nEMAIL:ada@example.org\nEND:VCARD',
	'BEGIN:VCARD\nFN:Hedy Lamarr\nTEL:+1 555 0142\nEND:VCARD',
	'BEGIN:VCARD\nFN:Joan Clarke\nEND:VCARD',
].join('\n');

/** Every action that writes into notes and shows a notice with "Undo". */
export const acts: readonly Act[] = [
	{
		name: 'a touch by command',
		writes: [people.carl, todaysNote],
		async act(acting) {
			await onOpenNote(people.carl, 'log-touch')(acting);
			await acting.fill('coffee');
			await acting.press('Save');
		},
	},
	{
		name: 'a touch from the panel',
		writes: [people.ada, todaysNote],
		act: ({ choose }) => choose('Ada Lovelace', 'In touch today'),
	},
	{
		name: 'a touch on another day',
		writes: [people.ada, todaysNote],
		async act({ choose, fill, press }) {
			await choose('Ada Lovelace', 'In touch on another day…');
			await fill('2026-11-20', 'a walk');
			await press('Save');
		},
	},
	{
		name: 'a touch by the command line',
		writes: [people.ben, todaysNote],
		async act({ bench, pass }) {
			await bench.runCli('top-of-mind:touch', { person: people.ben, note: 'tea' });
			await pass(500);
		},
	},
	{ name: 'a tick of an outreach', writes: [people.grace, todaysNote], act: tick('outreach') },
	{ name: 'a tick of an introduction', writes: [people.ada, people.ben, todaysNote], act: tick('introduction') },
	{ name: 'a tick of a sharing', writes: [people.carl, todaysNote], act: tick('sharing') },
	{
		name: 'a tick in the panel',
		writes: [people.grace, todaysNote],
		act: ({ pressInPanel }) => pressInPanel('Reach out to Grace Hopper'),
	},
	{
		name: 'a swap from the panel',
		writes: [todaysNote],
		act: ({ pressInPanel }) => pressInPanel('Pick someone else: Reach out to Grace Hopper'),
	},
	{
		name: 'a promise',
		writes: [todaysNote],
		async act({ choose, fill, press }) {
			await choose('Ben Franklin', 'Add a promise…');
			await fill('send the climbing list');
			await press('Add promise');
		},
	},
	{
		name: 'a snooze',
		writes: [people.ben],
		act: ({ choose }) => choose('Ben Franklin', 'Snooze', 'Snooze for a month'),
	},
	{ name: 'a pause', writes: [people.ben], act: ({ choose }) => choose('Ben Franklin', 'Pause') },
	{
		name: 'a hard time',
		writes: [people.carl],
		async act({ choose, fill, press }) {
			await choose('Carl Sagan', 'Going through a hard time…');
			await fill('lost: "a friend" #dear');
			await press('Save');
		},
	},
	{ name: 'a move to the List of 20', writes: [people.ada], act: onOpenNote(people.ada, 'add-to-list20') },
	{ name: 'a move to the Network of 90', writes: [people.grace], act: onOpenNote(people.grace, 'add-to-network90') },
	{ name: 'taking somebody off the lists', writes: [people.ben], act: onOpenNote(people.ben, 'remove-from-lists') },
	{
		name: 'putting a plain note on a list',
		writes: ['Pricing.md'],
		act: onOpenNote('Pricing.md', 'add-to-network90'),
	},
	{
		name: 'an import',
		writes: [people.ada, 'Hedy Lamarr.md', 'People/Joan Clarke.md'],
		async act({ run, pass, fill, press }) {
			run('import-contacts');
			await pass(50);
			await fill(cards);
			await press('Review');
			await press('Import 3 of 3');
		},
	},
	{
		name: 'an export',
		writes: ['Contacts 2026-11-23.vcf'],
		async act({ run, pass, press }) {
			run('export-contacts');
			await pass(50);
			await press('Export');
		},
	},
	{
		name: 'a picture of the orbit',
		writes: ['Orbit 2026-11-23.svg'],
		async act({ run, pass, press }) {
			run('open-dashboard');
			await pass(500);
			document.querySelector<HTMLElement>('.top-of-mind-export')?.click();
			await press('Save as SVG');
		},
	},
	{
		name: 'somebody new',
		writes: ['People/Joan Clarke.md'],
		async act({ run, pass, fill, press }) {
			run('new-person');
			await pass(50);
			await fill('Joan Clarke');
			await press('Make the note');
		},
	},
	{
		name: 'today’s actions by command',
		writes: [todaysNote],
		async act({ run, pass }) {
			run('write-today');
			await pass(500);
		},
	},
	{
		name: 'a base',
		writes: ['Top of mind.base'],
		async act({ run, pass }) {
			run('write-base');
			await pass(500);
		},
	},
];
