import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { today } from './a-vault';
import { card } from './cards';
import { milliseconds, print, times } from './measure';
import { nameOf, writeVaultFiles } from './vault-files';

/** What a run of a program cost. */
interface Run {
	/**
	 * The time (milliseconds) of the processor, in the program and in the system: other work on the machine disturbs it
	 * least.
	 */
	readonly time: number;
	/** The most memory that it held, in MiB. */
	readonly memory: number;
}

/** How many people the imported file holds. */
const cardsInFile = 500;

/** What is run. `apply` and `touch` find nothing left to write after their first turn. */
const callsFor = (cards: string): (readonly string[])[] => [
	['neglected'],
	['check'],
	['today', '--dry-run'],
	['apply'],
	['touch', nameOf(0)],
	['import', cards, '--dry-run'],
];

/** Makes a process say at its end what it has cost. */
const meter =
	'data:text/javascript,process.on("exit",()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();process.stderr.write(JSON.stringify({time:(userCPUTime+systemCPUTime)/1000,memory:maxRSS/1024}))})';

/**
 * Measures the program on vaults that the system has in memory, beside a program that reads the first 4 kB of each
 * file. The two take turns, each in fresh processes, and the least time of each counts.
 *
 * @param isLarge whether a vault of 100,000 files is among them, which takes some minutes
 */
export function benchProgram(isLarge: boolean): void {
	for (const files of [1_000, 10_000, ...(isLarge ? [100_000] : [])])
		measure(files, Math.min(110, files / 20), false);
	measure(10_000, 110, true);
	if (isLarge) measure(100_000, 5_000, false);
}

function measure(files: number, people: number, isRecent: boolean): void {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const [vault, cards] = [join(folder, 'vault'), join(folder, 'cards.vcf')];
	const calls = callsFor(cards);
	try {
		writeVaultFiles(vault, { files, people, isRecent });
		writeFileSync(cards, Array.from({ length: cardsInFile }, (_, number) => card(number)).join(''));
		const programs = [
			['scripts/bench/read-heads.mjs', vault],
			...calls.map((words) => ['dist/cli.mjs', ...words, '--vault', vault, '--date', today]),
		];
		const best = programs.map((): Run => ({ time: Infinity, memory: 0 }));
		for (let turn = 0; turn < (files > 10_000 ? 3 : 7); turn += 1) {
			for (const [index, words] of programs.entries()) best[index] = better(best[index], runOf(words));
		}
		const base = best[0]?.time ?? NaN;
		const rows = best.map(({ time, memory }, index) => [
			index === 0
				? 'the first 4 kB of each file'
				: (calls[index - 1] ?? []).filter((word) => word !== cards).join(' '),
			milliseconds(time),
			times(time / base),
			`${memory.toFixed(0)} MiB`,
		]);
		print(
			`The program on ${files} files, ${people} people${isRecent ? ', all changed today' : ''}: time, as a ratio of reading, most memory`,
			rows,
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function better(known: Run | undefined, run: Run): Run {
	return { time: Math.min(known?.time ?? Infinity, run.time), memory: Math.max(known?.memory ?? 0, run.memory) };
}

function runOf(words: readonly string[]): Run {
	const { status, stderr } = spawnSync(process.execPath, ['--import', meter, ...words], {
		encoding: 'utf8',
		maxBuffer: 2 ** 30,
	});
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stderr.slice(stderr.lastIndexOf('{'))) as Run;
}
