import { ladder, ladderStep } from '../actions/ladder';
import { commonPlace, matchOf, type Exchange } from '../actions/pair-score';
import { parseActionLine, type ActionLine } from '../daily-note/action-line';
import type { WrittenAction } from '../daily-note/today-actions';
import { daysUntil } from '../day';
import type { Language } from '../language/language';
import { noteName, type NotePath } from '../note-path';
import { callName } from '../people/call-name';
import type { Person } from '../people/person';
import { readTick } from '../record/tick';
import type { Routine } from '../routine';
import type { DraftName } from '../settings/settings';
import { emailAddress, phoneNumber } from './draft-links';
import { draftable, fillTemplate, type DraftText, type DraftWords } from './draft-templates';
import { honouredOnce } from './honorifics';

/** A draft for one of today's actions. */
export interface Draft extends DraftText {
	readonly name: DraftName;
	/** What the draft is for, where the user has several to choose from. */
	readonly title: string;
	/** The notes of the recipients. */
	readonly people: readonly NotePath[];
	/** The known e-mail addresses of the recipients. */
	readonly emails: readonly string[];
	/** The phone number of the recipient; null where it is not known or there are several recipients. */
	readonly phone: string | null;
}

/** The sources of drafts and their language. */
interface DraftContext {
	readonly routine: Routine;
	readonly language: Language;
}

/** The most topics in a description of a person. */
const mostTopics = 3;

/**
 * The drafts for an action of the note `note`, the best fitting first. They contain only what the people's notes say.
 * People and topics come from the line, so that a line changed by hand gets fitting drafts.
 *
 * @param language the language of the drafts: that of the interface, whatever that of the lines; without its marks of
 * direction, which the recipients would get
 */
export function draftsFor(action: WrittenAction, note: NotePath, routine: Routine, language: Language): Draft[] {
	const line = parseActionLine(action.line, routine.settings.appendText, routine.doneSigns);
	const people = action.people.flatMap((path) => routine.roster.get(path) ?? []);
	const [first, second] = people;
	if (line === null || first === undefined) return [];
	const saying = { routine, language: language.plain };
	switch (action.kind) {
		case 'outreach':
			return outreachDrafts(first, line, note, saying);
		case 'introduction':
			return second === undefined ? [] : introductionDrafts(first, second, saying);
		case 'sharing':
			return [sharingDraft(first, line, note, saying)];
		case 'compassion':
			return compassionDrafts(first, saying);
	}
}

/**
 * The drafts for a person without an action. For the List of 20 these are the steps of the ladder, the next one first;
 * for the network, the drafts of compassion.
 */
export function draftsForPerson(person: Person, routine: Routine, language: Language): Draft[] {
	const saying = { routine, language: language.plain };
	return person.list === 'list20'
		? ladderDrafts(person, timesReachedOut(person, routine), saying)
		: compassionDrafts(person, saying);
}

function introductionDrafts(a: Person, b: Person, saying: DraftContext): Draft[] {
	const { routine, language } = saying;
	const { t } = language;
	const { topics } = routine.bonds;
	const { exchanges, shared } = matchOf(a, b, topics);
	const exchange = exchanges[0];
	const common = language.list(shared.slice(0, mostTopics).map(({ text }) => draftable(text)));
	const place = commonPlace(a, b, topics);
	const inPlace = place === null ? '' : t('draft.whyPlace', { place: draftable(place.text) });
	const inCommon = common === '' ? inPlace : t('draft.whyCommon', { topics: common });
	const both = exchange === undefined ? inCommon || t('draft.whyNothing') : exchangeWords(exchange, language);
	const words = { ...wordsOn(a, language), ...wordsOnOther(b, language), why: both };
	const ask = (person: Person, other: Person): Draft => {
		const why = exchange === undefined ? inCommon : askWords(exchange, person, language);
		const title = t('draftTitle.askFirst', { name: called(person) });
		const asking = { ...wordsOn(person, language), ...wordsOnOther(other, language), why };
		return draft('askFirst', title, [person], asking, saying);
	};
	return [draft('introduction', t('draftTitle.both'), [a, b], words, saying), ask(a, b), ask(b, a)];
}

function exchangeWords({ giver, taker, topic }: Exchange, { t }: Language): string {
	return t('draft.whyExchange', { giver: called(giver), topic: draftable(topic.text), taker: called(taker) });
}

/** The reason that one of two may know before the other has agreed. It never names the other's needs. */
function askWords({ giver, taker, topic }: Exchange, person: Person, { t }: Language): string {
	const text = draftable(topic.text);
	return person.path === taker.path
		? t('draft.whyHelp', { giver: called(giver), topic: text })
		: t('draft.whyTopic', { topic: text });
}

