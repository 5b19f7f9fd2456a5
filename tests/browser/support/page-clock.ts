import { setTimeout } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import type { PageGlobals } from '../../workbench/page/main';

declare const window: PageGlobals;

/** How far (milliseconds) a step moves the page's clock. */
const step = 200;

/**
 * How long (milliseconds) the machine's clock goes on between two steps, for the answers that the page waits for:
 * files, and its server.
 */
const pause = 30;

/**
 * The clock of a page, which goes on with the machine's and which scenarios move ahead. It moves in short steps, and
 * after each the page does what has become due, reads and writes of notes included, however slow the machine is. One
 * long step would fire only the timers that run at its start, and not those which an answer of the server sets: a note
 * that must not have been written yet would then never have been.
 */
export class PageClock {
	/** @param told is called after each step with its length */
	constructor(
		private readonly context: BrowserContext,
		private readonly told: (by: number) => void,
	) {}

	/** Lets so many milliseconds pass, those included by which the clock goes on by itself meanwhile. */
	async pass(time: number): Promise<void> {
		const end = (await this.now()) + time;
		for (let left = time; left > 0; left = end - (await this.now())) {
			await this.move(Math.min(step, left));
			await setTimeout(pause);
		}
	}

	/** Lets time pass until what is waited for has come, or has failed. What is there already costs no step. */
	async until<Value>(waited: Promise<Value>): Promise<Value> {
		let isOver = false;
		const over = waited.then(
			() => void (isOver = true),
			() => void (isOver = true),
		);
		for (;;) {
			await Promise.race([over, setTimeout(pause)]);
			if (isOver) return waited;
			await this.move(step);
		}
	}

	/** Lets so many milliseconds pass at once, as while a device sleeps: each timer fires once at most. */
	async sleep(time: number): Promise<void> {
		await this.context.clock.fastForward(time);
		await this.moved(time);
	}

	/** The time (milliseconds) on the page. */
	async now(): Promise<number> {
		return (await this.context.pages()[0]?.evaluate(() => Date.now())) ?? Infinity;
	}

	private async move(by: number): Promise<void> {
		await this.context.clock.runFor(by);
		await this.moved(by);
	}

	private async moved(by: number): Promise<void> {
		this.told(by);
		for (const page of this.context.pages()) await page.evaluate(() => window.workbench.settle());
	}
}
