import { describe, expect, it } from 'vitest';
import { commandNames, readCall, UsageError } from '../../../scripts/cli/usage';

const plain = {
	vault: 'v',
	config: null,
	date: null,
	json: false,
	dryRun: false,
	days: 30,
	limit: null,
	person: '',
	note: '',
	files: [],
	list: null,
	folder: null,
	format: 'vcf',
	out: null,
};

describe('a call', () => {
	it.each([
		['today --vault v', { ...plain, command: 'today' }],
		['--vault=v --dry-run --json today', { ...plain, command: 'today', dryRun: true, json: true }],
		['apply --vault v --date 2026-11-23 --days 7', { ...plain, command: 'apply', date: '2026-11-23', days: 7 }],
		['neglected --vault v --limit 3', { ...plain, command: 'neglected', limit: 3 }],
		['touch Ann --vault v', { ...plain, command: 'touch', person: 'Ann' }],
		['touch --vault v -- -Ann', { ...plain, command: 'touch', person: '-Ann' }],
		['check --vault v', { ...plain, command: 'check' }],
		['import a.vcf b.csv --vault v', { ...plain, command: 'import', files: ['a.vcf', 'b.csv'] }],
		[
			'import a.vcf --vault v --list list20 --folder /Work//New/ --dry-run --json',
			{
				...plain,
				command: 'import',
				files: ['a.vcf'],
				list: 'list20',
				folder: 'Work/New',
				dryRun: true,
				json: true,
			},
		],
		['import a.vcf --vault v --folder /', { ...plain, command: 'import', files: ['a.vcf'], folder: '' }],
		[
			'import a.vcf --vault v --folder ./People',
			{ ...plain, command: 'import', files: ['a.vcf'], folder: 'People' },
		],
		['export --vault v --format vcf', { ...plain, command: 'export' }],
		[
			'export --vault v --format ics --list network90 --out days.ics',
			{ ...plain, command: 'export', format: 'ics', list: 'network90', out: 'days.ics' },
		],
		['check --vault v --config .obsidian-laptop', { ...plain, command: 'check', config: '.obsidian-laptop' }],
	])('%s is understood', (words, call) => {
		expect(readCall(words.split(' '))).toEqual(call);
	});

	it('takes names and words with spaces as they are', () => {
		const call = readCall(['touch', 'Ben  Doe', '--note', ' tea, twice ', '--vault', 'My notes']);
		expect(call).toEqual({
			...plain,
			command: 'touch',
			person: 'Ben  Doe',
			note: ' tea, twice ',
			vault: 'My notes',
		});
	});

	it.each([['--help'], ['-h'], ['today', '--help'], ['nonsense', '-h']])('%s %s asks for help', (...words) => {
		expect(readCall(words.filter((word) => word !== undefined))).toBeNull();
	});

	it.each([
		['', 'say what to do: today, apply, neglected, touch, check, import or export'],
		['tomorrow --vault v', 'there is no command "tomorrow"'],
		['today', 'say where the notes are: --vault DIR'],
		['today --vault=', 'say where the notes are: --vault DIR'],
		['today --vault', "Option '--vault <value>' argument missing"],
		['today --vault v --verbose', "Unknown option '--verbose'"],
		['today --vault v now', '"today" takes no "now"'],
		['today --vault v --json=yes', "Option '--json' does not take an argument"],
		['touch --vault v', 'name one person to touch'],
		['import --vault v', 'name the files to import'],
		['import a.vcf --vault v --list friends', '--list friends is neither list20 nor network90'],
		['import a.vcf --vault v --folder ../elsewhere', '--folder ../elsewhere is no folder in the vault'],
		['import a.vcf --vault v --folder .obsidian', '--folder .obsidian is no folder in the vault'],
		['export --vault v', 'say which: --format vcf or ics'],
		['export --vault v --format csv', '--format csv is neither vcf nor ics'],
		['export --vault v --format vcf --json', '"export" takes no --json'],
		['export --vault v --format vcf --out=', 'say where to write: --out FILE'],
		['export Ada --vault v --format vcf', '"export" takes no "Ada"'],
		['touch Ann Ben --vault v', 'name one person to touch (in quotes if the name has spaces)'],
		['today --vault v --date 23.11.2026', '--date 23.11.2026 is not a day such as 2026-11-23'],
		['today --vault v --date 2026-02-30', '--date 2026-02-30 is not a day'],
		['today --vault v --date=', '--date  is not a day'],
		['apply --vault v --days 0', '--days 0 is not a number from 1'],
		['apply --vault v --days 1.5', '--days 1.5 is not a number from 1'],
		['apply --vault v --days 1e3', '--days 1e3 is not a number from 1'],
		['apply --vault v --days=-1', '--days -1 is not a number from 1'],
		['neglected --vault v --limit many', '--limit many is not a number from 1'],
		['neglected --vault v --limit', "Option '--limit <value>' argument missing"],
	])('"%s" is refused: %s', (words, message) => {
		const read = () => readCall(words.split(' ').filter((word) => word !== ''));
		expect(read).toThrow(UsageError);
		expect(read).toThrow(message);
	});

	it.each([
		['--dry-run', ['today', 'import']],
		['--days 3', ['apply']],
		['--limit 3', ['neglected']],
		['--note tea', ['touch']],
		['--list list20', ['import', 'export']],
		['--folder People', ['import']],
		['--format ics', ['export']],
		['--out a.ics', ['export']],
	])('takes %s for no command but %s', (option, takers) => {
		const own: Record<string, string[]> = { touch: ['Ann'], import: ['a.vcf'], export: ['--format', 'vcf'] };
		for (const command of commandNames) {
			const words = [command, ...(own[command] ?? []), '--vault', 'v', ...option.split(' ')];
			if (takers.includes(command)) expect(readCall(words)).not.toBeNull();
			else expect(() => readCall(words)).toThrow(`"${command}" takes no ${option.split(' ')[0]}`);
		}
	});
});
