import { ladder, ladderStep } from '../actions/ladder';
import { matchOf, type Exchange } from '../actions/pair-score';
import { Topics } from '../actions/topics';
import { parseActionLine, type ActionLine } from '../daily-note/action-line';
import type { WrittenAction } from '../daily-note/today-actions';
import { daysUntil } from '../day';
import type { Person } from '../people/person';
import { readTick } from '../record/tick';
import type { Routine } from '../routine';
import { noteName, type NotePath } from '../vault/note';
import { emailAddress, phoneNumber } from './draft-links';
import { draftable, draftTemplates, fillTemplate, type DraftName, type DraftText, type DraftWords } from './draft-templates';

/** Something to say for one of today's actions. */
export interface Draft extends DraftText {
	readonly name: DraftName;
	/** What it is, for somebody who has several to choose from. */
	readonly title: string;
	/** The addresses of those whom it is for, as far as they are known. */
	readonly emails: readonly string[];
	/** The number of the one whom it is for; null where it is not known, or it is for several. */
	readonly phone: string | null;
}

/** Topics that say who somebody is: more than these say no more. */
const mostTopics = 3;

/**
 * The drafts for an action as it stands in the note `note`: the fitting one first. They say what the notes of the people
 * say, and nothing else; names and topics come from the line, so that one changed by hand gets the drafts it asks for.
 */
export function draftsFor(action: WrittenAction, note: NotePath, routine: Routine): Draft[] {
	const line = parseActionLine(action.line, routine.settings.appendText);
	const people = action.people.flatMap((path) => routine.roster.get(path) ?? []);
	const [first, second] = people;
	if (line === null || first === undefined) return [];
	switch (action.kind) {
		case 'outreach':
			return outreachDrafts(first, line, note, routine);
		case 'introduction':
			return second === undefined ? [] : introductionDrafts(first, second, routine);
		case 'sharing':
			return [sharingDraft(first, line, note, routine)];
		case 'compassion':
			return compassionDrafts(first, routine);
	}
}

function introductionDrafts(a: Person, b: Person, routine: Routine): Draft[] {
	const topics = new Topics(routine.roster, routine.vault);
	const { exchanges, shared } = matchOf(a, b, topics);
	const exchange = exchanges[0];
	const common = joined(shared.slice(0, mostTopics).map(({ text }) => draftable(text)));
	const both = exchange === undefined ? (common === '' ? 'There is no agenda. You both simply came to my mind.' : `You both care about ${common}.`) : exchangeWords(exchange);
	const words = { ...wordsOn(a), ...wordsOnOther(b), why: both };
	const ask = (person: Person, other: Person): Draft => {
		const why = exchange === undefined ? (common === '' ? '' : `You both care about ${common}.`) : askWords(exchange, person);
		return draft('askFirst', `Ask ${callName(person)} first`, [person], { ...wordsOn(person), ...wordsOnOther(other), why }, routine);
	};
	return [draft('introduction', 'Write to both', [a, b], words, routine), ask(a, b), ask(b, a)];
}

function exchangeWords({ giver, taker, topic }: Exchange): string {
	return `${callName(giver)} can help with ${draftable(topic.text)}, which ${callName(taker)} is looking for.`;
}

/** What one of two may know before the other has agreed: nobody's needs. */
function askWords({ giver, taker, topic }: Exchange, person: Person): string {
	return person.path === taker.path ? `${callName(giver)} can help with ${draftable(topic.text)}.` : `It would be about ${draftable(topic.text)}.`;
}

function sharingDraft(person: Person, line: ActionLine, note: NotePath, routine: Routine): Draft {
	const { shared } = readTick(line, note, routine);
	const title = shared === null ? '…' : draftable(noteName(shared));
	const words = { ...wordsOn(person), note: title, topic: shared === null ? '' : topicOfNote(person, shared, routine) };
	return draft('sharing', 'Share it', [person], words, routine);
}

