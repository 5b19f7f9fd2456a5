import { vi } from 'vitest';
import { aWhile, fewPeople, personText, todaysNote } from '../../support/open-plugin';
import type { Session } from './session';

/** Something that a user does, and how the user does it again after it failed. */
export interface Scenario {
	readonly files: Record<string, string>;
	/** Runs before it, without faults. */
	readonly prepare?: (session: Session) => Promise<void>;
	readonly act: (session: Session) => Promise<void>;
	/** Does what a notice asked to do again, also after a restart. Changes nothing if the scenario had succeeded. */
	readonly again: (session: Session) => Promise<void>;
	/**
	 * Why the same state cannot be reached after the process has ended. Then the only promise is that each note is as
	 * it was before, or as it would have been.
	 */
	readonly weaker?: string;
}

export const ada = 'People/Ada Lovelace.md';
export const ben = 'People/Ben Franklin.md';
export const carl = 'People/Carl Sagan.md';
export const dorothy = 'People/Dorothy Vaughan.md';
export const dataFile = '.obsidian/plugins/top-of-mind/data.json';

export const lines = {
	introduction:
		'- [ ] Introduce [[Ben Franklin]] (last 2026-10-28) to [[Ada Lovelace]] (last 2026-10-30) · both: climbing ^tom-20261123-introduction',
	sharing:
		'- [ ] Share something useful with [[Carl Sagan]] (last 2026-10-25) · [[Pricing]] fits pricing ^tom-20261123-sharing',
	compassion:
		'- [ ] Call or write [[Dorothy Vaughan]] (last 2026-10-20) · last in touch 34 days ago ^tom-20261123-compassion',
	outreach: '- [ ] Reach out to [[Grace Hopper]] (not in touch yet) · write ^tom-20261123-outreach',
} as const;

type Kind = keyof typeof lines;

/** The accessible name of each line's checkbox in the panel. */
const boxes: Readonly<Record<Kind, string>> = {
	introduction: 'Introduce Ben Franklin to Ada Lovelace',
	sharing: 'Share something useful with Carl Sagan',
	compassion: 'Call or write Dorothy Vaughan',
	outreach: 'Reach out to Grace Hopper',
};

export function todayWith(...ticked: Kind[]): string {
	const all = (Object.keys(lines) as Kind[]).map((kind) =>
		ticked.includes(kind) ? lines[kind].replace('[ ]', '[x]') : lines[kind],
	);
	return ['Rain.', '', '## Top of mind', ...all, ''].join('\n');
}

/** A vault with the lines of today written, and with the language of lines set. */
export function writtenVault(...ticked: Kind[]): Record<string, string> {
	return {
		...fewPeople(),
		'Pricing.md': 'Prices.\n',
		[todaysNote]: todayWith(...ticked),
		[dataFile]: '{\n  "lineLanguage": "en"\n}',
	};
}

async function openPanel(session: Session): Promise<void> {
	session.run('open-panel');
	await session.pass(100);
}

function tick(kind: Kind): Scenario {
	const press = async (session: Session): Promise<void> => {
		await openPanel(session);
		await session.press(boxes[kind]);
	};
	return {
		files: writtenVault(),
		act: press,
		async again(session) {
			const isTicked = session.text(todaysNote).includes(lines[kind].replace('[ ]', '[x]'));
			await press(session);
			// The line is ticked but not every person is touched, so the user unticks it and ticks it again.
			if (isTicked) await session.press(boxes[kind]);
		},
	};
}

async function logTouch(session: Session): Promise<void> {
	await session.bench.openNote(carl);
	session.run('log-touch');
	session.enter('What was it about?', 'coffee');
	await session.press('Save');
}

async function addPromise(session: Session): Promise<void> {
	await session.bench.openNote(carl);
	session.run('add-promise');
	session.enter('What do you mean to do?', 'send the star map');
	await session.press('Add promise');
}

async function moveNote(session: Session): Promise<void> {
	await session.bench.openNote('Hedy Lamarr.md');
	session.run('add-to-list20');
	await session.pass(500);
}

async function newPerson(session: Session): Promise<void> {
	session.run('new-person');
	session.enter('Name', 'Mary Somerville');
	session.enter('Why they matter to you', 'Sees further.');
	await session.press('Make the note');
}

const cards = [
	'BEGIN:VCARD\nFN:Ada Lovelace\nEMAIL:ada@example.org\nBDAY:--1210\nEND:VCARD',
	'BEGIN:VCARD\nFN:Alan Turing\nTEL;CELL:+1 555 0142\nEND:VCARD',
	'BEGIN:VCARD\nFN:Hedy Lamarr\nEMAIL:hedy@example.org\nEND:VCARD',
	'BEGIN:VCARD\nFN:Joan Clarke\nEND:VCARD',
].join('\n');