function sharingDraft(person: Person, line: ActionLine, note: NotePath, saying: DraftContext): Draft {
	const { routine, language } = saying;
	const { shared } = readTick(line, note, routine);
	const title = shared === null ? '…' : draftable(noteName(shared));
	const words = {
		...wordsOn(person, language),
		note: title,
		topic: shared === null ? '' : topicOfNote(person, shared, routine),
	};
	return draft('sharing', language.t('draftTitle.sharing'), [person], words, saying);
}

/** The topic of a person that a note fits; empty where it is not known. */
function topicOfNote(person: Person, note: NotePath, { bonds: { topics }, shareable }: Routine): string {
	const { needs, interests } = topics.of(person);
	const fitting = [...needs, ...interests].find(({ key }) =>
		shareable.fitting(topics.phrases(key)).some(({ path }) => path === note),
	);
	return draftable(fitting?.text ?? '');
}

function outreachDrafts(person: Person, line: ActionLine, note: NotePath, saying: DraftContext): Draft[] {
	const { routine, language } = saying;
	const { roster, vault } = routine;
	const connector = line.reasonLinks
		.map((target) => roster.get(vault.resolve(target, note) ?? ''))
		.find((one) => one !== undefined && one.path !== person.path);
	const steps = ladderDrafts(person, timesReachedOut(person, routine) - (line.done ? 1 : 0), saying);
	if (connector === undefined) return steps;
	const words = { ...wordsOn(connector, language), ...wordsOnOther(person, language) };
	const title = language.t('draftTitle.connector', { name: called(connector) });
	return [draft('askConnector', title, [connector], words, saying), ...steps];
}

/** The drafts of the ladder's steps: first the step that is due after `times` outreaches. */
function ladderDrafts(person: Person, times: number, saying: DraftContext): Draft[] {
	const { language } = saying;
	const fitting = ladderStep(Math.max(0, times));
	return [fitting, ...ladder.filter((step) => step !== fitting)].map((step) => {
		// A request for an introduction has no recipient yet.
		const to = step === 'ask' ? [] : [person];
		return draft(step, language.t(`draftTitle.${step}`), to, wordsOn(person, language), saying);
	});
}

function timesReachedOut({ path }: Person, { record, vault }: Routine): number {
	return record.timesReachedOut(path, vault);
}

function compassionDrafts(person: Person, saying: DraftContext): Draft[] {
	const { language, routine } = saying;
	const isBirthday = person.birthday !== null && daysUntil(person.birthday, routine.today) === 0;
	const names = [
		...(person.hardTime === null ? [] : (['hardTime'] as const)),
		...(isBirthday ? (['birthday'] as const) : []),
		'compassion' as const,
	];
	return names.map((name) =>
		draft(name, language.t(`draftTitle.${name}`), [person], wordsOn(person, language), saying),
	);
}

function draft(
	name: DraftName,
	title: string,
	to: readonly Person[],
	words: DraftWords,
	{ routine: { settings }, language }: DraftContext,
): Draft {
	const [only] = to.length === 1 ? to : [];
	const { subject, body } = fillTemplate(
		settings.drafts[name] || language.t(`template.${name}`),
		words,
		...language.wordings('template.subjectMark'),
	);
	const names = [words.name, words.first, words.other, words.otherFirst].filter((one) => one !== undefined);
	return {
		name,
		title,
		subject: honouredOnce(subject, names),
		body: honouredOnce(body, names),
		people: to.map(({ path }) => path),
		emails: to.flatMap(({ email }) => emailAddress(email) ?? []),
		phone: phoneNumber(only?.phone ?? null),
	};
}

function wordsOn(person: Person, language: Language): DraftWords {
	return { name: draftable(person.name), first: called(person), about: aboutWords(person, language) };
}

function wordsOnOther(person: Person, language: Language): DraftWords {
	const { name, first, about } = wordsOn(person, language);
	return { other: name, otherFirst: first, otherAbout: about };
}

/** A description of a person by their offers and interests. Needs are left out because they are private. */
function aboutWords({ offers, interests }: Person, language: Language): string {
	const texts = (topics: Person['offers']): string =>
		language.list(topics.slice(0, mostTopics).map(({ text }) => draftable(text)));
	const others = interests.filter(({ key }) => !offers.some((offer) => offer.key === key));
	const [can, cares] = [texts(offers), texts(others)];
	const { t } = language;
	return language.list(
		[
			can === '' ? '' : t('draft.canHelp', { topics: can }),
			cares === '' ? '' : t('draft.cares', { topics: cares }),
		].filter((words) => words !== ''),
	);
}

/** The name to address a person by. */
function called({ name }: Person): string {
	return callName(draftable(name));
}