/** The topic of a person that a note fits, for the draft to name; empty where it is not known. */
function topicOfNote(person: Person, note: NotePath, { roster, vault, shareable }: Routine): string {
	const topics = new Topics(roster, vault);
	const { needs, interests } = topics.of(person);
	const fitting = [...needs, ...interests].find(({ key }) => shareable.fitting(topics.phrases(key)).some(({ path }) => path === note));
	return draftable(fitting?.text ?? '');
}

function outreachDrafts(person: Person, line: ActionLine, note: NotePath, routine: Routine): Draft[] {
	const { roster, vault, record } = routine;
	const connector = line.reasonLinks
		.map((target) => roster.get(vault.resolve(target, note) ?? ''))
		.find((one) => one !== undefined && one.path !== person.path);
	const before = (record.timesReachedOut(vault).get(person.path) ?? 0) - (line.done ? 1 : 0);
	const fitting = ladderStep(Math.max(0, before));
	const titles = { comment: 'Comment on their work', admire: 'Say what you admire', ask: 'Ask who knows them' };
	const steps = [fitting, ...ladder.filter((step) => step !== fitting)].map((step) =>
		// Whom one asks who knows them is nobody in particular.
		draft(step, titles[step], step === 'ask' ? [] : [person], wordsOn(person), routine),
	);
	if (connector === undefined) return steps;
	const words = { ...wordsOn(connector), ...wordsOnOther(person) };
	return [draft('askConnector', `Ask ${callName(connector)}`, [connector], words, routine), ...steps];
}

function compassionDrafts(person: Person, routine: Routine): Draft[] {
	const isBirthday = person.birthday !== null && daysUntil(person.birthday, routine.today) === 0;
	const names: DraftName[] = [...(person.hardTime === null ? [] : (['hardTime'] as const)), ...(isBirthday ? (['birthday'] as const) : []), 'compassion'];
	const titles: Partial<Record<DraftName, string>> = { hardTime: 'Be there', birthday: 'Wish a happy birthday', compassion: 'Say that you think of them' };
	return names.map((name) => draft(name, titles[name] ?? '', [person], wordsOn(person), routine));
}

function draft(name: DraftName, title: string, to: readonly Person[], words: DraftWords, { settings }: Routine): Draft {
	const [only] = to.length === 1 ? to : [];
	return {
		name,
		title,
		...fillTemplate(settings.drafts[name] || draftTemplates[name], words),
		emails: to.flatMap(({ email }) => emailAddress(email) ?? []),
		phone: phoneNumber(only?.phone ?? null),
	};
}

function wordsOn(person: Person): DraftWords {
	return { name: draftable(person.name), first: callName(person), about: aboutWords(person) };
}

function wordsOnOther(person: Person): DraftWords {
	const { name, first, about } = wordsOn(person);
	return { other: name, otherFirst: first, otherAbout: about };
}

/** Who somebody is, as far as their note says what they give and care about; their needs are nobody else's business. */
function aboutWords({ offers, interests }: Person): string {
	const texts = (topics: Person['offers']): string => joined(topics.slice(0, mostTopics).map(({ text }) => draftable(text)));
	const others = interests.filter(({ key }) => !offers.some((offer) => offer.key === key));
	const [can, cares] = [texts(offers), texts(others)];
	return [can === '' ? '' : `can help with ${can}`, cares === '' ? '' : `cares about ${cares}`].filter((words) => words !== '').join(' and ');
}

/**
 * What to call somebody: the first word of their name. Names in scripts that put the family first, and those that begin
 * with a title, are left whole.
 */
function callName({ name }: Person): string {
	const whole = draftable(name);
	const first = whole.split(/\s/, 1)[0] ?? '';
	const isFamilyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(whole);
	return isFamilyFirst || first.endsWith('.') ? whole : first;
}

function joined(words: readonly string[]): string {
	return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
