/** What a table of cron holds. */
interface Crontab {
	readonly variables: Readonly<Record<string, string>>;
	/** The commands, in the order of their lines. */
	readonly jobs: readonly string[];
}

/** The least and the greatest number of each field of a time, as `crontab(5)` has them. */
const fields = [
	[0, 59],
	[0, 23],
	[1, 31],
	[1, 12],
	[0, 7],
] as const;

/**
 * Reads a table of cron: variables, and jobs with five fields of numbers or stars.
 * @throws Error for a line that cron would not take, and for a `%`, which cron reads as the end of the command
 */
export function readCrontab(text: string): Crontab {
	const variables: Record<string, string> = {};
	const jobs: string[] = [];
	for (const line of text.split('\n')) {
		const variable = /^([A-Z_]+)=(\S+)$/.exec(line);
		if (variable !== null) variables[variable[1] ?? ''] = variable[2] ?? '';
		else {
			const [, times = '', command = ''] = /^((?:\S+ +){5})(\S.*)$/.exec(line) ?? [];
			const isTime = times.trim().split(/ +/).every(isField) && command !== '' && !command.includes('%');
			if (!isTime) throw new Error(`Cron would not take this line: ${line}`);
			jobs.push(command);
		}
	}
	return { variables, jobs };
}

function isField(text: string, index: number): boolean {
	const [least, most] = fields[index] ?? [1, 0];
	return text === '*' || (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most);
}

/** The sections of a unit of systemd, each with the values of its keys in order. */
type Unit = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Reads a unit of systemd.
 * @throws Error for a line that is neither a section nor an assignment
 */
export function readUnit(text: string): Unit {
	const unit: Record<string, Record<string, string[]>> = {};
	let section: Record<string, string[]> | null = null;
	for (const line of text.split('\n').filter((one) => one !== '')) {
		const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
		const [, key, value = ''] = /^(\w+)=(.+)$/.exec(line) ?? [];
		if (name !== undefined) section = unit[name] = {};
		else if (key !== undefined && section !== null) (section[key] ??= []).push(value);
		else throw new Error(`systemd would not take this line: ${line}`);
	}
	return unit;
}
