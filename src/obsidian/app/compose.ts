import type { App, Plugin } from 'obsidian';
import { ReplacedValues } from '../../record/replaced-values';
import { FirstDay } from '../first-day/first-day';
import { CacheReady } from '../indexes/cache-ready';
import { EncounterIndex } from '../indexes/encounter-index';
import { FirstPass } from '../indexes/first-pass';
import { LineIndexes } from '../indexes/line-indexes';
import { PeopleIndex } from '../indexes/people-index';
import { RecordIndex } from '../indexes/record-index';
import { RhythmIndex } from '../indexes/rhythm-index';
import { ShareableIndex } from '../indexes/shareable-index';
import { DayActions } from '../today/day-actions';
import { NoteFilling } from '../today/note-filling';
import { PersonActions } from '../today/person-actions';
import { RejectedToday } from '../today/rejected-today';
import { TickFollower } from '../today/tick-follower';
import { TickReports } from '../today/tick-reports';
import { TodayState } from '../today/today-state';
import { TodayWriter } from '../today/today-writer';
import { AppContext } from './app-context';
import { AppVault } from './app-vault';
import { BondsOfApp } from './bonds-of-app';
import { ChangeReports } from './change-reports';
import { DailyNotesOfApp } from './daily-notes-of-app';
import { DayClock } from './day-clock';
import { DoneSignsOfApp } from './done-signs-of-app';
import { Languages } from './languages';
import type { SettingsStore } from './settings-store';
import { TypingTracker } from './typing';

/** The parts of the plugin. Each is constructed once, from parts constructed before it. */
export interface PluginParts {
	readonly app: App;
	readonly settings: SettingsStore;
	readonly languages: Languages;
	readonly clock: DayClock;
	readonly typing: TypingTracker;
	readonly dailyNotes: DailyNotesOfApp;
	readonly doneSigns: DoneSignsOfApp;
	readonly cacheReady: CacheReady;
	readonly encounters: EncounterIndex;
	readonly shareable: ShareableIndex;
	readonly record: RecordIndex;
	readonly rhythms: RhythmIndex;
	readonly context: AppContext;
	readonly reports: ChangeReports;
	readonly people: PersonActions;
	readonly day: DayActions;
	readonly firstDay: FirstDay;
	readonly today: TodayState;
	readonly filling: NoteFilling;
	readonly writer: TodayWriter;
	readonly follower: TickFollower;
	readonly pass: FirstPass;
}

/** Constructs the parts. None of them acts before it is registered or started. */
export async function compose({ app }: Plugin, settings: SettingsStore): Promise<PluginParts> {
	const languages = await Languages.open(settings);
	const clock = new DayClock(() => settings.current.dayStartHour);
	const typing = new TypingTracker(app);
	const vault = new AppVault(app, typing);
	const dailyNotes = new DailyNotesOfApp(app);
	const doneSigns = new DoneSignsOfApp(app);
	const cacheReady = new CacheReady(app);
	const encounters = new EncounterIndex(app, { vault, settings, dailyNotes, doneSigns });
	const peopleIndex = new PeopleIndex(app, settings, dailyNotes, encounters);
	const bonds = new BondsOfApp(peopleIndex, vault, settings);
	const shareable = new ShareableIndex(app, { settings, people: peopleIndex, bonds, dailyNotes, clock });
	const record = new RecordIndex(app, { vault, dailyNotes, doneSigns });
	const rhythms = new RhythmIndex(
		record.events,
		[peopleIndex, clock, settings].map(({ events }) => events),
	);
	const indexed: Promise<void> = cacheReady.ready.then(() => pass.visitLate());
	const context = new AppContext(app, {
		vault,
		settings,
		people: peopleIndex,
		bonds,
		encounters,
		shareable,
		record,
		rhythms,
		dailyNotes,
		doneSigns,
		clock,
		languages,
		indexed,
	});
	const reports = new ChangeReports(context);
	const replaced = new ReplacedValues();
	const filling = new NoteFilling(app, context);
	const people = new PersonActions(context, reports, replaced, filling);
	const rejected = new RejectedToday(app);
	const writer = new TodayWriter(app, context, rejected, filling);
	const follower = new TickFollower(app, context, reports, new TickReports(app, context, reports, people), replaced);
	const pass: FirstPass = new FirstPass(app, [
		peopleIndex,
		new LineIndexes(record, follower, doneSigns),
		encounters,
		shareable,
	]);
	return {
		app,
		settings,
		languages,
		clock,
		typing,
		dailyNotes,
		doneSigns,
		cacheReady,
		encounters,
		shareable,
		record,
		rhythms,
		context,
		reports,
		people,
		filling,
		writer,
		day: new DayActions(app, context, reports, writer, rejected, filling),
		firstDay: new FirstDay(app, context, people),
		today: new TodayState(app, context, rejected),
		follower,
		pass,
	};
}
