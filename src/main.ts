import { Plugin } from 'obsidian';

/** Composition root: makes the parts, hands them to one another, and registers them with the app. */
export default class TopOfMindPlugin extends Plugin {}