async function importCards(session: Session): Promise<void> {
	session.run('import-contacts');
	await session.pass(50);
	session.enter('Or paste their text', cards);
	await session.press('Review');
	const start = [...document.querySelectorAll('.modal button')].find(({ textContent }) =>
		/^Import \d/.test(textContent),
	);
	// If every person is there already, the dialog has nothing to import.
	if (start instanceof HTMLButtonElement && !start.disabled) start.click();
	else document.querySelector<HTMLElement>('.modal-close-button')?.click();
	await session.pass(1_000);
}

async function pressUndo(session: Session): Promise<void> {
	if (session.shows('Undo')) await session.press('Undo');
}

async function writeToday(session: Session): Promise<void> {
	session.run('write-today');
	await session.pass(1_000);
}

async function swap(session: Session): Promise<void> {
	await openPanel(session);
	await session.press('Pick someone else: Reach out to Grace Hopper');
}

/** Changes the heading of the block in the settings. */
export async function enterHeading(session: Session): Promise<void> {
	const { setting } = session.bench.app;
	setting.open();
	setting.openTabById('top-of-mind');
	await session.pass(50);
	session.enter('Heading', '## People today');
	await session.pass(2_000);
}

const folders = {
	'.obsidian/daily-notes.json': '{"folder":"Journal/2026","template":"Templates/Daily"}',
	'Templates/Daily.md': '# {{title}}\n',
};
const hedy = { 'Hedy Lamarr.md': '---\nborn: 1914 # Vienna\n---\nInventor.\n' };

/** Every action of a user that writes. */
export const scenarios: Readonly<Record<string, Scenario>> = {
	'writing today’s lines by the command, into a note and folders that are not there yet': {
		files: { ...fewPeople(), ...folders },
		act: writeToday,
		again: writeToday,
	},
	'writing today’s lines once today’s note is opened': {
		files: { ...fewPeople(), [todaysNote]: 'Rain.\n' },
		async act(session) {
			await session.bench.openNote(todaysNote);
			await session.pass(aWhile);
		},
		again: writeToday,
	},
	'ticking an outreach': tick('outreach'),
	'ticking an introduction': tick('introduction'),
	'ticking a sharing': tick('sharing'),
	'ticking a compassion': tick('compassion'),
	'unticking an introduction': {
		files: writtenVault(),
		prepare: tick('introduction').act,
		act: (session) => session.press(boxes.introduction),
		async again(session) {
			await openPanel(session);
			if (!session.text(todaysNote).includes(lines.introduction)) {
				await session.press(boxes.introduction);
				return;
			}
			await session.press(boxes.introduction);
			await session.press(boxes.introduction);
		},
	},
	'logging a touch': { files: writtenVault(), act: logTouch, again: logTouch },
	'adding a promise': {
		files: writtenVault(),
		act: addPromise,
		async again(session) {
			if (!session.text(todaysNote).includes('send the star map')) await addPromise(session);
		},
	},
	'picking someone else': {
		files: { ...writtenVault(), 'People/Zora Hurston.md': personText('list20', 'lastTouched: 2026-11-01') },
		act: swap,
		async again(session) {
			if (session.text(todaysNote).includes('Grace Hopper')) await swap(session);
		},
	},
	'adding a note to a list': { files: { ...writtenVault(), ...hedy }, act: moveNote, again: moveNote },
	'adding somebody new': {
		files: {
			...writtenVault(),
			[dataFile]:
				'{\n  "lineLanguage": "en",\n  "newPeople": {\n    "folder": "Network/New",\n    "template": "Templates/Person"\n  }\n}',
			'Templates/Person.md': '## Notes\n',
		},
		act: newPerson,
		again: newPerson,
	},
	'importing contacts': { files: { ...writtenVault(), ...hedy }, act: importCards, again: importCards },
	'undoing a tick': {
		files: writtenVault(),
		prepare: tick('introduction').act,
		act: pressUndo,
		again: pressUndo,
		weaker: 'the notice with the button has gone with the process; what is ticked counts as done again',
	},
	'undoing a logged touch': {
		files: writtenVault(),
		prepare: logTouch,
		act: pressUndo,
		again: pressUndo,
		weaker: 'the notice with the button has gone with the process; the line that is still there counts again',
	},
	'undoing an import': {
		files: { ...writtenVault(), ...hedy },
		prepare: importCards,
		act: pressUndo,
		again: pressUndo,
		weaker: 'the notice with the button has gone with the process; what is left of the import can be deleted by hand',
	},
	'the day that changes while the app is open': {
		files: {
			...writtenVault('compassion'),
			[dorothy]: personText('network90', 'lastTouched: 2026-11-23'),
			[dataFile]: '{\n  "lineLanguage": "en",\n  "writeWhen": "start"\n}',
		},
		async act(session) {
			vi.setSystemTime(new Date(2026, 10, 24, 0, 1));
			await session.pass(31_000 + aWhile);
		},
		async again(session) {
			if (session.text('2026-11-24.md') === '') await writeToday(session);
		},
	},
	'changing a setting': { files: writtenVault(), act: enterHeading, again: enterHeading },
};
