import { execFile } from 'node:child_process';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type BuiltProgram } from '../support/built-program';
import { snapshot, vaultFolder } from '../support/vault-folder';

let program: BuiltProgram;

const person = (more: string): string => `---\ntags: network90\n${more}---\n`;

const people = {
	'Ada.md': person('lastTouched: 2011-11-20\nbirthday: 03-29\n'),
	'Ben.md': person('lastTouched: 2011-12-30T23:59:00\n'),
	'Carl.md': person('lastTouched: 2026-03-28\n'),
	'Grace.md': '---\ntags: list20\n---\n',
	'.obsidian/daily-notes.json': '{"format":"YYYY/MM/dddd D [of week] ww","template":"Daily"}',
	'Daily.md': '# {{title}} {{date:DDDo}} {{time}}\n',
};

/** Runs the program in a zone, with `instant` as the machine's time if given. */
async function run(words: readonly string[], zone: string, instant?: string): Promise<string> {
	// A test cannot set the machine's clock, but it can replace `Date` in the program.
	const clock = `globalThis.Date = new Proxy(Date, { construct: (target, fields, made) => Reflect.construct(target, fields.length === 0 ? [${JSON.stringify(instant)}] : fields, made) });`;
	const preload = instant === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(clock)}`];
	return new Promise((resolve, reject) => {
		execFile(
			process.execPath,
			[...preload, program.path, ...words],
			{ env: { PATH: process.env.PATH, TZ: zone } },
			(error, stdout, stderr) => {
				if (error === null) resolve(stdout);
				else reject(new Error(stderr));
			},
		);
	});
}

/** The day that the program takes for today. */
async function todayIn(vault: string, zone: string, instant?: string): Promise<string> {
	const { date } = JSON.parse(await run(['today', '--vault', vault, '--dry-run', '--json'], zone, instant)) as {
		date: string;
	};
	return date;
}

describe('the program', () => {
	beforeAll(async () => {
		program = await builtProgram();
	});

	afterAll(() => program.remove());

	it('writes the same bytes for a day in zones with any rules, on the very nights of their changes', async () => {
		const zones = ['UTC', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia'];
		for (const date of ['2026-03-29', '2011-12-30']) {
			const written = await Promise.all(
				zones.map(async (zone) => {
					const vault = await vaultFolder(people);
					const said = [
						await run(['today', '--vault', vault, '--date', date], zone),
						await run(['touch', 'Ben', '--vault', vault, '--date', date], zone),
					];
					return {
						said,
						notes: [...(await snapshot(vault))]
							.filter(([, { bytes }]) => bytes !== null)
							.sort(([a], [b]) => (a < b ? -1 : 1)),
					};
				}),
			);
			for (const other of written.slice(1)) expect(other).toEqual(written[0]);
		}
	});

	it.each([
		['Asia/Beirut', '2026-03-28T21:59:59Z', 0, '2026-03-28'],
		['Asia/Beirut', '2026-03-28T22:00:00Z', 0, '2026-03-29'],
		['America/Santiago', '2026-04-05T03:30:00Z', 0, '2026-04-04'],
		['Asia/Kolkata', '2026-11-22T18:30:00Z', 0, '2026-11-23'],
		['Pacific/Apia', '2011-12-30T09:59:00Z', 0, '2011-12-29'],
		['Pacific/Apia', '2011-12-30T10:00:00Z', 0, '2011-12-31'],
		['Pacific/Chatham', '2026-11-22T14:14:00Z', 4, '2026-11-22'],
		['Pacific/Chatham', '2026-11-22T14:15:00Z', 4, '2026-11-23'],
	])('takes in %s at %s, where a day starts at %i, %s for today', async (zone, instant, dayStartHour, today) => {
		const vault = await vaultFolder({
			'.obsidian/plugins/top-of-mind/data.json': JSON.stringify({ dayStartHour }),
		});
		expect(await todayIn(vault, zone, instant)).toBe(today);
	});

	it('takes the day of the machine’s calendar for today, on both sides of the date line', async () => {
		const vault = await vaultFolder({ 'Ada.md': '---\ntags: network90\n---\n' });
		const inZones = async (): Promise<string[]> =>
			Promise.all(['Pacific/Niue', 'Pacific/Kiritimati'].map((zone) => todayIn(vault, zone)));
		const here = (zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
		const expected = (): string[] => [here('Pacific/Niue'), here('Pacific/Kiritimati')];
		// Midnight may pass between the two calls, but not twice.
		const before = expected();
		const told = await inZones();
		expect([before, expected()]).toContainEqual(told);
		expect(told[0] === told[1]).toBe(false);
	});
});
