/** A point of the screen, in pixels. */
export interface ScreenPoint {
	readonly x: number;
	readonly y: number;
}

/** A part of the screen, in pixels. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** A dot on the screen, in pixels. */
export interface ScreenDot extends ScreenPoint {
	readonly radius: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** How far (pixels) a card stays from its dot. */
const gap = 8;

/**
 * The top left corner of a card for a dot: beside the dot on the side with more room, or else above or below it. It is
 * inside of `room`, and does not cover the dot. Where it cannot be both, it is below the room.
 */
export function placeBeside(dot: ScreenDot, card: Size, room: Box): { readonly left: number; readonly top: number } {
	const { right, bottom } = edgesOf(room);
	const away = dot.radius + gap;
	const across = clamp(dot.y - card.height / 2, room.top, bottom - card.height);
	const along = clamp(dot.x - card.width / 2, room.left, right - card.width);
	const sides = [
		{ free: right - dot.x, left: dot.x + away, top: across },
		{ free: dot.x - room.left, left: dot.x - away - card.width, top: across },
	].sort((a, b) => b.free - a.free);
	const ends = [
		{ free: bottom - dot.y, left: along, top: dot.y + away },
		{ free: dot.y - room.top, left: along, top: dot.y - away - card.height },
	].sort((a, b) => b.free - a.free);
	return (
		[...sides, ...ends].find((place) => isInside({ ...card, ...place }, room)) ?? {
			left: along,
			top: below(dot, bottom),
		}
	);
}

/** The top left corner of a card at the lower edge of `room`, or at the upper edge where it would cover the dot. */
export function placeAtEdge(dot: ScreenDot, card: Size, room: Box): { readonly left: number; readonly top: number } {
	const { bottom } = edgesOf(room);
	const left = room.left + (room.width - card.width) / 2;
	const low = bottom - card.height;
	const away = dot.radius + gap;
	if (dot.y + away <= low) return { left, top: low };
	return { left, top: dot.y - away >= room.top + card.height ? room.top : below(dot, bottom) };
}

/**
 * Whether a pointer that has left a dot at `from` and is at `to` may be on its way to a card: it is between that point
 * and the edge of the card which faces it.
 */
export function isOnTheWay(from: ScreenPoint, to: ScreenPoint, card: Box): boolean {
	const { left, top } = card;
	const { right, bottom } = edgesOf(card);
	const corners = [
		{ x: left, y: top },
		{ x: right, y: top },
		{ x: right, y: bottom },
		{ x: left, y: bottom },
	];
	return corners.some((corner, index) =>
		isInTriangle(to, from, corner, corners[(index + 1) % corners.length] ?? corner),
	);
}

/** The part that two boxes have in common; the first where they have none. */
export function commonPart(one: Box, other: Box): Box {
	const [a, b] = [edgesOf(one), edgesOf(other)];
	const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
	const [width, height] = [Math.min(a.right, b.right) - left, Math.min(a.bottom, b.bottom) - top];
	return width <= 0 || height <= 0 ? one : { left, top, width, height };
}

function below({ y, radius }: ScreenDot, bottom: number): number {
	return Math.max(bottom, y + radius) + gap;
}

function isInTriangle(point: ScreenPoint, a: ScreenPoint, b: ScreenPoint, c: ScreenPoint): boolean {
	const turns = [turn(a, b, point), turn(b, c, point), turn(c, a, point)];
	return turns.every((one) => one >= 0) || turns.every((one) => one <= 0);
}

/** Positive where the way from `a` over `b` to `c` bends to one side, negative to the other. */
function turn(a: ScreenPoint, b: ScreenPoint, c: ScreenPoint): number {
	return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function isInside(box: Box, room: Box): boolean {
	const [a, b] = [edgesOf(box), edgesOf(room)];
	return box.left >= room.left && box.top >= room.top && a.right <= b.right && a.bottom <= b.bottom;
}

function edgesOf({ left, top, width, height }: Box): { right: number; bottom: number } {
	return { right: left + width, bottom: top + height };
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
