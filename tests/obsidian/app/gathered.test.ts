// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gathered } from '../../../src/obsidian/app/gathered';

describe('gathered calls', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	/** Calls every `gap` milliseconds, so many times, and returns how often it was acted upon until the last call. */
	const call = (times: number, gap: number, soon: () => void, act: ReturnType<typeof vi.fn>): number => {
		for (let number = 0; number < times; number += 1) {
			if (number > 0) vi.advanceTimersByTime(gap);
			soon();
		}
		return act.mock.calls.length;
	};

	it('are acted upon once, soon after the last where they are few', () => {
		const act = vi.fn();
		expect(call(3, 20, gathered(act, 30), act)).toBe(0);
		vi.advanceTimersByTime(29);
		expect(act).toHaveBeenCalledTimes(0);
		vi.advanceTimersByTime(1);
		expect(act).toHaveBeenCalledTimes(1);
		vi.advanceTimersByTime(10_000);
		expect(act).toHaveBeenCalledTimes(1);
	});

	it('are acted upon once where many come in bursts', () => {
		const act = vi.fn();
		const soon = gathered(act, 30);
		for (let burst = 0; burst < 4; burst += 1) {
			expect(call(500, 0, soon, act)).toBe(0);
			vi.advanceTimersByTime(200);
		}
		vi.advanceTimersByTime(40);
		expect(act).toHaveBeenCalledTimes(1);
	});

	it('are acted upon every three seconds while they go on', () => {
		const act = vi.fn();
		expect(call(500, 20, gathered(act, 30), act)).toBe(3);
	});

	it('are few again after a rest', () => {
		const act = vi.fn();
		const soon = gathered(act, 30);
		call(500, 0, soon, act);
		vi.advanceTimersByTime(1_000);
		soon();
		vi.advanceTimersByTime(30);
		expect(act).toHaveBeenCalledTimes(2);
	});

	it('are acted upon once what puts them off is over, or has gone on for too long', () => {
		const act = vi.fn();
		let isPressed = true;
		const soon = gathered(act, 30, () => isPressed);
		call(3, 20, soon, act);
		vi.advanceTimersByTime(5_000);
		expect(act).not.toHaveBeenCalled();
		isPressed = false;
		vi.advanceTimersByTime(30);
		expect(act).toHaveBeenCalledTimes(1);
		isPressed = true;
		soon();
		vi.advanceTimersByTime(12_000);
		expect(act).toHaveBeenCalledTimes(1);
		vi.advanceTimersByTime(2_000);
		expect(act).toHaveBeenCalledTimes(2);
		soon();
		soon.cancel();
		vi.advanceTimersByTime(20_000);
		expect(act).toHaveBeenCalledTimes(2);
	});

	it('are no longer put off by what has gone on for too long, until it is over', () => {
		const act = vi.fn();
		let isPressed = true;
		const soon = gathered(act, 30, () => isPressed);
		soon();
		vi.advanceTimersByTime(14_000);
		expect(act).toHaveBeenCalledTimes(1);
		for (let times = 2; times < 5; times += 1) {
			soon();
			vi.advanceTimersByTime(30);
			expect(act).toHaveBeenCalledTimes(times);
		}
		isPressed = false;
		soon();
		vi.advanceTimersByTime(30);
		expect(act).toHaveBeenCalledTimes(5);
		isPressed = true;
		soon();
		vi.advanceTimersByTime(5_000);
		expect(act).toHaveBeenCalledTimes(5);
	});

	it('go on to be put off as long as more of them come, and no longer', () => {
		const act = vi.fn();
		const soon = gathered(act, 30, () => true);
		expect(call(1_200, 10, soon, act)).toBe(0);
		vi.advanceTimersByTime(1_100);
		expect(act).toHaveBeenCalledTimes(1);
	});

	it('are forgotten on request while they are put off', () => {
		const act = vi.fn();
		let isPressed = true;
		const soon = gathered(act, 30, () => isPressed);
		soon();
		vi.advanceTimersByTime(1_000);
		soon.cancel();
		isPressed = false;
		vi.advanceTimersByTime(20_000);
		expect(act).not.toHaveBeenCalled();
	});

	it('are forgotten on request', () => {
		const act = vi.fn();
		const soon = gathered(act, 30);
		soon();
		soon.cancel();
		vi.advanceTimersByTime(10_000);
		expect(act).not.toHaveBeenCalled();
	});
});
