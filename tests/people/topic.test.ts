import { describe, expect, it } from 'vitest';
import { topicKey, topicOf } from '../../src/people/topic';

describe('a topic', () => {
	it('is the same as a text, a tag and a link', () => {
		const keys = [
			topicOf('climbing', null),
			topicOf('#Climbing', null),
			topicOf('[[Topics/Climbing|rock]]', 'Topics/Climbing'),
		].map((topic) => topic?.key);
		expect(keys).toEqual(['climbing', 'climbing', 'climbing']);
		expect(topicKey('public speaking')).toBe(topicKey('#public-speaking'));
	});

	it('keeps its plural: prices are not a price', () => {
		expect(topicKey('prices')).not.toBe(topicKey('price'));
	});

	it('keeps apart topics that only signs tell apart', () => {
		expect(new Set(['C', 'C#', 'C++', '!!!', '???'].map(topicKey)).size).toBe(5);
	});

	it('is null if an item is empty', () => {
		expect(topicOf('# ', null)).toBeNull();
		expect(topicOf('', null)).toBeNull();
	});
});
